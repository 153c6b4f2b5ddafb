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
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Save a &amp;copy…</source>
        <translation>另存副本(&amp;A)…</translation>
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
        <source>E&amp;xplain the cell</source>
        <translation>解释单元格(&amp;X)</translation>
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
        <source>Fill &amp;right</source>
        <translation>向右填充(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Insert a code…</source>
        <translation>添加科目行(&amp;I)…</translation>
    </message>
    <message>
        <source>De&amp;lete the row</source>
        <translation>删除本行(&amp;L)</translation>
    </message>
    <message>
        <source>Use the &amp;computed value</source>
        <translation>采用计算值(&amp;C)</translation>
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
        <source>That was not possible</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>The last edits could not be written to the disk, so typing has stopped. Nothing you typed is lost: save a copy in another place and go on there.</source>
        <translation>最近的修改没能写入磁盘，录入已停止。已录入的内容都还在：请在别处另存副本，再从副本继续。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
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
        <translation>受检于</translation>
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
        <translation>显示警告</translation>
    </message>
    <message>
        <source>Show information: rounding differences among it</source>
        <translation>显示提示（包括四舍五入尾差）</translation>
    </message>
    <message>
        <source>Use computed value</source>
        <translation>采用计算值</translation>
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
</context>
<context>
    <name>juesuan::ui::NavigatorModel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
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
            <numerusform>%n 个警告</numerusform>
        </translation>
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
            <numerusform>%n 个警告</numerusform>
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
</TS>
