#include "ui/window/JumpIndex.h"

#include <algorithm>

#include "core/report/Address.h"
#include "ui/window/Initials.h"

namespace juesuan::ui
{
namespace
{

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toLower();
}

/// The first cell of a row that a person can go to.
std::optional<CellKey> firstCell(const Report &report, int block, std::uint16_t instance,
                                 const ReportRow &row)
{
    const std::vector<Column> &columns = report.block(block).columns;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (isNumeric(columns[c].kind))
            return CellKey{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(c), instance,
                           row.id};
    }
    return std::nullopt;
}

/// What a person typed first into a free row.
QString firstText(const Report &report, int block, std::uint16_t instance, const ReportRow &row)
{
    const std::vector<Column> &columns = report.block(block).columns;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const CellKey cell{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(c), instance,
                           row.id};
        if (columns[c].kind == ColumnKind::Text && !report.text(cell).isEmpty())
            return report.text(cell).simplified();
    }
    return {};
}

/// 「#2」, or its name, where there are several.
QString copyTitle(const Report &report, int form, std::uint16_t instance)
{
    return report.instances(form).size() > 1 ? report.instanceTitle(form, instance) : QString();
}

constexpr int kNoMatch = 100;

} // namespace

JumpIndex::JumpIndex(const Report *report, const QList<QAction *> &actions) : m_report(report)
{
    if (report)
        addForms(*report);
    for (QAction *action : actions) {
        const QString title = QString(action->text()).remove(QLatin1Char('&')).remove(QStringLiteral("…"));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        m_entries.push_back({folded(title), initials(title), {}, {title, keys, -1, std::nullopt, action, 0}});
    }
}

void JumpIndex::addForms(const Report &report)
{
    const int forms = static_cast<int>(report.profile().forms.size());
    for (int form = 0; form < forms; ++form) {
        const Form &shape = report.form(form);
        for (const std::uint16_t copy : report.instances(form)) {
            const QString title = QString(shape.title % QLatin1Char(' ') % copyTitle(report, form, copy))
                                      .remove(QLatin1Char('\n'))
                                      .trimmed();
            m_entries.push_back({folded(title),
                                 initials(title),
                                 folded(shape.number),
                                 {title, shape.number, form, std::nullopt, nullptr, copy}});
        }
    }
    for (int form = 0; form < forms; ++form) {
        for (const std::uint16_t copy : report.instances(form))
            addRows(report, form, copy);
    }
}

void JumpIndex::addRows(const Report &report, int form, std::uint16_t instance)
{
    const Form &shape = report.form(form);
    const QString place = QString((shape.number.isEmpty() ? shape.title : shape.number) % QLatin1Char(' ') %
                                  copyTitle(report, form, instance))
                              .trimmed();
    for (int b = 0; b < static_cast<int>(shape.blocks.size()); ++b) {
        const int block = report.blockIndex(form, b);
        for (const ReportRow &row : report.rows(block, instance)) {
            const Row &entry = report.block(block).rows[row.list];
            const bool codes = entry.kind == RowKind::Codes;
            const QString name = codes                         ? report.codeName(entry.dictionary, row.code)
                                 : entry.kind == RowKind::Free ? firstText(report, block, instance, row)
                                                               : entry.title;
            const std::optional<CellKey> cell = firstCell(report, block, instance, row);
            if (name.isEmpty() || !cell)
                continue;
            const QString title = codes ? QString(row.code % QLatin1Char(' ') % name) : name;
            m_entries.push_back({folded(title % QLatin1Char(' ') % place),
                                 initials(name),
                                 row.code,
                                 {title, place, form, cell, nullptr, instance}});
        }
    }
}

std::vector<JumpTarget> JumpIndex::search(const QString &text, int currentForm, std::size_t most) const
{
    const QString query = text.trimmed();
    if (m_report && query.contains(QLatin1Char('['))) {
        if (const Result<Address> address = parseAddress(query)) {
            if (const Result<CellKey> cell = resolve(*m_report, *address))
                return {{cellTitle(*m_report, *cell), query, m_report->formOf(cell->block), *cell, nullptr,
                         cell->instance}};
        }
    }
    return ranked(folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts), currentForm, most);
}

std::vector<JumpTarget> JumpIndex::ranked(const QStringList &words, int currentForm, std::size_t most) const
{
    // Every word must be found; what begins with a word stands before what merely contains it.
    const auto rank = [&](const Entry &entry) {
        int worst = 0;
        for (const QString &word : words) {
            const int place = !entry.extra.isEmpty() && entry.extra.startsWith(word) ? 0
                              : entry.title.startsWith(word)                         ? 1
                              : entry.initials.startsWith(word)                      ? 2
                              : entry.title.contains(word)                           ? 3
                              : entry.initials.contains(word)                        ? 4
                              : entry.extra.contains(word)                           ? 5
                                                                                     : kNoMatch;
            worst = std::max(worst, place);
        }
        return worst;
    };
    struct Match {
        int place;
        bool elsewhere;
        const Entry *entry;
    };
    std::vector<Match> found;
    for (const Entry &entry : m_entries) {
        const bool shown = !words.isEmpty() || (entry.target.form >= 0 && !entry.target.cell);
        if (const int place = shown ? rank(entry) : kNoMatch; place < kNoMatch)
            found.push_back({place, entry.target.form != currentForm, &entry});
    }
    std::ranges::stable_sort(found, {},
                             [](const Match &match) { return std::pair(match.place, match.elsewhere); });
    std::vector<JumpTarget> targets;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i)
        targets.push_back(found[i].entry->target);
    return targets;
}

} // namespace juesuan::ui
