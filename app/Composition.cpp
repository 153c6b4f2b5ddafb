#include "app/Composition.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "app/Language.h"
#include "app/Shelf.h"
#include "ui/theme/Theme.h"

namespace juesuan::app
{

namespace
{

QString folder(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location);
}

ui::Theme themeNamed(const QString &name)
{
    if (name == QStringLiteral("light"))
        return ui::Theme::Light;
    return name == QStringLiteral("dark") ? ui::Theme::Dark : ui::Theme::System;
}

} // namespace

Composition::Composition(QApplication &application, const Shelf &shelf)
    : m_shelf(shelf), m_settings(folder(QStandardPaths::AppConfigLocation) + QStringLiteral("/settings.ini"))
{
    ui::applyTheme(application, themeNamed(m_settings.theme()));
}

void Composition::useLanguage(const QString &language)
{
    m_languages.use(languageOrDefault(language.isEmpty() ? m_settings.language() : language));
}

ui::Services Composition::services()
{
    return {m_settings, m_languages, m_prompter, [this] { return m_shelf.profiles(); },
            [this](ui::Sample sample) {
                return sampleBook(m_shelf, folder(QStandardPaths::AppDataLocation), sample);
            }};
}

Result<QString> sampleBook(const Shelf &shelf, const QString &folder, ui::Sample sample)
{
    const QString name = sample == ui::Sample::Corrected    ? QStringLiteral("binzhou-2019-corrected")
                         : sample == ui::Sample::Evaluation ? QStringLiteral("pingtang-2024")
                                                            : QStringLiteral("binzhou-2019");
    const QString path = folder + u'/' + name + QStringLiteral(".juesuan");
    if (QFileInfo::exists(path))
        return path;
    if (!QDir().mkpath(folder))
        return Error{QT_TRANSLATE_NOOP("Error", "The folder “%1” cannot be made."), {folder}, {}};
    if (const Result<void> made = shelf.makeSample(name, path); !made)
        return made.error();
    return path;
}

} // namespace juesuan::app
