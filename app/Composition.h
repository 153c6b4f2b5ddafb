#pragma once

#include <QString>

#include "ui/window/AppSettings.h"
#include "ui/window/DialogPrompter.h"
#include "ui/window/Languages.h"
#include "ui/window/Services.h"

class QApplication;

namespace juesuan::app
{

class Shelf;

/// The only place that builds what the window works with.
class Composition
{
public:
    Composition(QApplication &application, const Shelf &shelf);

    /// "" = the one chosen last time.
    void useLanguage(const QString &language);
    ui::Services services();

private:
    const Shelf &m_shelf;
    ui::AppSettings m_settings;
    ui::Languages m_languages;
    ui::DialogPrompter m_prompter;
};

/// The path of a sample book in the person's data folder; it is made when it is not there yet.
Result<QString> sampleBook(const Shelf &shelf, const QString &folder, ui::Sample sample);

} // namespace juesuan::app
