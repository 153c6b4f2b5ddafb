#include "core/exchange/Exchange.h"

namespace juesuan::exchange
{

namespace
{

/// Reads a quoted cell from behind its opening quote; leaves `at` behind the closing one.
QString quotedCell(const QString &text, qsizetype &at)
{
    QString cell;
    for (; at < text.size(); ++at) {
        if (text[at] != u'"') {
            cell += text[at];
        } else if (at + 1 < text.size() && text[at + 1] == u'"') {
            cell += text[at++];
        } else {
            ++at;
            break;
        }
    }
    cell.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return cell;
}

bool endsCell(QChar c)
{
    return c == u'\t' || c == u'\n' || c == u'\r';
}

/// A cell that begins with a quote is quoted only if the quote closes at the cell's end: a text may begin
/// with a quotation mark too.
bool isQuoted(const QString &text, qsizetype at)
{
    if (text[at] != u'"')
        return false;
    const qsizetype begin = ++at;
    quotedCell(text, at);
    return at > begin && text[at - 1] == u'"' && (at >= text.size() || endsCell(text[at]));
}

bool needsQuotes(const QString &cell)
{
    return cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'\r') || cell.startsWith(u'"');
}

} // namespace

std::vector<std::vector<QString>> parseTsv(const QString &text)
{
    std::vector<std::vector<QString>> rows;
    qsizetype at = 0;
    while (at < text.size()) {
        std::vector<QString> row;
        for (bool more = true; more;) {
            QString cell;
            if (at < text.size() && isQuoted(text, at)) {
                cell = quotedCell(text, ++at);
            } else {
                const qsizetype begin = at;
                while (at < text.size() && !endsCell(text[at]))
                    ++at;
                cell = text.mid(begin, at - begin);
            }
            row.push_back(std::move(cell));
            more = at < text.size() && text[at] == u'\t';
            if (more)
                ++at;
        }
        if (at < text.size() && text[at] == u'\r')
            ++at;
        if (at < text.size() && text[at] == u'\n')
            ++at;
        rows.push_back(std::move(row));
    }
    return rows;
}

QString toTsv(const std::vector<std::vector<QString>> &rows)
{
    QString text;
    for (const std::vector<QString> &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += u'\t';
            if (needsQuotes(row[i]))
                text += u'"' + QString(row[i]).replace(u'"', QStringLiteral("\"\"")) + u'"';
            else
                text += row[i];
        }
        text += u'\n';
    }
    return text;
}

} // namespace juesuan::exchange
