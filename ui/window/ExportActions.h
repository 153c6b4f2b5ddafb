#pragma once

#include <QObject>

#include "ui/window/ExportRunner.h"
#include "ui/window/Services.h"

class QWidget;

namespace juesuan::ui
{

class Banner;
class PreviewDialog;
class Workspace;

/// Export and preview: asks, runs it, shows how far it is and what came of it.
class ExportActions : public QObject
{
    Q_OBJECT
public:
    ExportActions(Workspace &workspace, const Services &services, Banner &notice, QWidget *window);

    void ask(ExportFormat format, int currentForm);
    void preview(int currentForm);
    /// The printer's dialog, with the pages of the form at hand behind 选定; where there is no printer it
    /// says so and offers a PDF.
    void print(int currentForm);
    const ExportRunner &runner() const { return *m_runner; }

private:
    PreviewDialog *openPreview(int currentForm);
    void act();
    void tellWritten(const QString &path);
    void tellFailed(const Error &error);

    Workspace &m_workspace;
    Services m_services;
    Banner &m_notice;
    QWidget *m_window;
    ExportRunner *m_runner;
    int m_toExport = -1; ///< the form at hand when a PDF was offered in place of paper
    QString m_written;   ///< where the last export went; its folder can be opened
};

} // namespace juesuan::ui
