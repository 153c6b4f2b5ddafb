#pragma once

#include <QObject>

#include "ui/window/Services.h"

class QWidget;

namespace juesuan::ui
{

class Workspace;

/// Brings the tables of another program's file into the report.
class TableActions : public QObject
{
    Q_OBJECT
public:
    TableActions(Workspace &workspace, const Services &services, QWidget *window);

    /// Asks for a file, shows what was recognised in it, and takes it.
    void ask();
    void read(const QString &path);

private:
    Workspace &m_workspace;
    Services m_services;
    QWidget *m_window;
};

} // namespace juesuan::ui
