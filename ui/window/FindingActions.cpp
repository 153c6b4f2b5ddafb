#include "ui/window/FindingActions.h"

#include "core/audit/Explanations.h"
#include "core/text/Sentences.h"
#include "ui/window/Prompter.h"
#include "ui/window/Workspace.h"

#include <QWidget>

namespace juesuan::ui
{

FindingActions::FindingActions(Workspace &workspace, Prompter &prompter, QWidget *window)
    : QObject(window), m_workspace(workspace), m_prompter(prompter), m_window(window)
{
}

void FindingActions::explain(const Finding &finding)
{
    const Report &report = m_workspace.report();
    const auto text = m_prompter.explanation(m_window, text::sentence(finding, report), finding.explanation);
    if (text && (*text != finding.explanation || finding.explanationStale))
        m_workspace.apply(report.explain(finding.key, explanationFor(finding, *text)));
}

void FindingActions::takeComputed(const CellKey &cell)
{
    m_workspace.apply(m_workspace.report().set(cell, Absent{}));
}

void FindingActions::takeProposed(const Finding &finding)
{
    const CellKey &cell = *finding.cause.cell;
    const TypedValue typed = m_workspace.report().typed(cell);
    const Money money = Money::fromFen(*finding.cause.shouldBe);
    // Put right it is as exact as what stood there: the rest of the figures did not change.
    const Amount *before = std::get_if<Amount>(&typed);
    Edit edit = m_workspace.report().set(cell, Amount{money, before && before->rounded});
    edit.label = tr("Use the proposed value");
    m_workspace.apply(edit);
}

void FindingActions::addCode(const Finding &finding)
{
    const Report &report = m_workspace.report();
    const CellKey &cell = finding.cells.front();
    const int row = report.rowIndex(cell.block, cell.row, cell.instance);
    if (row < 0)
        return;
    const ReportRow &found = report.rows(cell.block, cell.instance)[static_cast<std::size_t>(row)];
    addCode(report.block(cell.block).rows[found.list].dictionary, found.code, {});
}

void FindingActions::addCode(const QString &dictionary, const QString &code, const QString &proposal)
{
    if (const auto name = m_prompter.codeName(m_window, code, proposal); name && !name->trimmed().isEmpty())
        m_workspace.apply(m_workspace.report().addCode(dictionary, code, name->trimmed()));
}

} // namespace juesuan::ui
