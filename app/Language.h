#pragma once

#include <QString>
#include <QStringList>

#include "core/base/Result.h"
#include "ui/window/Languages.h"

namespace juesuan::app
{

/// Qt needs a locale in UTF-8. Where there is none (a script, a bare server) it would say so on every run.
void ensureUtf8();

/// Takes `--lang CODE` out of the words; an unknown code is an Error. Else JUESUAN_LANG says it; "" where
/// nothing does.
Result<QString> takeLanguage(QStringList &words);

/// Simplified Chinese where nothing is said or what is said is not known.
QString languageOrDefault(const QString &language);

/// Puts the sentences of a command into a language.
class Language
{
public:
    explicit Language(const QString &language) { m_languages.use(languageOrDefault(language)); }

private:
    ui::Languages m_languages;
};

} // namespace juesuan::app
