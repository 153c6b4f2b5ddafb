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
</context>
</TS>
