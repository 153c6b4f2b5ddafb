<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>Row %1 “%2” was not recognised; its figures are left out.</source>
        <translation>第 %1 行“%2”认不出来，其中的数没有取。</translation>
    </message>
    <message>
        <source>%1 amounts had more digits than the fen and were rounded to it.</source>
        <translation>有 %1 个金额的小数位超过了分，已四舍五入到分。</translation>
    </message>
    <message>
        <source>Worksheet “%1” was not read: “%2” was taken from another worksheet.</source>
        <translation>工作表“%1”没有读入：“%2”已从另一个工作表读入。</translation>
    </message>
    <message>
        <source>Worksheet “%1” was not read: the rows of “%2” are typed or pasted in the form itself.</source>
        <translation>工作表“%1”没有读入：“%2”的行请在表中输入或粘贴。</translation>
    </message>
    <message>
        <source>Worksheet “%1” was not read: it is titled “%2”, but has too few of its heads, rows and figures.</source>
        <translation>工作表“%1”没有读入：标题是“%2”，但可识别的表头、行和数字太少。</translation>
    </message>
    <message>
        <source>Worksheet “%1” was not read: it is no form of this report.</source>
        <translation>工作表“%1”没有读入：不是这本账的表。</translation>
    </message>
</context>
</TS>
