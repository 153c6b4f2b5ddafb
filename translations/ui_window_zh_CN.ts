<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>DialogPrompter</name>
    <message>
        <source>Open a book</source>
        <translation>打开决算簿</translation>
    </message>
    <message>
        <source>Books (*.juesuan);;All files (*)</source>
        <translation>决算簿 (*.juesuan);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Books (*.juesuan)</source>
        <translation>决算簿 (*.juesuan)</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Add a code to the book</source>
        <translation>把科目加入本决算簿</translation>
    </message>
    <message>
        <source>Name of code %1:</source>
        <translation>科目 %1 的名称：</translation>
    </message>
    <message>
        <source>Edits are not saved</source>
        <translation>有修改未能保存</translation>
    </message>
    <message>
        <source>The last edits could not be written to the disk. Without a copy in another place they are lost.</source>
        <translation>最近的修改没能写入磁盘。不在别处另存副本，这些修改就会丢失。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Give the edits up</source>
        <translation>放弃这些修改</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.xlsx *.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The book %1 holds no report.</source>
        <translation>决算簿 %1 中没有报表。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Book</source>
        <translation>决算簿(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation>审核(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Fill in</source>
        <translation>填报(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ReportKind</name>
    <message>
        <source>Accounts of a single unit</source>
        <translation>单位决算</translation>
    </message>
    <message>
        <source>Accounts of a department</source>
        <translation>部门决算</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::Actions</name>
    <message>
        <source>A real self-evaluation as published</source>
        <translation>公开的绩效自评表，照原样</translation>
    </message>
    <message>
        <source>Open the ev&amp;aluation sample</source>
        <translation>打开绩效自评示例(&amp;L)</translation>
    </message>
    <message>
        <source>Account tables from a workbook or a text file</source>
        <translation>从工作簿或文本文件读入决算表</translation>
    </message>
    <message>
        <source>&amp;Import tables…</source>
        <translation>导入表格(&amp;I)…</translation>
    </message>
    <message>
        <source>The report in charts</source>
        <translation>用图表看这份报表</translation>
    </message>
    <message>
        <source>Ov&amp;erview</source>
        <translation>概览(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation>新建决算簿(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>A real account as published, its mistakes included</source>
        <translation>一份真实的公开决算，连同其中的差错</translation>
    </message>
    <message>
        <source>Open the &amp;corrected sample</source>
        <translation>打开改正后的示例(&amp;C)</translation>
    </message>
    <message>
        <source>The same account put right</source>
        <translation>同一份决算，已改正</translation>
    </message>
    <message>
        <source>Start &amp;page</source>
        <translation>起始页(&amp;P)</translation>
    </message>
    <message>
        <source>Report se&amp;ttings…</source>
        <translation>报表设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>As workbook (XLSX)…</source>
        <translation>导出工作簿（XLSX）…</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>导出 JSON…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>打印预览(&amp;V)…</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Find or jump…</source>
        <translation>查找或跳转(&amp;F)…</translation>
    </message>
    <message>
        <source>Find or jump: a form, a code, an action</source>
        <translation>查找或跳转：报表、科目编码、操作</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>下一条发现(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>上一条发现(&amp;P)</translation>
    </message>
    <message>
        <source>Show &amp;findings</source>
        <translation>显示审核结果(&amp;F)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with &amp;heads</source>
        <translation>连同表头复制(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>向下填充(&amp;D)</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>适合宽度(&amp;W)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>Ne&amp;xt form</source>
        <translation>下一张表(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious form</source>
        <translation>上一张表(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;About this program</source>
        <translation>关于决算簿(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Add a &amp;unit…</source>
        <translation>添加单位(&amp;U)…</translation>
    </message>
    <message>
        <source>One more unit in this book</source>
        <translation>在本决算簿中添加一个单位</translation>
    </message>
    <message>
        <source>Add a &amp;year…</source>
        <translation>添加年度(&amp;Y)…</translation>
    </message>
    <message>
        <source>One more year of a unit in this book</source>
        <translation>为本决算簿中的单位添加一个年度</translation>
    </message>
    <message>
        <source>Save a copy e&amp;lsewhere…</source>
        <translation>另存副本(&amp;A)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Where the cell comes from</source>
        <translation>这个数从哪里来(&amp;W)</translation>
    </message>
    <message>
        <source>Write an &amp;explanation…</source>
        <translation>写说明(&amp;E)…</translation>
    </message>
    <message>
        <source>Explain a warning in writing</source>
        <translation>为一条提醒写说明</translation>
    </message>
    <message>
        <source>Delete this ro&amp;w</source>
        <translation>删除本行(&amp;W)</translation>
    </message>
    <message>
        <source>Next pa&amp;ne</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Previo&amp;us pane</source>
        <translation>上一个窗格(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Keys and signs</source>
        <translation>快捷键与图例(&amp;K)</translation>
    </message>
    <message>
        <source>Use the co&amp;mputed value</source>
        <translation>采用计算值(&amp;M)</translation>
    </message>
    <message>
        <source>Use the co&amp;mputed value %1</source>
        <translation>采用计算值(&amp;M) %1</translation>
    </message>
    <message>
        <source>Fill ri&amp;ght</source>
        <translation>向右填充(&amp;G)</translation>
    </message>
    <message>
        <source>Add a copy of the f&amp;orm</source>
        <translation>添加一份本表(&amp;O)</translation>
    </message>
    <message>
        <source>One more copy of this form, for another project</source>
        <translation>再添加一份这张表，用于另一个项目</translation>
    </message>
    <message>
        <source>Remove this cop&amp;y</source>
        <translation>删除这一份(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Insert a row…</source>
        <translation>增加一行(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Paste as approved indicators</source>
        <translation>作为批复的绩效目标粘贴(&amp;V)</translation>
    </message>
    <message>
        <source>What was approved: names, targets and weights are locked then</source>
        <translation>粘贴批复的内容，之后名称、指标值和分值锁定</translation>
    </message>
    <message>
        <source>Mo&amp;ve the row up</source>
        <translation>上移一行(&amp;A)</translation>
    </message>
    <message>
        <source>Move the row dow&amp;n</source>
        <translation>下移一行(&amp;B)</translation>
    </message>
    <message>
        <source>Take the sugge&amp;sted score</source>
        <translation>采用建议得分(&amp;S)</translation>
    </message>
    <message>
        <source>Large &amp;editor…</source>
        <translation>大编辑框(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit a long text</source>
        <translation>编辑长文字</translation>
    </message>
    <message>
        <source>Re&amp;ad approved indicators…</source>
        <translation>读入批复指标(&amp;E)…</translation>
    </message>
    <message>
        <source>Approved targets from a file: names, targets and weights are locked then</source>
        <translation>从文件读入批复的绩效目标：名称、指标值和分值随后锁定</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::AddReportDialog</name>
    <message>
        <source>Add a year</source>
        <translation>添加年度</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>添加单位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Reporting regime</source>
        <translation>报表制度</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>No other unit</source>
        <translation>无（顶级单位）</translation>
    </message>
    <message>
        <source>No reporting regime was found.</source>
        <translation>没有找到报表制度。</translation>
    </message>
    <message>
        <source>This book has %1 for %2 already.</source>
        <translation>本决算簿已有 %1 的 %2 年度报表。</translation>
    </message>
    <message>
        <source>This regime is for %1 to %2.</source>
        <translation>这套制度适用于 %1 至 %2 年度。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::BookActions</name>
    <message>
        <source>Read it anew</source>
        <translation>重新读入</translation>
    </message>
    <message>
        <source>Another window has changed this book; what is shown here is older.</source>
        <translation>另一个窗口改了这本决算簿，这里显示的是改动之前的内容。</translation>
    </message>
    <message>
        <source>That was not possible</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>The last edits could not be written to the disk, so typing has stopped. Nothing you typed is lost: make room and try again, or save a copy in another place and go on there.</source>
        <translation>最近的修改没能写入磁盘，录入已暂停。已录入的内容都还在：腾出磁盘空间后重试，或者在别处另存副本继续。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::CellLegend</name>
    <message>
        <source>Typed, or still to be typed</source>
        <translation>录入的数，或待录入</translation>
    </message>
    <message>
        <source>Computed from other cells</source>
        <translation>由其他单元格计算得出</translation>
    </message>
    <message>
        <source>Proposed, from the worksheet or the dictionary; typing replaces it</source>
        <translation>由底稿或科目字典带出，可直接录入替换</translation>
    </message>
    <message>
        <source>Stated: typed over a computed value, and kept as typed</source>
        <translation>直接填列：录入值盖过计算值，照录入的用</translation>
    </message>
    <message>
        <source>Nothing is to be filled in here</source>
        <translation>此处不填</translation>
    </message>
    <message>
        <source>A finding of severity error stands on the cell</source>
        <translation>该单元格有错误</translation>
    </message>
    <message>
        <source>A warning stands on the cell; it can be explained in writing</source>
        <translation>该单元格有提醒，可以写说明</translation>
    </message>
    <message>
        <source>Approved: a change asks for its basis</source>
        <translation>已批复：修改时须写明调整依据</translation>
    </message>
    <message>
        <source>A suggested score; Ctrl+Enter takes it</source>
        <translation>建议得分，按 Ctrl+Enter 采用</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::ExplainModel</name>
    <message>
        <source>The rows and the columns add up to the same</source>
        <translation>按行合计与按列合计一致</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>相关审核</translation>
    </message>
    <message>
        <source>How it is scored</source>
        <translation>怎样计分</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::ExplainPanel</name>
    <message>
        <source>Explanation of the current cell</source>
        <translation>当前单元格的解释</translation>
    </message>
    <message>
        <source>Choose a cell to see where its number comes from and who uses it.</source>
        <translation>选中一个单元格，这里说明它的数从哪里来、用到哪里去。</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Back to the cell this came from</source>
        <translation>回到原来的单元格</translation>
    </message>
    <message>
        <source>computed: %1</source>
        <translation>计算值：%1</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::ExportActions</name>
    <message>
        <source>Exporting: %1 of %2</source>
        <translation>正在导出：%1 / %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>导出已取消，没有写出文件。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>This computer has no printer set up. Export a PDF instead.</source>
        <translation>本机没有安装打印机，请改为导出 PDF。</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::ExportDialog</name>
    <message>
        <source>Publication copy: values only, no formulas</source>
        <translation>公布稿：只有数值，不带公式</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>工作簿（XLSX）</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>All printed forms</source>
        <translation>全部印制的报表</translation>
    </message>
    <message>
        <source>Only the current form</source>
        <translation>仅当前报表</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>Choose at least one form.</source>
        <translation>请至少选择一张报表。</translation>
    </message>
    <message>
        <source>The file is there already. Press Export again to replace it.</source>
        <translation>文件已存在。再按一次“导出”即替换它。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::FindingActions</name>
    <message>
        <source>Use the proposed value</source>
        <translation>采用建议值</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::FindingDelegate</name>
    <message>
        <source>Explanation, from before the numbers changed: %1</source>
        <translation>说明（数据已变，待重写）：%1</translation>
    </message>
    <message>
        <source>Explanation: %1</source>
        <translation>说明：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more that go with it</source>
        <translation>
            <numerusform>另有 %n 条与此同因或同格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juesuan::ui::FindingModel</name>
    <message numerus="yes">
        <source>Rounding differences within the tolerance: %n</source>
        <translation>
            <numerusform>允许范围内的四舍五入尾差：%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juesuan::ui::FindingPanel</name>
    <message numerus="yes">
        <source>%n rule(s) were checked and hold.</source>
        <translation>
            <numerusform>已检查 %n 条规则，全部成立。</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>显示错误</translation>
    </message>
    <message>
        <source>Show warnings</source>
        <translation>显示提醒</translation>
    </message>
    <message>
        <source>Show information: rounding differences among it</source>
        <translation>显示提示（包括四舍五入尾差）</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>说明…</translation>
    </message>
    <message>
        <source>Add code to book…</source>
        <translation>把科目加入本簿…</translation>
    </message>
    <message>
        <source>Everything holds</source>
        <translation>审核全部通过</translation>
    </message>
    <message>
        <source>Use computed value %1</source>
        <translation>采用计算值 %1</translation>
    </message>
    <message>
        <source>Use proposed value %1</source>
        <translation>采用建议值 %1</translation>
    </message>
    <message>
        <source>Nothing filled in yet</source>
        <translation>尚未填报</translation>
    </message>
    <message>
        <source>What does not fit together is told here while you fill in the forms. Each figure is typed once, best in the worksheet.</source>
        <translation>填报时，数与数之间对不上的地方会列在这里。每个数只填一次，最好填在底稿里。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::HelpDialog</name>
    <message>
        <source>Keys and signs</source>
        <translation>快捷键与图例</translation>
    </message>
    <message>
        <source>How cells look</source>
        <translation>单元格的样子</translation>
    </message>
    <message>
        <source>Nothing has to be saved: what you type is kept as you type it, and every step can be taken back, also after the book was closed.</source>
        <translation>无须存盘：录入随即保存；每一步都能撤销，关闭后再打开也可以。</translation>
    </message>
    <message>
        <source>In a form</source>
        <translation>在表中</translation>
    </message>
    <message>
        <source>Take the value and go down; up with Shift</source>
        <translation>确认并下移（加 Shift 上移）</translation>
    </message>
    <message>
        <source>Take the value and go on; back with Shift</source>
        <translation>确认并到下一格（加 Shift 回上一格）</translation>
    </message>
    <message>
        <source>Edit what stands in the cell</source>
        <translation>修改单元格内容</translation>
    </message>
    <message>
        <source>Give up what is being typed</source>
        <translation>放弃正在录入的内容</translation>
    </message>
    <message>
        <source>A new line in a text</source>
        <translation>文字中换行</translation>
    </message>
    <message>
        <source>Type into every selected cell</source>
        <translation>填入所选的每一格</translation>
    </message>
    <message>
        <source>Open the list of choices</source>
        <translation>打开选项列表</translation>
    </message>
    <message>
        <source>To the end of what is filled</source>
        <translation>到已填区域的边缘</translation>
    </message>
    <message>
        <source>Select more cells</source>
        <translation>扩大选择</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::IndicatorActions</name>
    <message>
        <source>What was pasted</source>
        <translation>粘贴的内容</translation>
    </message>
    <message>
        <source>Read approved indicators</source>
        <translation>读入批复指标</translation>
    </message>
    <message>
        <source>That was not possible</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>%1 is no table of approved indicators: its heads should be 一级指标, 二级指标, 三级指标, 指标性质, 指标值, 度量单位 and 分值.</source>
        <translation>%1 不是批复的绩效目标表：表头应有一级指标、二级指标、三级指标、指标性质、指标值、度量单位、分值。</translation>
    </message>
    <message>
        <source>This report has no form for approved indicators.</source>
        <translation>这份报表没有可以填入批复指标的表。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::IndicatorImportDialog</name>
    <message>
        <source>Approved indicators</source>
        <translation>批复指标</translation>
    </message>
    <message>
        <source>Names, targets and weights are locked to what was approved. Rows of the same name are brought up to date, the others are added.</source>
        <translation>读入后，指标名称、指标值和分值按批复锁定。同名的指标更新，其余的新增。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>三级指标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>指标值</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Lines of the table</source>
        <translation>表中各行</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>brought up to date</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>%1 new, %2 brought up to date, %3 as they are, %4 left out.</source>
        <translation>新增 %1 个，更新 %2 个，不变 %3 个，跳过 %4 行。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::JumpPalette</name>
    <message>
        <source>A form, a code, a name, its pinyin initials or an action</source>
        <translation>报表、科目编码、名称、拼音首字母或操作</translation>
    </message>
    <message>
        <source>Find or jump</source>
        <translation>查找或跳转</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::MainWindow</name>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>副本已存到 %1</translation>
    </message>
    <message>
        <source>Juesuan</source>
        <translation>决算簿</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Nothing on this cell is to be explained in writing: that is for warnings and stated values.</source>
        <translation>这个单元格不需要写说明：说明只写给提醒和直接填列的数。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::NavigatorModel</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>尚未填写</translation>
    </message>
    <message>
        <source>Some required cells are still empty</source>
        <translation>还有必填项未填</translation>
    </message>
    <message>
        <source>Filled in, every check holds</source>
        <translation>已填写，检查全部成立</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::NavigatorPanel</name>
    <message>
        <source>Forms</source>
        <translation>报表</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::NewBookDialog</name>
    <message>
        <source>New book</source>
        <translation>新建决算簿</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Reporting regime</source>
        <translation>报表制度</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>One file holds everything. What you type is saved at once, without being asked.</source>
        <translation>一个文件装下全部内容；录入随即保存，无须另行存盘。</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>决算簿</translation>
    </message>
    <message>
        <source>Place of the new book</source>
        <translation>新决算簿的位置</translation>
    </message>
    <message>
        <source>Books (*.juesuan)</source>
        <translation>决算簿 (*.juesuan)</translation>
    </message>
    <message>
        <source>Say where the file is to be.</source>
        <translation>请指定文件的位置。</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another.</source>
        <translation>已有同名文件，请另选名称。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>No reporting regime was found.</source>
        <translation>没有找到报表制度。</translation>
    </message>
    <message>
        <source>This regime is for %1 to %2.</source>
        <translation>这套制度适用于 %1 至 %2 年度。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::PreviewDialog</name>
    <message>
        <source>No printer set up</source>
        <translation>没有安装打印机</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>与窗口同宽</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>This computer has no printer set up. Export a PDF instead.</source>
        <translation>本机没有安装打印机，请改为导出 PDF。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::Printing</name>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Nothing else was changed.</source>
        <translation>打印机没有接收这些页面，其他内容没有变化。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::RecentDelegate</name>
    <message>
        <source>File not found</source>
        <translation>文件不在了</translation>
    </message>
    <message>
        <source>Everything holds</source>
        <translation>审核全部通过</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing filled in yet</source>
        <translation>尚未填报</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::ScorePanel</name>
    <message>
        <source>Points lost, indicator by indicator</source>
        <translation>各指标扣分</translation>
    </message>
    <message>
        <source>Nothing scored yet</source>
        <translation>尚未评分</translation>
    </message>
    <message>
        <source>What each indicator can still earn stands here as soon as it is filled in.</source>
        <translation>各项指标填报后，这里列出还能得多少分。</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 points to “%2”</source>
        <translation>距“%2”还差 %1 分</translation>
    </message>
    <message>
        <source>The best grade there is</source>
        <translation>已是最高等级</translation>
    </message>
    <message>
        <source>open: %1</source>
        <translation>待评 %1</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>得 %1 分，满分 %2 分</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::SettingsDialog</name>
    <message>
        <source>Report settings</source>
        <translation>报表设置</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::SettingsFields</name>
    <message>
        <source>Unit</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>As it is printed on the forms</source>
        <translation>与报表上印的一致</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>报表类型</translation>
    </message>
    <message>
        <source>Amounts are typed in</source>
        <translation>录入单位</translation>
    </message>
    <message>
        <source>What is typed in yuan is kept to the fen; the forms print ten thousand yuan either way.</source>
        <translation>按元录入的金额保留到分；无论哪种，报表都按万元印出。</translation>
    </message>
    <message>
        <source>Type the name of the unit.</source>
        <translation>请填写单位名称。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::StartPage</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Juesuan</source>
        <extracomment>The name of the program.</extracomment>
        <translation>决算簿</translation>
    </message>
    <message>
        <source>Departmental final accounts: every figure once, every total and check with every keystroke.</source>
        <translation>部门决算：每个数只填一次，合计与审核随录随算。</translation>
    </message>
    <message>
        <source>New book</source>
        <translation>新建决算簿</translation>
    </message>
    <message>
        <source>Choose a regime, a unit and a year</source>
        <translation>选择报表制度、单位和年度</translation>
    </message>
    <message>
        <source>A book from this computer; or drop one here</source>
        <translation>打开已有的决算簿，也可以拖到这里</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>A real account as published, its mistakes included</source>
        <translation>一份真实的公开决算，连同其中的差错</translation>
    </message>
    <message>
        <source>Corrected sample</source>
        <translation>改正后的示例</translation>
    </message>
    <message>
        <source>The same account put right</source>
        <translation>同一份决算，已改正</translation>
    </message>
    <message>
        <source>Recent books</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>The books you work on will be listed here. Begin with the sample: it shows what the program finds in a real account.</source>
        <translation>用过的决算簿会列在这里。不妨先打开示例，看看程序能在一份真实决算里发现什么。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::StatusLine</name>
    <message>
        <source>Σ %1</source>
        <translation>Σ %1</translation>
    </message>
    <message>
        <source>Σ %1   average %2   count %3</source>
        <translation>Σ %1   平均 %2   计数 %3</translation>
    </message>
    <message>
        <source>Entry in %1</source>
        <translation>录入单位：%1</translation>
    </message>
    <message>
        <source>Zoom; a click goes back to 100 %</source>
        <translation>缩放比例；单击恢复 100 %</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未能保存</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::TopBar</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Find or jump</source>
        <translation>查找或跳转</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Unit and year</source>
        <translation>单位和年度</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::ViewActions</name>
    <message>
        <source>Juesuan %1
Departmental final accounts and performance self-evaluation.
Free software under the GNU GPL, version 3 or later.</source>
        <translation>决算簿 %1
部门决算与绩效自评。
依 GNU GPL 第 3 版或更新版本发布的自由软件。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::TableActions</name>
    <message>
        <source>Import tables</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>That was not possible</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>%1 holds no table of this report: none has the title, the heads and the rows of a form.</source>
        <translation>%1 里没有这份报表的表：没有一张的标题、栏目和行与某张表相符。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::TableImportDialog</name>
    <message>
        <source>As &amp;printed: everything is kept, totals included, for checking it</source>
        <translation>照印出的录入(&amp;P)：合计也照录，用于审核</translation>
    </message>
    <message>
        <source>As our &amp;own: totals that agree stay computed, those that do not are kept</source>
        <translation>作为本单位的数录入(&amp;O)：相符的合计仍由程序计算，不符的照录</translation>
    </message>
    <message>
        <source>Import tables from %1</source>
        <translation>从 %1 导入</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Table in the file</source>
        <translation>文件中的表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏</translation>
    </message>
    <message>
        <source>Money unit</source>
        <translation>金额单位</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>没有认出的</translation>
    </message>
    <message>
        <source>Tables found</source>
        <translation>找到的表</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1 (not said)</source>
        <translation>%1（文件未注明）</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>%1 values read; %2 cells would change. Undo takes everything back at once.</source>
        <translation>读到 %1 个数；将改动 %2 个单元格。撤销一次即可全部退回。</translation>
    </message>
</context>
</TS>
