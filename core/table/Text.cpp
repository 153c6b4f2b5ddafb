#include <QStringDecoder>
#include <algorithm>

#include "core/table/Table.h"

namespace juesuan::table
{

namespace
{

/// Text in the first encoding that its bytes allow: what a byte order mark says, UTF-8, else GB18030, in
/// which Chinese spreadsheets save their CSV.
QString decoded(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return QStringDecoder(*marked).decode(bytes);
    QStringDecoder utf8(QStringConverter::Utf8);
    QString text = utf8.decode(bytes);
    if (!utf8.hasError())
        return text;
    QStringDecoder chinese("GB18030");
    return chinese.isValid() ? QString(chinese.decode(bytes)) : text;
}

/// The separator that the first lines hold most of, outside of quotes.
QChar separatorOf(QStringView text)
{
    constexpr qsizetype kSample = 1 << 16;
    int tabs = 0, commas = 0, semicolons = 0;
    bool isQuoted = false;
    for (const QChar c : text.left(kSample)) {
        isQuoted ^= c == u'"';
        tabs += !isQuoted && c == u'\t';
        commas += !isQuoted && c == u',';
        semicolons += !isQuoted && c == u';';
    }
    if (tabs > 0 && tabs >= std::max(commas, semicolons) / 2)
        return u'\t';
    return semicolons > commas ? u';' : u',';
}

/// Splits text with quotes as RFC 4180 has them; a quote inside a cell that does not begin with one is
/// itself.
class Splitter
{
public:
    Splitter(QStringView text, QChar separator, const Limits &limits)
        : m_text(text), m_separator(separator), m_limits(limits)
    {
    }

    /// False when there is more than the limits allow.
    bool run(Table &table)
    {
        m_table = &table;
        for (m_at = 0; m_at < m_text.size() && m_fits; ++m_at)
            take(m_text[m_at]);
        if (!m_cell.isEmpty() || !m_row.empty())
            endRow();
        return m_fits;
    }

private:
    void take(QChar c)
    {
        if (m_isQuoted) {
            const bool isDoubled = c == u'"' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"';
            m_at += isDoubled;
            if (c == u'"' && !isDoubled)
                m_isQuoted = false;
            else
                append(c);
        } else if (c == u'"' && m_cell.isEmpty()) {
            m_isQuoted = true;
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            m_at += c == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
            endRow();
        } else {
            append(c);
        }
    }
    void append(QChar c)
    {
        m_cell += c;
        m_fits &= m_cell.size() <= m_limits.text;
    }
    void endCell()
    {
        Cell cell;
        cell.text = m_cell.trimmed();
        cell.kind = cell.text.isEmpty() ? Cell::Kind::Blank : Cell::Kind::Text;
        m_row.push_back(cell);
        m_cell.clear();
        m_fits &= ++m_cells <= m_limits.cells && m_row.size() <= static_cast<std::size_t>(m_limits.columns);
    }
    void endRow()
    {
        endCell();
        m_table->rows.push_back(std::move(m_row));
        m_row.clear();
        m_fits &= m_table->rows.size() <= static_cast<std::size_t>(m_limits.rows);
    }

    QStringView m_text;
    QChar m_separator;
    const Limits &m_limits;
    Table *m_table = nullptr;
    std::vector<Cell> m_row;
    QString m_cell;
    qsizetype m_at = 0;
    bool m_isQuoted = false;
    bool m_fits = true;
    int m_cells = 0;
};

} // namespace

Result<Table> readText(const QByteArray &bytes, const QString &file, const Limits &limits)
{
    if (bytes.size() > limits.file)
        return Error{QT_TRANSLATE_NOOP("Error", "The file is larger than %1 MiB; it is not read."),
                     {QString::number(limits.file >> 20)},
                     {file, 0, 0}};
    const QString text = decoded(bytes);
    if (text.contains(QChar::Null))
        return Error{QT_TRANSLATE_NOOP("Error", "The file is no table: it is neither a workbook nor text."),
                     {},
                     {file, 0, 0}};
    Table table;
    if (!Splitter(text, separatorOf(text), limits).run(table))
        return Error{QT_TRANSLATE_NOOP("Error", "The text holds more than a table may; it is not read."),
                     {},
                     {file, 0, 0}};
    return table;
}

} // namespace juesuan::table
