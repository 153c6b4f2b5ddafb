#include <QDate>
#include <gtest/gtest.h>

#include "core/exchange/Exchange.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;
using exchange::editText;
using exchange::parseCell;

class CellInput : public testing::Test
{
protected:
    CellKey cell(const char *address) const { return cellAt(*m_report, QString::fromLatin1(address)); }
    TypedValue typed(const char *address, const QString &text) const
    {
        const Result<TypedValue> value = parseCell(*m_report, cell(address), text);
        EXPECT_TRUE(value) << text.toStdString();
        return value ? *value : TypedValue();
    }
    void enterIn(const char *unit)
    {
        ASSERT_TRUE(
            m_report->apply(m_report->setSetting(QStringLiteral("entry"), QString::fromLatin1(unit))));
    }

    const std::unique_ptr<Report> m_report = correctedAccount();
};

TEST_F(CellInput, TakesABareAmountInTheEntryUnit)
{
    enterIn("yuan");
    EXPECT_EQ(typed("expenditure[2040501].basic", QStringLiteral("1,234.50")),
              TypedValue(Amount{Money::fromFen(123'450), false}));
    enterIn("wan");
    EXPECT_EQ(typed("expenditure[2040501].basic", QStringLiteral("12.34")),
              TypedValue(Amount{Money::fromFen(12'340'000), true}));
    EXPECT_EQ(typed("expenditure[2040501].basic", QStringLiteral("12元")),
              TypedValue(Amount{Money::fromFen(1'200), false}));
}

TEST_F(CellInput, OpensTheEditorWithTheExactAmountInTheEntryUnit)
{
    enterIn("wan");
    write(*m_report, QStringLiteral("expenditure[2040501].basic=11279645.07元"));
    EXPECT_EQ(editText(*m_report, cell("expenditure[2040501].basic")), QStringLiteral("1127.964507"));
    enterIn("yuan");
    EXPECT_EQ(editText(*m_report, cell("expenditure[2040501].basic")), QStringLiteral("11279645.07"));
}

TEST_F(CellInput, GivesBackWhatTheEditorOpensWith)
{
    for (const char *unit : {"yuan", "wan"}) {
        enterIn(unit);
        const CellKey total = cell("expenditure[total].total");
        const Result<TypedValue> value = parseCell(*m_report, total, editText(*m_report, total));
        ASSERT_TRUE(value);
        EXPECT_EQ(std::get<Amount>(*value).money, m_report->number(total).money());
    }
}

TEST_F(CellInput, TakesBlankTextForNothingTyped)
{
    EXPECT_EQ(typed("expenditure[2040501].basic", QStringLiteral("  ")), TypedValue(Absent{}));
    EXPECT_EQ(editText(*m_report, cell("government_fund[total].income")), QString());
}

TEST_F(CellInput, RefusesTextInAnAmount)
{
    EXPECT_FALSE(parseCell(*m_report, cell("expenditure[2040501].basic"), QStringLiteral("约5万")));
    EXPECT_FALSE(parseCell(*m_report, cell("expenditure[2040501].basic"), QStringLiteral("1.2.3")));
}

TEST_F(CellInput, TakesOnlyTheChoicesThereAre)
{
    EXPECT_EQ(typed("catalogue[summary].blank", QStringLiteral("是 ")), TypedValue(QStringLiteral("是")));
    const auto refused = parseCell(*m_report, cell("catalogue[summary].blank"), QStringLiteral("也许"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().args.last(), QStringLiteral("是、否"));
}

TEST_F(CellInput, KeepsTextAsItIs)
{
    EXPECT_EQ(typed("catalogue[summary].reason", QStringLiteral("=𠮷 林\n第二行")),
              TypedValue(QStringLiteral("=𠮷 林\n第二行")));
}

TEST_F(CellInput, ShowsUnreadableTextAgain)
{
    const CellKey target = cell("expenditure[2040501].remit");
    ASSERT_TRUE(m_report->apply(m_report->set(target, Unreadable{QStringLiteral("约5万")})));
    EXPECT_EQ(editText(*m_report, target), QStringLiteral("约5万"));
}
