#include "core/exchange/Assignment.h"

#include <QElapsedTimer>
#include <gtest/gtest.h>

#include "core/report/Address.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::exchange;
using namespace juesuan::test;
using namespace Qt::StringLiterals;

namespace
{

const QString kForm = QStringLiteral("department_evaluation");
const QString kRow = QStringLiteral("department_evaluation.indicators[quantity/1].");

class Assigning : public testing::Test
{
protected:
    Result<Edit> assigned(const QStringList &texts) const
    {
        std::vector<Assignment> list;
        for (const QString &text : texts) {
            const Result<Assignment> one = parseAssignment(text);
            EXPECT_TRUE(one);
            list.push_back(one.value());
        }
        return assign(*m_report, list);
    }
    QString refusal(const QStringList &texts) const
    {
        const Result<Edit> edit = assigned(texts);
        return edit ? QString() : plainText(edit.error());
    }

    std::unique_ptr<Report> m_report = std::make_unique<Report>(shippedProfile(u"gz-2024"_s));
};

} // namespace

TEST_F(Assigning, MakesTheNextRowOfAFreeListAndNoOther)
{
    const QString list = kForm + u".indicators[quantity/"_s;
    write(*m_report, {list + u"1].name=甲"_s, list + u"2].name=乙"_s});
    EXPECT_EQ(m_report->text(cellAt(*m_report, list + u"2].name"_s)), u"乙"_s);
    EXPECT_FALSE(assigned({list + u"4].name=丁"_s}));
    EXPECT_FALSE(assigned({list + u"0].name=丁"_s}));
}

TEST_F(Assigning, MakesTheNextCopyOfAFormAndNoOther)
{
    write(*m_report, kForm + u"#2.end.conclusion=良"_s);
    EXPECT_EQ(m_report->instances(m_report->profile().form(kForm)).size(), 2U);
    EXPECT_EQ(m_report->text(cellAt(*m_report, kForm + u"#2.end.conclusion"_s)), u"良"_s);
    EXPECT_EQ(m_report->text(cellAt(*m_report, kForm + u".end.conclusion"_s)), QString());
    EXPECT_FALSE(assigned({kForm + u"#4.end.conclusion=良"_s}));
}

TEST_F(Assigning, RowsOfACopyAreItsOwn)
{
    write(*m_report, kForm + u"#2.indicators[quality/1].name=乙"_s);
    EXPECT_FALSE(resolve(*m_report, parseAddress(kForm + u".indicators[quality/1].name"_s).value()));
    EXPECT_EQ(m_report->text(cellAt(*m_report, kForm + u"#2.indicators[quality/1].name"_s)), u"乙"_s);
}

TEST_F(Assigning, MakesNothingOnlyToTakeAValueBack)
{
    Assignment clear;
    clear.address = u"department_evaluation.indicators[quantity/1].name"_s;
    clear.kind = Assignment::Kind::Clear;
    EXPECT_FALSE(assign(*m_report, {clear}));
}

TEST_F(Assigning, ChangesWhatWasApprovedOnlyWithItsBasis)
{
    write(*m_report, {kRow + u"name=结案数"_s, kRow + u"approved_target=≥4000件"_s});
    const QString refused = refusal({kRow + u"target=≥3000件"_s});
    EXPECT_TRUE(refused.contains(u"≥4000件"_s)) << refused.toStdString();
    EXPECT_TRUE(refused.contains(kRow + u"basis"_s)) << refused.toStdString();
    EXPECT_EQ(refusal({kRow + u"target=≥4000件"_s}), QString()) << "it says what was approved";
    EXPECT_EQ(refusal({kRow + u"target=≥3000件"_s, kRow + u"basis=年中预算调减"_s}), QString());
    write(*m_report, kRow + u"basis=年中预算调减"_s);
    EXPECT_EQ(refusal({kRow + u"target=≥3000件"_s}), QString());
}

TEST_F(Assigning, LeavesTheApprovalItselfAlone)
{
    write(*m_report,
          {kRow + u"name=结案数"_s, kRow + u"approved_target=≥4000件"_s, kRow + u"basis=年中调减"_s});
    const QString refused = refusal({kRow + u"approved_target=≥3000件"_s});
    EXPECT_TRUE(refused.contains(u"≥4000件"_s)) << refused.toStdString();
    EXPECT_NE(refusal({kRow + u"approved_target="_s}), QString());
    EXPECT_EQ(refusal({kRow + u"approved_target=≥4000件"_s}), QString()) << "nothing changes";
    EXPECT_EQ(refusal({kRow + u"approved_weight=5"_s}), QString()) << "none was approved so far";
    write(*m_report, kRow + u"approved_weight=5"_s);
    EXPECT_NE(refusal({kRow + u"approved_weight=6"_s}), QString());
    Assignment clear;
    clear.address = kRow + u"approved_target"_s;
    clear.kind = Assignment::Kind::Clear;
    EXPECT_FALSE(assign(*m_report, {clear}));
}

TEST_F(Assigning, ACodeIsMadeOfDigits)
{
    m_report = emptyAccount();
    EXPECT_FALSE(assigned({u"expenditure[abc].basic=1"_s}));
    EXPECT_TRUE(assigned({u"expenditure[204].basic=1"_s}));
}

TEST_F(Assigning, TellsHowLongCodesAre)
{
    m_report = emptyAccount();
    for (const QString &code : {u"20405011"_s, u"abc"_s}) {
        EXPECT_EQ(refusal({u"expenditure["_s + code + u"].basic=1"_s}),
                  u"“"_s + code +
                      u"” is neither a row here nor a code: codes here are numbers of 3, 5, 7 digits."_s);
    }
}

TEST_F(Assigning, TellsHowManyRowsACodeHas)
{
    m_report = emptyAccount();
    const QString code = u"expenditure[2040501"_s;
    write(*m_report, {code + u"].basic=1"_s, code + u"~2].basic=2"_s});
    EXPECT_EQ(refusal({code + u"~9].basic=5"_s}),
              u"There is no row “2040501~9”: the code has 2 here, and the next to be made is “2040501~3”."_s);
}

TEST_F(Assigning, OfACellNamedTwiceTheLastValueStays)
{
    m_report = emptyAccount();
    const QString cell = u"expenditure[2040501].basic"_s;
    write(*m_report, {cell + u"=1"_s, cell + u"=2"_s});
    EXPECT_EQ(m_report->number(cellAt(*m_report, cell)).amount, 20'000 * 100);
}

TEST_F(Assigning, ManyRowsAreMadeAtOnce)
{
    m_report = emptyAccount();
    QStringList many;
    for (int i = 0; i < 3'000; ++i)
        many << u"expenditure[%1].basic=1"_s.arg(3'000'000 + i);
    QElapsedTimer timer;
    timer.start();
    EXPECT_TRUE(assigned(many));
    EXPECT_LT(timer.elapsed(), 20'000) << "one binding for each row takes minutes";
}
