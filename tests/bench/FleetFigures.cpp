#include <QDir>
#include <QTemporaryDir>

#include "core/report/Verdicts.h"
#include "tests/bench/Harness.h"
#include "tests/bench/RowFloor.h"
#include "tests/bench/SqliteFloor.h"
#include "tests/bench/Workload.h"

namespace juesuan::bench
{

namespace
{

/// The equality rules of the workload as a sparse matrix over the leaves: what a bare loop needs to audit
/// them.
class BareAudit
{
public:
    explicit BareAudit(const Workload &workload) : m_workload(workload)
    {
        m_first.assign(workload.keys.size() + 1, 0);
        for (const Workload::Rule &rule : workload.rules) {
            ++m_first[rule.slot + 1];
            m_rules = std::max(m_rules, rule.rule + 1);
        }
        for (std::size_t i = 1; i < m_first.size(); ++i)
            m_first[i] += m_first[i - 1];
        m_entries.resize(workload.rules.size());
        std::vector<std::uint32_t> next = m_first;
        for (const Workload::Rule &rule : workload.rules)
            m_entries[next[rule.slot]++] = {rule.rule, static_cast<std::int32_t>(rule.coefficient)};
    }

    /// How many rules fail in all units together.
    std::size_t run() const
    {
        std::size_t failing = 0;
        std::vector<std::int64_t> residuals(m_rules);
        for (std::size_t unit = 0; unit < m_workload.units(); ++unit) {
            std::fill(residuals.begin(), residuals.end(), 0);
            for (std::uint32_t i = m_workload.starts[unit]; i < m_workload.starts[unit + 1]; ++i) {
                const std::uint32_t slot = m_workload.places[i];
                for (std::uint32_t e = m_first[slot]; e < m_first[slot + 1]; ++e)
                    residuals[m_entries[e].rule] += m_entries[e].coefficient * m_workload.values[i];
            }
            for (const std::int64_t residual : residuals)
                failing += residual != 0;
        }
        return failing;
    }

private:
    struct Entry {
        std::uint32_t rule;
        std::int32_t coefficient;
    };
    const Workload &m_workload;
    std::vector<std::uint32_t> m_first;
    std::vector<Entry> m_entries;
    std::uint32_t m_rules = 0;
};

void writeImages(const QString &path, const std::vector<std::unique_ptr<Report>> &reports)
{
    SqliteFloor images(path);
    images.run("PRAGMA synchronous=OFF; CREATE TABLE image(id INTEGER PRIMARY KEY, content BLOB NOT NULL)");
    images.insert("INSERT INTO image VALUES(?, ?)", reports.size(), [&](sqlite3_stmt *s, std::size_t i) {
        const QByteArray image = reports[i]->image();
        sqlite3_bind_int64(s, 1, static_cast<sqlite3_int64>(i));
        sqlite3_bind_blob(s, 2, image.constData(), static_cast<int>(image.size()), SQLITE_TRANSIENT);
    });
}

std::size_t openImages(const QString &path, const ProfilePtr &profile)
{
    std::size_t failing = 0;
    SqliteFloor(path).each("SELECT content FROM image", [&](sqlite3_stmt *s) {
        const auto image = QByteArray::fromRawData(static_cast<const char *>(sqlite3_column_blob(s, 0)),
                                                   sqlite3_column_bytes(s, 0));
        const auto report = Report::fromImage(profile, image);
        if (!report)
            qFatal("%s", report.error().text);
        failing += failingCount(**report);
    });
    return failing;
}

/// One wrong figure in every tenth report, so that there is something to find.
void spoil(std::vector<std::unique_ptr<Report>> &reports, const Workload &workload)
{
    for (std::size_t unit = 0; unit < reports.size(); unit += 10) {
        const std::uint32_t value = workload.starts[unit];
        const CellKey cell = keyOf(*reports[unit], workload.keys[workload.places[value]]);
        if (!reports[unit]->apply(reports[unit]->set(cell, amountOf(workload.values[value] + 1))))
            qFatal("an edit was refused");
    }
}

} // namespace

void measureFleet(Board &board, const Options &options)
{
    const ProfilePtr profile = benchProfile();
    const Workload workload = readWorkload(options.data + QStringLiteral("/bureau"));
    std::vector<std::unique_ptr<Report>> reports;
    for (std::size_t unit = 0; unit < workload.units(); ++unit)
        reports.push_back(makeReport(profile, workload, unit));
    std::size_t failing = 0, bare = 0;
    for (const auto &report : reports)
        failing += failingCount(*report);
    const BareAudit floor(workload);
    if (failing != 0 || floor.run() != 0)
        board.disagree(
            QStringLiteral("%1 of the fresh reports' checks fail (floor %2)").arg(failing).arg(floor.run()));
    spoil(reports, workload);
    for (const auto &report : reports)
        failing += failingCount(*report);

    std::size_t again = 0;
    const Timing memory = compareOnProcessor(
        options.rounds,
        [&] {
            again = 0;
            Report::recomputeAll(reports);
            for (const auto &report : reports)
                again += failingCount(*report);
        },
        [&] { bare += floor.run(); });
    if (again != failing || failing < workload.units() / 10)
        board.disagree(QStringLiteral("%1 checks fail, %2 after recomputing").arg(failing).arg(again));
    board.add(
        QStringLiteral("10,000 reports recomputed and audited from memory"), memory.ratio(), 6, 2,
        shown(memory) +
            QStringLiteral(", %1 a report").arg(shown(memory.ours / static_cast<double>(reports.size()))));

    QTemporaryDir scratch;
    const QString rows = scratch.filePath(QStringLiteral("rows.db")),
                  images = scratch.filePath(QStringLiteral("images.db"));
    writeRows(rows, workload);
    writeImages(images, reports);
    reports.clear();
    std::int64_t sum = 0;
    const Timing file = compareOnProcessor(
        options.rounds, [&] { again = openImages(images, profile); }, [&] { sum += stepRows(rows); });
    if (again != failing)
        board.disagree(
            QStringLiteral("%1 checks fail, %2 after opening from the file").arg(failing).arg(again));
    board.add(QStringLiteral("the same, opened from the file"), file.ratio(), 1.0 / 3, 1.0 / 12,
              shown(file) + QStringLiteral(", %1 a report; files %2 : %3 MB")
                                .arg(shown(file.ours / static_cast<double>(workload.units())))
                                .arg(QFileInfo(images).size() / 1'000'000)
                                .arg(QFileInfo(rows).size() / 1'000'000));
}

} // namespace juesuan::bench
