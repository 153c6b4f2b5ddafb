<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChartTexts</name>
    <message>
        <source>no rate of zero</source>
        <translation>分母为零，无比率</translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填</translation>
    </message>
    <message numerus="yes">
        <source>The other %n item(s)</source>
        <translation>
            <numerusform>其余 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>合计 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more item(s) are zero or not filled in</source>
        <translation>
            <numerusform>另有 %n 项为零或未填</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to show yet. Once %1 is filled in, the chart appears here.</source>
        <translation>还没有数据。填写“%1”后，这里会显示图表。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of the whole</source>
        <translation>占 %1</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A chart is saved as .png, .svg or .pdf, not as “.%1”.</source>
        <translation>图表可以保存为 .png、.svg 或 .pdf，不能保存为“.%1”。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::ChartCard</name>
    <message>
        <source>Save, copy or print this chart</source>
        <translation>保存、复制或打印这张图</translation>
    </message>
    <message>
        <source>Save the chart…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Print the chart…</source>
        <translation>打印图表…</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n item(s)</source>
        <translation>
            <numerusform>显示全部 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juesuan::ui::OverviewPage</name>
    <message>
        <source>Save the overview</source>
        <translation>保存概览</translation>
    </message>
    <message>
        <source>PDF document (*.pdf);;PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PDF 文档 (*.pdf);;PNG 图片 (*.png);;SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>%1: overview</source>
        <translation>%1 概览</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
        <translation>PNG 图片 (*.png);;SVG 矢量图 (*.svg);;PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>This profile describes no charts.</source>
        <translation>本报表制度没有定义图表。</translation>
    </message>
</context>
</TS>
