<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Edit</name>
    <message>
        <source>Type</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>增加一行</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删除该行</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Explain a finding</source>
        <translation>填写说明</translation>
    </message>
    <message>
        <source>Add a code to the book</source>
        <translation>把科目加入本决算簿</translation>
    </message>
    <message>
        <source>Move the row</source>
        <translation>移动一行</translation>
    </message>
    <message>
        <source>Add a copy of the form</source>
        <translation>增加一份表</translation>
    </message>
    <message>
        <source>Remove a copy of the form</source>
        <translation>删除一份表</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>“%1” is not an address; it should look like %2.</source>
        <translation>“%1”不是地址；应写成 %2 的样子。</translation>
    </message>
    <message>
        <source>There is no form “%1”; there are: %2.</source>
        <translation>没有表“%1”；有：%2。</translation>
    </message>
    <message>
        <source>The form “%1” has no block “%2”; it has: %3.</source>
        <translation>表“%1”没有区块“%2”；有：%3。</translation>
    </message>
    <message>
        <source>There is no column “%1” there; there are: %2.</source>
        <translation>那里没有列“%1”；有：%2。</translation>
    </message>
    <message>
        <source>There is no row “%1” in “%2”; there are: %3.</source>
        <translation>“%2”中没有行“%1”；有：%3。</translation>
    </message>
    <message>
        <source>The edit does not fit: what it replaces is not what stands here.</source>
        <translation>这次修改对不上：要替换的内容与现有内容不同。</translation>
    </message>
    <message>
        <source>The edit does not fit: there is no such row or column.</source>
        <translation>这次修改对不上：没有这样的行或列。</translation>
    </message>
    <message>
        <source>A report cannot have more than %1 rows.</source>
        <translation>一份报表最多 %1 行。</translation>
    </message>
    <message>
        <source>The code %1 stands here too often.</source>
        <translation>科目 %1 在这里重复的次数太多。</translation>
    </message>
    <message>
        <source>The row is not empty, so it cannot be removed.</source>
        <translation>该行不是空行，不能删除。</translation>
    </message>
    <message>
        <source>The recorded edit is damaged.</source>
        <translation>记录的修改已损坏。</translation>
    </message>
    <message>
        <source>The profile has no block “%1” in the form “%2”.</source>
        <translation>报表制度的表“%2”中没有区块“%1”。</translation>
    </message>
    <message>
        <source>The profile has no column “%1” there.</source>
        <translation>报表制度在那里没有列“%1”。</translation>
    </message>
    <message>
        <source>The profile has no rows “%1” there.</source>
        <translation>报表制度在那里没有行“%1”。</translation>
    </message>
    <message>
        <source>The stored image belongs to another version or profile.</source>
        <translation>存储的映像属于另一版本或另一报表制度。</translation>
    </message>
    <message>
        <source>The stored image is damaged.</source>
        <translation>存储的映像已损坏。</translation>
    </message>
    <message>
        <source>This cell is closed: nothing can be typed in it.</source>
        <translation>这个单元格不可填写。</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>金额过大。</translation>
    </message>
    <message>
        <source>A value of this kind does not belong into “%1”.</source>
        <translation>“%1”不能填这种内容。</translation>
    </message>
    <message>
        <source>There is no #%1 of the form “%2”: it is filled in once.</source>
        <translation>没有第%1份“%2”：这张表只填一份。</translation>
    </message>
    <message>
        <source>There is no #%1 of the form “%2” yet, there are %3; `juesuan add FILE --copy %2` adds one.</source>
        <translation>还没有第%1份“%2”，现有%3份；用 `juesuan add FILE --copy %2` 增加一份。</translation>
    </message>
    <message>
        <source>There is no row “%1” in “%2”: it has no rows yet.</source>
        <translation>“%2”中没有行“%1”：那里还没有行。</translation>
    </message>
    <message>
        <source>The edit does not fit: there is but one copy of this form.</source>
        <translation>改动对不上：这张表只有一份。</translation>
    </message>
    <message>
        <source>A report cannot have more copies of the form “%1”.</source>
        <translation>一份报告中的“%1”不能再增加了。</translation>
    </message>
    <message>
        <source>The only copy of a form cannot be removed.</source>
        <translation>唯一的一份表不能删除。</translation>
    </message>
    <message>
        <source>The copy is not empty, so it cannot be removed.</source>
        <translation>这份表里还有内容，不能删除。</translation>
    </message>
    <message>
        <source>The profile has no form “%1”.</source>
        <translation>报表制度中没有表“%1”。</translation>
    </message>
</context>
</TS>
