<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>No amount is given.</source>
        <translation>没有填写金额。</translation>
    </message>
    <message>
        <source>“%1” is not an amount: a bracket is opened but not closed.</source>
        <translation>“%1”不是金额：左括号没有配对的右括号。</translation>
    </message>
    <message>
        <source>“%1” is not an amount: it has no digits.</source>
        <translation>“%1”不是金额：没有数字。</translation>
    </message>
    <message>
        <source>“%1” is negative twice: by its brackets and by its sign.</source>
        <translation>“%1”既用括号又用负号表示负数，请只用一种。</translation>
    </message>
    <message>
        <source>“%1” is not an amount: “%2” does not belong there.</source>
        <translation>“%1”不是金额：其中不应有“%2”。</translation>
    </message>
    <message>
        <source>“%1” has more than one decimal point.</source>
        <translation>“%1”的小数点不止一个。</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways: commas may only part groups of three digits before the decimal point.</source>
        <translation>“%1”有歧义：逗号只能在小数点前按三位分节。</translation>
    </message>
    <message>
        <source>“%1” goes beyond the fen: an amount in %2 has at most %3 decimals.</source>
        <translation>“%1”的小数位超过了分：以%2为单位的金额最多 %3 位小数。</translation>
    </message>
    <message>
        <source>“%1” is too large: the largest amount is 10 万亿元 (%2 元).</source>
        <translation>“%1”过大：金额最大为 10 万亿元（%2 元）。</translation>
    </message>
</context>
</TS>
