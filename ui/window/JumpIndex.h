#pragma once

#include <QAction>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "core/report/Report.h"

namespace juesuan::ui
{

/// Somewhere the palette can take a person.
struct JumpTarget {
    QString title;
    QString detail; ///< the form's number, the action's keys
    int form = -1;
    std::optional<CellKey> cell;
    QAction *action = nullptr;
    std::uint16_t instance = 0; ///< of the form: which copy
};

/// Finds forms, rows by code or name, cells by address, and actions: by what they are called or by the
/// initials of their pinyin. 「公开03表 2040501」 and `expenditure[2040501].basic` both work.
class JumpIndex
{
public:
    JumpIndex(const Report *report, const QList<QAction *> &actions);
    /// Of equals, those of the form at hand come first.
    std::vector<JumpTarget> search(const QString &text, int currentForm = -1, std::size_t most = 40) const;

private:
    struct Entry {
        QString title;
        QString initials;
        QString extra; ///< number or code: matched from its beginning
        JumpTarget target;
    };
    void addForms(const Report &report);
    void addRows(const Report &report, int form, std::uint16_t instance);
    std::vector<JumpTarget> ranked(const QStringList &words, int currentForm, std::size_t most) const;

    const Report *m_report;
    std::vector<Entry> m_entries;
};

} // namespace juesuan::ui
