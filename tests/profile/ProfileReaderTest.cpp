#include "core/profile/ProfileReader.h"

#include <gtest/gtest.h>

#include <QDir>
#include <random>

#include "tests/support/PrintTo.h"

using namespace juesuan;

namespace
{

QString source(const char *path)
{
    return QStringLiteral(JUESUAN_SOURCE_DIR "/") + QString::fromUtf8(path);
}

ProfilePtr readGood(const char *path)
{
    const ProfileReading reading = readProfile(source(path));
    for (const Error &error : reading.errors)
        ADD_FAILURE() << plainText(error).toStdString();
    return reading.profile;
}

const Form &formOf(const Profile &profile, const char *id)
{
    return profile.forms.at(static_cast<std::size_t>(profile.form(QString::fromUtf8(id))));
}

QStringList columnIds(const Block &block)
{
    QStringList ids;
    for (const Column &column : block.columns)
        ids += column.id.isEmpty() ? QStringLiteral("-") : column.id;
    return ids;
}

QStringList rowIds(const Block &block)
{
    QStringList ids;
    for (const Row &row : block.rows)
        ids += row.id;
    return ids;
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

TEST(ProfileReader, ShippedProfilesHaveNoError)
{
    std::vector<Error> errors;
    const auto profiles = readProfiles(source("resources/profiles"), &errors);
    for (const Error &error : errors)
        ADD_FAILURE() << plainText(error).toStdString();
    EXPECT_FALSE(profiles.empty());
}

TEST(ProfileReader, FoldsRowsIntoColumns)
{
    const ProfilePtr profile = readGood("resources/profiles/cn-2023");
    ASSERT_TRUE(profile);
    const Form &form = formOf(*profile, "three_public");
    ASSERT_EQ(form.blocks.size(), 3U); // the header, and the figures planned beside those spent
    EXPECT_EQ(rowIds(form.blocks[1]), words("budget"));
    EXPECT_EQ(rowIds(form.blocks[2]), words("final"));
    EXPECT_EQ(form.blocks[1].column(QStringLiteral("vehicles")),
              form.blocks[2].column(QStringLiteral("vehicles")));
}

TEST(ProfileReader, OffersNoProfileWithoutForms)
{
    for (const ProfilePtr &profile : readProfiles(source("resources/profiles")))
        EXPECT_FALSE(profile->forms.empty()) << profile->id.toStdString();
}

TEST(ProfileReader, ReadsTheHeadOfAProfile)
{
    const ProfilePtr profile = readGood("tests/lint/profiles/mini");
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->title, QStringLiteral("最小的制度"));
    EXPECT_EQ(profile->fromYear, 2019);
    EXPECT_EQ(profile->toYear, 2020);
    EXPECT_EQ(profile->forms.size(), 4U);
    EXPECT_EQ(formOf(*profile, "income").number, QStringLiteral("公开01表"));
    EXPECT_EQ(formOf(*profile, "income").group, QStringLiteral("决算报表"));
    EXPECT_EQ(profile->checks.size(), 2U);
    EXPECT_EQ(profile->checks[1].severity, Severity::Warning);
    EXPECT_EQ(profile->detectors.at(0).parameters.value(QStringLiteral("ratio")), QStringLiteral("10000"));
}

TEST(ProfileReader, ReadsHeadsOfSeveralLevels)
{
    const ProfilePtr profile = readGood("tests/lint/profiles/mini");
    ASSERT_TRUE(profile);
    const Form &form = formOf(*profile, "income");
    ASSERT_EQ(form.block(QStringLiteral("header")), 0);
    EXPECT_TRUE(form.blocks[0].fields);
    EXPECT_EQ(form.headerTexts.at(0).at, HeaderText::At::Right);
    const Block &block = form.blocks.at(1);
    EXPECT_EQ(columnIds(block), words("code name total fiscal other"));
    ASSERT_EQ(block.head.size(), 4U);
    EXPECT_EQ(block.head[0].column, -1);
    EXPECT_EQ(block.head[0].children.at(1).column, 1);
    EXPECT_EQ(block.head[1].column, 2);
    EXPECT_EQ(form.amounts.zero, ZeroStyle::Blank);
}

TEST(ProfileReader, ReadsRowsByCode)
{
    const ProfilePtr profile = readGood("tests/lint/profiles/mini");
    ASSERT_TRUE(profile);
    const Row &row = formOf(*profile, "income").blocks.at(1).rows.at(1);
    EXPECT_EQ(row.kind, RowKind::Codes);
    EXPECT_TRUE(row.tree);
    EXPECT_EQ(row.dictionary, QStringLiteral("functions"));
    EXPECT_EQ(row.follows, words("worksheet.general"));
    ASSERT_TRUE(row.proposal.find(QStringLiteral("fiscal")));
    EXPECT_FALSE(row.proposal.find(QStringLiteral("other")));
    ASSERT_TRUE(row.formula.find(QStringLiteral("other")));
    EXPECT_EQ(row.formula.find(QStringLiteral("other"))->text, QStringLiteral("sum(children)"));
}

TEST(ProfileReader, MakesALineOfEveryCodeThatIsValidInTheYears)
{
    const ProfilePtr profile = readGood("tests/lint/profiles/mini");
    ASSERT_TRUE(profile);
    const Block &block = formOf(*profile, "balance").blocks.at(1);
    EXPECT_EQ(rowIds(block), words("204 205 spend_total"));
    EXPECT_EQ(block.rows[0].title, QStringLiteral("1、公共安全支出"));
    EXPECT_EQ(block.rows[1].title, QStringLiteral("2、教育支出"));
    EXPECT_EQ(block.rows[1].code, QStringLiteral("205"));
    EXPECT_EQ(block.rows[1].kind, RowKind::Fixed);
    EXPECT_EQ(block.groups.at(static_cast<std::size_t>(block.rows[1].groups.at(0))).id,
              QStringLiteral("classes"));
    EXPECT_TRUE(block.rows[2].tail);
    EXPECT_EQ(block.beside, 0);
}

TEST(ProfileReader, ReadsEvaluationForms)
{
    const ProfilePtr profile = readGood("tests/lint/profiles/mini");
    ASSERT_TRUE(profile);
    const Form &form = formOf(*profile, "evaluation");
    EXPECT_TRUE(form.many);
    const Block &funds = form.blocks.at(0);
    EXPECT_EQ(funds.money, MoneyUnit::Yuan);
    ASSERT_TRUE(funds.rows.at(1).closed.find(QStringLiteral("score")));
    EXPECT_EQ(funds.rows[1].closed.find(QStringLiteral("score"))->text, QStringLiteral("-"));
    EXPECT_FALSE(funds.rows[1].closed.find(QStringLiteral("budget")));
    const Block &indicators = form.blocks.at(1);
    EXPECT_EQ(rowIds(indicators), words("quantity quality social lasting sum"));
    EXPECT_EQ(indicators.groups.at(0).title, QStringLiteral("产出(50分)"));
    EXPECT_EQ(indicators.rows[0].kind, RowKind::Free);
    EXPECT_EQ(indicators.rows[0].groups.size(), 2U);
    const ScoreRule &rule = form.scores.at(0);
    EXPECT_EQ(rule.points, 10'000'000);
    EXPECT_EQ(rule.inputs.at(1).formula.text, QStringLiteral("funds[whole].spent"));
    EXPECT_FALSE(rule.tiers.at(1).when);
}

TEST(ProfileReader, TellsBlocksFromForms)
{
    const ProfilePtr profile = readGood("tests/lint/profiles/mini");
    ASSERT_TRUE(profile);
    const Row &sum = formOf(*profile, "evaluation").blocks.at(1).rows.back();
    const formula::Reference &ref = sum.formula.find(QStringLiteral("score"))->tree->args.at(0)->ref;
    EXPECT_EQ(ref.block, QStringLiteral("funds"));
    EXPECT_EQ(ref.form, QString());
}

TEST(ProfileReader, ReadsTheDepartmentFormOfGuizhou)
{
    const ProfilePtr profile = readGood("tests/profile/data/gz-form");
    ASSERT_TRUE(profile);
    const Form &form = formOf(*profile, "department_evaluation");
    EXPECT_EQ(form.widths.size(), 10U);
    EXPECT_EQ(form.blocks.size(), 5U);
    const Block &indicators =
        form.blocks.at(static_cast<std::size_t>(form.block(QStringLiteral("indicators"))));
    EXPECT_EQ(indicators.groups.at(0).title, QStringLiteral("产出指标(50分)"));
    EXPECT_EQ(indicators.rows.size(), 7U);
    EXPECT_EQ(form.scores.size(), 1U);
}

TEST(Inheritance, LaysChangesOverTheInheritedForms)
{
    const ProfilePtr profile = readGood("tests/lint/profiles/child");
    ASSERT_TRUE(profile);
    const Form &income = formOf(*profile, "income");
    EXPECT_EQ(income.number, QStringLiteral("公开02表"));
    EXPECT_EQ(income.group, QStringLiteral("决算报表"));
    EXPECT_EQ(income.title, QStringLiteral("收入表"));
    EXPECT_EQ(income.blocks.at(0).columns.at(0).title, QStringLiteral("编制部门："));
    EXPECT_EQ(columnIds(income.blocks.at(1)), words("code name total fiscal business rest"));
    EXPECT_EQ(rowIds(income.blocks[1]), words("total plan codes"));
    EXPECT_TRUE(income.blocks[1].rows[2].follows.isEmpty());
    EXPECT_EQ(income.checks.size(), 2U);
    EXPECT_EQ(income.checks[1].id, QStringLiteral("R3"));
}

TEST(Inheritance, OrdersAndDropsForms)
{
    const ProfilePtr profile = readGood("tests/lint/profiles/child");
    ASSERT_TRUE(profile);
    QStringList ids;
    for (const Form &form : profile->forms)
        ids += form.id;
    EXPECT_EQ(ids, words("worksheet balance income"));
}

TEST(Inheritance, KeepsReplacesAndDropsChecks)
{
    const ProfilePtr profile = readGood("tests/lint/profiles/child");
    ASSERT_TRUE(profile);
    QStringList ids;
    for (const Check &check : profile->checks)
        ids += check.id;
    EXPECT_EQ(ids, words("X1 X3"));
    EXPECT_EQ(profile->detectors.size(), 1U);
    EXPECT_TRUE(profile->dictionaries.contains(QStringLiteral("functions")));
}

TEST(ResolvedProfile, ReadsBackToTheSameProfile)
{
    for (const char *path :
         {"tests/lint/profiles/mini", "tests/lint/profiles/child", "resources/profiles/sn-2019"}) {
        const ProfilePtr profile = readGood(path);
        ASSERT_TRUE(profile);
        const ProfileReading back = readResolvedProfile(profile->resolved);
        ASSERT_TRUE(back.profile) << plainText(back.errors.at(0)).toStdString();
        EXPECT_EQ(back.profile->resolved, profile->resolved);
        EXPECT_EQ(back.profile->sha256, profile->sha256);
        EXPECT_EQ(back.profile->forms.size(), profile->forms.size());
    }
}

TEST(ResolvedProfile, IsTheSameInEveryRun)
{
    EXPECT_EQ(readGood("tests/lint/profiles/mini")->sha256, readGood("tests/lint/profiles/mini")->sha256);
    EXPECT_EQ(readGood("tests/lint/profiles/mini")->sha256.size(), 64);
}

TEST(ResolvedProfile, RefusesWhatIsNoProfile)
{
    EXPECT_FALSE(readResolvedProfile("").profile);
    EXPECT_FALSE(readResolvedProfile("[]").profile);
    EXPECT_FALSE(readResolvedProfile("{\"id\": \"x\"}").profile);
}

TEST(ResolvedProfile, AnyDamageGivesErrorsOrAProfileButNeverACrash)
{
    const QByteArray good = readGood("tests/lint/profiles/mini")->resolved;
    std::mt19937 random(2019);
    const auto below = [&](qsizetype limit) {
        return std::uniform_int_distribution<qsizetype>(0, limit - 1)(random);
    };
    for (int i = 0; i < 200; ++i) {
        QByteArray bad = good;
        const qsizetype from = below(bad.size());
        const qsizetype length = below(40);
        switch (i % 4) {
        case 0:
            bad.remove(from, length);
            break;
        case 1:
            bad.insert(below(bad.size()), good.mid(from, length));
            break;
        case 2:
            bad[from] = "{}[]\",:0a."[below(10)];
            break;
        default: { // one word for another, so that most of them are still JSON
            QList<QByteArray> words = good.split('"');
            words[below(words.size() / 2) * 2 + 1] = words.at(below(words.size() / 2) * 2 + 1);
            bad = words.join('"');
        }
        }
        const ProfileReading reading = readResolvedProfile(bad);
        EXPECT_EQ(reading.profile == nullptr, !reading.errors.empty());
    }
}

TEST(ReadProfiles, SortsByIdAndLeavesBrokenOnesOut)
{
    std::vector<Error> errors;
    const auto profiles = readProfiles(source("tests/lint/profiles"), &errors);
    ASSERT_EQ(profiles.size(), 4U);
    EXPECT_EQ(profiles[0]->id, QStringLiteral("child"));
    EXPECT_TRUE(readProfiles(source("tests/lint/none")).empty());
}

TEST(ProfileReader, ReadsScoresByTheRowAndGrades)
{
    const ProfilePtr profile = readGood("tests/lint/profiles/scored");
    ASSERT_TRUE(profile);
    const Form &form = formOf(*profile, "appraisal");
    EXPECT_EQ(form.instanceName, QStringLiteral("header.project"));
    const Block &items = form.blocks.at(1);
    EXPECT_EQ(items.weights, QStringLiteral("weight"));
    EXPECT_FALSE(items.columns.at(5).printed);
    EXPECT_EQ(items.columns.at(1).proposal.text, QStringLiteral("plan")); // follows from “approved”
    EXPECT_EQ(items.columns.at(4).suggestion, QStringLiteral("offer"));
    EXPECT_FALSE(form.blocks.at(2).printed);
    const ScoreRule &completion = form.scores.at(1);
    EXPECT_EQ(completion.id, QStringLiteral("F1"));
    EXPECT_EQ(completion.points, 5'000'000);
    EXPECT_EQ(completion.inputs.at(0).title, QStringLiteral("完成数"));
    EXPECT_EQ(completion.policies.size(), 1);
    ASSERT_TRUE(form.grading);
    EXPECT_EQ(form.grading->grades.at(1).from, 80'000'000);
}

TEST(Inheritance, ChangesOneKeyOfAScoreOrOfTheGrading)
{
    const ProfilePtr profile = readGood("tests/lint/profiles/variant");
    ASSERT_TRUE(profile);
    const Form &form = formOf(*profile, "appraisal");
    const ScoreRule &completion = form.scores.at(1);
    EXPECT_EQ(completion.tiers.size(), 2U);
    EXPECT_EQ(completion.inputs.size(), 2U);
    EXPECT_TRUE(completion.policies.isEmpty());
    EXPECT_EQ(form.grading->grades.at(0).name, QStringLiteral("合格"));
    EXPECT_EQ(form.grading->conclusion, QStringLiteral("end.grade"));
}

} // namespace
