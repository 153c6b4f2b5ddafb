#pragma once

#include <QByteArray>
#include <QString>

#include "core/calc/CellKey.h"

namespace juesuan
{
class Report;
class Sheet;
struct Column;
} // namespace juesuan

/// What writer and reader of CSV agree on.
namespace juesuan::exchange
{

/// Columns that every file has before those of the form.
inline constexpr char16_t kRowColumn[] = u"row";
inline constexpr char16_t kTitleColumn[] = u"title";

/// Whether the column is one of the file: a code row's code and name stand in its address and title.
bool isValueColumn(const Column &column);

/// A text that a spreadsheet would take for a formula gets an apostrophe in front, and loses it on reading.
QString guarded(const QString &text);
QString unguarded(const QString &text);

/// The whole file that writeCsv() writes.
QByteArray csvOf(const Sheet &sheet);

/// The row's address: a cell's address without its column.
QString rowAddress(const Report &report, const CellKey &cell);

/// The value of a cell in the file: an exact number, or a text (guarded).
QString csvValue(const Report &report, const CellKey &cell);

} // namespace juesuan::exchange
