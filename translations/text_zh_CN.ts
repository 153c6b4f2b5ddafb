<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cause</name>
    <message>
        <source>%1: 元 and 万元 seem to be mixed up, it should probably be %2.</source>
        <translation>%1像是元与万元弄混了，应为 %2。</translation>
    </message>
    <message>
        <source>%1: the decimal point seems to have slipped, it should probably be %2.</source>
        <translation>%1像是小数点错了位，应为 %2。</translation>
    </message>
    <message>
        <source>%1: a digit too many seems to have been typed, it should probably be %2.</source>
        <translation>%1像是多录了一位数字，应为 %2。</translation>
    </message>
    <message>
        <source>%1: a digit seems to be missing, it should probably be %2.</source>
        <translation>%1像是少录了一位数字，应为 %2。</translation>
    </message>
    <message>
        <source>exactly %1.</source>
        <translation>正好是%1。</translation>
    </message>
    <message>
        <source>What belongs on the line “%1” seems to have been entered on the line “%2”.</source>
        <translation>“%1”的金额像是填在了“%2”一行。</translation>
    </message>
    <message>
        <source>If %1 were %2, as %3 is, this would hold and so would others.</source>
        <translation>%1若为 %2（与%3相同），这里和另外几处就都相符。</translation>
    </message>
    <message>
        <source>%1: two digits seem to have changed places, it should probably be %2.</source>
        <translation>%1像是有两位数字颠倒了，应为 %2。</translation>
    </message>
    <message>
        <source>exactly %1, which seems to have been left out.</source>
        <translation>正好是%1，像是漏加了。</translation>
    </message>
    <message>
        <source>It is the same as %1 and seems to have been copied.</source>
        <translation>与%1完全相同，像是照抄的。</translation>
    </message>
    <message>
        <source>%1 are about 10,000 times apart: one is probably in 元, the other in 万元.</source>
        <translation>%1相差约一万倍，像是一个填了元、一个填了万元，请核对单位。</translation>
    </message>
    <message>
        <source> and </source>
        <translation>与 </translation>
    </message>
    <message>
        <source>%1 are one digit apart; one of them was probably mistyped.</source>
        <translation>%1只差一位数字，像是有一个录错了，请核对。</translation>
    </message>
    <message>
        <source>%1 differ by two digits that changed places; one of them was probably mistyped.</source>
        <translation>%1有两位数字颠倒，像是有一个录错了，请核对。</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”、“</translation>
    </message>
    <message>
        <source>%1 is the same as on the line “%2” and seems to stand on the wrong line.</source>
        <translation>%1与“%2”相同，像是填错了行。</translation>
    </message>
    <message>
        <source>%1 seems to belong to “%2”.</source>
        <translation>%1像是应填在“%2”。</translation>
    </message>
    <message>
        <source>This will hold once %1 is put right.</source>
        <translation>%1改正后，这里即相符。</translation>
    </message>
    <message>
        <source>%1 filled in with %2, this would hold and so would others.</source>
        <translation>%1填上 %2，这里和另外几处就都相符。</translation>
    </message>
    <message>
        <source>If %1 were the computed %2, this would hold and so would others.</source>
        <translation>%1若采用计算值 %2，这里和另外几处就都相符。</translation>
    </message>
</context>
<context>
    <name>Detector</name>
    <message>
        <source>Not what the worksheet gives</source>
        <translation>与底稿不一致</translation>
    </message>
    <message>
        <source>%1 was typed, the worksheet gives %2.</source>
        <translation>填的是 %1，由底稿推出的是 %2。</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>“%1” is not a number, so no sum over it can be told.</source>
        <translation>“%1”不是数字，与它有关的合计都无法计算。</translation>
    </message>
    <message>
        <source>Code of a wrong length</source>
        <translation>科目编码位数不对</translation>
    </message>
    <message>
        <source>Code %1 is not right: codes here have %2 digits.</source>
        <translation>科目编码 %1 不对，应为 %2 位数字。</translation>
    </message>
    <message>
        <source>Code listed twice</source>
        <translation>科目重复</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>科目表里没有的编码</translation>
    </message>
    <message>
        <source>Not broken down</source>
        <translation>没有列到末级科目</translation>
    </message>
    <message>
        <source>Negative amount</source>
        <translation>负数</translation>
    </message>
    <message>
        <source>%1 is negative.</source>
        <translation>%1，是负数。</translation>
    </message>
    <message>
        <source>Template text left in place</source>
        <translation>模板提示文字没有改</translation>
    </message>
    <message>
        <source>“%1” looks like a hint of the template that was left in place.</source>
        <translation>“%1”像是模板里的提示文字，没有改。</translation>
    </message>
    <message>
        <source>Empty table not marked</source>
        <translation>空表没有标明</translation>
    </message>
    <message>
        <source>the table has no amounts, but the list says “%2”.</source>
        <translation>这张表没有金额，目录却写“%2”。</translation>
    </message>
    <message>
        <source>Marked as empty, but has amounts</source>
        <translation>标为空表，但有金额</translation>
    </message>
    <message>
        <source>the table has amounts, but the list says “%2”.</source>
        <translation>这张表有金额，目录却写“%2”。</translation>
    </message>
    <message>
        <source>No reason for the empty table</source>
        <translation>空表没有写明理由</translation>
    </message>
    <message>
        <source>the table is empty, but no reason is given.</source>
        <translation>这张表是空表，没有写明公开空表理由。</translation>
    </message>
    <message>
        <source>A reason, but the table is not empty</source>
        <translation>不是空表，却写了理由</translation>
    </message>
    <message>
        <source>the table has amounts, so it needs no reason for being empty.</source>
        <translation>这张表有金额，不需要写空表理由。</translation>
    </message>
    <message>
        <source>Name missing</source>
        <translation>科目没有名称</translation>
    </message>
    <message>
        <source>%1 has no name; in the classification it is “%3”.</source>
        <translation>%1 没有写名称，科目表里是“%3”。</translation>
    </message>
    <message>
        <source>Name differs from the classification</source>
        <translation>科目名称与科目表不同</translation>
    </message>
    <message>
        <source>%1 is named “%2”, in the classification “%3”.</source>
        <translation>%1 的名称写作“%2”，科目表里是“%3”。</translation>
    </message>
    <message>
        <source>Head line not filled in</source>
        <translation>表头没有填写</translation>
    </message>
    <message>
        <source>not filled in.</source>
        <translation>没有填写。</translation>
    </message>
    <message>
        <source>Head line differs</source>
        <translation>表头与单位名称不同</translation>
    </message>
    <message>
        <source>“%1” is not the unit of this report, “%2”.</source>
        <translation>写的是“%1”，与本账的单位“%2”不同。</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>to be checked.</source>
        <translation>请核对。</translation>
    </message>
    <message>
        <source>元 and 万元 mixed up</source>
        <translation>元与万元混用</translation>
    </message>
    <message>
        <source>A digit too many or too few</source>
        <translation>数字多录、少录或错位</translation>
    </message>
    <message>
        <source>Two digits changed places</source>
        <translation>两位数字颠倒</translation>
    </message>
    <message>
        <source>Counts in what does not belong</source>
        <translation>计入了不该计入的项目</translation>
    </message>
    <message>
        <source>Leaves out an amount</source>
        <translation>漏加一项</translation>
    </message>
    <message>
        <source>Entered on another line</source>
        <translation>填错了行</translation>
    </message>
    <message>
        <source>%1: %2 stands beside %3. %4</source>
        <translation>%1：%2，而同一行有 %3。%4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Rounding difference</source>
        <translation>四舍五入尾差</translation>
    </message>
    <message>
        <source>%1 more than computed</source>
        <translation>比计算值多 %1</translation>
    </message>
    <message>
        <source>%1 less than computed</source>
        <translation>比计算值少 %1</translation>
    </message>
    <message>
        <source>Does not add up across</source>
        <translation>本行各栏相加不符</translation>
    </message>
    <message>
        <source>%4 is listed more than once; each code has one row.</source>
        <translation>%4 列了不止一次，同一科目只列一行。</translation>
    </message>
    <message>
        <source>Code %4 is not in this year&apos;s classification. If it is right, add it to this book&apos;s own codes.</source>
        <translation>当年的科目表里没有 %4。如果编码无误，可以把它加入本账簿的科目表。</translation>
    </message>
    <message>
        <source>%4 has an amount but no codes below it; amounts belong to codes of the last level.</source>
        <translation>%4 有金额，但没有下级科目。金额应列到最末一级科目。</translation>
    </message>
    <message>
        <source>Copies differ</source>
        <translation>几份表的得分不一致</translation>
    </message>
    <message>
        <source>%1 here, but %2 in the first copy.</source>
        <translation>这里是 %1，第一份是 %2。</translation>
    </message>
    <message>
        <source>Grade does not fit the total</source>
        <translation>结论中的等级与总分不符</translation>
    </message>
    <message>
        <source>the text says “%1”, but a total of %3 is “%2”.</source>
        <translation>文字写的是“%1”，总分 %3 属于“%2”。</translation>
    </message>
    <message>
        <source>Subtotal does not add up</source>
        <translation>小计不等于各项之和</translation>
    </message>
    <message>
        <source>%1 is written, but the items below add up to %2.</source>
        <translation>写的是 %1，下面各项相加是 %2。</translation>
    </message>
    <message>
        <source>Weights do not add up</source>
        <translation>分值合计不对</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>%1 = %2 (%3)</source>
        <translation>%1 ＝ %2（%3）</translation>
    </message>
    <message>
        <source>computed: %1</source>
        <translation>计算值：%1</translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation>用于：%1</translation>
    </message>
    <message>
        <source>checked: %1</source>
        <translation>审核：%1</translation>
    </message>
    <message>
        <source>stated against computed</source>
        <translation>填列数与计算值相符</translation>
    </message>
    <message>
        <source>the row adds up across its columns</source>
        <translation>本行各栏相加相符</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>推出</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>填列</translation>
    </message>
    <message>
        <source>not to be filled in</source>
        <translation>不填</translation>
    </message>
    <message>
        <source>the weights of a group add up to its points</source>
        <translation>各项分值之和等于该组的分数</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>the form&apos;s own formula</source>
        <translation>按公式计算为</translation>
    </message>
    <message>
        <source>the codes below it added up</source>
        <translation>下级科目相加</translation>
    </message>
    <message>
        <source>the rows added up</source>
        <translation>各行相加</translation>
    </message>
    <message>
        <source>the items added up</source>
        <translation>各项相加</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>both are the same</source>
        <translation>两者相同</translation>
    </message>
    <message>
        <source>%1 apart</source>
        <translation>相差 %1</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>多 %1</translation>
    </message>
    <message>
        <source>%1 too little</source>
        <translation>少 %1</translation>
    </message>
    <message>
        <source>, which roundings of up to %1 explain.</source>
        <translation>，在四舍五入允许的 %1之内。</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>. </source>
        <translation>。</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5, %6%7</source>
        <translation>%1：%2 %3，%4 %5，%6%7</translation>
    </message>
    <message>
        <source>%1: %2%3</source>
        <translation>%1：%2%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1: %2; the first is %3, the second %4, %5%6</source>
        <translation>%1：%2。前者 %3，后者 %4，%5%6</translation>
    </message>
    <message>
        <source>this does not hold: “%1”</source>
        <translation>不符合“%1”</translation>
    </message>
    <message>
        <source>%1: %2 (%3, %4)%5</source>
        <translation>%1：%2（%3，%4）%5</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>非 %1</translation>
    </message>
    <message>
        <source>the unit of this report</source>
        <translation>本账的单位</translation>
    </message>
    <message>
        <source>the year of this report</source>
        <translation>本账的年度</translation>
    </message>
    <message>
        <source>the codes below it, added up</source>
        <translation>下级科目之和</translation>
    </message>
    <message>
        <source>the rows of %1, added up</source>
        <translation>%1各行之和</translation>
    </message>
    <message>
        <source>the codes of the first level, added up</source>
        <translation>各类级科目之和</translation>
    </message>
    <message>
        <source>the rows above, added up</source>
        <translation>以上各行之和</translation>
    </message>
    <message>
        <source>the sum of %1</source>
        <translation>%1之和</translation>
    </message>
    <message>
        <source>the number of filled cells of %1</source>
        <translation>%1已填的个数</translation>
    </message>
    <message>
        <source>the smallest of %1</source>
        <translation>%1中最小的</translation>
    </message>
    <message>
        <source>the largest of %1</source>
        <translation>%1中最大的</translation>
    </message>
    <message>
        <source>the size of %1</source>
        <translation>%1的绝对值</translation>
    </message>
    <message>
        <source>%1, rounded down</source>
        <translation>%1（舍去小数）</translation>
    </message>
    <message>
        <source>%1, rounded</source>
        <translation>%1（四舍五入）</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1是空表</translation>
    </message>
    <message>
        <source>if %1: %2, otherwise %3</source>
        <translation>%1时为%2，否则为%3</translation>
    </message>
    <message>
        <source>the score of %1</source>
        <translation>%1的得分</translation>
    </message>
    <message>
        <source>%1, rounded to %2 decimals</source>
        <translation>%1，四舍五入到%2位小数</translation>
    </message>
    <message>
        <source>how far %2 reaches %1</source>
        <translation>%2与%1之比</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1中有%2</translation>
    </message>
    <message>
        <source>the amount in %1</source>
        <translation>%1中的金额</translation>
    </message>
    <message>
        <source>the number in %1</source>
        <translation>%1中的数</translation>
    </message>
    <message>
        <source>%1 is filled in</source>
        <translation>%1已填写</translation>
    </message>
    <message>
        <source>%1 is not filled in</source>
        <translation>%1没有填写</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1: %2</source>
        <translation>%1中的%2</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>not filled in</source>
        <translation>没有填写</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Standard of %1: %2</source>
        <translation>%1的评分标准：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Not scored, since this holds: %1</source>
        <translation>不评分，因为：%1</translation>
    </message>
    <message>
        <source>Not scored: something it needs cannot be read.</source>
        <translation>不能评分：有的数无法读出。</translation>
    </message>
    <message>
        <source>Not scored yet: something it needs is missing.</source>
        <translation>还不能评分：需要的数没有填全。</translation>
    </message>
    <message>
        <source>%1 = %2 %3</source>
        <translation>%1 ＝ %2 %3</translation>
    </message>
    <message>
        <source>%1: does not hold</source>
        <translation>%1：不符合</translation>
    </message>
    <message>
        <source>%1: holds, which gives %2</source>
        <translation>%1：符合，得 %2 分</translation>
    </message>
    <message>
        <source>%1: holds, which gives %2 = %3</source>
        <translation>%1：符合，得 %2 ＝ %3 分</translation>
    </message>
    <message>
        <source>Before rounding %1, after it %2</source>
        <translation>舍入前 %1，舍入后 %2</translation>
    </message>
    <message>
        <source>Decided here: %1</source>
        <translation>本制度的约定：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>always</source>
        <translation>全部情形</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>其余情形</translation>
    </message>
    <message>
        <source>With %1 of at most %2 the score would be %3.</source>
        <translation>%1不超过 %2，可得 %3 分。</translation>
    </message>
    <message>
        <source>With %1 of at least %2 the score would be %3.</source>
        <translation>%1达到 %2，可得 %3 分。</translation>
    </message>
    <message>
        <source>Had %1 reached %2, the score would be %3.</source>
        <translation>%1达到 %2，可得 %3 分。</translation>
    </message>
    <message>
        <source>%1: the weights under “%2” add up to %3, not to %4.</source>
        <translation>%1：“%2”下面各项分值合计 %3，应为 %4。</translation>
    </message>
    <message>
        <source>%1; %2 points more make %3</source>
        <translation>%1，再得 %2 分为%3</translation>
    </message>
</context>
</TS>
