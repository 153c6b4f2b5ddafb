<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>There is no setting “report.%1”; there are: %2.</source>
        <translation>没有设置项“report.%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>There is no form or block “%1”; there are: %2.</source>
        <translation>没有名为“%1”的表或块；现有：%2。</translation>
    </message>
    <message>
        <source>There is only one %1; leave out #%2.</source>
        <translation>%1 只有一份，请去掉 #%2。</translation>
    </message>
    <message>
        <source>A row is missing: write %1[row].%2, with the id of a row, a code or “row”.</source>
        <translation>缺少行：请写成 %1[行].%2，方括号中写行的标识、科目编码或 row。</translation>
    </message>
    <message>
        <source>%1 is divided into blocks; write %1.block[row].column, with one of: %2.</source>
        <translation>%1 分为几块；请写成 %1.块[行].列，块为其中之一：%2。</translation>
    </message>
    <message>
        <source>There is no block “%1” in %2; there are: %3.</source>
        <translation>%2 中没有块“%1”；现有：%3。</translation>
    </message>
    <message>
        <source>“%1” is a column, and there is no row at hand; write [row id].%1, or say “each”.</source>
        <translation>“%1”是列，而这里没有当前行；请写成 [行标识].%1，或写明 each。</translation>
    </message>
    <message>
        <source>“%1” is a column, and there is no row at hand; write form[row id].%1, or say “each”.</source>
        <translation>“%1”是列，而这里没有当前行；请写成 表[行标识].%1，或写明 each。</translation>
    </message>
    <message>
        <source>Across forms a row names its form: form[%1].column.</source>
        <translation>跨表引用要写明行所在的表：表[%1].列。</translation>
    </message>
    <message>
        <source>%1 is divided into blocks; write block[row].column, with one of: %2.</source>
        <translation>%1 分为几块；请写成 块[行].列，块为其中之一：%2。</translation>
    </message>
    <message>
        <source>A column is missing, since there is none at hand: write [%1].column.</source>
        <translation>缺少列，这里没有当前列：请写成 [%1].列。</translation>
    </message>
    <message>
        <source>There is no column “%1” in %2; there are: %3.</source>
        <translation>%2 中没有列“%1”；现有：%3。</translation>
    </message>
    <message>
        <source>There is no row at hand for “[row]” to follow; name a row, or say “each”.</source>
        <translation>这里没有当前行，[row] 无所指；请写明行，或写明 each。</translation>
    </message>
    <message>
        <source>No row here has its counterpart in %1: neither ids nor codes are the same.</source>
        <translation>这里的行在 %1 中没有对应的行：行标识和科目编码都不相同。</translation>
    </message>
    <message>
        <source>The code %1 is neither a row of %2 nor in its dictionary.</source>
        <translation>科目编码 %1 既不是 %2 的行，也不在它的科目表中。</translation>
    </message>
    <message>
        <source>There is no row “%1” with this column in %2; there are: %3.</source>
        <translation>%2 中有此列的行里没有“%1”；现有：%3。</translation>
    </message>
    <message>
        <source>The check “%1” is unsure; what is unsure makes no error. Set “severity” to warning or information.</source>
        <translation>审核“%1”标为不确定（unsure），不确定的审核不能报错误；请把 severity 改为 warning 或 information。</translation>
    </message>
    <message>
        <source>A tier is a pair ["condition", "points"]; the last condition is "else".</source>
        <translation>每一档写成一对 ["条件", "得分"]，最后一档的条件写 "else"。</translation>
    </message>
    <message>
        <source>The last tier, and no other, has the condition "else".</source>
        <translation>只有最后一档的条件写 "else"。</translation>
    </message>
    <message>
        <source>“%1” is no id; an id begins with a small letter and has only small letters, digits and _.</source>
        <translation>“%1”不能作标识；标识以小写字母开头，只含小写字母、数字和 _。</translation>
    </message>
    <message>
        <source>“%1” may not be empty.</source>
        <translation>“%1”不能为空。</translation>
    </message>
    <message>
        <source>The column id “%1” is given twice.</source>
        <translation>列标识“%1”写了两次。</translation>
    </message>
    <message>
        <source>A column of kind choice needs its “choices”.</source>
        <translation>choice 类的列要写明可选项 choices。</translation>
    </message>
    <message>
        <source>Only a column of kind choice has “choices”.</source>
        <translation>只有 choice 类的列才有可选项 choices。</translation>
    </message>
    <message>
        <source>A cell is computed by a “formula” or proposed by a “default”, not both.</source>
        <translation>单元格或由 formula 计算，或由 default 建议，不能两者都写。</translation>
    </message>
    <message>
        <source>A column of kind %1 has no cells; leave out its “id”.</source>
        <translation>%1 类的列没有单元格，请去掉 id。</translation>
    </message>
    <message>
        <source>Heads may have at most %1 levels.</source>
        <translation>表头最多 %1 层。</translation>
    </message>
    <message>
        <source>A field cannot be of kind %1.</source>
        <translation>栏目不能是 %1 类。</translation>
    </message>
    <message>
        <source>These formulas run in a circle: %1.</source>
        <translation>这些公式循环引用：%1。</translation>
    </message>
    <message>
        <source>The first line should name the columns, parted by tabs: %1.</source>
        <translation>第一行应是用制表符分隔的列名：%1。</translation>
    </message>
    <message>
        <source>This line has %1 cells parted by tabs; there should be %2: %3.</source>
        <translation>本行用制表符分成 %1 格，应为 %2 格：%3。</translation>
    </message>
    <message>
        <source>“lengths” are the digits of each level, ascending, such as [3, 5, 7].</source>
        <translation>lengths 是各级编码的位数，由小到大，如 [3, 5, 7]。</translation>
    </message>
    <message>
        <source>An entry is a list of seven texts: %1.</source>
        <translation>每个科目写成七个文字的列表：%1。</translation>
    </message>
    <message>
        <source>The cell “unsure” is 1 or empty.</source>
        <translation>unsure 一格填 1 或留空。</translation>
    </message>
    <message>
        <source>The code %1 has no name.</source>
        <translation>科目编码 %1 没有名称。</translation>
    </message>
    <message>
        <source>“%1” should be a whole number or empty.</source>
        <translation>“%1”应为整数或留空。</translation>
    </message>
    <message>
        <source>The code “%1” should have %2 digits.</source>
        <translation>科目编码“%1”应为 %2 位数字。</translation>
    </message>
    <message>
        <source>The code %1 is of level %2, not %3.</source>
        <translation>科目编码 %1 是第 %2 级，不是第 %3 级。</translation>
    </message>
    <message>
        <source>The code %1 ends (%2) before it begins (%3).</source>
        <translation>科目编码 %1 的截止年份（%2）早于起始年份（%3）。</translation>
    </message>
    <message>
        <source>The code %1 has another entry for the same years.</source>
        <translation>科目编码 %1 在相同年份另有一条。</translation>
    </message>
    <message>
        <source>“%1” is given twice in this list.</source>
        <translation>“%1”在此列表中写了两次。</translation>
    </message>
    <message>
        <source>“%1” is not inherited, so it cannot be dropped.</source>
        <translation>“%1”不是继承来的，不能去掉。</translation>
    </message>
    <message>
        <source>There is no “%1” to stand after.</source>
        <translation>没有“%1”，不能排在它后面。</translation>
    </message>
    <message>
        <source>“%1” should be a list […].</source>
        <translation>“%1”应为列表 […]。</translation>
    </message>
    <message>
        <source>“%1” should be an object {…}.</source>
        <translation>“%1”应为对象 {…}。</translation>
    </message>
    <message>
        <source>What is added says what it stands after: "after": "[row]" or "column".</source>
        <translation>新增的内容要写明排在谁后面："after": "[行]" 或 "列"。</translation>
    </message>
    <message>
        <source>“%1” names no row and no column; write [row], column, block[row] or block.column.</source>
        <translation>“%1”既不是行也不是列；请写成 [行]、列、块[行] 或 块.列。</translation>
    </message>
    <message>
        <source>The inherited form has no row “%1”.</source>
        <translation>继承来的表没有行“%1”。</translation>
    </message>
    <message>
        <source>The inherited form has no column “%1” (rows are written in brackets: [%1]).</source>
        <translation>继承来的表没有列“%1”（行要写在方括号中：[%1]）。</translation>
    </message>
    <message>
        <source>A width is a number of millimetres from 1 to 400.</source>
        <translation>列宽是 1 到 400 的毫米数。</translation>
    </message>
    <message>
        <source>A form has either “columns” and “rows”, or “beside”, or “blocks”.</source>
        <translation>一张表或写 columns 和 rows，或写 beside，或写 blocks，只能用一种。</translation>
    </message>
    <message>
        <source>The block id “%1” is given twice.</source>
        <translation>块标识“%1”写了两次。</translation>
    </message>
    <message>
        <source>There are %1 “widths”, but the columns (with their spans and the side title) cover %2.</source>
        <translation>widths 有 %1 个，而各列（含跨列和侧栏）共占 %2 格。</translation>
    </message>
    <message>
        <source>The “widths” are %1 mm together; the page has room for %2 mm.</source>
        <translation>widths 合计 %1 毫米，纸面只容 %2 毫米。</translation>
    </message>
    <message>
        <source>The row id “%1” stands in two of the lists beside each other.</source>
        <translation>行标识“%1”在并列的两栏中都有。</translation>
    </message>
    <message>
        <source>The column id “%1” stands in two of the lists beside each other.</source>
        <translation>列标识“%1”在并列的两栏中都有。</translation>
    </message>
    <message>
        <source>“%1” is a form; a block needs another id, or formulas could not tell them apart.</source>
        <translation>“%1”已是表的标识；块要另用标识，否则公式分不清。</translation>
    </message>
    <message>
        <source>The check id “%1” is given twice.</source>
        <translation>审核标识“%1”写了两次。</translation>
    </message>
    <message>
        <source>Across forms “each” names a form or form.block, not “rows”.</source>
        <translation>跨表审核的 each 要写表或 表.块，不能写 rows。</translation>
    </message>
    <message>
        <source>%1 is divided into blocks; “each” names one: "%1.block".</source>
        <translation>%1 分为几块；each 要写明哪一块："%1.块"。</translation>
    </message>
    <message>
        <source>“each” names a form or form.block; there is no “%1”; there are: %2.</source>
        <translation>each 写表或 表.块；没有“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>“follows” names form.block; there is no “%1”; there are: %2.</source>
        <translation>follows 写 表.块；没有“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>%1 has no rows by codes of “%2” to follow.</source>
        <translation>%1 没有按“%2”列科目的行，无从跟随。</translation>
    </message>
    <message>
        <source>These lists follow each other in a circle: %1.</source>
        <translation>这些列表互相跟随，成了循环：%1。</translation>
    </message>
    <message>
        <source>The points of “%1” are %2, but its rows and groups have %3 together.</source>
        <translation>“%1”的分值为 %2，而其下各行各组合计为 %3。</translation>
    </message>
    <message>
        <source>There is no form “%1”; there are: %2.</source>
        <translation>没有名为“%1”的表；现有：%2。</translation>
    </message>
    <message>
        <source>The column takes a number; this formula gives a text or a condition.</source>
        <translation>此列要数字，而公式得出的是文字或条件。</translation>
    </message>
    <message>
        <source>The column takes a text; this formula gives a condition. Write if(…, '…', '…').</source>
        <translation>此列要文字，而公式得出的是条件。请写成 if(…, '…', '…')。</translation>
    </message>
    <message>
        <source>“%1” is none of the choices of this column: %2.</source>
        <translation>“%1”不在此列的可选项之中：%2。</translation>
    </message>
    <message>
        <source>A rule is a comparison that must hold, such as a == b.</source>
        <translation>rule 应是必须成立的比较，如 a == b。</translation>
    </message>
    <message>
        <source>There is no directory “%1”.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
    <message>
        <source>An object {…} should stand here.</source>
        <translation>这里应为对象 {…}。</translation>
    </message>
    <message>
        <source>“%1” stand in checks.json, not here.</source>
        <translation>“%1”应写在 checks.json 中，不写在这里。</translation>
    </message>
    <message>
        <source>The “id” of a profile is the name of its directory: “%1”.</source>
        <translation>制度的 id 就是其文件夹名：“%1”。</translation>
    </message>
    <message>
        <source>“%1” lies outside the profile.</source>
        <translation>“%1”在制度文件夹之外。</translation>
    </message>
    <message>
        <source>The file %1 is missing or cannot be read.</source>
        <translation>文件 %1 不存在或不能读取。</translation>
    </message>
    <message>
        <source>“inherits” lists the ids of profiles.</source>
        <translation>inherits 列出所继承制度的标识。</translation>
    </message>
    <message>
        <source>The profile inherits itself: %1.</source>
        <translation>制度继承了自身：%1。</translation>
    </message>
    <message>
        <source>There is no profile “%1” to inherit; there are: %2.</source>
        <translation>没有可继承的制度“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>The form itself stands in forms/%1.json, not here.</source>
        <translation>表的内容写在 forms/%1.json 中，不写在这里。</translation>
    </message>
    <message>
        <source>The “id” of a form is the name of its file: “%1”.</source>
        <translation>表的 id 就是其文件名：“%1”。</translation>
    </message>
    <message>
        <source>This form changes an inherited one, but no inherited profile has a form “%1”.</source>
        <translation>此文件改动继承来的表，但所继承的制度中没有表“%1”。</translation>
    </message>
    <message>
        <source>This form is not listed under “forms” in profile.json.</source>
        <translation>此表没有列入 profile.json 的 forms。</translation>
    </message>
    <message>
        <source>“years” are the first and the last year the profile is for, such as [2019, 2019].</source>
        <translation>years 是制度适用的首末年份，如 [2019, 2019]。</translation>
    </message>
    <message>
        <source>A number is needed here; this is a text or a condition.</source>
        <translation>这里要数字，而这是文字或条件。</translation>
    </message>
    <message>
        <source>A condition is needed here, such as a == b.</source>
        <translation>这里要条件，如 a == b。</translation>
    </message>
    <message>
        <source>A number and a text cannot be compared or stand for each other.</source>
        <translation>数字与文字不能比较，也不能互换。</translation>
    </message>
    <message>
        <source>A scoring rule uses its own names only; there is no “%1”; there are: %2.</source>
        <translation>评分规则只能用自己的名称；没有“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>There is no score “%1” in this form; there are: %2.</source>
        <translation>本表没有评分规则“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>“%1” is a group and a column; give one of them another id.</source>
        <translation>“%1”既是组又是列，请给其中一个另取标识。</translation>
    </message>
    <message>
        <source>There is no group and no column “%1” here; there are: %2.</source>
        <translation>这里没有名为“%1”的组或列；现有：%2。</translation>
    </message>
    <message>
        <source>%1 has no group and no block “%2”.</source>
        <translation>%1 没有名为“%2”的组或块。</translation>
    </message>
    <message>
        <source>Only the “formula” of a group with “repeat” and “tree” has children.</source>
        <translation>只有写了 repeat 和 tree 的组，其 formula 才有 children（下级科目）。</translation>
    </message>
    <message>
        <source>A group is added up in the column at hand, and there is none here.</source>
        <translation>组按当前列求和，而这里没有当前列。</translation>
    </message>
    <message>
        <source>The rows of “%1” have no column “%2”, which would be added up here.</source>
        <translation>“%1”的行没有列“%2”，无法在此求和。</translation>
    </message>
    <message>
        <source>“%1” should be a text in double quotes.</source>
        <translation>“%1”应为双引号括起的文字。</translation>
    </message>
    <message>
        <source>There is no column “%1” here; there are: %2.</source>
        <translation>这里没有列“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>The row or group id “%1” is given twice.</source>
        <translation>行或组的标识“%1”写了两次。</translation>
    </message>
    <message>
        <source>The group “%1” holds nothing; give it “rows”, “repeat” or “free”.</source>
        <translation>组“%1”没有内容；请写明 rows、repeat 或 free。</translation>
    </message>
    <message>
        <source>Groups are nested more than %1 deep.</source>
        <translation>组嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>“free” can only be true; leave it out otherwise.</source>
        <translation>free 只能写 true，否则不写。</translation>
    </message>
    <message>
        <source>There is no dictionary “%1”; there are: %2.</source>
        <translation>没有科目表“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>A list may have at most %1 printed lines.</source>
        <translation>一个列表最多印 %1 行。</translation>
    </message>
    <message>
        <source>The key “%1” is missing in this object.</source>
        <translation>此对象缺少键“%1”。</translation>
    </message>
    <message>
        <source>“%1” should be true or false.</source>
        <translation>“%1”应为 true 或 false。</translation>
    </message>
    <message>
        <source>“%1” should be a number.</source>
        <translation>“%1”应为数字。</translation>
    </message>
    <message>
        <source>“%1” has a meaning of its own in formulas and cannot be an id.</source>
        <translation>“%1”在公式中另有含义，不能作标识。</translation>
    </message>
    <message>
        <source>“%1” should be a whole number from %2 to %3.</source>
        <translation>“%1”应为 %2 到 %3 的整数。</translation>
    </message>
    <message>
        <source>“%1” should be a number such as "10" or "2.5".</source>
        <translation>“%1”应为数字，如 "10" 或 "2.5"。</translation>
    </message>
    <message>
        <source>“%1” should be a list of texts in double quotes.</source>
        <translation>“%1”应为双引号括起的文字的列表。</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”; allowed: %3.</source>
        <translation>“%1”不能是“%2”；可用的有：%3。</translation>
    </message>
    <message>
        <source>Nothing stands for “{%1}” here; there are: %2.</source>
        <translation>这里没有可替换“{%1}”的内容；可用的有：%2。</translation>
    </message>
    <message>
        <source>Unknown key “%1”; allowed: %2.</source>
        <translation>没有键“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>A formula should stand here, as a text in double quotes.</source>
        <translation>这里应为公式，写在双引号中。</translation>
    </message>
    <message>
        <source>A formula needs no escapes (\); write texts in single quotes.</source>
        <translation>公式中不用转义符（\）；文字写在单引号中。</translation>
    </message>
    <message>
        <source>There is no detector “%1”; there are: %2.</source>
        <translation>没有名为“%1”的检查器；可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” is no id of a score; it begins with a letter and has only letters, digits and _.</source>
        <translation>“%1”不能作评分规则的标识；标识以字母开头，只含字母、数字和 _。</translation>
    </message>
    <message>
        <source>“value” is what the score gives to its tiers; an input needs another name.</source>
        <translation>“value”是各档用来比较的值，输入项请另取名字。</translation>
    </message>
    <message>
        <source>This tier gives %1, more than the “points” of the score.</source>
        <translation>这一档给出 %1 分，超过了该项的“points”。</translation>
    </message>
    <message>
        <source>A grade is a pair ["name", "points it begins at"].</source>
        <translation>等级写成一对：["名称", "起始分数"]。</translation>
    </message>
    <message>
        <source>Grades stand from the best down; “%1” begins no lower than “%2”.</source>
        <translation>等级从高到低排列；“%1”的起始分数不低于“%2”。</translation>
    </message>
    <message>
        <source>The last grade begins at "0", so that every total has one.</source>
        <translation>最后一个等级从 "0" 分开始，这样每个总分都有等级。</translation>
    </message>
    <message>
        <source>Only a form of which there are “many” has “names”.</source>
        <translation>只有“many”的表才有“names”。</translation>
    </message>
    <message>
        <source>“names” is a field (block.field) that takes a text; there is no “%1”; there are: %2.</source>
        <translation>“names”是填文字的栏（块.栏）；没有“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>Columns that are not printed come last, but “%1” stands after “%2”.</source>
        <translation>不打印的列排在最后，而“%1”排在了“%2”之后。</translation>
    </message>
    <message>
        <source>Of lists beside each other only the last can have columns that are not printed.</source>
        <translation>并列的几个列表中，只有最后一个可以有不打印的列。</translation>
    </message>
    <message>
        <source>A cell with “approved” has the approved value for its “default”; leave out the other.</source>
        <translation>有“approved”的单元格以批复值为“default”，请去掉另写的那个。</translation>
    </message>
    <message>
        <source>“weights” add up to the “points” of groups, and no group here has any.</source>
        <translation>“weights”要与各组的“points”相加核对，而这里没有一组写明“points”。</translation>
    </message>
    <message>
        <source>Where something is approved, the block says in “basis” which text column gives the reason for a change.</source>
        <translation>有批复值的块要用“basis”指明哪一列文字写调整依据。</translation>
    </message>
    <message>
        <source>“%1” names a column of this block; “%2” is none that fits; there are: %3.</source>
        <translation>“%1”应是本块中的一列；“%2”不合适；可用的有：%3。</translation>
    </message>
    <message>
        <source>A text is needed here, such as a column of kind text, target or actual.</source>
        <translation>这里需要文字，例如 text、target 或 actual 列。</translation>
    </message>
    <message>
        <source>empty(…) takes a cell, a form or form.block; there is no “%1”; there are: %2.</source>
        <translation>empty(…) 中写单元格、表或“表.块”；没有“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>A score asks for no other score; name the cell that holds it.</source>
        <translation>评分规则中不能再用 score(…)；请写出那个得分所在的单元格。</translation>
    </message>
    <message>
        <source>No formula of this form asks for the score: score(%1).</source>
        <translation>本表没有公式用到这条评分规则：score(%1)。</translation>
    </message>
    <message>
        <source>“total” is the cell of the total, such as block[row].column.</source>
        <translation>“total”是总分所在的单元格，例如 块[行].列。</translation>
    </message>
    <message>
        <source>“conclusion” is the cell of a text, such as block.field.</source>
        <translation>“conclusion”是填文字的单元格，例如 块.栏。</translation>
    </message>
    <message>
        <source>The inherited form has no “%1”; there are: %2.</source>
        <translation>继承来的表没有“%1”；可用的有：%2。</translation>
    </message>
</context>
</TS>
