<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>One chart cannot show copies of several forms: %1.</source>
        <translation>一张图不能同时显示几种表的多份：%1。</translation>
    </message>
    <message>
        <source>“of” names a form or form.block; there is no “%1”; there are: %2.</source>
        <translation>“of”应写表或“表.块”；没有“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>There is only one %1, so there are no copies to compare.</source>
        <translation>%1 只有一份，没有可比较的多份。</translation>
    </message>
    <message>
        <source>There is no column “%1” here; there are: %2.</source>
        <translation>这里没有“%1”栏；现有：%2。</translation>
    </message>
    <message>
        <source>A chart shows numbers; this is no column of numbers.</source>
        <translation>图表只显示数字；这一栏不是数字。</translation>
    </message>
    <message>
        <source>Money and other numbers do not go together here.</source>
        <translation>这里金额不能与其他数字一起计算。</translation>
    </message>
    <message>
        <source>A rate needs “over”, or a column of percentages.</source>
        <translation>比率图需要“over”，或者用百分比的栏。</translation>
    </message>
    <message>
        <source>The unit “%1” does not go with these numbers: money is shown in 元 or 万元, percentages in a chart of the kind “rate”.</source>
        <translation>单位“%1”与这些数字不符：金额用元或万元，百分比用“rate”类的图。</translation>
    </message>
    <message>
        <source>There is no group “%1” here; there are: %2.</source>
        <translation>这里没有“%1”组；现有：%2。</translation>
    </message>
    <message>
        <source>There is no row “%1” here; there are: %2.</source>
        <translation>这里没有“%1”行；现有：%2。</translation>
    </message>
    <message>
        <source>There is no column of texts “%1” here; there are: %2.</source>
        <translation>这里没有名为“%1”的文字栏；现有：%2。</translation>
    </message>
    <message>
        <source>A chart names one cell here, such as income[total].fiscal.</source>
        <translation>这里应写一个单元格，例如 income[total].fiscal。</translation>
    </message>
    <message>
        <source>A rate has no “unit”: it is shown in per cent.</source>
        <translation>比率图不写“unit”：一律用百分数显示。</translation>
    </message>
    <message>
        <source>This kind of chart has one series.</source>
        <translation>这类图只有一个系列。</translation>
    </message>
    <message>
        <source>A chart has at least one series.</source>
        <translation>图表至少有一个系列。</translation>
    </message>
    <message>
        <source>Only a chart of the kind “rate” has “over”.</source>
        <translation>只有“rate”类的图才有“over”。</translation>
    </message>
    <message>
        <source>A chart shows “items”, “rows” or both.</source>
        <translation>图表要有“items”或“rows”，也可以都有。</translation>
    </message>
    <message>
        <source>There are %1 series, so “cells” should list as many; here are %2.</source>
        <translation>有 %1 个系列，“cells”也应列 %1 个；这里是 %2 个。</translation>
    </message>
    <message>
        <source>“%1” stand in charts.json, not here.</source>
        <translation>“%1”写在 charts.json 中，不写在这里。</translation>
    </message>
</context>
</TS>
