#pragma once

#include <QObject>

#include "ui/window/Services.h"

class QWidget;

namespace juesuan::ui
{

class Actions;
class FormView;
class StatusLine;

/// Zoom, theme and language, all remembered; and what the program is.
class ViewActions : public QObject
{
    Q_OBJECT
public:
    ViewActions(Actions &actions, const Services &services, FormView &form, StatusLine &status,
                QWidget *window);

private:
    void wireForm(Actions &actions, FormView &form);
    void wireZoom(Actions &actions, FormView &form, StatusLine &status);
    void wireChoices(Actions &actions);
    void tellAbout(const QString &title);

    Services m_services;
    QWidget *m_window;
};

} // namespace juesuan::ui
