<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Edit</name>
    <message>
        <source>Import %1</source>
        <translation>导入%1</translation>
    </message>
    <message>
        <source>Approved indicators</source>
        <translation>读入批复指标</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There is no row “%1~%2”: the code has %3 here, and the next to be made is “%1~%4”.</source>
        <translation>没有“%1~%2”这一行：这个编码在此只有 %3 行，下一行是“%1~%4”。</translation>
    </message>
    <message>
        <source>“%1” is neither a row here nor a code: codes here are numbers of %2 digits.</source>
        <translation>“%1”不是这里的行，也不是科目编码：这里的编码为 %2 位数字。</translation>
    </message>
    <message>
        <source>The table has no column with values; the form has: %1.</source>
        <translation>表中没有数据列；此表的列有：%1。</translation>
    </message>
    <message>
        <source>“%1” is no ADDRESS=VALUE; for example expenditure[2040501].basic=1127.96</source>
        <translation>“%1”不是“地址=值”的写法；例如 expenditure[2040501].basic=1127.96</translation>
    </message>
    <message>
        <source>“%1” is none of the choices: %2.</source>
        <translation>“%1”不在可选项中：%2。</translation>
    </message>
    <message>
        <source>“%1” is not a code: it has other characters than digits.</source>
        <translation>“%1”不是科目编码：编码只由数字组成。</translation>
    </message>
    <message>
        <source>There is no row “%1”.</source>
        <translation>没有“%1”这一行。</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>表中没有数据行。</translation>
    </message>
    <message>
        <source>“%1” is no row of any form: a row reads like %2.</source>
        <translation>“%1”不是任何表的行；行的写法如 %2。</translation>
    </message>
    <message>
        <source>The first column must be “%1”, not “%2”.</source>
        <translation>第一列应为“%1”，而不是“%2”。</translation>
    </message>
    <message>
        <source>The form has no column “%1”; it has: %2.</source>
        <translation>表中没有“%1”这一列；可用的列：%2。</translation>
    </message>
    <message>
        <source>The column “%1” stands here twice.</source>
        <translation>“%1”列出现了两次。</translation>
    </message>
    <message>
        <source>The row has %1 cells, the head has %2.</source>
        <translation>这一行有 %1 个单元格，而表头只有 %2 个。</translation>
    </message>
    <message>
        <source>“%1” is no row of the form “%2”.</source>
        <translation>“%1”不是表“%2”的行。</translation>
    </message>
    <message>
        <source>“%1” is neither a row of this form nor a code of its classification.</source>
        <translation>“%1”既不是本表的行，也不是本表分类的科目编码。</translation>
    </message>
    <message>
        <source>The row “%1” has no column “%2”.</source>
        <translation>“%1”行没有“%2”这一列。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>“%1” is too large a number.</source>
        <translation>“%1”过大。</translation>
    </message>
    <message>
        <source>“%1” has too many decimals: at most %2 are kept.</source>
        <translation>“%1”小数位过多：最多保留 %2 位。</translation>
    </message>
    <message>
        <source>“%1” is not a date: write 2024-12-31, 20241231 or 2024年12月31日.</source>
        <translation>“%1”不是日期：请写作 2024-12-31、20241231 或 2024年12月31日。</translation>
    </message>
    <message>
        <source>“%1” is no key of the head; allowed: profile, unit, year, title, entry.</source>
        <translation>“%1”不是开头可用的关键字；可用：profile、unit、year、title、entry。</translation>
    </message>
    <message>
        <source>“%1” is no year.</source>
        <translation>“%1”不是年度。</translation>
    </message>
    <message>
        <source>The head must name profile, unit and year.</source>
        <translation>开头必须写明 profile、unit 和 year。</translation>
    </message>
    <message>
        <source>Columns left out, as the form has none for them: %1.</source>
        <translation>表中没有相应的栏，以下各列未读入：%1。</translation>
    </message>
    <message>
        <source>A line of totals: the form adds up by itself.</source>
        <translation>这是合计行，表会自行合计。</translation>
    </message>
    <message>
        <source>The line names no indicator.</source>
        <translation>这一行没有指标名称。</translation>
    </message>
    <message>
        <source>“%1” is no group of this form; it has: %2.</source>
        <translation>本表没有“%1”这一组；有：%2。</translation>
    </message>
    <message>
        <source>“%1” is no weight.</source>
        <translation>“%1”不是分值。</translation>
    </message>
    <message>
        <source>“%1” is elsewhere in this form: placed by “%2” alone.</source>
        <translation>一级指标“%1”与本表不符，按二级指标“%2”归类。</translation>
    </message>
    <message>
        <source>No target is given.</source>
        <translation>没有指标值。</translation>
    </message>
    <message>
        <source>No weight is given.</source>
        <translation>没有分值。</translation>
    </message>
    <message>
        <source>It stood in another group (“%1”) and was moved to this one.</source>
        <translation>原在另一组（“%1”），已移到这一组。</translation>
    </message>
    <message>
        <source>“%1” holds what was approved (“%2”); it changes only with an import of approved indicators.</source>
        <translation>“%1”是批复的内容（“%2”），只有再次导入批复的指标才会改变。</translation>
    </message>
    <message>
        <source>The form has “%1” typed where “%2” was approved: it stays.</source>
        <translation>表中已填“%1”，批复为“%2”：保留已填的。</translation>
    </message>
    <message>
        <source>“%1” was approved before and is not in this table: it stays.</source>
        <translation>“%1”以前已批复，这次的表里没有：予以保留。</translation>
    </message>
    <message>
        <source>The form “%1” takes no approved indicators.</source>
        <translation>“%1”不能填入批复指标。</translation>
    </message>
    <message>
        <source>“%1” was approved as “%2” and cannot be changed here.</source>
        <translation>“%1”已批复为“%2”，此处不能改动。</translation>
    </message>
    <message>
        <source>“%1” was approved as “%2”. Give the basis of the change first (%3), or together with it.</source>
        <translation>“%1”已批复为“%2”。请先填写调整依据（%3），或者与改动一并填写。</translation>
    </message>
</context>
</TS>
