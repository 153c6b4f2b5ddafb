#include "core/base/TextLines.h"

#include <QStringDecoder>

namespace juesuan
{

static constexpr qsizetype kLargestFile = 64 * 1024 * 1024;

static Result<QString> decode(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() > kLargestFile)
        return Error{QT_TRANSLATE_NOOP("Error", "The file is larger than %1 MB."),
                     {QString::number(kLargestFile / 1024 / 1024)},
                     {file, 0, 0}};
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(bytes);
    if (utf8.hasError())
        return Error{
            QT_TRANSLATE_NOOP("Error", "The file is not UTF-8; save it again in UTF-8."), {}, {file, 0, 0}};
    return text;
}

Result<std::vector<TextLine>> readTsv(const QByteArray &bytes, const QString &file)
{
    const Result<QString> text = decode(bytes, file);
    if (!text)
        return text.error();
    std::vector<TextLine> lines;
    int number = 0;
    for (QString line : text->split(u'\n')) {
        ++number;
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (!line.isEmpty() && !line.startsWith(u'#'))
            lines.push_back({number, line.split(u'\t')});
    }
    return lines;
}

namespace
{

/// RFC 4180 in one pass; `m_line` counts the lines of the file, not of the table.
class CsvSplitter
{
public:
    CsvSplitter(const QString &text, const QString &file) : m_text(text), m_file(file) {}

    Result<std::vector<TextLine>> split()
    {
        while (m_at < m_text.size()) {
            TextLine line{m_line, {}};
            do {
                Result<QString> cell = nextCell();
                if (!cell)
                    return cell.error();
                line.cells += *cell;
            } while (take(u','));
            take(u'\r');
            if (m_at < m_text.size() && !take(u'\n'))
                return Error{QT_TRANSLATE_NOOP(
                                 "Error", "Text follows a closing quote; a quote inside a cell is doubled."),
                             {},
                             {m_file, m_line, static_cast<int>(line.cells.size())}};
            ++m_line;
            if (line.cells.size() > 1 || !line.cells.front().isEmpty())
                m_lines.push_back(std::move(line));
        }
        return std::move(m_lines);
    }

private:
    bool take(char16_t c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    Result<QString> nextCell()
    {
        if (take(u'"'))
            return quotedCell();
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != u',' && m_text[m_at] != u'\n' &&
               !(m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n'))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    Result<QString> quotedCell()
    {
        const int startLine = m_line;
        QString cell;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c == u'"' && !take(u'"'))
                return cell;
            m_line += c == u'\n' ? 1 : 0;
            cell += c;
        }
        return Error{QT_TRANSLATE_NOOP("Error", "A quote is opened here and never closed."),
                     {},
                     {m_file, startLine, 0}};
    }

    const QString &m_text;
    QString m_file;
    std::vector<TextLine> m_lines;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Result<std::vector<TextLine>> readCsv(const QByteArray &bytes, const QString &file)
{
    const Result<QString> text = decode(bytes, file);
    if (!text)
        return text.error();
    return CsvSplitter(*text, file).split();
}

} // namespace juesuan
