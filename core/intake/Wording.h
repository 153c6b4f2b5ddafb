#pragma once

#include <QString>

/// How titles are compared that different offices write differently.
namespace juesuan::intake
{

/// A title without blanks, numbering (一、 1、 （1）), 其中, quotes and punctuation, in plain form.
QString bare(const QString &title);

/// How alike two bare titles are, 0 to 100: what their pairs of characters have in common.
int likeness(const QString &a, const QString &b);

/// The same, but a title that is the end of the other counts as much as `ending`: 总计 and 收入总计, 合计 and
/// 本年支出合计 name the same in different years.
int likeness(const QString &a, const QString &b, int ending);

/// A code of a classification at the beginning of a text: three to nine digits of odd number; else "".
QString leadingCode(const QString &text);

/// A number as a program keeps it without what binary fractions add (3704.190000000001 is 3704.19): fifteen
/// digits count. The text itself where it is no number.
QString withoutNoise(const QString &number);

/// The same times 100: what a cell shows as a percentage.
QString timesHundred(const QString &number);

/// The number with at most so many digits after the point, rounded half away from zero.
QString roundedTo(const QString &number, int places);

/// Whether a text can stand for an amount: digits, signs and separators, at least one digit.
bool looksNumeric(const QString &text);

} // namespace juesuan::intake
