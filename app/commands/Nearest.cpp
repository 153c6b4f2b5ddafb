#include "app/commands/Nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace juesuan::app
{

namespace
{

/// How many characters must be changed, put in or left out.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar left : a) {
        qsizetype diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype changed = diagonal + (left == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

} // namespace

QStringList nearest(const QString &word, const QStringList &known)
{
    constexpr qsizetype kMost = 3, kFew = 12;
    std::vector<std::pair<qsizetype, QString>> candidates;
    for (const QString &name : known) {
        const qsizetype away = distance(word, name);
        if (away <= std::max<qsizetype>(2, word.size() / 3) || name.startsWith(word))
            candidates.emplace_back(away, name);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList result;
    for (const auto &candidate : candidates)
        result << candidate.second;
    if (!result.isEmpty())
        return result.mid(0, kMost);
    return known.size() <= kFew ? known : known.mid(0, kFew) << QStringLiteral("…");
}

} // namespace juesuan::app
