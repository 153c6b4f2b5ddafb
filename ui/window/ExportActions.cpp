#include "ui/window/ExportActions.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPrinterInfo>
#include <QUrl>
#include <QWidget>
#include <utility>

#include "core/text/Sentences.h"
#include "ui/dialogs/PreviewDialog.h"
#include "ui/window/AppSettings.h"
#include "ui/window/Banner.h"
#include "ui/window/Prompter.h"
#include "ui/window/Workspace.h"

namespace juesuan::ui
{

ExportActions::ExportActions(Workspace &workspace, const Services &services, Banner &notice, QWidget *window)
    : QObject(window), m_workspace(workspace), m_services(services), m_notice(notice), m_window(window),
      m_runner(new ExportRunner(this))
{
    connect(m_runner, &ExportRunner::progress, this, [this](int done, int total) {
        if (m_runner->isRunning() || done == 0)
            m_notice.say(Banner::Tone::Note, tr("Exporting: %1 of %2").arg(done).arg(total), tr("Cancel"));
    });
    connect(m_runner, &ExportRunner::written, this, &ExportActions::tellWritten);
    connect(m_runner, &ExportRunner::failed, this, &ExportActions::tellFailed);
    connect(m_runner, &ExportRunner::cancelled, this, [this] {
        m_notice.sayBriefly(Banner::Tone::Note, tr("The export was cancelled. No file was written."));
    });
    connect(&m_notice, &Banner::actionRequested, this, &ExportActions::act);
}

void ExportActions::ask(ExportFormat format, int currentForm)
{
    if (m_runner->isRunning())
        return;
    const Report &report = m_workspace.report();
    QString name = QStringLiteral("%1%2").arg(report.unit()).arg(report.year());
    name.replace(QLatin1Char('/'), QLatin1Char('_'));
    const ExportOffer offer{&report.profile(), currentForm, format,
                            QDir(m_services.settings.folder()).filePath(name)};
    if (const auto choice = m_services.prompter.exportForms(m_window, offer))
        m_runner->start(report, *choice);
}

void ExportActions::preview(int currentForm)
{
    openPreview(currentForm);
}

void ExportActions::print(int currentForm)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        m_toExport = currentForm;
        m_notice.sayBriefly(Banner::Tone::Note,
                            tr("This computer has no printer set up. Export a PDF instead."),
                            tr("Export PDF…"));
    } else if (PreviewDialog *dialog = openPreview(currentForm)) {
        dialog->print();
    }
}

PreviewDialog *ExportActions::openPreview(int currentForm)
{
    const Report &report = m_workspace.report();
    Result<std::unique_ptr<Report>> copy = Report::fromImage(report.profilePtr(), report.image());
    if (!copy) {
        tellFailed(copy.error());
        return nullptr;
    }
    auto *dialog = new PreviewDialog(std::move(*copy), currentForm, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreviewDialog::exportRequested, this, [this, dialog, currentForm] {
        dialog->close();
        ask(ExportFormat::Pdf, currentForm);
    });
    dialog->open();
    return dialog;
}

void ExportActions::act()
{
    if (m_runner->isRunning())
        m_runner->cancel();
    else if (const int form = std::exchange(m_toExport, -1); form >= 0)
        ask(ExportFormat::Pdf, form);
    else if (!m_written.isEmpty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_written).absolutePath()));
}

void ExportActions::tellWritten(const QString &path)
{
    m_written = path;
    m_toExport = -1;
    m_services.settings.setFolder(QFileInfo(path).absolutePath());
    m_notice.sayBriefly(Banner::Tone::Done, tr("Written: %1").arg(QDir::toNativeSeparators(path)),
                        tr("Open folder"));
}

void ExportActions::tellFailed(const Error &error)
{
    m_notice.sayBriefly(Banner::Tone::Alarm, text::sentence(error));
}

} // namespace juesuan::ui
