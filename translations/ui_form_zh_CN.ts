<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>juesuan::ui::BlockEdit</name>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Take the computed value</source>
        <translation>采用计算值</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n row(s)</source>
        <translation>
            <numerusform>删除 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>已改 %n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>新增 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) agree and stay computed</source>
        <translation>
            <numerusform>%n 个合计与计算值一致，保持计算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) passed over</source>
        <translation>
            <numerusform>跳过 %n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) refused</source>
        <translation>
            <numerusform>%n 个值未采用</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>
%1: “%2” – %3</source>
        <translation>
%1：“%2”，%3</translation>
    </message>
    <message>
        <source>it was approved; give the basis of the change first</source>
        <translation>是批复的内容；请先填写调整依据</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::CellTip</name>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Stated: %1</source>
        <translation>填报数：%1</translation>
    </message>
    <message>
        <source>Computed: %1</source>
        <translation>计算数：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::CellTyping</name>
    <message>
        <source>The last change could not be saved. Typing goes on when it is.</source>
        <translation>上一次更改未能保存，保存之后才能继续填写。</translation>
    </message>
    <message>
        <source>This book is open for reading only.</source>
        <translation>这本决算簿是以只读方式打开的。</translation>
    </message>
    <message>
        <source>To change a code, add a row with the right one and delete this row.</source>
        <translation>要更改编码，请按正确的编码另加一行，再删除本行。</translation>
    </message>
    <message>
        <source>Nothing is to be filled in here.</source>
        <translation>这里不需要填写。</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>编码或名称</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Type “%1”</source>
        <translation>填写“%1”</translation>
    </message>
    <message>
        <source>“%1” was taken as %2 %3</source>
        <translation>“%1”已记为 %2 %3</translation>
    </message>
    <message>
        <source>No code and no name is like “%1”.</source>
        <translation>没有与“%1”相符的编码或名称。</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已在表中。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>%1 is in no list of codes; the findings say so, and it can be added to this book.</source>
        <translation>%1 不在科目表中；审核结果会提示，也可以把它加入本决算簿。</translation>
    </message>
    <message>
        <source>“%1” is no code: codes here have %2 digits.</source>
        <translation>“%1”不是编码：这里的编码为 %2 位。</translation>
    </message>
    <message>
        <source>%1 is also the code of “%2”. If the code was meant, take it back with Ctrl+Z and type it on the line for codes.</source>
        <translation>%1 也是“%2”的科目编码。如果想录的是编码，请按 Ctrl+Z 撤销，再到编码行录入。</translation>
    </message>
    <message>
        <source>Basis of the change</source>
        <translation>调整依据</translation>
    </message>
    <message>
        <source>This was approved as “%1”. On what basis is it changed?</source>
        <translation>批复的内容是“%1”。请写明调整依据。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::CodePaste</name>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::FormView</name>
    <message>
        <source>Moved into “%1”</source>
        <translation>已移入“%1”</translation>
    </message>
    <message>
        <source>The rows of this form are fixed.</source>
        <translation>本表的行是固定的。</translation>
    </message>
    <message>
        <source>This row belongs to the form, or follows from other rows, and cannot be deleted.</source>
        <translation>本行是表内固定的行，或由其他行自动带出，不能删除。</translation>
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
        <source>Copy with &amp;Heads</source>
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
        <source>&amp;Add a Code …</source>
        <translation>增加一行(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Delete this Row</source>
        <translation>删除本行(&amp;D)</translation>
    </message>
    <message>
        <source>Take the Computed &amp;Value</source>
        <translation>采用计算值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Explain this Cell</source>
        <translation>解释此格(&amp;E)</translation>
    </message>
    <message>
        <source>Show the &amp;Finding</source>
        <translation>查看审核结果(&amp;F)</translation>
    </message>
    <message>
        <source>Take the Computed &amp;Value %1</source>
        <translation>采用计算值(&amp;V) %1</translation>
    </message>
    <message>
        <source>Write an Explanatio&amp;n…</source>
        <translation>写说明(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Add a Row</source>
        <translation>增加一行(&amp;A)</translation>
    </message>
    <message>
        <source>Move Row &amp;Up</source>
        <translation>上移一行(&amp;U)</translation>
    </message>
    <message>
        <source>Move Row Do&amp;wn</source>
        <translation>下移一行(&amp;W)</translation>
    </message>
    <message>
        <source>Paste as Approved &amp;Indicators</source>
        <translation>作为批复的绩效目标粘贴(&amp;I)</translation>
    </message>
    <message>
        <source>Take the &amp;Suggested Score</source>
        <translation>采用建议得分(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Large Editor…</source>
        <translation>大编辑框(&amp;L)…</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>增加一行</translation>
    </message>
    <message>
        <source>Move a row</source>
        <translation>移动一行</translation>
    </message>
    <message>
        <source>This form has no indicators to be approved.</source>
        <translation>这张表没有需要批复的绩效指标。</translation>
    </message>
    <message>
        <source>No score is suggested here, or it stands there already.</source>
        <translation>这里没有建议得分，或者已经采用。</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::SheetModel</name>
    <message>
        <source>Type a code or a name …</source>
        <translation>输入编码或名称…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Type a code, a name or its pinyin initials to add the first row …</source>
        <translation>输入编码、名称或拼音首字母，添加第一行…</translation>
    </message>
    <message>
        <source>Type here to add a row …</source>
        <translation>在这里输入，增加一行 …</translation>
    </message>
    <message>
        <source>Type here to add a row: %1 …</source>
        <translation>在这里输入%1，增加一行 …</translation>
    </message>
    <message>
        <source>Working figures (not printed)</source>
        <translation>计算依据（不打印）</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>备选</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::LongTextDialog</name>
    <message numerus="yes">
        <source>%n character(s)   Ctrl+Enter takes the text</source>
        <translation>
            <numerusform>%n 字　　Ctrl+Enter 完成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juesuan::ui::CellCollector</name>
    <message>
        <source>it was approved otherwise; typed by itself, a change asks for its basis</source>
        <translation>与批复的不同；请单独输入，并写明调整依据</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::CellHint</name>
    <message>
        <source>taken as words: a qualitative indicator</source>
        <translation>按文字理解：定性指标</translation>
    </message>
    <message>
        <source>date %1</source>
        <translation>日期 %1</translation>
    </message>
    <message>
        <source>%1: the more, the better</source>
        <translation>%1：定量，正向</translation>
    </message>
    <message>
        <source>%1: the less, the better</source>
        <translation>%1：定量，反向</translation>
    </message>
    <message>
        <source>%1: exactly that</source>
        <translation>%1：定量，应当相等</translation>
    </message>
    <message>
        <source>quantity %1</source>
        <translation>定量 %1</translation>
    </message>
    <message>
        <source>approved; a change asks for its basis</source>
        <translation>已批复，修改时须写明调整依据</translation>
    </message>
    <message>
        <source>suggested %1, Ctrl+Enter takes it</source>
        <translation>建议得分 %1，按 Ctrl+Enter 采用</translation>
    </message>
    <message>
        <source>computed: %1</source>
        <translation>计算值 %1</translation>
    </message>
    <message>
        <source>Ctrl+M explains it in writing</source>
        <translation>按 Ctrl+M 写说明</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s); Shift+F2 opens the large editor</source>
        <translation>
            <numerusform>%n 字，按 Shift+F2 打开大编辑框</numerusform>
        </translation>
    </message>
    <message>
        <source>Alt+↓ shows the choices</source>
        <translation>按 Alt+↓ 选择</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::FreePaste</name>
    <message>
        <source>Paste approved indicators</source>
        <translation>粘贴批复的绩效目标</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
</context>
<context>
    <name>juesuan::ui::Suggestion</name>
    <message>
        <source>Take the suggested score</source>
        <translation>采用建议得分</translation>
    </message>
</context>
</TS>
