#pragma once

#include <QString>

#include "core/audit/Finding.h"

/// Rows, columns and amounts in the words of the form they stand in.
namespace juesuan::text
{

/// 公开07表; the title of a form that has no number, with the title of the block where it has several.
QString formWords(const Report &report, const CellKey &cell);
QString formWords(const Report &report, int form);
/// The same of one of several copies: 部门整体支出绩效自评表#2.
QString formWords(const Report &report, int form, std::uint16_t instance);
/// 决算数, 2040599 其他法院支出, 公共安全支出 (without the line number printed before it).
QString rowWords(const Report &report, const CellKey &cell);
/// 项目支出, 公务用车购置及运行维护费小计; "" where the block has one amount column only.
QString columnWords(const Report &report, const CellKey &cell);
/// Row and column: 2040599 其他法院支出 项目支出.
QString cellWords(const Report &report, const CellKey &cell);
/// Form, row and column.
QString placeWords(const Report &report, const CellKey &cell);
/// Row and column, and the form in front where it is another than `home`'s.
QString wordsFrom(const Report &report, const CellKey &cell, const CellKey &home);

/// As much of the cell's name as tells it from `home`: the column in the same row, the row in the same
/// column.
QString nearWords(const Report &report, const CellKey &cell, const CellKey &home);

/// 28.90 万元: never rounded; money in the unit of the cell's block, else a plain number or a percentage.
QString amountWords(const Report &report, const CellKey &cell, std::int64_t amount);
/// The cell's value, or that it is blank.
QString valueWords(const Report &report, const CellKey &cell);

/// A title on one line, without the blanks that only space it out.
QString plainTitle(const QString &title);

} // namespace juesuan::text
