#pragma once

#include <QHash>
#include <QString>
#include <vector>

namespace juesuan
{

/// One code of a classification. `from`/`to`: the years it is valid in, 0 = open.
struct CodeEntry {
    QString code;
    QString name;
    int level = 0; ///< 1 类, 2 款, 3 项 (functions); 1 类, 2 款 (economic)
    int from = 0;
    int to = 0;
    QString source;
    bool unsure = false;
};

/// A classification of codes in code order; the length of a code tells its level.
class Dictionary
{
public:
    Dictionary(QString id, std::vector<int> lengths, std::vector<CodeEntry> entries);

    const QString &id() const { return m_id; }
    const std::vector<int> &lengths() const { return m_lengths; } ///< {3,5,7} or {3,5}
    const std::vector<CodeEntry> &entries() const { return m_entries; }
    /// The entry of `code` valid in `year`, else any entry of it, else null.
    const CodeEntry *find(const QString &code, int year = 0) const;
    /// By code, name or pinyin initials (case and full width ignored), best match first.
    std::vector<const CodeEntry *> search(const QString &text, int year, int limit = 50) const;
    /// 204 for 20405, 20405 for 2040501, "" for 204 and for codes of no known length.
    QString parentOf(const QString &code) const;
    int levelOf(const QString &code) const; ///< 1-based; 0 for a length that is none of ours

private:
    QString m_id;
    std::vector<int> m_lengths;
    std::vector<CodeEntry> m_entries;
    QHash<QString, std::vector<int>> m_byCode;
};

} // namespace juesuan
