#include <algorithm>

#include "core/table/Table.h"

/// The clipboard's HTML as spreadsheets and browsers write it. Only the structure of the first table is
/// looked at; no style, script or address in it means anything here.
namespace juesuan::table
{

namespace
{

constexpr int kMostSpan = 1000; ///< rows or columns that one cell may cover

class HtmlReader
{
public:
    HtmlReader(QStringView html, const Limits &limits) : m_html(html), m_limits(limits) {}

    bool fits() const { return m_fits; }
    bool found() const { return m_found; }

    Table run()
    {
        while (m_at < m_html.size() && !m_isDone && m_fits) {
            if (m_html[m_at] == u'<')
                readTag();
            else
                readText();
        }
        endCell();
        return std::move(m_table);
    }

private:
    void readText()
    {
        qsizetype end = m_html.indexOf(u'<', m_at);
        end = end < 0 ? m_html.size() : end;
        if (m_isInCell && m_hidden == 0)
            m_text += unescaped(m_html.mid(m_at, end - m_at));
        m_fits &= m_text.size() <= m_limits.text;
        m_at = end;
    }

    void readTag()
    {
        if (m_html.mid(m_at).startsWith(u"<!--")) {
            const qsizetype end = m_html.indexOf(u"-->", m_at);
            m_at = end < 0 ? m_html.size() : end + 3;
            return;
        }
        const qsizetype end = m_html.indexOf(u'>', m_at);
        const QStringView tag = m_html.mid(m_at + 1, (end < 0 ? m_html.size() : end) - m_at - 1);
        m_at = end < 0 ? m_html.size() : end + 1;
        const bool closes = tag.startsWith(u'/');
        qsizetype length = closes ? 1 : 0;
        while (length < tag.size() && tag[length].isLetterOrNumber())
            ++length;
        const QString name = tag.mid(closes ? 1 : 0, length - (closes ? 1 : 0)).toString().toLower();
        if (name == u"style" || name == u"script" || name == u"head" || name == u"title")
            m_hidden = std::max(0, m_hidden + (closes ? -1 : 1));
        else if (name == u"table")
            closes ? endTable() : beginTable();
        else if (m_depth == 1 && name == u"tr" && !closes)
            beginRow();
        else if (m_depth == 1 && (name == u"td" || name == u"th"))
            closes ? endCell() : beginCell(tag);
        else if (m_isInCell && (name == u"br" || name == u"p" || name == u"div") && !m_text.isEmpty())
            m_text += u'\n';
    }

    void beginTable()
    {
        m_found = true;
        ++m_depth;
    }
    void endTable()
    {
        if (m_depth == 1) {
            endCell();
            m_isDone = true;
        }
        m_depth = std::max(0, m_depth - 1);
    }
    void beginRow()
    {
        endCell();
        m_table.rows.emplace_back();
        m_column = -1;
        m_fits &= m_table.rows.size() <= static_cast<std::size_t>(m_limits.rows);
    }
    void beginCell(QStringView tag)
    {
        endCell();
        if (m_table.rows.empty())
            beginRow();
        ++m_column;
        const int row = static_cast<int>(m_table.rows.size()) - 1;
        m_column = firstFree(row, m_column);
        m_isInCell = true;
        m_span = {row, m_column, attribute(tag, u"rowspan"), attribute(tag, u"colspan")};
    }
    void endCell()
    {
        if (!m_isInCell)
            return;
        m_isInCell = false;
        auto &cells = m_table.rows.back();
        Cell cell;
        cell.text = m_text.simplified();
        cell.kind = cell.text.isEmpty() ? Cell::Kind::Blank : Cell::Kind::Text;
        m_text.clear();
        m_cells +=
            1 + static_cast<int>(std::max<std::size_t>(cells.size(), static_cast<std::size_t>(m_column)) -
                                 cells.size());
        m_fits &= m_cells <= m_limits.cells && m_column + m_span.columns <= m_limits.columns;
        if (!m_fits)
            return;
        cells.resize(std::max(cells.size(), static_cast<std::size_t>(m_column) + 1));
        cells[static_cast<std::size_t>(m_column)] = cell;
        if (m_span.rows > 1 || m_span.columns > 1)
            m_table.spans.push_back(m_span);
        if (m_span.rows > 1)
            m_open.push_back(m_span);
        m_fits &= m_table.spans.size() <= static_cast<std::size_t>(m_limits.spans);
        m_column += m_span.columns - 1;
    }

    /// The next column that no cell of a row above reaches down to.
    int firstFree(int row, int column)
    {
        std::erase_if(m_open, [&](const Span &span) { return span.row + span.rows <= row; });
        for (bool isMoved = true; isMoved;) {
            isMoved = false;
            for (const Span &span : m_open) {
                if (span.row < row && column >= span.column && column < span.column + span.columns) {
                    column = span.column + span.columns;
                    isMoved = true;
                }
            }
        }
        return column;
    }

    static int attribute(QStringView tag, QStringView name)
    {
        const qsizetype at = tag.indexOf(name, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 1;
        qsizetype begin = at + name.size();
        while (begin < tag.size() && !tag[begin].isDigit() &&
               (tag[begin].isSpace() || QStringView(u"=\"'").contains(tag[begin])))
            ++begin;
        int value = 0;
        for (; begin < tag.size() && tag[begin].isDigit() && value <= kMostSpan; ++begin)
            value = value * 10 + tag[begin].digitValue();
        return std::clamp(value, 1, kMostSpan);
    }

    static QString unescaped(QStringView text)
    {
        static const std::pair<QStringView, QChar> kNames[] = {{u"amp;", u'&'},   {u"lt;", u'<'},
                                                               {u"gt;", u'>'},    {u"quot;", u'"'},
                                                               {u"apos;", u'\''}, {u"nbsp;", u' '}};
        QString out;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QStringView rest = text.mid(i + 1);
            const auto named = std::find_if(std::begin(kNames), std::end(kNames), [&](const auto &name) {
                return text[i] == u'&' && rest.startsWith(name.first, Qt::CaseInsensitive);
            });
            if (named != std::end(kNames)) {
                out += named->second;
                i += named->first.size();
            } else if (text[i] == u'&' && rest.startsWith(u'#')) {
                i += numbered(rest, out);
            } else {
                out += text[i] == u'\r' || text[i] == u'\n' || text[i] == QChar::Nbsp ? QChar(u' ') : text[i];
            }
        }
        return out;
    }
    /// &#20013; or &#x4E2D;: appends the character, gives how much of the text it took.
    static qsizetype numbered(QStringView rest, QString &out)
    {
        const qsizetype end = rest.left(10).indexOf(u';');
        const bool isHex = rest.size() > 1 && rest[1].toLower() == u'x';
        bool isNumber = false;
        const uint code = rest.mid(isHex ? 2 : 1, end - (isHex ? 2 : 1)).toUInt(&isNumber, isHex ? 16 : 10);
        if (end < 0 || !isNumber || code == 0 || code > QChar::LastValidCodePoint ||
            QChar::isSurrogate(code)) {
            out += u'&';
            return 0;
        }
        out += QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
        return end + 1;
    }

    QStringView m_html;
    const Limits &m_limits;
    Table m_table;
    Span m_span;
    std::vector<Span> m_open; ///< those that reach into rows below
    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_hidden = 0;
    int m_column = -1;
    int m_cells = 0;
    bool m_isInCell = false;
    bool m_isDone = false;
    bool m_found = false;
    bool m_fits = true;
};

} // namespace

Result<Table> readHtml(const QString &html, const QString &source, const Limits &limits)
{
    if (html.size() > limits.part)
        return Error{QT_TRANSLATE_NOOP("Error", "The text holds more than a table may; it is not read."),
                     {},
                     {source, 0, 0}};
    HtmlReader reader(html, limits);
    Table table = reader.run();
    if (!reader.fits())
        return Error{QT_TRANSLATE_NOOP("Error", "The text holds more than a table may; it is not read."),
                     {},
                     {source, 0, 0}};
    if (!reader.found())
        return Error{QT_TRANSLATE_NOOP("Error", "There is no table in it."), {}, {source, 0, 0}};
    return table;
}

} // namespace juesuan::table
