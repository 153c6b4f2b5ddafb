#include <QAbstractItemModelTester>

#include "WindowFixture.h"
#include "core/report/Address.h"
#include "ui/panels/ExplainModel.h"
#include "ui/panels/FindingModel.h"
#include "ui/panels/NavigatorModel.h"
#include "ui/start/RecentModel.h"

namespace juesuan::ui
{
namespace
{

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

class PanelModelsTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        openSample();
    }
};

Finding finding(const char *key, Severity severity, int cluster)
{
    Finding made;
    made.key = QString::fromUtf8(key);
    made.rule = made.key;
    made.severity = severity;
    made.cluster = cluster;
    return made;
}

QStringList keysUnder(const FindingModel &model, const QModelIndex &parent = {})
{
    QStringList keys;
    for (int row = 0; row < model.rowCount(parent); ++row)
        keys << model.index(row, 0, parent).data(FindingModel::KeyRole).toString();
    return keys;
}

TEST_F(PanelModelsTest, FindingsKeepTheRulesOfModels)
{
    FindingModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.set(&report(), findings());
    EXPECT_GT(model.rowCount(), 0);
    model.show(Severity::Error, false);
    model.show(Severity::Error, true);
    model.set(nullptr, {});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(PanelModelsTest, FindingsOfAClusterFoldUnderTheOneWithACause)
{
    Finding lead = finding("lead", Severity::Error, 1);
    lead.cause.kind = Cause::Kind::UnitSlip;
    Finding small = finding("small", Severity::Information, 3);
    small.rounding = true;
    FindingModel model;
    model.set(&report(),
              {finding("soft", Severity::Warning, 2), finding("follows", Severity::Error, 1), lead, small});
    EXPECT_EQ(keysUnder(model), QStringList({QStringLiteral("lead"), QStringLiteral("soft"), QString()}));
    EXPECT_EQ(keysUnder(model, model.index(0, 0)), QStringList({QStringLiteral("follows")}));
    EXPECT_EQ(keysUnder(model, model.index(2, 0)), QStringList({QStringLiteral("small")}));
}

TEST_F(PanelModelsTest, SteppingGoesRoundAndPassesOverRoundings)
{
    Finding small = finding("small", Severity::Information, 3);
    small.rounding = true;
    FindingModel model;
    model.set(&report(), {finding("a", Severity::Error, 1), small, finding("b", Severity::Warning, 2)});
    const QModelIndex a = model.step({}, 1), b = model.step(a, 1);
    EXPECT_EQ(a.data(FindingModel::KeyRole).toString(), QStringLiteral("a"));
    EXPECT_EQ(b.data(FindingModel::KeyRole).toString(), QStringLiteral("b"));
    EXPECT_EQ(model.step(b, 1), a);
    EXPECT_EQ(model.step(a, -1), b);
}

TEST_F(PanelModelsTest, WhatIsExplainedIsNotCountedUntilTheNumbersChange)
{
    Finding soft = finding("soft", Severity::Warning, 1);
    soft.explanation = QStringLiteral("已核实");
    EXPECT_EQ(countFindings({soft}).warnings, 0);
    soft.explanationStale = true;
    EXPECT_EQ(countFindings({soft}).warnings, 1);
}

TEST_F(PanelModelsTest, NavigatorKeepsTheRulesOfModels)
{
    NavigatorModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.set(m_window->workspace().book().reports(), m_window->workspace().session().id(), &report());
    model.setFindings(findings());
    const int form = report().profile().form(QStringLiteral("expenditure"));
    EXPECT_EQ(model.formOf(model.indexOfForm(form)), form);
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.index(0, 0).data().toString(), report().unit());
    model.set({}, {}, nullptr);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(PanelModelsTest, NavigatorPutsUnitsUnderTheirParents)
{
    NavigatorModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    const auto info = [](const char *id, const char *unit, const char *parent) {
        return ReportInfo{QString::fromUtf8(id),
                          QString::fromUtf8(unit),
                          QString::fromUtf8(unit),
                          QString::fromUtf8(parent),
                          2019,
                          {}};
    };
    // The child comes first, and two units name each other as parents.
    model.set({info("1", "child", "top"), info("2", "top", ""), info("3", "x", "y"), info("4", "y", "x")}, {},
              nullptr);
    ASSERT_EQ(model.rowCount(), 3);
    const QModelIndex top = model.index(0, 0);
    EXPECT_EQ(top.data().toString(), QStringLiteral("top"));
    EXPECT_EQ(model.rowCount(top), 2); // its year, and the child
}

TEST_F(PanelModelsTest, FormNumbersLeaveOutWhatTheyShare)
{
    EXPECT_EQ(
        shortNumbers({QStringLiteral("公开01表"), QStringLiteral("公开02表"), QStringLiteral("公开10表")}),
        QStringList({QStringLiteral("01"), QStringLiteral("02"), QStringLiteral("10")}));
    EXPECT_EQ(shortNumbers({QStringLiteral("公开01表")}), QStringList({QStringLiteral("公开01表")}));
    EXPECT_EQ(shortNumbers({QStringLiteral("甲"), QStringLiteral("甲")}),
              QStringList({QString(), QString()}));
}

TEST_F(PanelModelsTest, ExplanationOpensDownToTheLeaves)
{
    ExplainModel model;
    model.set(&report(), key("expenditure[total].total"));
    // Only now: the tester opens what can be opened while a reset is still being told, and takes that for a
    // fault.
    QAbstractItemModelTester tester(&model, kFatal);
    ASSERT_GT(model.rowCount(), 0);
    int depth = 0;
    for (QModelIndex index = model.index(0, 0); index.isValid(); index = model.index(0, 0, index), ++depth) {
        if (model.canFetchMore(index))
            model.fetchMore(index);
    }
    EXPECT_GE(depth, 3); // the heading, an input, and what that comes from
    model.refreshValues();
    model.set(nullptr, std::nullopt);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(PanelModelsTest, RecentBooksKeepTheRulesOfModels)
{
    RecentModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.set({{path("gone.juesuan"), QStringLiteral("某单位"), 2019, 3, 0, QDateTime::currentDateTime()}});
    EXPECT_TRUE(model.index(0, 0).data(RecentModel::MissingRole).toBool());
    EXPECT_EQ(model.index(0, 0).data().toString(), QStringLiteral("某单位"));
}

} // namespace
} // namespace juesuan::ui
