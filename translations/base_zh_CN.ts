<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>“%1” was not written: the disk is full.</source>
        <translation>“%1”没有写入：磁盘已满。</translation>
    </message>
    <message>
        <source>“%1” cannot be written in this folder.</source>
        <translation>不能在此文件夹写入“%1”。</translation>
    </message>
    <message>
        <source>“%1” was not written: the disk refused it or is full.</source>
        <translation>“%1”没有写入：磁盘拒绝写入或已满。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Text after the end of the document: “%1”. Is there one bracket too many before it?</source>
        <translation>文件内容已经结束，后面还有“%1”。前面是否多写了一个括号？</translation>
    </message>
    <message>
        <source>The file ends too early: a bracket is not closed.</source>
        <translation>文件提前结束：有一个括号没有写完。</translation>
    </message>
    <message>
        <source>“%1” is a full-width character; write %2 instead.</source>
        <translation>“%1”是全角字符，请改写为 %2。</translation>
    </message>
    <message>
        <source>A comma stands before “%1”, and nothing follows it.</source>
        <translation>“%1”前面有逗号，逗号后面却没有内容，请删去逗号。</translation>
    </message>
    <message>
        <source>Nested more than %1 deep.</source>
        <translation>嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>A value should stand here, not “%1”.</source>
        <translation>这里应写一个值，而不是“%1”。</translation>
    </message>
    <message>
        <source>A key in double quotes should stand here, not “%1”.</source>
        <translation>这里应写用双引号括起的键名，而不是“%1”。</translation>
    </message>
    <message>
        <source>“:” should follow the key, not “%1”.</source>
        <translation>键名后面应为“:”，而不是“%1”。</translation>
    </message>
    <message>
        <source>“,” or “}” should stand here, not “%1”. Is a comma missing before it?</source>
        <translation>这里应为“,”或“}”，而不是“%1”。前面是否漏写了逗号？</translation>
    </message>
    <message>
        <source>The key “%1” is given twice; it stands in line %2 already.</source>
        <translation>键“%1”写了两次，第 %2 行已经写过。</translation>
    </message>
    <message>
        <source>“,” or “]” should stand here, not “%1”. Is a comma missing before it?</source>
        <translation>这里应为“,”或“]”，而不是“%1”。前面是否漏写了逗号？</translation>
    </message>
    <message>
        <source>This text has no closing quote in its line.</source>
        <translation>这段文字在本行内没有写右引号。</translation>
    </message>
    <message>
        <source>A control character stands in a text; write it as an escape, e.g. \t.</source>
        <translation>文字中有控制字符，请写成转义形式，如 \t。</translation>
    </message>
    <message>
        <source>“\%1” is no escape; allowed: %2.</source>
        <translation>“\%1”不是转义写法；可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” is not a number as JSON writes it.</source>
        <translation>“%1”不是 JSON 写法的数字。</translation>
    </message>
    <message>
        <source>“%1” is no value; a text stands in double quotes.</source>
        <translation>“%1”不是一个值；文字要写在双引号中。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>文件大于 %1 MB。</translation>
    </message>
    <message>
        <source>The file is not UTF-8; save it again in UTF-8.</source>
        <translation>文件不是 UTF-8 编码，请用 UTF-8 编码重新保存。</translation>
    </message>
    <message>
        <source>Text follows a closing quote; a quote inside a cell is doubled.</source>
        <translation>右引号后面还有文字；单元格内的引号要写两遍。</translation>
    </message>
    <message>
        <source>A quote is opened here and never closed.</source>
        <translation>这里的引号没有配对的右引号。</translation>
    </message>
    <message>
        <source>“%1” is no file that can be written over.</source>
        <translation>“%1”不是可以覆盖写入的文件。</translation>
    </message>
</context>
</TS>
