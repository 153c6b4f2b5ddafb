#pragma once

#include <QString>

namespace juesuan::ui
{

/// The pinyin initials of Chinese text, lower case: 支出 gives zc. Other letters stay as they are.
QString initials(const QString &text);

} // namespace juesuan::ui
