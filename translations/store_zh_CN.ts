<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>The disk of %1 is full or cannot be written to, so the book is open for reading only.</source>
        <translation>“%1”所在的磁盘已满或无法写入，因此以只读方式打开。</translation>
    </message>
    <message>
        <source>A report needs the name of its unit.</source>
        <translation>请填写单位名称，报表要有所属单位。</translation>
    </message>
    <message>
        <source>The history in %1 does not fit together: the book is damaged. It was left as it is.</source>
        <translation>“%1”中的修改记录前后不相衔接：决算簿已损坏，文件未作任何改动。</translation>
    </message>
    <message>
        <source>The last change to %1 could not be saved. Save a copy elsewhere, or make room and try again.</source>
        <translation>“%1”最近的修改没有存上。请另存一份副本到别处，或腾出空间后重试。</translation>
    </message>
    <message>
        <source>The folder of %1 may not be written, so the book is open for reading only.</source>
        <translation>“%1”所在的文件夹不可写入，因此以只读方式打开。</translation>
    </message>
    <message>
        <source>%1 is open elsewhere, so it is open for reading only here.</source>
        <translation>“%1”已在别处打开，因此在此只能查看。</translation>
    </message>
    <message>
        <source>%1 has been open on %2 by %3 since %4 (%5, process %6), so it is open for reading only here.</source>
        <translation>这本决算簿正由 %3 在电脑“%2”上打开（自 %4 起），因此在此只能查看。</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed; books cannot be opened.</source>
        <translation>没有安装 Qt 的 SQLite 驱动，无法打开决算簿。</translation>
    </message>
    <message>
        <source>%1 was moved or deleted while it was open.</source>
        <translation>“%1”在打开期间被移动或删除了。</translation>
    </message>
    <message>
        <source>%1 was not closed properly the last time. Open it once where it can be written, so that it can be put in order.</source>
        <translation>“%1”上次没有正常关闭。请先在可以写入的地方打开一次，由程序恢复。</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written.</source>
        <translation>磁盘已满：“%1”无法写入。</translation>
    </message>
    <message>
        <source>The disk or the network reported an error: %1 could not be read or written.</source>
        <translation>磁盘或网络出错：“%1”无法读写。</translation>
    </message>
    <message>
        <source>Another program keeps %1 locked.</source>
        <translation>另一个程序正占用着“%1”。</translation>
    </message>
    <message>
        <source>%1 may not be written.</source>
        <translation>“%1”不允许写入。</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>“%1”无法打开。</translation>
    </message>
    <message>
        <source>%1 is damaged. It was left as it is.</source>
        <translation>“%1”已损坏，文件未作任何改动。</translation>
    </message>
    <message>
        <source>%1 is not a book of this program. It was left as it is.</source>
        <translation>“%1”不是决算簿文件，未作任何改动。</translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation>“%1”无法读写。</translation>
    </message>
    <message>
        <source>%1 could not be created.</source>
        <translation>“%1”无法新建。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>“%1”已经存在，请换一个名称。</translation>
    </message>
    <message>
        <source>The regime embedded in %1 cannot be read by this version of the program.</source>
        <translation>本版本程序读不懂“%1”中内嵌的报表制度。</translation>
    </message>
    <message>
        <source>%1 holds no such report.</source>
        <translation>“%1”中没有这份报表。</translation>
    </message>
    <message>
        <source>%1 holds no such unit to put “%2” under.</source>
        <translation>“%1”中没有可作“%2”上级的单位。</translation>
    </message>
    <message>
        <source>“%1” has a report for %2 already.</source>
        <translation>“%1”已有 %2 年度的报表。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有“%1”这个文件。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>“%1”不是文件。</translation>
    </message>
    <message>
        <source>%1 may not be read.</source>
        <translation>“%1”不允许读取。</translation>
    </message>
    <message>
        <source>%1 is empty: it is not a book, or copying it was interrupted.</source>
        <translation>“%1”是空文件：它不是决算簿，或者复制中断了。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program, which is needed to open it. It was left as it is.</source>
        <translation>“%1”由更新版本的程序写成，须用新版本打开，文件未作任何改动。</translation>
    </message>
    <message>
        <source>%1 is of an older version. Open it once where it can be written, so that it can be brought up to date.</source>
        <translation>“%1”是旧版本的文件。请先在可以写入的地方打开一次，由程序升级。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program, so it is open for reading only.</source>
        <translation>“%1”由更新版本的程序写成，因此以只读方式打开。</translation>
    </message>
    <message>
        <source>%1 was opened for reading only.</source>
        <translation>“%1”以只读方式打开。</translation>
    </message>
    <message>
        <source>%1 may not be written, so it is open for reading only.</source>
        <translation>“%1”不允许写入，因此以只读方式打开。</translation>
    </message>
    <message>
        <source>Another book stands at %1 now.</source>
        <translation>“%1”现在已是另一本决算簿。</translation>
    </message>
    <message>
        <source>%1 holds “%2”, which is no part of a book. It was left as it is.</source>
        <translation>“%1”中有不属于决算簿的内容“%2”，文件未作任何改动。</translation>
    </message>
    <message>
        <source>%1 lacks its part “%2”: it is damaged or was changed by another program. It was left as it is.</source>
        <translation>“%1”缺少组成部分“%2”：已损坏或被其他程序改过，文件未作任何改动。</translation>
    </message>
    <message>
        <source>%1 lacks the changes made before: it is an older copy of this book.</source>
        <translation>“%1”缺少此前的修改：它是这本决算簿较早的副本。</translation>
    </message>
    <message>
        <source>%1: the stored state differs from its history.</source>
        <translation>%1：所存状态与修改记录不符。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>“%1”已损坏：%2</translation>
    </message>
    <message>
        <source>%1 is damaged: a row of “%2” refers to one that is missing.</source>
        <translation>“%1”已损坏：“%2”中有一行所指的内容不存在。</translation>
    </message>
    <message>
        <source>The regime “%1” embedded in the book was changed.</source>
        <translation>决算簿内嵌的报表制度“%1”被改动过。</translation>
    </message>
    <message>
        <source>A stored state is damaged; it is rebuilt from the history.</source>
        <translation>有一份所存状态已损坏；可由修改记录重建。</translation>
    </message>
    <message>
        <source>%1: totals calculated from scratch differ from those kept.</source>
        <translation>%1：从头计算的合计与现有合计不符。</translation>
    </message>
    <message>
        <source>The undo history of this report does not fit together: the book %1 is damaged.</source>
        <translation>本报表的撤销记录前后不相衔接：决算簿“%1”已损坏。</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Create the report</source>
        <translation>新建报表</translation>
    </message>
</context>
</TS>
