#pragma once

#include <QMutex>
#include <QThread>
#include <QWaitCondition>
#include <deque>
#include <functional>
#include <variant>
#include <vector>

#include "core/store/Database.h"
#include "core/store/Tables.h"

namespace juesuan::store
{

/// The thread that owns the book's one connection. Edits and images queue up and are committed in order, all
/// that wait in one transaction; whoever appends never waits for the disk. After a failed commit nothing
/// more is written and nothing is dropped: the queue stays until a retry succeeds.
class Writer
{
public:
    struct Events {
        /// After COMMIT, on the writer's thread.
        std::function<void(const std::vector<qint64> &seqs)> committed;
        std::function<void(const Error &)> failed;
    };
    explicit Writer(Events events);
    ~Writer(); ///< commits what waits, if it can
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    using Opener = std::function<Result<std::unique_ptr<Database>>()>;
    /// Runs `opener` on the writer's thread: at the start, and again for each retry.
    Result<void> open(const Opener &opener);

    void append(EditRow edit);
    void store(ImageRow image);
    /// Blocks until `call` has run on the writer's thread, after everything queued before it; when the writer
    /// has failed it runs at once.
    void run(const std::function<void(Database &)> &call);
    /// Blocks until everything queued is committed, or says why it could not be.
    Result<void> flush();
    /// Opens the file anew and commits what has waited since the failure.
    Result<void> retry(const Opener &opener);

    bool hasFailed() const;
    /// Appended but not committed, in order.
    std::vector<EditRow> pending() const;

private:
    struct Call {
        std::function<void()> body;
        bool done = false;
    };
    using Item = std::variant<EditRow, ImageRow, Call *>;

    void loop();
    bool takeCall(Call **call);
    void callOnThread(const std::function<void()> &body);
    std::vector<Item> leadingWrites() const;
    Result<void> commit(const std::vector<Item> &batch);
    void commitLeading(QMutexLocker<QMutex> &lock);

    Events m_events;
    std::unique_ptr<Database> m_db; ///< touched by the thread alone
    mutable QMutex m_mutex;
    QWaitCondition m_work;
    QWaitCondition m_progress;
    std::deque<Item> m_items;
    std::optional<Error> m_failure;
    bool m_told = false;    ///< the failure was reported
    bool m_careful = false; ///< after a failure: a COMMIT that reported an error may be durable all the same
    bool m_stopping = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace juesuan::store
