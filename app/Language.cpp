#include "app/Language.h"

#include <QCoreApplication>

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

namespace
{

Result<QString> known(const QString &language)
{
    for (const QString &name : {QStringLiteral("zh_CN"), QStringLiteral("zh"), QStringLiteral("en")}) {
        if (language == name)
            return language;
    }
    return Error{QT_TRANSLATE_NOOP("Error", "--lang is zh_CN or en, not “%1”."), {language}, {}};
}

} // namespace

Result<QString> takeLanguage(QStringList &words)
{
    const QString option = QStringLiteral("--lang");
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].startsWith(option + u'='))
            return known(words.takeAt(i).mid(option.size() + 1));
        if (words[i] != option)
            continue;
        words.removeAt(i);
        return known(i < words.size() ? words.takeAt(i) : QString());
    }
    return qEnvironmentVariable("JUESUAN_LANG");
}

QString languageOrDefault(const QString &language)
{
    return language.startsWith(QStringLiteral("en")) ? QStringLiteral("en") : QStringLiteral("zh_CN");
}

} // namespace juesuan::app
