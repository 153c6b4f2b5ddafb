#include "core/exchange/IndicatorGroups.h"

#include <QRegularExpression>
#include <algorithm>

namespace juesuan::exchange
{

namespace
{

/// 产出指标（50分）, 产出指标({points}分) and 产出 are one title.
QString plainTitle(QString title)
{
    static const QRegularExpression kPoints(QStringLiteral("[(（][^)）]*[)）]"));
    static const QRegularExpression kBlank(QStringLiteral("[\\s\\x{3000}:：]+"));
    title = title.remove(kBlank).remove(kPoints);
    if (title.endsWith(QStringLiteral("指标")) && title.size() > 2)
        title.chop(2);
    return title;
}

/// As one prints it: without the points and without line breaks.
QString shortTitle(QString title)
{
    static const QRegularExpression kPoints(QStringLiteral("[(（][^)）]*[)）]"));
    return title.remove(u'\n').remove(kPoints).simplified();
}

/// 服务对象满意度 and 满意度 mean one another.
bool resembles(const QString &a, const QString &b)
{
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
}

} // namespace

IndicatorGroups::IndicatorGroups(const Block &block)
{
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        if (block.rows[i].kind != RowKind::Free)
            continue;
        Group group{static_cast<int>(i), {}, {}};
        for (const int index : block.rows[i].groups) {
            const QString &title = block.groups[static_cast<std::size_t>(index)].title;
            group.path << shortTitle(title);
            group.keys << plainTitle(title);
        }
        m_groups.push_back(group);
    }
}

std::optional<int> IndicatorGroups::find(const QString &first, const QString &second) const
{
    const QString outer = plainTitle(first), inner = plainTitle(second);
    const auto only = [this](const auto &fits) -> std::optional<int> {
        const Group *found = nullptr;
        for (const Group &group : m_groups) {
            if (!fits(group))
                continue;
            if (found)
                return {};
            found = &group;
        }
        return found ? std::optional<int>(found->list) : std::nullopt;
    };
    const auto within = [&outer](const Group &group) {
        return outer.isEmpty() || group.keys.isEmpty() || group.keys.first() == outer;
    };
    const auto last = [](const Group &group) { return group.keys.isEmpty() ? QString() : group.keys.last(); };
    // From the strict to the lenient: a group is taken only where no other fits as well.
    if (const auto found = only([&](const Group &g) { return within(g) && last(g) == inner; }); found)
        return found;
    if (inner.isEmpty())
        return only(within);
    if (const auto found = only([&](const Group &g) { return within(g) && resembles(last(g), inner); });
        found)
        return found;
    return only([&](const Group &g) { return last(g) == inner; });
}

bool IndicatorGroups::isUnder(int list, const QString &first) const
{
    const QString outer = plainTitle(first);
    return outer.isEmpty() || std::any_of(m_groups.begin(), m_groups.end(), [&](const Group &group) {
               return group.list == list && !group.keys.isEmpty() && group.keys.first() == outer;
           });
}

QString IndicatorGroups::title(int list) const
{
    const auto group = std::find_if(m_groups.begin(), m_groups.end(),
                                    [list](const Group &each) { return each.list == list; });
    return group == m_groups.end() ? QString() : group->path.join(QStringLiteral(" › "));
}

QStringList IndicatorGroups::titles() const
{
    QStringList titles;
    for (const Group &group : m_groups)
        titles << group.path.join(QStringLiteral(" › "));
    return titles;
}

} // namespace juesuan::exchange
