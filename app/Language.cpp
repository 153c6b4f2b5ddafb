#include "app/Language.h"

#ifdef Q_OS_UNIX
#include <clocale>
#include <langinfo.h>
#endif

namespace juesuan::app
{

void ensureUtf8()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

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
