#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/profile/Profile.h"

namespace juesuan::exchange
{

/// The free lists of a block under the titles of their groups: where an indicator belongs.
class IndicatorGroups
{
public:
    explicit IndicatorGroups(const Block &block);

    /// The list (index into Block::rows) for titles as a table has them: points behind a title, line breaks
    /// and a missing 指标 at the end are ignored, and a second level that only one group has is enough.
    std::optional<int> find(const QString &first, const QString &second) const;
    /// Whether the outermost group of a list has this title, or none is asked for.
    bool isUnder(int list, const QString &first) const;
    /// 产出指标 › 数量指标
    QString title(int list) const;
    /// All titles, for a sentence about one that is not among them.
    QStringList titles() const;

private:
    struct Group {
        int list = 0;
        QStringList path; ///< titles, outermost first
        QStringList keys; ///< the same, comparable
    };
    std::vector<Group> m_groups;
};

} // namespace juesuan::exchange
