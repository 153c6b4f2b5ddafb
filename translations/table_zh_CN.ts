<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>The file is no workbook, or it is damaged.</source>
        <translation>文件不是工作簿，或已损坏。</translation>
    </message>
    <message>
        <source>The workbook is damaged: its list of parts cannot be read.</source>
        <translation>工作簿已损坏：读不出它的目录。</translation>
    </message>
    <message>
        <source>The workbook has more than %1 parts; it is not read.</source>
        <translation>工作簿的部件超过 %1 个，不予读取。</translation>
    </message>
    <message>
        <source>The workbook is damaged: the part “%1” is there twice.</source>
        <translation>工作簿已损坏：部件“%1”重复。</translation>
    </message>
    <message>
        <source>The workbook is damaged: it has no part “%1”.</source>
        <translation>工作簿已损坏：缺少部件“%1”。</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook is damaged or encrypted.</source>
        <translation>工作簿的部件“%1”已损坏或加了密。</translation>
    </message>
    <message>
        <source>The workbook is too large once it is unpacked; it is not read.</source>
        <translation>工作簿解压后过大，不予读取。</translation>
    </message>
    <message>
        <source>The part “%1” unpacks to more than %2 times its size; it is not read.</source>
        <translation>部件“%1”解压后超过原大小的 %2 倍，不予读取。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>文件读不了：%1。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB; it is not read.</source>
        <translation>文件超过 %1 MiB，不予读取。</translation>
    </message>
    <message>
        <source>This is a workbook of the old kind (.xls), or one with a password. Open it and save it as .xlsx.</source>
        <translation>这是旧格式（.xls）或加了密码的工作簿。请打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is no .xlsx workbook. Open it and save it as .xlsx.</source>
        <translation>这不是 .xlsx 工作簿。请打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The part “%1” declares a document type; it is not read.</source>
        <translation>部件“%1”带有文档类型声明，不予读取。</translation>
    </message>
    <message>
        <source>The part “%1” is nested too deeply; it is not read.</source>
        <translation>部件“%1”嵌套过深，不予读取。</translation>
    </message>
    <message>
        <source>The part “%1” is damaged at line %2.</source>
        <translation>部件“%1”第 %2 行已损坏。</translation>
    </message>
    <message>
        <source>A text in the part “%1” is longer than %2 characters; it is not read.</source>
        <translation>部件“%1”中有一段文字超过 %2 个字，不予读取。</translation>
    </message>
    <message>
        <source>The file is no table: it is neither a workbook nor text.</source>
        <translation>文件里没有表：既不是工作簿，也不是文本。</translation>
    </message>
    <message>
        <source>The text holds more than a table may; it is not read.</source>
        <translation>文字超出一张表所能容纳的，不予读取。</translation>
    </message>
    <message>
        <source>The workbook is damaged: the sheet “%1” is missing.</source>
        <translation>工作簿已损坏：缺少工作表“%1”。</translation>
    </message>
    <message>
        <source>The workbook has more than %1 sheets; it is not read.</source>
        <translation>工作簿的工作表超过 %1 张，不予读取。</translation>
    </message>
    <message>
        <source>The workbook has more than %1 cells; it is not read.</source>
        <translation>工作簿的单元格超过 %1 个，不予读取。</translation>
    </message>
    <message>
        <source>The workbook is damaged: “%1” is no cell.</source>
        <translation>工作簿已损坏：“%1”不是单元格。</translation>
    </message>
    <message>
        <source>The sheet “%1” has more than %2 merged cells; it is not read.</source>
        <translation>工作表“%1”的合并单元格超过 %2 处，不予读取。</translation>
    </message>
    <message>
        <source>There is no table in it.</source>
        <translation>其中没有表格。</translation>
    </message>
</context>
</TS>
