#include "tests/sheet/Drawing.h"

namespace juesuan::test
{

namespace
{

QString drawn(const Sheet &sheet, const SheetCell &cell)
{
    QString text = sheet.text(cell);
    text.replace(u'\n', u'/');
    if (text.isEmpty())
        text = QStringLiteral(".");
    text = QString(u' ').repeated(cell.indent) + text;
    if (cell.rowSpan > 1)
        text += QStringLiteral("{%1x%2}").arg(cell.columnSpan).arg(cell.rowSpan);
    else if (cell.columnSpan > 1)
        text += QStringLiteral("{%1}").arg(cell.columnSpan);
    return text;
}

} // namespace

QString draw(const Sheet &sheet, int begin, int end)
{
    QStringList lines;
    for (int row = begin; row < end; ++row) {
        QStringList cells;
        for (int column = 0; column < sheet.columnCount(); ++column) {
            const SheetCell *cell = sheet.at(row, column);
            if (!cell)
                cells += QStringLiteral("-");
            else if (cell->row == row && cell->column == column)
                cells += drawn(sheet, *cell);
            else if (cell->row < row && cell->column == column)
                cells += QStringLiteral("~");
        }
        lines += cells.join(QStringLiteral(" | "));
    }
    return lines.join(u'\n');
}

std::shared_ptr<const Sheet> sheetOf(const Report &report, const QString &form)
{
    return std::make_shared<Sheet>(report, report.profile().form(form));
}

} // namespace juesuan::test
