#include "ui/window/ExportRunner.h"

#include <QFileInfo>

#include "core/exchange/CellFacts.h"
#include "core/exchange/Exchange.h"
#include "core/paper/Paper.h"

namespace juesuan::ui
{
namespace
{

using Sheets = std::vector<std::shared_ptr<const Sheet>>;

/// Several forms as CSV are several files, named after their forms, and the second copy of one after that
/// too.
Result<void> writeCsv(const Sheets &sheets, const QString &path, const paper::Progress &progress)
{
    const QFileInfo target(path);
    int done = 0;
    for (const auto &sheet : sheets) {
        const QString form = exchange::copyAddress(sheet->report(), sheet->form(),
                                                   static_cast<std::uint16_t>(sheet->instance()))
                                 .replace(QLatin1Char('#'), QLatin1Char('-'));
        const QString file = sheets.size() == 1
                                 ? path
                                 : QString(target.path() % QLatin1Char('/') % target.completeBaseName() %
                                           QLatin1Char('-') % form % QStringLiteral(".csv"));
        if (const Result<void> written = exchange::writeCsv(*sheet, file); !written)
            return written;
        if (!progress(++done, static_cast<int>(sheets.size())))
            break;
    }
    return {};
}

} // namespace

ExportRunner::ExportRunner(QObject *parent) : QObject(parent) {}

ExportRunner::~ExportRunner()
{
    m_cancelled = true;
    if (m_thread)
        m_thread->wait();
}

void ExportRunner::start(const Report &report, const ExportChoice &choice)
{
    m_choice = choice;
    m_cancelled = false;
    emit progress(0, static_cast<int>(choice.forms.size()));
    m_thread.reset(QThread::create([this, profile = report.profilePtr(), image = report.image()] {
        const Result<void> result = write(profile, image);
        QMetaObject::invokeMethod(this, [this, result] { finish(result); });
    }));
    m_thread->start();
}

void ExportRunner::finish(const Result<void> &result)
{
    m_thread->wait();
    m_thread.reset();
    if (m_cancelled)
        emit cancelled();
    else if (!result)
        emit failed(result.error());
    else
        emit written(m_choice.path);
}

Result<void> ExportRunner::write(const ProfilePtr &profile, const QByteArray &image)
{
    Result<std::unique_ptr<Report>> copy = Report::fromImage(profile, image);
    if (!copy)
        return copy.error();
    const Report &report = **copy;
    const paper::Progress tell = [this](int done, int total) {
        emit progress(done, total); // queued to the window's thread by the connection
        return !m_cancelled;
    };
    if (m_choice.format == ExportFormat::Json)
        return exchange::writeJson(report, m_choice.forms, m_choice.path);
    Sheets sheets;
    for (const exchange::FormCopy &one : exchange::copiesOf(report, m_choice.forms))
        sheets.push_back(std::make_shared<Sheet>(report, one.form, one.instance));
    switch (m_choice.format) {
    case ExportFormat::Pdf:
        return paper::writePdf(paper::Document(sheets), m_choice.path, report.unit(), tell);
    case ExportFormat::Xlsx:
        return paper::writeXlsx(sheets, m_choice.path, m_choice.valuesOnly, tell);
    default:
        return writeCsv(sheets, m_choice.path, tell);
    }
}

} // namespace juesuan::ui
