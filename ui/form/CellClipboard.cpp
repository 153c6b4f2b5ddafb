#include "ui/form/CellClipboard.h"

#include "core/exchange/Exchange.h"

namespace juesuan::ui
{

namespace
{

const QString &ownFormat()
{
    static const QString format = QStringLiteral("application/x-juesuan-cells");
    return format;
}

/// Exact, and with its unit: it means the same in a report that is entered in another one.
QString exactText(const SheetModel &model, const SheetCell &cell)
{
    if (!cell.cell)
        return cell.fixed;
    const QString text = exchange::editText(model.report(), *cell.cell);
    const bool amount = cell.kind == ColumnKind::Money && !text.isEmpty();
    return amount ? text + unitName(model.report().entryUnit()) : text;
}

QString htmlCell(const SheetModel &model, const SheetCell &cell, const GridSpan &within)
{
    const GridSpan span = model.spanOf(cell);
    QString open = QStringLiteral("<td");
    const int columns =
        std::min(span.lastColumn(), within.lastColumn()) - std::max(span.column, within.column) + 1;
    if (columns > 1)
        open += QStringLiteral(" colspan=\"%1\"").arg(columns);
    // Codes stay text where they are pasted: no leading zero is lost.
    open += isNumeric(cell.kind) ? QStringLiteral(" align=\"right\">")
                                 : QStringLiteral(" style=\"mso-number-format:'\\@'\">");
    return open % model.shown(cell).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) %
           QStringLiteral("</td>");
}

} // namespace

std::unique_ptr<QMimeData> copyCells(const SheetModel &model, const GridSpan &selection, bool heads)
{
    TextBlock shown;
    TextBlock exact;
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table>");
    const auto addRow = [&](int row) {
        shown.emplace_back();
        exact.emplace_back();
        html += QStringLiteral("<tr>");
        for (int column = selection.column; column <= selection.lastColumn(); ++column) {
            const SheetCell *cell = model.cellAt(row, column);
            const GridSpan span = model.spanAt(row, column);
            // What is merged fills its first place only, so that columns stay in line.
            const bool first = cell && span.row == row && column == std::max(span.column, selection.column);
            shown.back().push_back(first ? model.shown(*cell) : QString());
            exact.back().push_back(first ? exactText(model, *cell) : QString());
            if (first)
                html += htmlCell(model, *cell, selection);
            else if (!cell)
                html += QStringLiteral("<td></td>");
        }
        html += QStringLiteral("</tr>");
    };
    if (heads) {
        const Sheet::RowRange head = model.headOf(selection.row);
        for (int row = head.begin; row < head.end; ++row)
            addRow(row);
    }
    for (int row = selection.row; row <= selection.lastRow(); ++row)
        if (!model.entry(row))
            addRow(row);
    html += QStringLiteral("</table>");

    auto mime = std::make_unique<QMimeData>();
    mime->setText(exchange::toTsv(shown));
    mime->setHtml(html);
    if (!heads)
        mime->setData(ownFormat(), exchange::toTsv(exact).toUtf8());
    return mime;
}

TextBlock blockFrom(const QMimeData &mime)
{
    if (mime.hasFormat(ownFormat()))
        return exchange::parseTsv(QString::fromUtf8(mime.data(ownFormat())));
    return mime.hasText() ? exchange::parseTsv(mime.text()) : TextBlock();
}

} // namespace juesuan::ui
