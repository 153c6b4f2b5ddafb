#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/report/Report.h"

namespace juesuan::ui
{

/// One line of the list under an entry row or a cell with choices.
struct Suggestion {
    QString value;  ///< what is taken: the code, or the choice
    QString label;  ///< what stands beside it: the name
    QString detail; ///< tells equal names apart: the name of the code above it
    bool operator==(const Suggestion &) const = default;
};

/// Codes of a dictionary, and the book's own, by code, name or pinyin initials, also together with the name
/// above it (法院 行政运行, fyxzyx): those that stand in this report first, then those beside them, then the
/// best match, of equals the higher level (款 before 项).
std::vector<Suggestion> suggestCodes(const Report &report, const QString &dictionary, const QString &text);

/// The code that `text` means: itself when it looks like one, else that of the only entry so named.
std::optional<QString> codeMeant(const Report &report, const QString &dictionary, const QString &text);

/// The lengths a code of the dictionary may have, when `code` has none of them; "" when it is well formed.
QString lengthsMissed(const Report &report, const QString &dictionary, const QString &code);

/// Figures only, full-width ones made ordinary, spaces left out.
QString plainCode(const QString &text);
bool looksLikeCode(const QString &text);

} // namespace juesuan::ui
