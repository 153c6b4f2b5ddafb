#include "app/commands/ScoreCommand.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "app/commands/OpenReport.h"
#include "app/commands/ScoreFacts.h"
#include "core/text/ScoreText.h"
#include "core/text/Words.h"

namespace juesuan::app
{

namespace
{

QString translated(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

/// “4.5 / 5”; a dash where nothing is filled in.
QString pointsOf(const CellNumber &score, const CellNumber &weight)
{
    const auto shown = [](const CellNumber &number) {
        return number.state == ValueState::Filled ? text::pointsInWords(number.amount) : QStringLiteral("—");
    };
    return shown(score) + QStringLiteral(" / ") + shown(weight);
}

class Printer
{
public:
    Printer(const Report &report, const ScoreBoard &board, Output &output)
        : m_report(report), m_board(board), m_output(output)
    {
    }

    void run()
    {
        const QString title = text::formWords(m_report, m_board.form) + u' ' +
                              m_report.instanceTitle(m_board.form, m_board.instance);
        m_output.line(title.trimmed());
        int group = -1;
        for (const ScoredRow &row : m_board.rows) {
            if (row.group >= 0 && row.group != group)
                printGroup(row.group);
            group = row.group;
            printRow(row);
        }
        if (m_board.total.state == ValueState::Filled)
            m_output.line(translated(QT_TRANSLATE_NOOP("Commands", "Total %1 %2"))
                              .arg(text::pointsInWords(m_board.total.amount), text::gradeInWords(m_board))
                              .trimmed());
        for (const std::size_t index : m_board.lost)
            printLost(m_board.rows[index]);
    }

private:
    void printGroup(int index)
    {
        const ScoredGroup &group = m_board.groups[static_cast<std::size_t>(index)];
        m_output.line(QStringLiteral("  %1  %2 / %3")
                          .arg(text::plainTitle(group.group->title), text::pointsInWords(group.score),
                               text::pointsInWords(*group.group->points)));
    }

    void printRow(const ScoredRow &row)
    {
        QString line = QStringLiteral("    %1  %2")
                           .arg(text::rowInWords(m_report, row), pointsOf(row.score, row.weight));
        if (row.computed.state == ValueState::Filled && row.computed.amount != row.score.amount)
            line += (row.isSuggestion ? translated(QT_TRANSLATE_NOOP("Commands", "  suggested %1"))
                                      : translated(QT_TRANSLATE_NOOP("Commands", "  by the rule %1")))
                        .arg(text::pointsInWords(row.computed.amount));
        m_output.line(line);
    }

    void printLost(const ScoredRow &row)
    {
        QString line = translated(QT_TRANSLATE_NOOP("Commands", "  %1 lost: %2"))
                           .arg(text::pointsInWords(row.lost), text::rowInWords(m_report, row));
        for (const ScoreTrace &trace : scoreTraces(m_report, row.cell)) {
            if (!trace.goals.empty())
                line += QStringLiteral("  ") + text::goalInWords(m_report, trace.goals.back(), row.cell);
        }
        m_output.line(line);
    }

    const Report &m_report;
    const ScoreBoard &m_board;
    Output &m_output;
};

} // namespace

Usage ScoreCommand::usage() const
{
    return {{QStringLiteral("FILE")},
            reportOptions(),
            QT_TRANSLATE_NOOP("Commands",
                              "prints the scores of the evaluation forms: rows, groups, total, grade, "
                              "and what was lost")};
}

Exit ScoreCommand::run(const Arguments &arguments, Output &output)
{
    const Result<OpenReport> opened =
        openReport(arguments.operands().first(), choiceOf(arguments), Book::Access::ReadOnly);
    if (!opened)
        return output.fail(opened.error());
    const Report &report = opened->report();
    const std::vector<ScoreBoard> boards = scoreBoards(report);
    if (boards.empty())
        output.say(translated(QT_TRANSLATE_NOOP("Commands", "No form of this report is scored.")));
    QJsonArray list;
    for (const ScoreBoard &board : boards) {
        if (output.wantsJson())
            list.append(boardJson(report, board));
        else
            Printer(report, board, output).run();
    }
    if (output.wantsJson())
        output.json(list);
    return Exit::Done;
}

} // namespace juesuan::app
