#include "ui/form/FindingMarks.h"

#include <algorithm>

namespace juesuan::ui
{

namespace
{

bool shows(const Finding &finding)
{
    return !finding.rounding && finding.severity != Severity::Information;
}

bool concerns(const Finding &finding, const CellKey &cell)
{
    return std::find(finding.cells.begin(), finding.cells.end(), cell) != finding.cells.end();
}

} // namespace

std::vector<CellKey> FindingMarks::set(const std::vector<Finding> &findings)
{
    QHash<CellKey, Severity> marks;
    for (const Finding &finding : findings) {
        if (!shows(finding) || finding.cells.empty())
            continue;
        // The cell to look at; the others take part in the sum, and marking them all would hide it.
        const CellKey &cell = finding.cells.front();
        marks[cell] = std::max(marks.value(cell, Severity::Information), finding.severity);
    }
    std::vector<CellKey> changed;
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it)
        if (!marks.contains(it.key()))
            changed.push_back(it.key());
    for (auto it = marks.cbegin(); it != marks.cend(); ++it)
        if (!m_marks.contains(it.key()) || m_marks.value(it.key()) != it.value())
            changed.push_back(it.key());
    m_marks = std::move(marks);
    m_findings = findings;
    return changed;
}

std::optional<Severity> FindingMarks::at(const CellKey &cell) const
{
    const auto found = m_marks.constFind(cell);
    return found == m_marks.cend() ? std::nullopt : std::optional(*found);
}

std::vector<const Finding *> FindingMarks::on(const CellKey &cell) const
{
    std::vector<const Finding *> here;
    for (const Finding &finding : m_findings)
        if (shows(finding) && concerns(finding, cell))
            here.push_back(&finding);
    std::stable_sort(here.begin(), here.end(),
                     [](const Finding *a, const Finding *b) { return a->severity > b->severity; });
    return here;
}

} // namespace juesuan::ui
