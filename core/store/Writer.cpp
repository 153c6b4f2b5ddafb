#include "core/store/Writer.h"

#include <algorithm>

namespace juesuan::store
{

namespace
{

constexpr std::size_t kLargestBatch = 1000;

template <class T, class Items> std::vector<T> only(const Items &items)
{
    std::vector<T> found;
    for (const auto &item : items) {
        if (const T *value = std::get_if<T>(&item))
            found.push_back(*value);
    }
    return found;
}

} // namespace

Writer::Writer(Events events) : m_events(std::move(events)), m_thread(QThread::create([this] { loop(); }))
{
    m_thread->setObjectName(QStringLiteral("book writer"));
    m_thread->start();
}

Writer::~Writer()
{
    {
        QMutexLocker lock(&m_mutex);
        m_stopping = true;
        m_work.wakeAll();
    }
    m_thread->wait();
}

Result<void> Writer::open(const Opener &opener)
{
    Result<void> result;
    callOnThread([&] {
        auto db = opener();
        if (db)
            m_db = std::move(*db);
        else
            result = db.error();
    });
    return result;
}

void Writer::append(EditRow edit)
{
    QMutexLocker lock(&m_mutex);
    m_items.emplace_back(std::move(edit));
    m_work.wakeAll();
}

void Writer::store(ImageRow image)
{
    QMutexLocker lock(&m_mutex);
    m_items.emplace_back(std::move(image));
    m_work.wakeAll();
}

void Writer::run(const std::function<void(Database &)> &call)
{
    callOnThread([&] { call(*m_db); });
}

void Writer::callOnThread(const std::function<void()> &body)
{
    Call call{body};
    QMutexLocker lock(&m_mutex);
    m_items.emplace_back(&call);
    m_work.wakeAll();
    while (!call.done)
        m_progress.wait(&m_mutex);
}

Result<void> Writer::flush()
{
    QMutexLocker lock(&m_mutex);
    while (!m_items.empty() && !(m_failure && m_told))
        m_progress.wait(&m_mutex);
    return m_failure ? Result<void>(*m_failure) : Result<void>();
}

Result<void> Writer::retry(const Opener &opener)
{
    if (auto opened = open(opener); !opened)
        return opened; // the old connection stays: a copy can still be made from it
    {
        QMutexLocker lock(&m_mutex);
        m_careful = true;
        m_failure.reset();
        m_told = false;
        m_work.wakeAll();
    }
    return flush();
}

bool Writer::hasFailed() const
{
    QMutexLocker lock(&m_mutex);
    return m_failure.has_value();
}

std::vector<EditRow> Writer::pending() const
{
    QMutexLocker lock(&m_mutex);
    return only<EditRow>(m_items);
}

void Writer::loop()
{
    QMutexLocker lock(&m_mutex);
    for (;;) {
        Call *call = nullptr;
        if (takeCall(&call)) {
            lock.unlock();
            call->body();
            lock.relock();
            call->done = true;
            m_progress.wakeAll();
        } else if (!m_items.empty() && !m_failure) {
            commitLeading(lock);
        } else if (m_stopping) {
            break;
        } else {
            m_work.wait(&m_mutex);
        }
    }
    m_db.reset();
}

/// The call whose turn it is; after a failure calls overtake the writes that cannot be made.
bool Writer::takeCall(Call **call)
{
    const auto isCall = [](const Item &item) { return std::holds_alternative<Call *>(item); };
    const auto found = m_failure ? std::find_if(m_items.begin(), m_items.end(), isCall) : m_items.begin();
    if (found == m_items.end() || !isCall(*found))
        return false;
    *call = std::get<Call *>(*found);
    m_items.erase(found);
    return true;
}

std::vector<Writer::Item> Writer::leadingWrites() const
{
    std::vector<Item> batch;
    for (const Item &item : m_items) {
        if (std::holds_alternative<Call *>(item) || batch.size() == kLargestBatch)
            break;
        batch.push_back(item);
    }
    return batch;
}

void Writer::commitLeading(QMutexLocker<QMutex> &lock)
{
    const std::vector<Item> batch = leadingWrites();
    lock.unlock();
    const auto done = commit(batch);
    if (done) {
        std::vector<qint64> seqs;
        for (const EditRow &edit : only<EditRow>(batch))
            seqs.push_back(edit.seq);
        m_events.committed(seqs);
    } else {
        lock.relock();
        m_failure = done.error(); // before it is told, so that whoever is told finds it so
        lock.unlock();
        m_events.failed(done.error());
    }
    lock.relock();
    if (done)
        m_items.erase(m_items.begin(), m_items.begin() + static_cast<std::ptrdiff_t>(batch.size()));
    m_told = !done;
    m_progress.wakeAll();
}

Result<void> Writer::commit(const std::vector<Item> &batch)
{
    if (m_db->hasMoved()) // the edits would go into a file without a name
        return Error{
            QT_TRANSLATE_NOOP("Error", "%1 was moved or deleted while it was open."), {m_db->path()}, {}};
    Transaction transaction(*m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    for (const EditRow &edit : only<EditRow>(batch)) {
        if (auto inserted = m_careful ? insertMissing(*m_db, edit) : insertEdit(*m_db, edit); !inserted)
            return inserted;
    }
    for (const ImageRow &image : only<ImageRow>(batch)) {
        if (auto put = putImage(*m_db, image); !put)
            return put;
    }
    return transaction.commit();
}

} // namespace juesuan::store
