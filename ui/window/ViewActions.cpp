#include "ui/window/ViewActions.h"

#include <QActionGroup>
#include <QApplication>
#include <QMessageBox>

#include "ui/form/FormView.h"
#include "ui/theme/Theme.h"
#include "ui/window/Actions.h"
#include "ui/window/AppSettings.h"
#include "ui/window/Languages.h"
#include "ui/window/StatusLine.h"

namespace juesuan::ui
{
namespace
{

constexpr int kZoomStep = 10;
constexpr int kFullSize = 100;

Theme themeOf(const QString &id)
{
    return id == QLatin1String("dark")    ? Theme::Dark
           : id == QLatin1String("light") ? Theme::Light
                                          : Theme::System;
}

} // namespace

ViewActions::ViewActions(Actions &actions, const Services &services, FormView &form, StatusLine &status,
                         QWidget *window)
    : QObject(window), m_services(services), m_window(window)
{
    wireForm(actions, form);
    wireZoom(actions, form, status);
    wireChoices(actions);
    connect(actions.about, &QAction::triggered, this,
            [this, about = actions.about] { tellAbout(about->toolTip()); });
}

void ViewActions::wireForm(Actions &actions, FormView &form)
{
    form.addActions(actions.ofForm());
    connect(actions.cut, &QAction::triggered, &form, &FormView::cut);
    connect(actions.copy, &QAction::triggered, &form, &FormView::copy);
    connect(actions.copyWithHeads, &QAction::triggered, &form, &FormView::copyWithHeads);
    connect(actions.paste, &QAction::triggered, &form, &FormView::paste);
    connect(actions.clear, &QAction::triggered, &form, &FormView::clearSelected);
    connect(actions.fillDown, &QAction::triggered, &form, &FormView::fillDown);
    connect(actions.fillRight, &QAction::triggered, &form, &FormView::fillRight);
    connect(actions.insertCode, &QAction::triggered, &form, &FormView::insertCode);
    connect(actions.deleteRow, &QAction::triggered, &form, &FormView::deleteRow);
    connect(actions.takeComputed, &QAction::triggered, &form, &FormView::takeComputed);
    connect(actions.pasteApproved, &QAction::triggered, &form, &FormView::pasteApproved);
    connect(actions.moveRowUp, &QAction::triggered, &form, &FormView::moveRowUp);
    connect(actions.moveRowDown, &QAction::triggered, &form, &FormView::moveRowDown);
    connect(actions.takeSuggestion, &QAction::triggered, &form, &FormView::takeSuggestion);
    connect(actions.largeEditor, &QAction::triggered, &form, &FormView::editLongText);
}

void ViewActions::wireZoom(Actions &actions, FormView &form, StatusLine &status)
{
    if (const int percent = m_services.settings.zoom(); percent > 0)
        form.setZoom(percent);
    else
        form.zoomToWidth();
    connect(&form, &FormView::zoomChanged, this, [this, &form, &status](int percent) {
        status.setZoom(percent);
        m_services.settings.setZoom(form.fitsWidth() ? 0 : percent);
    });
    connect(actions.zoomIn, &QAction::triggered, &form, [&form] { form.setZoom(form.zoom() + kZoomStep); });
    connect(actions.zoomOut, &QAction::triggered, &form, [&form] { form.setZoom(form.zoom() - kZoomStep); });
    connect(actions.zoomReset, &QAction::triggered, &form, [&form] { form.setZoom(kFullSize); });
    connect(actions.zoomToWidth, &QAction::triggered, &form, &FormView::zoomToWidth);
    connect(&status, &StatusLine::zoomResetRequested, actions.zoomReset, &QAction::trigger);
}

void ViewActions::wireChoices(Actions &actions)
{
    for (QAction *theme : actions.themes->actions())
        theme->setChecked(theme->data() == m_services.settings.theme());
    for (QAction *language : actions.languages->actions())
        language->setChecked(language->data() == m_services.settings.language());
    connect(actions.themes, &QActionGroup::triggered, this, [this](const QAction *chosen) {
        m_services.settings.setTheme(chosen->data().toString());
        applyTheme(*qApp, themeOf(chosen->data().toString()));
    });
    connect(actions.languages, &QActionGroup::triggered, this, [this](const QAction *chosen) {
        m_services.settings.setLanguage(chosen->data().toString());
        m_services.languages.use(chosen->data().toString());
    });
}

void ViewActions::tellAbout(const QString &title)
{
    QMessageBox::about(m_window, title,
                       tr("Juesuan %1\nDepartmental final accounts and performance self-evaluation.\n"
                          "Free software under the GNU GPL, version 3 or later.")
                           .arg(QStringLiteral(JUESUAN_VERSION)));
}

} // namespace juesuan::ui
