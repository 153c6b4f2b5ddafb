#include "ui/window/Languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace juesuan::ui
{

Languages::Languages() = default;
Languages::~Languages() = default;

void Languages::use(const QString &language)
{
    if (language == m_current)
        return;
    m_current = language;
    m_translators.clear(); // a translator takes itself out of the application
    QLocale::setDefault(QLocale(language));
    // The sources are English: only other languages have files, one for each room that says something.
    const QDir shipped(QStringLiteral(":/i18n"));
    QStringList files;
    for (const QString &name : shipped.entryList({QStringLiteral("*_") + language + QStringLiteral(".qm")}))
        files << shipped.filePath(name);
    files << QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_") + language +
                 QStringLiteral(".qm");
    for (const QString &file : files) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file))
            continue;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
}

} // namespace juesuan::ui
