#pragma once

#include <QString>

namespace juesuan
{

/// The first letters of the pinyin of `text`: "gjszx" for 公检司… . Letters and digits stay, what has no
/// reading is left out. Good for searching; a character with several readings gives the one it is filed
/// under.
QString pinyinInitials(const QString &text);

} // namespace juesuan
