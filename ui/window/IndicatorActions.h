#pragma once

#include <QObject>

#include "core/exchange/IndicatorImport.h"
#include "ui/window/Services.h"

class QWidget;

namespace juesuan::ui
{

class FormView;
class Workspace;

/// Reads approved indicators into the evaluation form at hand: from a file, or pasted.
class IndicatorActions : public QObject
{
    Q_OBJECT
public:
    IndicatorActions(Workspace &workspace, const Services &services, FormView &form, QWidget *window);

    /// Asks for a file, says what would become of it, and takes it.
    void ask();

private:
    void take(const std::optional<exchange::IndicatorTable> &table, const QString &source);

    Workspace &m_workspace;
    Services m_services;
    FormView &m_form;
    QWidget *m_window;
};

} // namespace juesuan::ui
