#include <gtest/gtest.h>

#include <QFile>

#include "core/audit/Detectors.h"
#include "core/audit/ScoreBoard.h"
#include "core/profile/DetectorKinds.h"
#include "core/report/Address.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr std::int64_t kPoint = 1'000'000;

std::unique_ptr<Report> evaluation(const QString &profile)
{
    auto report = std::make_unique<Report>(shippedProfile(profile));
    EXPECT_TRUE(report->apply(report->setSetting(u"unit"_s, u"某法院"_s)));
    EXPECT_TRUE(report->apply(report->setSetting(u"year"_s, u"2024"_s)));
    return report;
}

/// The cells of a shipped sample that begin with `form`.
std::unique_ptr<Report> sample(const QString &profile, const QString &name, const QString &form)
{
    auto report = evaluation(profile);
    QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/samples/%1.sample").arg(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QStringList cells;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(form))
            cells += line;
    }
    write(*report, cells);
    return report;
}

std::unique_ptr<Report> pingtang()
{
    return sample(u"gz-2024"_s, u"pingtang-2024"_s, u"department_evaluation"_s);
}
std::unique_ptr<Report> binzhou()
{
    return sample(u"sn-2019"_s, u"binzhou-2019"_s, u"department_evaluation"_s);
}

ScoreTrace traceOf(const Report &report, const QString &address)
{
    const std::vector<ScoreTrace> traces = scoreTraces(report, cellAt(report, address));
    EXPECT_FALSE(traces.empty()) << address.toStdString();
    return traces.empty() ? ScoreTrace() : traces.front();
}

/// "address points" of a trace's goals.
QStringList goals(const Report &report, const ScoreTrace &trace)
{
    QStringList lines;
    for (const ScoreGoal &goal : trace.goals)
        lines += addressOf(report, goal.cell) + u' ' +
                 (goal.wanted.isEmpty() ? (goal.isMost ? u"<= "_s : u">= "_s) + QString::number(goal.amount)
                                        : goal.wanted) +
                 u' ' + QString::number(goal.points / 10'000);
    return lines;
}

QStringList found(const Report &report, const QString &rule)
{
    QStringList lines;
    for (const Finding &finding : audit(report)) {
        if (finding.rule == rule)
            lines += (QStringList{addressOf(report, finding.cells.front())} + finding.words).join(u' ');
    }
    return lines;
}

} // namespace

TEST(DetectorKinds, AreThoseOfTheAudit)
{
    QStringList uses;
    for (const DetectorKind &kind : detectorKinds())
        uses += kind.use;
    QStringList names = detectorNames();
    uses.sort();
    names.sort();
    EXPECT_EQ(uses, names);
}

TEST(ScoreTrace, TellsInputsValueTierAndRounding)
{
    const auto report = pingtang();
    const ScoreTrace trace = traceOf(*report, u"department_evaluation.funds[total].score"_s);
    EXPECT_EQ(trace.rule->id, u"execution"_s);
    ASSERT_EQ(trace.inputs.size(), 3U);
    EXPECT_TRUE(trace.inputs[2].isCell);
    EXPECT_EQ(addressOf(*report, trace.inputs[2].cells.front()),
              u"department_evaluation.funds[total].spent"_s);
    EXPECT_TRUE(trace.value.number.minus(*calc::Fraction::of(19'950'191'18, 20'562'571'01))->isZero());
    EXPECT_EQ(trace.tier, 2);
    EXPECT_TRUE(trace.isRounded);
    EXPECT_EQ(trace.unrounded.number.inSteps(1000, calc::Fraction::Rounding::HalfAway), 9'702);
    EXPECT_EQ(trace.points.number.inSteps(1000, calc::Fraction::Rounding::HalfAway), 9'700);
}

TEST(ScoreTrace, TellsTheAmountThatWouldHaveEarnedMore)
{
    const auto report = pingtang();
    EXPECT_EQ(goals(*report, traceOf(*report, u"department_evaluation.funds[total].score"_s)),
              QStringList{u"department_evaluation.funds[total].spent >= 2056257101 1000"_s});
}

TEST(ScoreTrace, TellsTheNextTierAndTheBest)
{
    const auto report = binzhou();
    write(*report, {u"department_evaluation.inputs[budget].amount=100"_s,
                    u"department_evaluation.inputs[done].amount=87"_s});
    EXPECT_EQ(goals(*report, traceOf(*report, u"department_evaluation.indicators[f1].score"_s)),
              (QStringList{u"department_evaluation.inputs[done].amount >= 90000000 800"_s,
                           u"department_evaluation.inputs[done].amount >= 100000000 1000"_s}));
}

TEST(ScoreTrace, KnowsWhereLessWouldHaveBeenMore)
{
    const auto report = binzhou();
    write(*report, {u"department_evaluation.inputs[public_budget].amount=10"_s,
                    u"department_evaluation.inputs[public_final].amount=10.05"_s});
    EXPECT_EQ(goals(*report, traceOf(*report, u"department_evaluation.indicators[f5].score"_s)),
              QStringList{u"department_evaluation.inputs[public_final].amount <= 10000000 500"_s});
}

TEST(ScoreTrace, OfASuggestionNamesTheTargetThatWasMissed)
{
    const auto report = pingtang();
    write(*report, {u"department_evaluation.indicators[quantity/3].actual=3000件"_s});
    const ScoreTrace trace = traceOf(*report, u"department_evaluation.indicators[quantity/3].score"_s);
    EXPECT_EQ(addressOf(*report, trace.cell), u"department_evaluation.indicators[quantity/3].suggested"_s);
    EXPECT_EQ(goals(*report, trace),
              QStringList{u"department_evaluation.indicators[quantity/3].actual ≥4000件 500"_s});
}

TEST(ScoreTrace, SaysWhenNothingIsScored)
{
    const auto report = evaluation(u"gz-2024"_s);
    const ScoreTrace trace = traceOf(*report, u"department_evaluation.funds[total].score"_s);
    EXPECT_FALSE(trace.applies);
    EXPECT_EQ(trace.tier, -1);
    EXPECT_TRUE(trace.goals.empty());
}

TEST(ScoreTrace, GivesEachScoreOfACell)
{
    const auto report = binzhou();
    const auto traces =
        scoreTraces(*report, cellAt(*report, u"department_evaluation.indicators[f3].score"_s));
    ASSERT_EQ(traces.size(), 2U);
    EXPECT_EQ(traces[0].rule->id, u"f3_half"_s);
    EXPECT_EQ(traces[0].points.number.inSteps(1, calc::Fraction::Rounding::Down), 2);
    EXPECT_EQ(traces[1].points.number.inSteps(1, calc::Fraction::Rounding::Down), 0);
}

TEST(ScoreBoard, AddsUpGroupsTotalAndGrade)
{
    const auto report = pingtang();
    const ScoreBoard board = scoreBoard(*report, report->profile().form(u"department_evaluation"_s));
    ASSERT_EQ(board.groups.size(), 3U);
    EXPECT_EQ(board.groups[0].group->id, u"output"_s);
    EXPECT_EQ(board.groups[0].weight, 50 * kPoint);
    EXPECT_EQ(board.groups[0].score, 42 * kPoint);
    EXPECT_EQ(board.groups[1].score, 30 * kPoint);
    EXPECT_EQ(board.total.amount, 91'700'000);
    ASSERT_TRUE(board.grade);
    EXPECT_EQ(board.grade->name, u"优"_s);
    EXPECT_FALSE(board.next);
    std::int64_t lost = 0;
    for (const std::size_t row : board.lost)
        lost += board.rows[row].lost;
    EXPECT_EQ(lost + board.total.amount, 100 * kPoint);
    EXPECT_EQ(board.rows[board.lost.front()].lost, 5 * kPoint);
}

TEST(ScoreBoard, SaysWhatIsMissingToTheNextGrade)
{
    const auto report = pingtang();
    write(*report, {u"department_evaluation.indicators[social/1].score=15"_s});
    const ScoreBoard board = scoreBoard(*report, report->profile().form(u"department_evaluation"_s));
    EXPECT_EQ(board.grade->name, u"良"_s);
    ASSERT_TRUE(board.next);
    EXPECT_EQ(board.next->name, u"优"_s);
    EXPECT_EQ(board.missing, 3'300'000);
}

TEST(ScoreBoard, ListsTheRowsUnderASubtotalInsteadOfIt)
{
    const auto report = binzhou();
    const int form = report->profile().form(u"department_evaluation"_s);
    EXPECT_EQ(scoreBoard(*report, form).rows.size(),
              9U); // its parts are not scored: 项目产出 stands for them
    write(*report, {u"department_evaluation.indicators[output/1].name=结案数"_s,
                    u"department_evaluation.indicators[output/1].weight=40"_s,
                    u"department_evaluation.indicators[output/1].score=39"_s});
    const ScoreBoard board = scoreBoard(*report, form);
    EXPECT_EQ(board.rows.size(), 9U);
    EXPECT_EQ(addressOf(*report, board.rows[7].cell), u"department_evaluation.indicators[output/1].score"_s);
}

TEST(ScoreBoard, OfOneCopyReadsThatCopy)
{
    const auto report = binzhou();
    const int form = report->profile().form(u"department_evaluation"_s);
    const std::vector<std::uint16_t> copies = report->instances(form);
    ASSERT_EQ(copies.size(), 2U);
    const auto f9 = [&](std::uint16_t copy) {
        return scoreBoard(*report, form, copy).rows.back().score.amount;
    };
    EXPECT_EQ(f9(copies[0]), 22 * kPoint);
    EXPECT_EQ(f9(copies[1]), 20 * kPoint);
}

TEST(Weights, OfAGroupAddUpToWhatItsHeadingPrints)
{
    const auto report = pingtang();
    EXPECT_EQ(found(*report, u"points:department_evaluation.output"_s), QStringList());
    write(*report, {u"department_evaluation.indicators[quantity/1].weight=7"_s});
    const auto findings = audit(*report);
    const Finding *finding = nullptr;
    for (const Finding &one : findings) {
        if (one.rule == u"points:department_evaluation.output")
            finding = &one;
    }
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->severity, Severity::Error);
    EXPECT_EQ(finding->left, 52 * kPoint);
    EXPECT_EQ(finding->right, 50 * kPoint);
    EXPECT_EQ(addressOf(*report, finding->cells.front()),
              u"department_evaluation.indicators[quantity/1].weight"_s);
}

TEST(Weights, AreNotAskedForWhereNoneIsFilledIn)
{
    const auto report = evaluation(u"gz-2024"_s);
    for (const Finding &finding : audit(*report))
        EXPECT_FALSE(finding.rule.startsWith(u"points:")) << finding.rule.toStdString();
}

TEST(CopiesDiffer, TellsEachScoreThatIsNotTheSame)
{
    const auto report = binzhou();
    const QStringList lines = found(*report, u"copies_differ"_s);
    EXPECT_TRUE(lines.contains(u"department_evaluation#2.indicators[f3].score 3 2"_s));
    EXPECT_TRUE(lines.contains(u"department_evaluation#2.indicators[f9].score 20 22"_s));
    EXPECT_EQ(lines.size(), 2);
}

TEST(GradeWord, MustFitTheTotal)
{
    const auto report = pingtang();
    EXPECT_EQ(found(*report, u"grade_word"_s), QStringList());
    for (const char *text : {"等级为“良”。", "自评等级：良", "评价结果为良好，", "绩效等级为良等次"}) {
        write(*report, QString(u"department_evaluation.end.conclusion="_s + QString::fromUtf8(text)));
        EXPECT_EQ(found(*report, u"grade_word"_s),
                  QStringList{u"department_evaluation.end.conclusion 良 优 91.7"_s})
            << text;
    }
    for (const char *text :
         {"等级为“优”，其中良好做法是优化流程。", "整改了差异，中期完成。", "等级为优秀"}) {
        write(*report, QString(u"department_evaluation.end.conclusion="_s + QString::fromUtf8(text)));
        EXPECT_EQ(found(*report, u"grade_word"_s), QStringList()) << text;
    }
}

TEST(Subtotals, AddUpInTargetsAndActualValues)
{
    const auto report = pingtang();
    EXPECT_EQ(found(*report, u"subtotals"_s),
              QStringList{u"department_evaluation.indicators[cost/1].actual 1995.01万元 1394.25万元"_s});
    write(*report,
          {u"department_evaluation.indicators[cost/1].actual=1394.26万元"_s}); // roundings of three amounts
    EXPECT_EQ(found(*report, u"subtotals"_s), QStringList());
}

TEST(Stated, APercentageAsPrintedDoesNotContradictItsFormula)
{
    const auto report = pingtang();
    write(*report, {u"department_evaluation.funds[total].rate=97.02"_s});
    EXPECT_EQ(found(*report, u"stated"_s), QStringList());
    write(*report, {u"department_evaluation.funds[total].rate=97.03"_s});
    EXPECT_EQ(found(*report, u"stated"_s).size(), 1);
}

TEST(Score, IsTheSameAfterManyEditsAndFromScratch)
{
    const auto report = binzhou();
    const QStringList edits = {u"department_evaluation.inputs[done].amount=1200"_s,
                               u"department_evaluation.inputs[budget].amount="_s,
                               u"department_evaluation.inputs[budget].amount=1300"_s,
                               u"department_evaluation.indicators[output/1].weight=40"_s,
                               u"department_evaluation.indicators[output/1].target=≥90%"_s,
                               u"department_evaluation.indicators[output/1].actual=81%"_s,
                               u"department_evaluation#2.review[funds_rules].verdict=不符合"_s,
                               u"department_evaluation.indicators[output/1].actual=基本达成"_s};
    const auto scores = [&] {
        std::vector<std::int64_t> out;
        for (const ScoreBoard &board : scoreBoards(*report)) {
            for (const ScoredRow &row : board.rows) {
                out.push_back(row.score.amount);
                out.push_back(row.computed.amount);
            }
            out.push_back(board.total.amount);
        }
        return out;
    };
    for (const QString &edit : edits) {
        write(*report, edit);
        const std::vector<std::int64_t> live = scores();
        report->recompute();
        EXPECT_EQ(live, scores()) << edit.toStdString();
    }
}
