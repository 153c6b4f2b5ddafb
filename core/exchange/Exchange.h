#pragma once

#include <QString>
#include <vector>

#include "core/base/Result.h"
#include "core/base/TextLines.h"
#include "core/report/Edit.h"
#include "core/report/Report.h"
#include "core/sheet/Sheet.h"

/// Data in and out: CSV, JSON and the clipboard.
namespace juesuan::exchange
{

/// UTF-8 with BOM, RFC 4180: one line per row of the form, led by the row's address (`expenditure[2040501]`)
/// and title, one column per column id. Amounts are exact, in the block's unit; those kept to the fen have
/// all their decimals, so that reading them back tells them from amounts printed with two.
Result<void> writeCsv(const Sheet &sheet, const QString &path);

/// One copy of a form; 0 is the first, and the only one of most forms.
struct FormCopy {
    int form = 0;
    std::uint16_t instance = 0;
    bool operator==(const FormCopy &) const = default;
};
/// All copies of these forms, in order.
std::vector<FormCopy> copiesOf(const Report &report, const std::vector<int> &forms);

/// The report's forms as JSON: rows, columns, shown, exact, computed, typed.
Result<void> writeJson(const Report &report, const std::vector<FormCopy> &forms, const QString &path);
/// The same with all copies of the forms.
Result<void> writeJson(const Report &report, const std::vector<int> &forms, const QString &path);

struct ImportResult {
    Edit edit; ///< one undo step; not yet applied
    QString form;
    int cells = 0;            ///< values taken
    std::vector<Error> notes; ///< what was skipped and why
};
/// Stated (审核他人): everything as printed. Own (本单位): leaves become input, computed cells that agree
/// stay computed, the others stay stated.
enum class ImportMode { Stated, Own };
/// Reads a CSV that writeCsv wrote. Wrong columns or values: an Error that names line and column.
Result<ImportResult> readCsv(const Report &report, const QString &path, ImportMode mode);
/// The same from lines that were made of another table; `file` names it in errors.
Result<ImportResult> readLines(const Report &report, const std::vector<TextLine> &lines, const QString &file,
                               ImportMode mode);

/// A block of cells as tab separated text, quoted as spreadsheets do; the last line break ends the last line
/// only.
std::vector<std::vector<QString>> parseTsv(const QString &text);
QString toTsv(const std::vector<std::vector<QString>> &rows);

/// Understands `text` typed or pasted into `cell`: an amount in the entry unit, a percentage, a choice, a
/// date, a text. Blank text is Absent.
Result<TypedValue> parseCell(const Report &report, const CellKey &cell, const QString &text);
/// The same with the unit that a bare amount is in.
Result<TypedValue> parseCell(const Report &report, const CellKey &cell, const QString &text, MoneyUnit unit);
/// What the editor opens with: the exact value in the entry unit, or the text.
QString editText(const Report &report, const CellKey &cell);
QString editText(const Report &report, const CellKey &cell, MoneyUnit unit);
/// The unit in which amounts of this cell are typed: the report's, but 元 where the form itself is in 元.
MoneyUnit entryUnit(const Report &report, const CellKey &cell);

} // namespace juesuan::exchange
