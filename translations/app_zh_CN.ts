<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Commands</name>
    <message>
        <source>opens the window, with a book if one is named</source>
        <translation>打开窗口；写了文件就打开那本决算簿</translation>
    </message>
    <message>
        <source>Everywhere: --json for machines, --lang zh_CN or en, --help. Exit: 0 done, 1 findings of severity error, 2 wrong use or unreadable input, 3 could not write.</source>
        <translation>通用：--json 输出给程序读，--lang zh_CN 或 en，--help。退出码：0 完成，1 审核有错误，2 用法不对或读不了，3 写不了。</translation>
    </message>
    <message>
        <source>%1 errors, %2 warnings, %3 remarks, %4 differences of rounding</source>
        <translation>错误 %1 条，提醒 %2 条，提示 %3 条，四舍五入尾差 %4 条</translation>
    </message>
    <message>
        <source>prints all findings; differences of rounding only with --all</source>
        <translation>列出全部审核结果；四舍五入尾差加 --all 才列出</translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation>用于 %1</translation>
    </message>
    <message>
        <source>checked by %1</source>
        <translation>审核规则：%1</translation>
    </message>
    <message>
        <source>prints where a number comes from, down to the leaves, and who uses it</source>
        <translation>说明一个数从哪里来（直到明细）、被谁使用</translation>
    </message>
    <message>
        <source>writes forms, or the whole report in printed order, as .pdf, .xlsx, .csv or .json; --values writes a workbook without formulas</source>
        <translation>把若干张表或按印刷顺序把整份报表写成 .pdf、.xlsx、.csv 或 .json；--values 写不带公式的工作簿</translation>
    </message>
    <message>
        <source>lists the forms of a report with the ids of rows and columns, their titles and roles</source>
        <translation>列出报表的各表及其行、列的代号、名称和作用</translation>
    </message>
    <message>
        <source>prints cells: address, shown, exact, computed and stated value</source>
        <translation>读出单元格：地址、显示值、精确值、计算值、填报值</translation>
    </message>
    <message>
        <source>Tables imported</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>checks a profile; --resolved prints what it comes to with what it inherits</source>
        <translation>检查一套报表制度；--resolved 打印并入所继承内容后的结果</translation>
    </message>
    <message>
        <source>makes a new book with one report, or with a sample account</source>
        <translation>新建一本决算簿，含一份报表或一份示例</translation>
    </message>
    <message>
        <source>lists the profiles (province and year) that ship with the program</source>
        <translation>列出随程序提供的报表制度（省份和年度）</translation>
    </message>
    <message>
        <source>%1 written, %2 shown differently now</source>
        <translation>写入 %1 个单元格，%2 个单元格的显示随之改变</translation>
    </message>
    <message>
        <source>writes cells; an empty value states the cell empty, 元 or 万元 may follow an amount</source>
        <translation>填写单元格；值留空表示填报为空，金额后可跟元或万元</translation>
    </message>
    <message>
        <source>Cells set on the command line</source>
        <translation>命令行填写</translation>
    </message>
    <message>
        <source>checks a book: integrity, history replayed, totals from scratch</source>
        <translation>检查决算簿：文件完整、重放历史、从头计算合计</translation>
    </message>
    <message>
        <source>The book is sound.</source>
        <translation>决算簿完好。</translation>
    </message>
    <message>
        <source>Added to %1: %2</source>
        <translation>已加入 %1：%2</translation>
    </message>
    <message>
        <source>Written: %1 (%2)</source>
        <translation>已写出：%1（%2）</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>explained: %1</source>
        <translation>说明：%1</translation>
    </message>
    <message>
        <source>explained before the figures changed: %1</source>
        <translation>说明（数字已有变动）：%1</translation>
    </message>
    <message>
        <source>A dry run: nothing was written.</source>
        <translation>这是试运行，没有写入任何内容。</translation>
    </message>
    <message>
        <source>%1 → %2: %3 indicators read; %4 cells would change, %5 rows would be added</source>
        <translation>%1 → %2：读到 %3 个指标；将改动 %4 个单元格，新增 %5 行</translation>
    </message>
    <message>
        <source>%1 → %2: %3 indicators read; %4 cells changed, %5 rows added</source>
        <translation>%1 → %2：读到 %3 个指标；改动 %4 个单元格，新增 %5 行</translation>
    </message>
    <message>
        <source>%1 → %2: %3 values read; %4 cells would change, %5 rows would be added</source>
        <translation>%1 → %2：读到 %3 个数据；将改动 %4 个单元格，新增 %5 行</translation>
    </message>
    <message>
        <source>%1 → %2: %3 values read; %4 cells changed, %5 rows added</source>
        <translation>%1 → %2：读到 %3 个数据；改动 %4 个单元格，新增 %5 行</translation>
    </message>
    <message>
        <source>reads account tables (.xlsx, .csv, of this or another program) and tables of approved indicators (into --form); says what it took and what it left out</source>
        <translation>读入决算表（.xlsx、.csv，本程序或别的程序写的都行）和批复的绩效指标（读到 --form 指的表）；说明取了什么、略去什么</translation>
    </message>
    <message>
        <source>Made: %1 (%2)</source>
        <translation>已新建：%1（%2）</translation>
    </message>
    <message>
        <source>adds a unit or a year to a book, or with --copy one more copy of a form of which there may be many</source>
        <translation>在决算簿中加入一个单位或一个年度；用 --copy 时再加一份可以有多份的表</translation>
    </message>
    <message>
        <source>Total %1 %2</source>
        <translation>总分 %1 %2</translation>
    </message>
    <message>
        <source>  suggested %1</source>
        <translation>  建议 %1</translation>
    </message>
    <message>
        <source>  by the rule %1</source>
        <translation>  按标准 %1</translation>
    </message>
    <message>
        <source>  %1 lost: %2</source>
        <translation>  失 %1 分：%2</translation>
    </message>
    <message>
        <source>prints the scores of the evaluation forms: rows, groups, total, grade, and what was lost</source>
        <translation>列出自评表的得分：各项、各组、总分、等级和失分</translation>
    </message>
    <message>
        <source>No form of this report is scored.</source>
        <translation>这份报表没有评分的表。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1 of %2 worksheets were not read.</source>
        <translation>共 %2 个工作表，其中 %1 个没有读入。</translation>
    </message>
    <message>
        <source>The name of a unit has no tabs, line breaks or other control characters.</source>
        <translation>单位名称中不能有制表符、换行或其他控制字符。</translation>
    </message>
    <message>
        <source>The name of a unit has at most %1 characters.</source>
        <translation>单位名称最多 %1 个字。</translation>
    </message>
    <message>
        <source>The folder “%1” may not be read.</source>
        <translation>文件夹“%1”不允许读取。</translation>
    </message>
    <message>
        <source>“%1” holds no table of this report: none has the title, the heads and the rows of a form.</source>
        <translation>“%1”里没有这份报表的表：没有一张的标题、栏目和行与某张表相符。</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a book; commands are: %2.</source>
        <translation>“%1”既不是命令也不是决算簿；命令有：%2。</translation>
    </message>
    <message>
        <source>This book has no unit “%1”.</source>
        <translation>这本决算簿中没有单位“%1”。</translation>
    </message>
    <message>
        <source>This book already has a report of %1 for %2.</source>
        <translation>这本决算簿中已有%1 %2 年的报表。</translation>
    </message>
    <message>
        <source>There is no option --%1 here.</source>
        <translation>这里没有选项 --%1。</translation>
    </message>
    <message>
        <source>There is no option --%1 here; did you mean %2?</source>
        <translation>这里没有选项 --%1；是不是 %2？</translation>
    </message>
    <message>
        <source>%1 is missing: %2</source>
        <translation>缺少 %1：%2</translation>
    </message>
    <message>
        <source>“%1” is one too many: %2</source>
        <translation>多出“%1”：%2</translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation>--%1 后面不带值。</translation>
    </message>
    <message>
        <source>--%1 needs %2 behind it.</source>
        <translation>--%1 后面要写 %2。</translation>
    </message>
    <message>
        <source>--%1 is given twice.</source>
        <translation>--%1 写了两次。</translation>
    </message>
    <message>
        <source>“%1” must end in .pdf, .xlsx, .csv or .json: the ending chooses the format.</source>
        <translation>“%1”要以 .pdf、.xlsx、.csv 或 .json 结尾：由它决定格式。</translation>
    </message>
    <message>
        <source>There is no form “%1”; there are: %2.</source>
        <translation>没有表“%1”；有：%2。</translation>
    </message>
    <message>
        <source>--as is “stated” or “own”, not “%1”.</source>
        <translation>--as 只能是 stated 或 own，不能是“%1”。</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
    <message>
        <source>There is no sample “%1”; there are: %2.</source>
        <translation>没有示例“%1”；有：%2。</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>缺少 --%1。</translation>
    </message>
    <message>
        <source>“%1” is no year.</source>
        <translation>“%1”不是年份。</translation>
    </message>
    <message>
        <source>One command is about one report, but both “%1” and “%2” are named.</source>
        <translation>一条命令只针对一份报表，却同时写了“%1”和“%2”。</translation>
    </message>
    <message>
        <source>This book has no report yet.</source>
        <translation>这本决算簿中还没有报表。</translation>
    </message>
    <message>
        <source>This book has no such report; it has: %1.</source>
        <translation>这本决算簿中没有这份报表；有：%1。</translation>
    </message>
    <message>
        <source>This book has several reports, name one with --unit and --year: %1.</source>
        <translation>这本决算簿中有几份报表，请用 --unit 和 --year 指明一份：%1。</translation>
    </message>
    <message>
        <source>Nothing to set: give ADDRESS=VALUE or --clear ADDRESS.</source>
        <translation>没有要填写的内容：请写 地址=值 或 --clear 地址。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法建立文件夹“%1”。</translation>
    </message>
    <message>
        <source>There is no sample “%1”.</source>
        <translation>没有示例“%1”。</translation>
    </message>
    <message>
        <source>There is no profile “%1”; there are: %2.</source>
        <translation>没有报表制度“%1”；有：%2。</translation>
    </message>
    <message>
        <source>The output could not be written: is the disk full?</source>
        <translation>输出没有写出：磁盘是否已满？</translation>
    </message>
    <message>
        <source>There is no “%1”: of the form “%2” there are %3.</source>
        <translation>没有“%1”：“%2”共有 %3 份。</translation>
    </message>
    <message>
        <source>This report has no form for approved indicators.</source>
        <translation>这份报表没有可以填入批复指标的表。</translation>
    </message>
    <message>
        <source>Approved indicators go into one form, named with --form: %1.</source>
        <translation>批复指标要填入一张表，请用 --form 指定：%1。</translation>
    </message>
    <message>
        <source>--form is for approved indicators; “%1” is no table of them.</source>
        <translation>--form 用于批复的绩效目标表，“%1”不是这样的表。</translation>
    </message>
    <message>
        <source>A sample brings its own --%1: leave it out.</source>
        <translation>示例自带 --%1，请去掉。</translation>
    </message>
    <message>
        <source>--profile is missing; there are: %1.</source>
        <translation>缺少 --profile；可用的有：%1。</translation>
    </message>
    <message>
        <source>The profile “%1” is for %2, not for %3.</source>
        <translation>报表制度“%1”适用于 %2 年，不适用于 %3 年。</translation>
    </message>
    <message>
        <source>--lang is zh_CN or en, not “%1”.</source>
        <translation>--lang 只能是 zh_CN 或 en，不能是“%1”。</translation>
    </message>
    <message>
        <source>--%1 does not go with --copy.</source>
        <translation>--%1 不能与 --copy 一起使用。</translation>
    </message>
    <message>
        <source>There is but one “%1” in a report.</source>
        <translation>一份报表中只有一份“%1”。</translation>
    </message>
</context>
</TS>
