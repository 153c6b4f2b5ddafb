<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>The text that begins here has no closing quote (').</source>
        <translation>从这里开始的文字没有右引号（'）。</translation>
    </message>
    <message>
        <source>“%1” is not used in formulas; write %2 instead.</source>
        <translation>公式中不用“%1”，请改写为 %2。</translation>
    </message>
    <message>
        <source>“%1” is not used in formulas; a text stands in single quotes.</source>
        <translation>公式中不用“%1”；文字要写在单引号中。</translation>
    </message>
    <message>
        <source>The formula ends where a value should follow.</source>
        <translation>公式不完整，末尾还应有一个值。</translation>
    </message>
    <message>
        <source>“%1” cannot stand here; a value should: a number, a column, [row] or a function.</source>
        <translation>这里不能写“%1”；应写一个值：数字、列、[行]或函数。</translation>
    </message>
    <message>
        <source>“%1” closes nothing.</source>
        <translation>“%1”没有配对的左括号。</translation>
    </message>
    <message>
        <source>An operator is missing before “%1”.</source>
        <translation>“%1”前面缺少运算符。</translation>
    </message>
    <message>
        <source>Two comparisons in a row; join them with “and”: a &lt; b and b &lt; c.</source>
        <translation>连写了两个比较；请用 and 连接：a &lt; b and b &lt; c。</translation>
    </message>
    <message>
        <source>The formula is nested more than %1 deep.</source>
        <translation>公式嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>The bracket opened here is not closed.</source>
        <translation>这里的括号没有配对的右括号。</translation>
    </message>
    <message>
        <source>“%1” is not a number with at most 15 digits.</source>
        <translation>“%1”不是 15 位以内的数字。</translation>
    </message>
    <message>
        <source>There is no function “%1”; there are: %2.</source>
        <translation>没有函数“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>The bracket of %1(…) is not closed; “,” or “)” is missing here.</source>
        <translation>%1(…) 的括号没有写完，这里缺少“,”或“)”。</translation>
    </message>
    <message>
        <source>%1(…) takes %2 argument(s), %3 given.</source>
        <translation>%1(…) 要 %2 个参数，写了 %3 个。</translation>
    </message>
    <message>
        <source>%1(…) takes at least %2 argument(s), %3 given.</source>
        <translation>%1(…) 至少要 %2 个参数，写了 %3 个。</translation>
    </message>
    <message>
        <source>%1(…) takes at most %2 argument(s), %3 given.</source>
        <translation>%1(…) 最多 %2 个参数，写了 %3 个。</translation>
    </message>
    <message>
        <source>The id of a column should follow “].”.</source>
        <translation>“].”后面应写列的标识。</translation>
    </message>
    <message>
        <source>A name should follow the dot.</source>
        <translation>点号后面应写一个名称。</translation>
    </message>
    <message>
        <source>Too many names before the row; a reference is written form.block[row].column.</source>
        <translation>行的前面名称过多；引用的写法是：表.块[行].列。</translation>
    </message>
    <message>
        <source>A number from 1 on should follow “%1”.</source>
        <translation>“%1”后面应写从 1 开始的序号。</translation>
    </message>
    <message>
        <source>The id of a row, a code or “row” should stand between the brackets.</source>
        <translation>方括号中应写行的标识、科目编码或 row。</translation>
    </message>
    <message>
        <source>“]” is missing after the row “%1”.</source>
        <translation>行“%1”后面缺少“]”。</translation>
    </message>
    <message>
        <source>The formula is longer than %1 characters.</source>
        <translation>公式超过 %1 个字符。</translation>
    </message>
    <message>
        <source>The formula is empty.</source>
        <translation>公式是空的。</translation>
    </message>
</context>
</TS>
