#include <QDate>
#include <QDateTime>
#include <QRegularExpression>
#include <algorithm>

#include "core/table/Archive.h"
#include "core/table/XmlPart.h"

/// The reader of .xlsx: ECMA-376, transitional and strict alike, since elements are told by their local
/// names.
namespace juesuan::table
{

namespace
{

/// What a number format makes of a number.
enum class Shown : std::uint8_t { Number, Percent, Date };

Shown shownAs(int id, const QString &format)
{
    const bool isBuiltInDate =
        (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    if (format.isEmpty())
        return isBuiltInDate ? Shown::Date : id == 9 || id == 10 ? Shown::Percent : Shown::Number;
    QString bare = format;
    static const QRegularExpression kQuoted(QStringLiteral(R"re("[^"]*"|\\.|\[[^\]]*\]|_.|\*.)re"));
    bare.remove(kQuoted);
    if (bare.contains(u'%'))
        return Shown::Percent;
    return bare.contains(u'y', Qt::CaseInsensitive) || bare.contains(u'd', Qt::CaseInsensitive)
               ? Shown::Date
               : Shown::Number;
}

/// AB12 as row and column, from 0; nothing if it is none.
bool readReference(QStringView text, int &row, int &column)
{
    qsizetype i = 0;
    qint64 letters = 0, digits = 0;
    for (; i < text.size() && text[i] >= u'A' && text[i] <= u'Z' && letters < 1'000'000; ++i)
        letters = letters * 26 + (text[i].unicode() - u'A' + 1);
    const qsizetype first = i;
    for (; i < text.size() && text[i] >= u'0' && text[i] <= u'9' && digits < 100'000'000; ++i)
        digits = digits * 10 + (text[i].unicode() - u'0');
    if (letters == 0 || i == first || i != text.size() || digits == 0)
        return false;
    row = static_cast<int>(digits - 1);
    column = static_cast<int>(letters - 1);
    return true;
}

QString dateText(const QString &serial, bool from1904)
{
    bool isNumber = false;
    const double days = serial.toDouble(&isNumber);
    if (!isNumber || days < 0 || days > 2'958'465)
        return serial;
    const QDate epoch = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    return epoch.addDays(static_cast<qint64>(days)).toString(Qt::ISODate);
}

class XlsxReader
{
public:
    XlsxReader(Archive archive, QString file, const Limits &limits)
        : m_archive(std::move(archive)), m_file(std::move(file)), m_limits(limits)
    {
    }

    Result<std::vector<Table>> run()
    {
        QHash<QString, QString> targets;
        std::vector<Sheet> sheets;
        const QString workbook = QStringLiteral("xl/workbook.xml");
        for (const Result<void> &done :
             {readTargets(targets), readWorkbook(workbook, sheets), readTexts(), readStyles()}) {
            if (!done)
                return done.error();
        }
        std::vector<Table> tables;
        for (const Sheet &sheet : sheets) {
            const QString target = targets.value(sheet.relation);
            if (target.isEmpty())
                return refused(
                    QT_TRANSLATE_NOOP("Error", "The workbook is damaged: the sheet “%1” is missing."),
                    {sheet.name});
            if (!m_archive.has(target))
                continue; // a chart sheet or a dialog
            Table table;
            table.name = sheet.name;
            table.isHidden = sheet.isHidden;
            if (const Result<void> read = readSheet(target, table); !read)
                return read.error();
            tables.push_back(std::move(table));
        }
        return tables;
    }

private:
    struct Sheet {
        QString name;
        QString relation;
        bool isHidden = false;
    };

    Error refused(const char *text, const QStringList &args = {}) const
    {
        return {text, args, {m_file, 0, 0}};
    }

    /// Relations of the workbook: where its sheets are. Absolute and relative targets both occur.
    Result<void> readTargets(QHash<QString, QString> &targets)
    {
        const QString name = QStringLiteral("xl/_rels/workbook.xml.rels");
        const Result<QByteArray> bytes = m_archive.read(name);
        if (!bytes)
            return bytes.error();
        XmlPart part(*bytes, name, m_limits);
        while (part.next()) {
            if (!part.isStart(u"Relationship") || part.attribute(u"TargetMode") == u"External" ||
                !part.attribute(u"Type").endsWith(u"/worksheet"))
                continue;
            const QString target = part.attribute(u"Target");
            targets.insert(part.attribute(u"Id"), target.startsWith(u'/') ? target.mid(1) : u"xl/" + target);
        }
        return part.result(m_file);
    }

    Result<void> readWorkbook(const QString &name, std::vector<Sheet> &sheets)
    {
        const Result<QByteArray> bytes = m_archive.read(name);
        if (!bytes)
            return bytes.error();
        XmlPart part(*bytes, name, m_limits);
        while (part.next()) {
            if (part.isStart(u"workbookPr"))
                m_from1904 = part.attribute(u"date1904") == u"1" || part.attribute(u"date1904") == u"true";
            if (!part.isStart(u"sheet"))
                continue;
            const QString state = part.attribute(u"state");
            sheets.push_back(
                {part.attribute(u"name"), part.attribute(u"id"), !state.isEmpty() && state != u"visible"});
            if (sheets.size() > static_cast<std::size_t>(m_limits.tables))
                return refused(
                    QT_TRANSLATE_NOOP("Error", "The workbook has more than %1 sheets; it is not read."),
                    {QString::number(m_limits.tables)});
        }
        return part.result(m_file);
    }

    Result<void> readTexts()
    {
        const QString name = QStringLiteral("xl/sharedStrings.xml");
        if (!m_archive.has(name))
            return {};
        const Result<QByteArray> bytes = m_archive.read(name);
        if (!bytes)
            return bytes.error();
        XmlPart part(*bytes, name, m_limits);
        while (part.next()) {
            if (part.isStart(u"si"))
                m_texts.push_back(richText(part, u"si"));
            if (m_texts.size() > static_cast<std::size_t>(m_limits.cells))
                return tooManyCells();
        }
        return part.result(m_file);
    }

    /// The text of an item, its runs joined; the reading marks above Japanese text are left out.
    static QString richText(XmlPart &part, QStringView element)
    {
        QString text;
        int reading = 0;
        while (part.next() && !part.isEnd(element)) {
            if (part.name() == u"rPh")
                reading += part.isStart() ? 1 : -1;
            else if (part.isStart(u"t") && reading == 0)
                text += part.text();
        }
        return text;
    }

    Result<void> readStyles()
    {
        const QString name = QStringLiteral("xl/styles.xml");
        if (!m_archive.has(name))
            return {};
        const Result<QByteArray> bytes = m_archive.read(name);
        if (!bytes)
            return bytes.error();
        XmlPart part(*bytes, name, m_limits);
        QHash<int, QString> formats;
        bool isInside = false;
        while (part.next()) {
            if (part.name() == u"cellXfs")
                isInside = part.isStart();
            if (part.isStart(u"numFmt"))
                formats.insert(part.number(u"numFmtId", -1), part.attribute(u"formatCode"));
            if (isInside && part.isStart(u"xf")) {
                const int id = part.number(u"numFmtId", 0);
                m_styles.push_back(shownAs(id, formats.value(id)));
            }
        }
        return part.result(m_file);
    }

    Error tooManyCells() const
    {
        return refused(QT_TRANSLATE_NOOP("Error", "The workbook has more than %1 cells; it is not read."),
                       {QString::number(m_limits.cells)});
    }

    Result<void> readSheet(const QString &name, Table &table)
    {
        const Result<QByteArray> bytes = m_archive.read(name);
        if (!bytes)
            return bytes.error();
        XmlPart part(*bytes, name, m_limits);
        int row = -1, column = -1;
        while (part.next()) {
            if (part.isStart(u"row")) {
                row = part.number(u"r", row + 2) - 1;
                column = -1;
            } else if (part.isStart(u"c")) {
                ++column;
                const QString reference = part.attribute(u"r");
                if ((!reference.isEmpty() && !readReference(reference, row, column)) || row < 0 ||
                    row >= m_limits.rows || column >= m_limits.columns)
                    return refused(QT_TRANSLATE_NOOP("Error", "The workbook is damaged: “%1” is no cell."),
                                   {reference});
                if (const Result<void> put = readCell(part, table, row, column); !put)
                    return put.error();
            } else if (part.isStart(u"mergeCell")) {
                if (const Result<void> added = addSpan(part.attribute(u"ref"), table); !added)
                    return added.error();
            }
        }
        return part.result(m_file);
    }

    Result<void> readCell(XmlPart &part, Table &table, int row, int column)
    {
        const QString type = part.attribute(u"t");
        const int style = part.number(u"s", 0);
        QString value;
        while (part.next() && !part.isEnd(u"c")) {
            if (part.isStart(u"v"))
                value = part.text();
            else if (part.isStart(u"is"))
                value = richText(part, u"is");
            else if (part.isStart(u"f"))
                part.text(); // the value it last came to stands beside it
        }
        const Cell cell = toCell(type, value, style);
        if (cell.kind == Cell::Kind::Blank)
            return {};
        auto &rows = table.rows;
        if (rows.size() <= static_cast<std::size_t>(row))
            rows.resize(static_cast<std::size_t>(row) + 1);
        auto &cells = rows[static_cast<std::size_t>(row)];
        const std::size_t wanted = std::max(cells.size(), static_cast<std::size_t>(column) + 1);
        m_cells += static_cast<int>(wanted - cells.size()); // blank ones before it take room as well
        if (m_cells > m_limits.cells)
            return tooManyCells();
        cells.resize(wanted);
        cells[static_cast<std::size_t>(column)] = cell;
        return {};
    }

    Cell toCell(const QString &type, const QString &value, int style) const
    {
        Cell cell;
        cell.text = value;
        if (type == u"s") {
            bool isIndex = false;
            const qint64 index = value.toLongLong(&isIndex);
            const bool isKnown = isIndex && index >= 0 && index < static_cast<qint64>(m_texts.size());
            cell.text = isKnown ? m_texts[static_cast<std::size_t>(index)] : QString();
            cell.kind = isKnown ? Cell::Kind::Text : Cell::Kind::Error;
        } else if (type == u"b") {
            cell.kind = Cell::Kind::Truth;
            cell.text = value == u"1" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        } else if (type == u"e") {
            cell.kind = Cell::Kind::Error;
        } else if (type == u"str" || type == u"inlineStr" || type == u"d") {
            cell.kind = Cell::Kind::Text;
        } else if (!value.isEmpty()) {
            const Shown shown = style >= 0 && style < static_cast<int>(m_styles.size())
                                    ? m_styles[static_cast<std::size_t>(style)]
                                    : Shown::Number;
            cell.kind = shown == Shown::Date ? Cell::Kind::Text : Cell::Kind::Number;
            cell.isPercent = shown == Shown::Percent;
            if (shown == Shown::Date)
                cell.text = dateText(value, m_from1904);
        }
        if (cell.kind == Cell::Kind::Text && cell.text.trimmed().isEmpty())
            return {};
        return cell;
    }

    Result<void> addSpan(const QString &reference, Table &table) const
    {
        int top = 0, left = 0, bottom = 0, right = 0;
        const QStringList ends = reference.split(u':');
        if (ends.size() != 2 || !readReference(ends[0], top, left) ||
            !readReference(ends[1], bottom, right) || bottom < top || right < left ||
            bottom >= m_limits.rows || right >= m_limits.columns)
            return refused(QT_TRANSLATE_NOOP("Error", "The workbook is damaged: “%1” is no cell."),
                           {reference});
        if (table.spans.size() >= static_cast<std::size_t>(m_limits.spans))
            return refused(
                QT_TRANSLATE_NOOP("Error", "The sheet “%1” has more than %2 merged cells; it is not read."),
                {table.name, QString::number(m_limits.spans)});
        table.spans.push_back({top, left, bottom - top + 1, right - left + 1});
        return {};
    }

    Archive m_archive;
    QString m_file;
    const Limits m_limits;
    std::vector<QString> m_texts;
    std::vector<Shown> m_styles;
    bool m_from1904 = false;
    int m_cells = 0;
};

} // namespace

Result<std::vector<Table>> readXlsx(const QByteArray &bytes, const QString &file, const Limits &limits)
{
    Result<Archive> archive = Archive::open(bytes, file, limits);
    if (!archive)
        return archive.error();
    return XlsxReader(std::move(archive.value()), file, limits).run();
}

} // namespace juesuan::table
