#include "core/profile/Dictionary.h"

#include <algorithm>

#include "core/profile/PinyinInitials.h"

namespace juesuan
{

Dictionary::Dictionary(QString id, std::vector<int> lengths, std::vector<CodeEntry> entries)
    : m_id(std::move(id)), m_lengths(std::move(lengths)), m_entries(std::move(entries))
{
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_byCode[m_entries[i].code].push_back(static_cast<int>(i));
}

static bool validIn(const CodeEntry &entry, int year)
{
    return year == 0 || ((entry.from == 0 || entry.from <= year) && (entry.to == 0 || year <= entry.to));
}

const CodeEntry *Dictionary::find(const QString &code, int year) const
{
    const auto it = m_byCode.constFind(code);
    if (it == m_byCode.constEnd())
        return nullptr;
    for (const int index : it.value()) {
        const CodeEntry &entry = m_entries[static_cast<std::size_t>(index)];
        if (validIn(entry, year))
            return &entry;
    }
    return &m_entries[static_cast<std::size_t>(it.value().back())];
}

/// Full-width forms to plain ones, small letters: what was typed and what is searched meet there.
static QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toLower().trimmed();
}

/// Lower is better; -1 is no match.
static int matchRank(const CodeEntry &entry, const QString &wanted)
{
    if (entry.code == wanted)
        return 0;
    if (entry.code.startsWith(wanted))
        return 1;
    const QString name = folded(entry.name);
    if (name == wanted)
        return 1;
    if (name.startsWith(wanted))
        return 2;
    const QString initials = pinyinInitials(name);
    if (initials == wanted)
        return 2;
    if (initials.startsWith(wanted))
        return 3;
    if (name.contains(wanted))
        return 4;
    return initials.contains(wanted) ? 5 : -1;
}

std::vector<const CodeEntry *> Dictionary::search(const QString &text, int year, int limit) const
{
    const QString wanted = folded(text);
    std::vector<std::pair<int, const CodeEntry *>> found;
    for (const CodeEntry &entry : m_entries) {
        const int rank = validIn(entry, year) ? matchRank(entry, wanted) : -1;
        if (rank >= 0)
            found.emplace_back(rank, &entry);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<const CodeEntry *> out;
    for (std::size_t i = 0; i < found.size() && static_cast<int>(i) < limit; ++i)
        out.push_back(found[i].second);
    return out;
}

int Dictionary::levelOf(const QString &code) const
{
    const auto it = std::find(m_lengths.begin(), m_lengths.end(), static_cast<int>(code.size()));
    return it == m_lengths.end() ? 0 : static_cast<int>(it - m_lengths.begin()) + 1;
}

QString Dictionary::parentOf(const QString &code) const
{
    const int level = levelOf(code);
    return level < 2 ? QString() : code.left(m_lengths[static_cast<std::size_t>(level) - 2]);
}

} // namespace juesuan
