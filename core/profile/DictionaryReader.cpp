#include "core/profile/DictionaryReader.h"

#include <algorithm>

#include "core/base/TextLines.h"

namespace juesuan
{

static const QStringList &tsvColumns()
{
    static const QStringList kColumns = {
        QStringLiteral("code"), QStringLiteral("name"),   QStringLiteral("level"), QStringLiteral("from"),
        QStringLiteral("to"),   QStringLiteral("source"), QStringLiteral("unsure")};
    return kColumns;
}

JsonValue dictionaryFromTsv(const QByteArray &bytes, const QString &file, const JsonValue &lengths,
                            Errors &errors)
{
    JsonValue out = JsonValue::object({file, 1, 1});
    out.member(QStringLiteral("lengths")) = lengths;
    JsonValue &entries = out.member(QStringLiteral("entries"));
    entries = JsonValue::array({file, 1, 1});
    const Result<std::vector<TextLine>> lines = readTsv(bytes, file);
    if (!lines) {
        errors.push_back(lines.error());
        return out;
    }
    if (lines->empty() || lines->front().cells != tsvColumns()) {
        errors.push_back(
            {QT_TRANSLATE_NOOP("Error", "The first line should name the columns, parted by tabs: %1."),
             {tsvColumns().join(u' ')},
             {file, 1, 1}});
        return out;
    }
    for (std::size_t i = 1; i < lines->size(); ++i) {
        const TextLine &line = (*lines)[i];
        if (line.cells.size() != tsvColumns().size()) {
            errors.push_back(
                {QT_TRANSLATE_NOOP("Error", "This line has %1 cells parted by tabs; there should be %2: %3."),
                 {QString::number(line.cells.size()), QString::number(tsvColumns().size()),
                  tsvColumns().join(u' ')},
                 {file, line.line, 1}});
            continue;
        }
        JsonValue entry = JsonValue::array({file, line.line, 1});
        int column = 1;
        for (const QString &cell : line.cells) {
            entry.items.push_back(JsonValue::ofText(cell, {file, line.line, column}));
            column += static_cast<int>(cell.size()) + 1;
        }
        entries.items.push_back(std::move(entry));
    }
    return out;
}

namespace
{

class DictionaryReader
{
public:
    DictionaryReader(const QString &id, const JsonValue &json, Errors &errors)
        : m_id(id), m_shape(json, errors)
    {
    }

    std::shared_ptr<const Dictionary> read()
    {
        readLengths();
        m_shape.required(QStringLiteral("entries"));
        for (const JsonValue &item : m_shape.list(QStringLiteral("entries")))
            readEntry(item);
        m_shape.finish();
        std::stable_sort(m_entries.begin(), m_entries.end(),
                         [](const CodeEntry &a, const CodeEntry &b) { return a.code < b.code; });
        return std::make_shared<const Dictionary>(m_id, std::move(m_lengths), std::move(m_entries));
    }

private:
    void readLengths()
    {
        m_shape.required(QStringLiteral("lengths"));
        for (const JsonValue &item : m_shape.list(QStringLiteral("lengths"))) {
            const int length = item.kind == JsonKind::Number ? item.text.toInt() : 0;
            if (length >= 1 && length <= 20 && (m_lengths.empty() || length > m_lengths.back())) {
                m_lengths.push_back(length);
                continue;
            }
            m_badLengths = true;
            m_shape.fail(
                QT_TRANSLATE_NOOP("Error",
                                  "“lengths” are the digits of each level, ascending, such as [3, 5, 7]."),
                {}, item.where);
        }
    }

    void readEntry(const JsonValue &item)
    {
        const bool seven = item.isArray() && item.items.size() == 7 &&
                           std::all_of(item.items.begin(), item.items.end(),
                                       [](const JsonValue &cell) { return cell.isText(); });
        if (!seven) {
            m_shape.fail(QT_TRANSLATE_NOOP("Error", "An entry is a list of seven texts: %1."),
                         {tsvColumns().join(u' ')}, item.where);
            return;
        }
        const auto &cells = item.items;
        CodeEntry entry;
        entry.code = cells[0].text;
        entry.name = cells[1].text;
        entry.level = number(cells[2]);
        entry.from = number(cells[3]);
        entry.to = number(cells[4]);
        entry.source = cells[5].text;
        entry.unsure = cells[6].text == u"1";
        if (!cells[6].text.isEmpty() && !entry.unsure)
            m_shape.fail(QT_TRANSLATE_NOOP("Error", "The cell “unsure” is 1 or empty."), {}, cells[6].where);
        if (entry.name.isEmpty())
            m_shape.fail(QT_TRANSLATE_NOOP("Error", "The code %1 has no name."), {entry.code},
                         cells[1].where);
        checkLevel(entry, cells[0].where);
        checkTwice(entry, cells[0].where);
        m_seen[entry.code].push_back(entry);
        m_entries.push_back(std::move(entry));
    }

    int number(const JsonValue &cell)
    {
        bool good = cell.text.isEmpty();
        const int value = good ? 0 : cell.text.toInt(&good);
        if (!good || value < 0)
            m_shape.fail(QT_TRANSLATE_NOOP("Error", "“%1” should be a whole number or empty."), {cell.text},
                         cell.where);
        return value;
    }

    void checkLevel(const CodeEntry &entry, const Where &where)
    {
        const bool digits =
            std::all_of(entry.code.begin(), entry.code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        const auto length =
            std::find(m_lengths.begin(), m_lengths.end(), static_cast<int>(entry.code.size()));
        QStringList lengths;
        for (const int l : m_lengths)
            lengths += QString::number(l);
        if (m_lengths.empty() || m_badLengths)
            return;
        if (!digits || length == m_lengths.end())
            m_shape.fail(QT_TRANSLATE_NOOP("Error", "The code “%1” should have %2 digits."),
                         {entry.code, lengths.join(QStringLiteral(" / "))}, where);
        else if (entry.level != length - m_lengths.begin() + 1)
            m_shape.fail(
                QT_TRANSLATE_NOOP("Error", "The code %1 is of level %2, not %3."),
                {entry.code, QString::number(length - m_lengths.begin() + 1), QString::number(entry.level)},
                where);
    }

    /// A code may have had another name in other years, but one entry holds in each year.
    void checkTwice(const CodeEntry &entry, const Where &where)
    {
        const auto end = [](const CodeEntry &e) { return e.to == 0 ? 9999 : e.to; };
        if (entry.from > end(entry))
            m_shape.fail(QT_TRANSLATE_NOOP("Error", "The code %1 ends (%2) before it begins (%3)."),
                         {entry.code, QString::number(entry.to), QString::number(entry.from)}, where);
        const auto &others = m_seen.value(entry.code);
        if (std::any_of(others.begin(), others.end(),
                        [&](const CodeEntry &o) { return o.from <= end(entry) && entry.from <= end(o); }))
            m_shape.fail(QT_TRANSLATE_NOOP("Error", "The code %1 has another entry for the same years."),
                         {entry.code}, where);
    }

    QString m_id;
    Shape m_shape;
    std::vector<int> m_lengths;
    bool m_badLengths = false;
    std::vector<CodeEntry> m_entries;
    QHash<QString, std::vector<CodeEntry>> m_seen;
};

} // namespace

std::shared_ptr<const Dictionary> readDictionary(const QString &id, const JsonValue &json, Errors &errors)
{
    return DictionaryReader(id, json, errors).read();
}

} // namespace juesuan
