#include <gtest/gtest.h>

#include <random>

#include "core/report/EditCodec.h"
#include "tests/report/Desk.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using juesuan::test::Desk;
using juesuan::test::picture;

namespace
{

/// Makes edits of every kind at random places, most of them sensible.
class Typist
{
public:
    Typist(const Report &report, unsigned seed) : m_report(report), m_random(seed) {}

    Edit next()
    {
        switch (below(12)) {
        case 0:
        case 1:
            return insert();
        case 2:
            return remove();
        case 3:
            return m_report.setSetting(QStringLiteral("unit"), QString::number(below(3)));
        case 4:
            return several();
        default:
            return one();
        }
    }

private:
    std::size_t below(std::size_t limit)
    {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random);
    }

    int block() { return static_cast<int>(below(m_report.grid().program().checkBlock())); }

    Edit insert()
    {
        static const QStringList kCodes{
            QStringLiteral("2010101"), QStringLiteral("2010102"), QStringLiteral("2010201"),
            QStringLiteral("2020101"), QStringLiteral("20101"),   QStringLiteral("201"),
            QStringLiteral("2080505"), QStringLiteral("30101"),   QStringLiteral("4040404"),
            QStringLiteral("20"),      QStringLiteral("2010"),    QStringLiteral("x1")};
        const int at = block();
        const std::vector<Row> &lists = m_report.block(at).rows;
        const auto free = std::find_if(lists.begin(), lists.end(),
                                       [](const Row &row) { return row.kind == RowKind::Free; });
        if (free != lists.end())
            return m_report.insertFree(at, static_cast<int>(free - lists.begin()),
                                       static_cast<int>(below(4)) - 1);
        return m_report.insertCode(
            at, kCodes[static_cast<qsizetype>(below(static_cast<std::size_t>(kCodes.size())))]);
    }

    Edit remove()
    {
        const int at = block();
        const auto &rows = m_report.rows(at);
        return m_report.removeRow(at, rows[below(rows.size())].id);
    }

    Edit one()
    {
        const CellKey key = cell(); // first: the value has to be of its kind
        return m_report.set(key, value());
    }

    Edit several()
    {
        std::vector<std::pair<CellKey, TypedValue>> cells;
        for (std::size_t i = below(6) + 1; i > 0; --i) {
            const CellKey key = cell();
            const bool isKnown =
                std::any_of(cells.begin(), cells.end(), [&](const auto &one) { return one.first == key; });
            if (!isKnown)
                cells.push_back({key, value()});
        }
        return m_report.set(cells);
    }

    CellKey cell()
    {
        while (true) {
            const int at = block();
            const auto &rows = m_report.rows(at);
            const std::size_t column = below(m_report.block(at).columns.size());
            const CellKey key{static_cast<std::uint16_t>(at), static_cast<std::uint16_t>(column), 0,
                              rows[below(rows.size())].id};
            m_kind = m_report.block(at).columns[column].kind;
            if (m_report.origin(key) != CellOrigin::Closed)
                return key;
        }
    }

    TypedValue value()
    {
        const std::size_t choice = below(10);
        if (choice < 2)
            return Absent{};
        if (choice == 2)
            return Empty{};
        if (choice == 3 && isNumeric(m_kind))
            return Unreadable{QStringLiteral("abc")};
        if (m_kind == ColumnKind::Money)
            return below(2) == 0
                       ? Amount{Money::fromFen(static_cast<std::int64_t>(below(2000)) - 1000), false}
                       : Amount{Money::fromFen((static_cast<std::int64_t>(below(20)) - 4) * 10'000), true};
        if (isNumeric(m_kind))
            return Number{static_cast<std::int64_t>(below(2'000'000))};
        if (m_kind == ColumnKind::Date)
            return QDate(2019, 1, 1).addDays(static_cast<qint64>(below(400)));
        return below(3) == 0 ? QStringLiteral("yes") : QString::number(below(4));
    }

    const Report &m_report;
    std::mt19937 m_random;
    ColumnKind m_kind = ColumnKind::Money;
};

class RandomEdits : public testing::TestWithParam<unsigned>
{
protected:
    static ProfilePtr profile()
    {
        return GetParam() % 4 == 0 ? test::shippedProfile() : test::smallProfile();
    }
    static int steps() { return GetParam() % 4 == 0 ? 40 : 120; }
};

} // namespace

TEST_P(RandomEdits, LeaveTheSameStateAsComputingEverythingFromScratch)
{
    Desk desk(profile());
    Typist typist(*desk.report, GetParam());
    for (int i = 0; i < steps(); ++i) {
        desk.apply(typist.next());
        const QStringList incremental = picture(*desk.report);
        desk.report->recompute();
        ASSERT_EQ(incremental, picture(*desk.report)) << "after edit " << i;
    }
}

TEST_P(RandomEdits, AreTakenBackByTheirInverse)
{
    Desk desk(profile());
    Typist typist(*desk.report, GetParam());
    for (int i = 0; i < steps(); ++i) {
        const Edit edit = typist.next();
        const QStringList before = picture(*desk.report);
        const Result<ChangeSet> applied = desk.report->apply(edit);
        if (!applied) {
            ASSERT_EQ(before, picture(*desk.report)) << "a refused edit changed something";
            continue;
        }
        const QStringList after = picture(*desk.report);
        desk.apply(inverse(edit));
        ASSERT_EQ(before, picture(*desk.report)) << "after edit " << i;
        desk.apply(edit);
        ASSERT_EQ(after, picture(*desk.report));
    }
}

TEST_P(RandomEdits, ListEveryCellThatChanged)
{
    Desk desk(profile());
    Typist typist(*desk.report, GetParam());
    const auto show = [&](const CellKey &key) {
        const CellNumber number = desk.report->number(key);
        return QStringLiteral("%1 %2 %3 %4")
            .arg(static_cast<int>(number.state))
            .arg(number.amount)
            .arg(static_cast<int>(desk.report->origin(key)))
            .arg(desk.report->text(key));
    };
    const auto all = [&] {
        QHash<CellKey, QString> shown;
        for (int block = 0; block < desk.report->grid().program().checkBlock(); ++block) {
            for (const ReportRow &row : desk.report->rows(block)) {
                for (std::size_t column = 0; column < desk.report->block(block).columns.size(); ++column) {
                    const CellKey key{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(column),
                                      0, row.id};
                    shown[key] = show(key);
                }
            }
        }
        return shown;
    };
    for (int i = 0; i < steps(); ++i) {
        const QHash<CellKey, QString> before = all();
        const ChangeSet changes = desk.apply(typist.next());
        if (changes.rowsChanged)
            continue;
        const QHash<CellKey, QString> after = all();
        for (auto it = after.begin(); it != after.end(); ++it) {
            if (before.value(it.key()) != it.value()) {
                ASSERT_NE(std::find(changes.cells.begin(), changes.cells.end(), it.key()),
                          changes.cells.end())
                    << addressOf(*desk.report, it.key()).toStdString() << before.value(it.key()).toStdString()
                    << " -> " << it.value().toStdString();
            }
        }
    }
}

TEST_P(RandomEdits, SurviveTheLogAndTheImage)
{
    Desk desk(profile());
    Typist typist(*desk.report, GetParam());
    for (int i = 0; i < steps(); ++i) {
        const Edit edit = typist.next();
        const Result<Edit> decoded = decodeEdit(encode(edit, *profile()), *profile());
        ASSERT_TRUE(decoded) << decoded.error().text;
        ASSERT_EQ(edit, *decoded);
        desk.apply(*decoded);
        const auto copy = Report::fromImage(profile(), desk.report->image());
        ASSERT_TRUE(copy) << copy.error().text;
        ASSERT_EQ(picture(*desk.report), picture(**copy)) << "after edit " << i;
        ASSERT_EQ((*copy)->image(), desk.report->image());
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomEdits, testing::Range(0u, 12u));
