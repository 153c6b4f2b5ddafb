#include <QCoreApplication>
#include <QSet>

#include "core/text/Sentences.h"
#include "core/text/Words.h"

/// Explain: where a number comes from, as indented lines down to what was typed.
namespace juesuan::text
{

namespace
{

constexpr int kMostLines = 500;

struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(Explain)
};

QString signWords(int sign)
{
    return sign > 0 ? QStringLiteral("＋ ") : sign < 0 ? QStringLiteral("－ ") : QString();
}

class Lines
{
public:
    Lines(const Report &report, int depth) : m_report(report), m_depth(depth) {}

    QStringList of(const CellKey &cell)
    {
        add(cell, cell, 0, 0);
        return m_lines;
    }

private:
    void add(const CellKey &cell, const CellKey &home, int sign, int level)
    {
        if (m_lines.size() >= kMostLines)
            return;
        const Trace trace = explain(m_report, cell);
        const QString place = level == 0 ? placeWords(m_report, cell) : wordsFrom(m_report, cell, home);
        QString line = QString(level * 2, u' ') + (level > 0 ? signWords(sign) : QString());
        line += Phrases::tr("%1 = %2 (%3)").arg(place, valueWords(m_report, cell), originName(trace.origin));
        m_lines += line;
        if (trace.origin == CellOrigin::Stated)
            m_lines +=
                QString((level + 1) * 2, u' ') +
                Phrases::tr("computed: %1").arg(amountWords(m_report, cell, m_report.computed(cell).amount));
        const bool isLeaf = trace.origin == CellOrigin::Typed || trace.origin == CellOrigin::Blank;
        if (isLeaf || level >= m_depth || m_path.contains(cell))
            return;
        m_path.insert(cell);
        for (const Trace::Input &input : trace.inputs) {
            if (m_report.number(input.cell).state != ValueState::Absent)
                add(input.cell, cell, trace.inputs.size() > 1 ? input.sign : 0, level + 1);
        }
        m_path.remove(cell);
    }

    const Report &m_report;
    int m_depth;
    QStringList m_lines;
    QSet<CellKey> m_path; // a profile has no cycles; a damaged one must not hang the window
};

} // namespace

QStringList explanation(const Report &report, const CellKey &cell, int depth)
{
    return Lines(report, depth).of(cell);
}

QStringList usage(const Report &report, const CellKey &cell)
{
    QStringList lines;
    const Trace trace = explain(report, cell);
    for (const CellKey &user : trace.users)
        lines += Phrases::tr("used by %1").arg(placeWords(report, user));
    for (const QString &id : trace.checks) {
        const QString title = checkTitle(report, id);
        if (!title.isEmpty())
            lines += Phrases::tr("checked: %1").arg(title);
    }
    return lines;
}

QString checkTitle(const Report &report, const QString &id)
{
    for (const Check &check : report.profile().checks) {
        if (check.id == id)
            return check.title;
    }
    for (const Form &form : report.profile().forms) {
        for (const Check &check : form.checks) {
            if (check.id == id)
                return check.title;
        }
    }
    if (id == u"stated")
        return Phrases::tr("stated against computed");
    if (id.startsWith(u"points:"))
        return Phrases::tr("the weights of a group add up to its points");
    return id.startsWith(u"columns:") ? Phrases::tr("the row adds up across its columns") : QString();
}

QString originName(CellOrigin origin)
{
    switch (origin) {
    case CellOrigin::Blank:
        return Phrases::tr("not filled in");
    case CellOrigin::Typed:
        return Phrases::tr("typed");
    case CellOrigin::Computed:
        return Phrases::tr("computed");
    case CellOrigin::Proposed:
        return Phrases::tr("proposed");
    case CellOrigin::Stated:
        return Phrases::tr("stated");
    case CellOrigin::Closed:
        break;
    }
    return Phrases::tr("not to be filled in");
}

QString shownValue(const Report &report, const CellKey &cell)
{
    const Block &block = report.block(cell.block);
    const ColumnKind kind = block.columns[cell.column].kind;
    if (!isNumeric(kind))
        return report.text(cell);
    const TypedValue typed = report.typed(cell);
    if (const auto *unreadable = std::get_if<Unreadable>(&typed))
        return unreadable->text;
    const CellNumber number = report.number(cell);
    if (number.state == ValueState::Absent || std::holds_alternative<Empty>(typed))
        return {};
    if (kind != ColumnKind::Money)
        return amountWords(report, cell, number.amount);
    AmountFormat format = report.form(report.formOf(cell.block)).amounts;
    format.unit = block.money;
    return formatAmount(number.money(), format);
}

} // namespace juesuan::text
