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
        switch (below(16)) {
        case 0:
        case 1:
            return insert();
        case 2:
            return remove();
        case 3:
            return m_report.setSetting(QStringLiteral("unit"), QString::number(below(3)));
        case 4:
            return several();
        case 5:
            return copy();
        case 6:
            return move();
        case 7:
            return together();
        default:
            return one();
        }
    }

private:
    std::size_t below(std::size_t limit)
    {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random);
    }

    int block()
    {
        const int at = static_cast<int>(below(m_report.grid().program().profileBlocks()));
        const std::vector<std::uint16_t> &ids = m_report.instances(m_report.formOf(at));
        m_instance = ids[below(ids.size())];
        return at;
    }
    int blockWithRows()
    {
        int at = block();
        while (m_report.rows(at, m_instance).empty())
            at = block();
        return at;
    }

    Edit copy()
    {
        const int form = m_report.formOf(block());
        return below(2) == 0 ? m_report.addInstance(form) : m_report.removeInstance(form, m_instance);
    }

    /// A free row to another place, perhaps in another list.
    Edit move()
    {
        const int at = blockWithRows();
        const std::vector<Row> &lists = m_report.block(at).rows;
        const auto &rows = m_report.rows(at, m_instance);
        const std::size_t list = below(lists.size());
        return m_report.moveFree(at, rows[below(rows.size())].id, static_cast<int>(below(4)) - 1,
                                 lists[list].kind == RowKind::Free ? static_cast<int>(list) : -1, m_instance);
    }

    /// Several edits as one, as an import makes them.
    Edit together()
    {
        Edit all;
        const auto copy = Report::fromImage(m_report.profilePtr(), m_report.image());
        Typist other(**copy, static_cast<unsigned>(m_random()));
        for (std::size_t i = below(8); i > 0; --i) {
            const Edit edit = other.next();
            if ((*copy)->apply(edit))
                all.changes.insert(all.changes.end(), edit.changes.begin(), edit.changes.end());
        }
        return all;
    }

    Edit insert()
    {
        static const QStringList kCodes{
            QStringLiteral("2010101"), QStringLiteral("2010102"), QStringLiteral("2010201"),
            QStringLiteral("2020101"), QStringLiteral("20101"),   QStringLiteral("201"),
            QStringLiteral("2080505"), QStringLiteral("30101"),   QStringLiteral("4040404"),
            QStringLiteral("20"),      QStringLiteral("2010"),    QStringLiteral("x1")};
        const int at = block();
        const std::vector<Row> &lists = m_report.block(at).rows;
        std::vector<int> free;
        for (std::size_t list = 0; list < lists.size(); ++list) {
            if (lists[list].kind == RowKind::Free)
                free.push_back(static_cast<int>(list));
        }
        if (!free.empty())
            return m_report.insertFree(at, free[below(free.size())], static_cast<int>(below(4)) - 1,
                                       m_instance);
        return m_report.insertCode(
            at, kCodes[static_cast<qsizetype>(below(static_cast<std::size_t>(kCodes.size())))], m_instance);
    }

    Edit remove()
    {
        const int at = blockWithRows();
        const auto &rows = m_report.rows(at, m_instance);
        return m_report.removeRow(at, rows[below(rows.size())].id, m_instance);
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
            const int at = blockWithRows();
            const auto &rows = m_report.rows(at, m_instance);
            const std::size_t column = below(m_report.block(at).columns.size());
            const CellKey key{static_cast<std::uint16_t>(at), static_cast<std::uint16_t>(column), m_instance,
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
    std::uint16_t m_instance = 0; ///< of the block chosen last
};

class RandomEdits : public testing::TestWithParam<unsigned>
{
protected:
    static ProfilePtr profile()
    {
        return GetParam() % 4 == 0   ? test::shippedProfile()
               : GetParam() % 4 == 1 ? test::smallProfile()
                                     : test::copiesProfile();
    }
    static int steps() { return GetParam() % 4 == 0 ? 25 : 120; }
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
        const QByteArray image = desk.report->image();
        const Result<ChangeSet> applied = desk.report->apply(edit);
        if (!applied) {
            ASSERT_EQ(before, picture(*desk.report)) << "a refused edit changed something";
            ASSERT_EQ(image, desk.report->image());
            continue;
        }
        const QStringList after = picture(*desk.report);
        desk.apply(inverse(edit));
        ASSERT_EQ(before, picture(*desk.report)) << "after edit " << i;
        ASSERT_EQ(image, desk.report->image());
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
        for (const CellKey &key : test::allCells(*desk.report))
            shown[key] = show(key);
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
