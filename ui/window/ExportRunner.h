#pragma once

#include <QObject>
#include <QThread>
#include <atomic>
#include <memory>

#include "core/base/Result.h"
#include "core/report/Report.h"
#include "ui/dialogs/Choices.h"

namespace juesuan::ui
{

/// Writes forms to files in a thread of its own, from a copy of the report: typing goes on meanwhile.
class ExportRunner : public QObject
{
    Q_OBJECT
public:
    explicit ExportRunner(QObject *parent = nullptr);
    ~ExportRunner() override;

    bool isRunning() const { return m_thread != nullptr; }
    void start(const Report &report, const ExportChoice &choice);
    void cancel() { m_cancelled = true; }

signals:
    void progress(int done, int total);
    void written(const QString &path);
    void failed(const juesuan::Error &error);
    void cancelled();

private:
    void finish(const Result<void> &result);
    Result<void> write(const ProfilePtr &profile, const QByteArray &image);

    ExportChoice m_choice;
    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_cancelled = false;
};

} // namespace juesuan::ui
