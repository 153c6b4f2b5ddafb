#include "app/Language.h"

namespace juesuan::app
{

QString takeLanguage(QStringList &words)
{
    const QString option = QStringLiteral("--lang");
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].startsWith(option + u'='))
            return words.takeAt(i).mid(option.size() + 1);
        if (words[i] == option && i + 1 < words.size()) {
            words.removeAt(i);
            return words.takeAt(i);
        }
    }
    return qEnvironmentVariable("JUESUAN_LANG");
}

QString languageOrDefault(const QString &language)
{
    return language.startsWith(QStringLiteral("en")) ? QStringLiteral("en") : QStringLiteral("zh_CN");
}

} // namespace juesuan::app
