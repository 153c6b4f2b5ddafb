#include "core/audit/Detectors.h"

#include <gtest/gtest.h>

#include "core/profile/ProfileReader.h"
#include "core/report/Address.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;
using namespace Qt::StringLiterals;

namespace
{

/// The findings of one rule, as "address words…".
QStringList found(const Report &report, const QString &rule)
{
    QStringList lines;
    for (const Finding &finding : audit(report)) {
        if (finding.rule == rule)
            lines += (QStringList{addressOf(report, finding.cells.front())} + finding.words).join(u' ');
    }
    return lines;
}

void insertCode(Report &report, const QString &form, const QString &code)
{
    const int block = report.blockIndex(report.profile().form(form), 1);
    ASSERT_TRUE(report.apply(report.insertCode(block, code)));
}

} // namespace

TEST(Detectors, EveryDetectorOfAShippedProfileIsKnown)
{
    for (const ProfilePtr &profile : readProfiles(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/profiles"))) {
        for (const Detector &detector : profile->detectors)
            EXPECT_TRUE(detectorNames().contains(detector.use)) << detector.use.toStdString();
    }
}

TEST(Detectors, TheCorrectedAccountGivesThemNothingToSay)
{
    const auto report = correctedAccount();
    for (const QString &rule : detectorNames())
        EXPECT_EQ(found(*report, rule), QStringList()) << rule.toStdString();
}

TEST(BadCode, IsOneOfAnotherLengthOrNotDigits)
{
    const auto report = correctedAccount();
    insertCode(*report, u"general_budget"_s, u"20405011"_s);
    EXPECT_EQ(found(*report, u"bad_code"_s),
              QStringList{u"general_budget[20405011].code 20405011 3、5、7"_s});
    EXPECT_EQ(found(*report, u"unknown_code"_s), QStringList());
}

TEST(DuplicateCode, IsTheSecondRowOfTheSameCodeInOneTable)
{
    const auto report = correctedAccount();
    insertCode(*report, u"general_budget"_s, u"2040501"_s); // types the derived row
    EXPECT_EQ(found(*report, u"duplicate_code"_s), QStringList());
    write(*report, u"general_budget[2040501~2].staff=1.00"_s);
    EXPECT_EQ(found(*report, u"duplicate_code"_s),
              QStringList{u"general_budget[2040501~2].code 2040501 行政运行"_s});
}

TEST(UnknownCode, IsToldOnceHoweverManyTablesFollowIt)
{
    const auto report = correctedAccount();
    write(*report,
          {u"worksheet.general[2040577].income=1.00"_s, u"worksheet.general[2040577].project=1.00"_s});
    const QStringList lines = found(*report, u"unknown_code"_s);
    ASSERT_EQ(lines.size(), 1);
    EXPECT_TRUE(lines.front().startsWith(u"worksheet.general[2040577].code 2040577"_s))
        << lines.front().toStdString();
}

TEST(UnknownCode, IsKnownOnceItIsInTheBooksOwnCodes)
{
    const auto report = correctedAccount();
    write(*report, u"worksheet.general[2040577].income=1.00"_s);
    ASSERT_TRUE(report->apply(report->addCode(u"functions"_s, u"2040577"_s, u"审判辅助"_s)));
    EXPECT_EQ(found(*report, u"unknown_code"_s), QStringList());
}

TEST(NameDiffers, ComparesWithTheClassification)
{
    const auto report = correctedAccount();
    write(*report, u"expenditure[2040501].name=行政运转"_s);
    EXPECT_EQ(found(*report, u"name_differs"_s),
              QStringList{u"expenditure[2040501].name 2040501 行政运转 行政运行"_s});
}

TEST(NameDiffers, TakesNoOffenceAtBlanksAndWidths)
{
    const auto report = correctedAccount();
    write(*report, u"basic_expenditure[30213].name=维修( 护 )费"_s);
    EXPECT_EQ(found(*report, u"name_differs"_s), QStringList());
}

TEST(NoDetail, IsAnAmountOnACodeAboveTheLastLevel)
{
    const auto report = correctedAccount();
    write(*report, {u"worksheet.general[21301].income=1.00"_s, u"worksheet.general[21301].project=1.00"_s});
    EXPECT_EQ(found(*report, u"no_detail"_s).size(), 1);
    write(*report, {u"worksheet.general[21301].income=0"_s, u"worksheet.general[21301].project=0"_s});
    EXPECT_EQ(found(*report, u"no_detail"_s), QStringList());
}

TEST(HeaderBlank, IsABlankOrAnotherUnit)
{
    const auto report = correctedAccount();
    write(*report, {u"summary.header.dept="_s, u"income.header.dept=彬州市 人民法院"_s});
    EXPECT_EQ(found(*report, u"header_blank"_s), QStringList{u"summary.header.dept  彬州市人民法院"_s});
    write(*report, u"income.header.dept=彬州市检察院"_s);
    EXPECT_EQ(found(*report, u"header_blank"_s).size(), 2);
}

TEST(Negative, IsAllowedWhereTheProfileSaysSo)
{
    const auto report = correctedAccount();
    write(*report, {u"worksheet.general[2040501].staff=-758.07"_s,
                    u"worksheet.general[2040501].closing=-1.00"_s, u"summary[distribution].spend=-3.00"_s});
    EXPECT_EQ(found(*report, u"negative"_s), QStringList{u"worksheet.general[2040501].staff"_s});
}

TEST(Negative, IsAnErrorInThePublicExpenses)
{
    const auto report = correctedAccount();
    write(*report, u"three_public[final].reception=-0.50"_s);
    const std::vector<Finding> findings = audit(*report);
    const Finding *negative = find(findings, *report, u"negative"_s, u"three_public[final].reception"_s);
    ASSERT_NE(negative, nullptr);
    EXPECT_EQ(negative->severity, Severity::Error);
}

TEST(ProposalDiffers, IsAFigureThatTheWorksheetGivesOtherwise)
{
    const auto report = correctedAccount();
    EXPECT_EQ(found(*report, u"proposal_differs"_s), QStringList());
    write(*report, u"expenditure[2040501].basic=1000"_s);
    EXPECT_EQ(found(*report, u"proposal_differs"_s), QStringList{u"expenditure[2040501].basic"_s});
}

TEST(EmptyReason, AnEmptyTableSaysSoAndWhy)
{
    const auto report = correctedAccount();
    EXPECT_EQ(found(*report, u"empty_reason"_s), QStringList());
    write(*report, u"catalogue[government_fund].reason="_s);
    EXPECT_EQ(found(*report, u"empty_reason"_s),
              QStringList{u"catalogue[government_fund].reason no reason"_s});
    write(*report, u"catalogue[government_fund].blank=否"_s);
    EXPECT_EQ(found(*report, u"empty_reason"_s),
              QStringList{u"catalogue[government_fund].blank is empty 否"_s});
}

TEST(EmptyReason, AFilledTableNeedsNone)
{
    const auto report = correctedAccount();
    write(*report, u"catalogue[income].reason=无"_s);
    EXPECT_EQ(found(*report, u"empty_reason"_s), QStringList{u"catalogue[income].reason needless reason"_s});
    write(*report, u"catalogue[income].blank=是"_s);
    EXPECT_EQ(found(*report, u"empty_reason"_s), QStringList{u"catalogue[income].blank is filled 是"_s});
}

TEST(Placeholder, IsAHintOfTheTemplateLeftInPlace)
{
    const auto report = correctedAccount();
    write(*report, u"catalogue[government_fund].reason=请在此处填写理由"_s);
    EXPECT_EQ(found(*report, u"placeholder"_s),
              QStringList{u"catalogue[government_fund].reason 请在此处 请在此处填写理由"_s});
}

TEST(LonelyUnitSlip, IsFoundWhereNoRuleFails)
{
    const auto report = emptyAccount();
    write(*report, {u"expenditure[2040501].basic=120.00"_s, u"expenditure[2040502].basic=13.40"_s,
                    u"expenditure[2040502].project=134000"_s});
    EXPECT_EQ(found(*report, u"unit_slip"_s), QStringList{u"expenditure[2040502].project"_s});
}

TEST(LonelyUnitSlip, IsNotSuspectedOfAnAmountThatDoesNotTower)
{
    const auto report = emptyAccount();
    write(*report, {u"expenditure[2040501].project=150000.00"_s, u"expenditure[2040502].basic=13.40"_s,
                    u"expenditure[2040502].project=134000"_s});
    EXPECT_EQ(found(*report, u"unit_slip"_s), QStringList());
}

TEST(Unreadable, IsTextInANumberCell)
{
    const auto report = correctedAccount();
    const CellKey cell = cellAt(*report, u"three_public[final].training"_s);
    ASSERT_TRUE(report->apply(report->set(cell, Unreadable{u"二万"_s})));
    EXPECT_EQ(found(*report, u"unreadable"_s), QStringList{u"three_public[final].training 二万"_s});
}
