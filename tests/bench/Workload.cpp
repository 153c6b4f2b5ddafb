#include "tests/bench/Workload.h"

#include <QFile>
#include <QSet>
#include <cstring>

#include "core/calc/Grid.h"
#include "core/profile/ProfileReader.h"

namespace juesuan::bench
{

static constexpr std::int64_t kFen = Money::kFenPerWan / 100; // of 0.01 万元

/// One table of the workload: the form and block its rows stand in, and its columns by number from 1.
struct Place {
    QString form;
    QString block;
    QStringList columns;
};

static Place placeOf(int table, int row)
{
    static const QStringList kForms{QStringLiteral("summary"),        QStringLiteral("income"),
                                    QStringLiteral("expenditure"),    QStringLiteral("fiscal_summary"),
                                    QStringLiteral("general_budget"), QStringLiteral("basic_expenditure"),
                                    QStringLiteral("three_public"),   QStringLiteral("government_fund")};
    static const QStringList kColumns{
        QStringLiteral("spend"),
        QStringLiteral("total fiscal superior business tuition operating subordinate other"),
        QStringLiteral("total basic project remit operating subsidy"),
        QStringLiteral("total general fund"),
        QStringLiteral("total basic staff running project"),
        QStringLiteral("total staff running"),
        QStringLiteral("total abroad reception vehicles purchase running meeting training"),
        QStringLiteral("opening income spend basic project closing")};
    Place place{kForms[table - 1], QString(), kColumns[table - 1].split(u' ')};
    if (table == 1 || table == 4) {
        place.block = row < 100   ? QStringLiteral("lines")
                      : row > 900 ? QStringLiteral("tail")
                                  : QStringLiteral("classes");
        if (row < 100)
            place.columns = QStringList(QStringLiteral("income"));
    }
    return place;
}

static QString rowName(int table, int row)
{
    if (row == 0)
        return QStringLiteral("total");
    if (table == 7)
        return row == 1 ? QStringLiteral("budget") : QStringLiteral("final");
    const bool isLine = (table == 1 || table == 4) && (row < 100 || row > 900);
    return isLine ? (row < 100 ? u'l' : u't') + QString::number(row) : QString::number(row);
}

static int blockOf(const Report &report, const Place &place)
{
    const int form = report.profile().form(place.form);
    return report.blockIndex(form, report.form(form).block(place.block));
}

CellKey keyOf(const Report &report, const Workload::Slot &slot)
{
    const Place place = placeOf(slot.table, slot.row);
    const int block = blockOf(report, place);
    const ReportRow *row = report.findRow(block, rowName(slot.table, slot.row));
    if (!row)
        qFatal("no row %d in table %d", slot.row, slot.table);
    return {static_cast<std::uint16_t>(block),
            static_cast<std::uint16_t>(report.block(block).column(place.columns[slot.column - 1])), 0,
            row->id};
}

CellKey keyOf(const Report &report, const Workload::Change &change)
{
    const Place place = placeOf(change.table, 0);
    const int block = blockOf(report, place);
    return {static_cast<std::uint16_t>(block),
            static_cast<std::uint16_t>(report.block(block).column(place.columns[change.column - 1])), 0,
            report.rows(block)[static_cast<std::size_t>(change.row)].id};
}

TypedValue amountOf(std::int64_t hundredths)
{
    return Amount{Money::fromFen(hundredths * kFen), false};
}

ProfilePtr benchProfile()
{
    const ProfileReading reading = readProfile(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/bench/tables"));
    for (const Error &error : reading.errors)
        qWarning("%s:%d: %s %s", qPrintable(error.where.file), error.where.line, error.text,
                 qPrintable(error.args.join(u'|')));
    if (!reading.profile)
        qFatal("the profile of the benchmark cannot be read");
    return reading.profile;
}

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

/// Numbers of a text table without its head line.
static std::vector<std::vector<std::int64_t>> numbersOf(const QString &path, char separator)
{
    std::vector<std::vector<std::int64_t>> lines;
    const QList<QByteArray> texts = bytesOf(path).split('\n');
    for (qsizetype i = 1; i < texts.size(); ++i) {
        if (texts[i].isEmpty())
            continue;
        std::vector<std::int64_t> &line = lines.emplace_back();
        for (const QByteArray &part : texts[i].split(separator))
            line.push_back(part.toLongLong());
    }
    return lines;
}

template <class T> static std::vector<T> arrayAt(const QByteArray &bytes, std::size_t &at, std::size_t count)
{
    std::vector<T> out(count);
    if (at + count * sizeof(T) > static_cast<std::size_t>(bytes.size()))
        qFatal("leaf.bin is too short");
    std::memcpy(out.data(), bytes.constData() + at, count * sizeof(T));
    at += count * sizeof(T);
    at += (64 - at % 64) % 64;
    return out;
}

Workload readWorkload(const QString &directory)
{
    Workload out;
    const QByteArray leaves = bytesOf(directory + QStringLiteral("/leaf.bin"));
    std::int64_t head[2];
    if (leaves.size() < 16)
        qFatal("leaf.bin is too short");
    std::memcpy(head, leaves.constData(), sizeof head);
    std::size_t at = sizeof head;
    out.starts = arrayAt<std::uint32_t>(leaves, at, static_cast<std::size_t>(head[1]) + 1);
    out.values = arrayAt<std::int64_t>(leaves, at, static_cast<std::size_t>(head[0]));
    out.places = arrayAt<std::uint32_t>(leaves, at, static_cast<std::size_t>(head[0]));
    for (const auto &line : numbersOf(directory + QStringLiteral("/slots.csv"), ','))
        out.keys.push_back({static_cast<int>(line[1]), static_cast<int>(line[2]), static_cast<int>(line[3])});
    for (const auto &line : numbersOf(directory + QStringLiteral("/rules.csv"), ','))
        out.rules.push_back(
            {static_cast<std::uint32_t>(line[0]), static_cast<std::uint32_t>(line[1]), line[2]});
    const QString edits = directory + QStringLiteral("/edits.tsv");
    if (!QFile::exists(edits))
        return out;
    for (const QByteArray &line : bytesOf(edits).split('\n')) {
        const QList<QByteArray> parts = line.split('\t');
        if (parts.size() != 4)
            continue;
        QByteArray value = parts[3]; // two decimals always
        value.remove(value.indexOf('.'), 1);
        out.changes.push_back(
            {parts[0].mid(1).toInt(), parts[1].toInt() - 5, parts[2].toInt() - 1, value.toLongLong()});
    }
    return out;
}

static void applyTo(Report &report, const Edit &edit)
{
    if (const auto done = report.apply(edit); !done)
        qFatal("%s", done.error().text);
}

std::unique_ptr<Report> makeReport(const ProfilePtr &profile, const Workload &workload, std::size_t unit)
{
    auto report = std::make_unique<Report>(profile);
    Edit rows;
    QSet<std::pair<int, int>> seen;
    for (std::uint32_t i = workload.starts[unit]; i < workload.starts[unit + 1]; ++i) {
        const Workload::Slot &slot = workload.keys[workload.places[i]];
        const bool hasRows = slot.table != 1 && slot.table != 4 && slot.table != 7;
        if (!hasRows || seen.contains({slot.table, slot.row}))
            continue;
        seen.insert({slot.table, slot.row});
        const Edit one =
            report->insertCode(blockOf(*report, placeOf(slot.table, slot.row)), QString::number(slot.row));
        rows.changes.insert(rows.changes.end(), one.changes.begin(), one.changes.end());
    }
    applyTo(*report, rows);
    Edit values;
    for (std::uint32_t i = workload.starts[unit]; i < workload.starts[unit + 1]; ++i)
        values.changes.push_back(SetCell{keyOf(*report, workload.keys[workload.places[i]]), Absent{},
                                         amountOf(workload.values[i])});
    applyTo(*report, values);
    return report;
}

std::size_t valueCount(const Report &report)
{
    std::size_t count = 0;
    const Grid &grid = report.grid();
    for (std::uint16_t block = 0; block < grid.program().checkBlock(); ++block)
        count += std::size_t{grid.rowCount(block)} * grid.program().blocks[block].values;
    return count;
}

} // namespace juesuan::bench
