<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>The pages could not be drawn (%1).</source>
        <translation>页面无法生成（%1）。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>“%1” was not written: the disk is full.</source>
        <translation>“%1”没有写成：磁盘已满。</translation>
    </message>
    <message>
        <source>“%1” cannot be written in this folder.</source>
        <translation>无法在此文件夹中写入“%1”。</translation>
    </message>
    <message>
        <source>“%1” was not written: the disk refused it or is full.</source>
        <translation>“%1”没有写成：磁盘拒绝写入或已满。</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页　共 %2 页</translation>
    </message>
</context>
</TS>
