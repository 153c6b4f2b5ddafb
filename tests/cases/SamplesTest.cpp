#include <QFile>
#include <gtest/gtest.h>

#include "core/exchange/Assignment.h"
#include "core/exchange/TextAccount.h"
#include "core/sheet/CellText.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

static std::unique_ptr<Report> sample(const QString &name)
{
    QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/samples/%1.sample").arg(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const Result<exchange::TextAccount> account = exchange::readTextAccount(file.readAll(), name);
    EXPECT_TRUE(account);
    if (!account)
        return nullptr;
    auto report = std::make_unique<Report>(shippedProfile(account->profile));
    EXPECT_TRUE(report->apply(report->setSetting(u"unit"_s, account->unit)));
    EXPECT_TRUE(report->apply(report->setSetting(u"year"_s, QString::number(account->year))));
    const Result<Edit> edit = exchange::assign(*report, account->cells);
    EXPECT_TRUE(edit && report->apply(edit.value()));
    return report;
}

TEST(Samples, TheGuizhouFormGivesExactlyItsMistakes)
{
    const auto report = sample(u"pingtang-2024"_s);
    ASSERT_TRUE(report);
    QStringList found = summary(audit(*report), *report);
    found.sort();
    // 219.99 was cut from 2,199,999.59; 90 leaves out the ten points of the rate; 1995.01 is all expenditure.
    const QStringList expected = {
        u"dept-K01 department_evaluation.indicators[sum].weight -"_s,
        u"dept-K09-projects-target department_evaluation.indicators[cost/4].target -"_s,
        u"dept-K09-target department_evaluation.indicators[cost/6].target -"_s,
        u"subtotals department_evaluation.indicators[cost/1].actual -"_s};
    EXPECT_EQ(found, expected);
}

TEST(Samples, TheCorrectedEvaluationAddsUpByTheLetter)
{
    const auto report = sample(u"binzhou-2019-corrected"_s);
    ASSERT_TRUE(report);
    EXPECT_EQ(summary(audit(*report), *report), QStringList());
    EXPECT_EQ(printedText(*report, cellAt(*report, u"department_evaluation.header.score"_s)), u"87"_s);
    EXPECT_EQ(printedText(*report, cellAt(*report, u"department_evaluation.inputs[adjusted].amount"_s)),
              u"1225.81"_s);
}

} // namespace juesuan::test
