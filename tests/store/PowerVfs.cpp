#include "PowerVfs.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <sqlite3.h>

namespace
{

constexpr long long kSector = 512;

void writeInto(QByteArray &content, long long offset, QByteArrayView bytes)
{
    if (content.size() < offset + bytes.size())
        content.append(QByteArray(offset + bytes.size() - content.size(), '\0'));
    std::copy(bytes.begin(), bytes.end(), content.begin() + offset);
}

void resize(QByteArray &content, long long size)
{
    if (size < content.size())
        content.truncate(size);
}

} // namespace

void PowerVfs::cutAt(int n)
{
    const std::lock_guard lock(m_mutex);
    m_left = n;
}

bool PowerVfs::isCut() const
{
    const std::lock_guard lock(m_mutex);
    return m_cut;
}

int PowerVfs::next()
{
    m_now = !m_cut && m_left > 0 && --m_left == 0;
    m_cut |= m_now;
    return m_cut ? SQLITE_IOERR : SQLITE_OK;
}

/// A file that is seen for the first time is on the disk as it stands.
PowerVfs::File &PowerVfs::fileAt(const char *path)
{
    const QString name = QString::fromUtf8(path);
    auto found = m_files.find(name);
    if (found == m_files.end()) {
        File file;
        QFile disk(name);
        file.there = file.thereDurably = disk.exists();
        if (file.there &&
            disk.open(QIODevice::ReadOnly)) // locks are gone by closing, but nobody else is here
            file.durable = disk.readAll();
        found = m_files.emplace(name, std::move(file)).first;
    }
    return found->second;
}

int PowerVfs::onCreate(const char *path)
{
    const std::lock_guard lock(m_mutex);
    File &file = fileAt(path);
    const int verdict = next();
    if (verdict == SQLITE_OK) {
        if (!file.thereDurably) // otherwise the old one may yet be back
            file.durable.clear();
        file.there = true;
        file.since = {Operation{0, {}, true}};
    }
    return verdict;
}

int PowerVfs::onWrite(const char *path, const void *bytes, int count, long long offset)
{
    const std::lock_guard lock(m_mutex);
    File &file = fileAt(path);
    const int verdict = next();
    // The write during which the power goes off may be half done.
    if (verdict == SQLITE_OK || m_now)
        file.since.push_back({offset, QByteArray(static_cast<const char *>(bytes), count), false});
    return verdict;
}

int PowerVfs::onTruncate(const char *path, long long size)
{
    const std::lock_guard lock(m_mutex);
    File &file = fileAt(path);
    const int verdict = next();
    if (verdict == SQLITE_OK)
        file.since.push_back({size, {}, true});
    return verdict;
}

int PowerVfs::onSync(const char *path)
{
    const std::lock_guard lock(m_mutex);
    File &file = fileAt(path);
    const int verdict = next();
    if (verdict == SQLITE_OK && m_sync == Sync::Honest) {
        for (const Operation &operation : file.since) {
            if (operation.truncates)
                resize(file.durable, operation.offset);
            else
                writeInto(file.durable, operation.offset, operation.bytes);
        }
        file.since.clear();
        file.thereDurably = true;
    }
    return verdict;
}

int PowerVfs::onDelete(const char *path, bool syncFolder)
{
    const std::lock_guard lock(m_mutex);
    File &file = fileAt(path);
    const int verdict = next();
    if (verdict == SQLITE_OK) {
        file.there = false;
        if (syncFolder)
            file.thereDurably = false;
    }
    return verdict;
}

QByteArray PowerVfs::afterCut(const File &file)
{
    QByteArray content = file.durable;
    for (const Operation &operation : file.since) {
        if (operation.truncates) {
            if (m_random.bounded(2))
                resize(content, operation.offset);
            continue;
        }
        for (long long at = 0; at < operation.bytes.size(); at += kSector) {
            if (m_random.bounded(2))
                writeInto(content, operation.offset + at,
                          QByteArrayView(operation.bytes)
                              .sliced(at)
                              .first(std::min(kSector, operation.bytes.size() - at)));
        }
    }
    return content;
}

void PowerVfs::restore(const QString &folder)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[path, file] : m_files) {
        const bool undecided = file.there != file.thereDurably;
        if (undecided ? m_random.bounded(2) == 0 : !file.there)
            continue;
        QFile out(folder + u'/' + QFileInfo(path).fileName());
        if (!out.open(QIODevice::WriteOnly) || out.write(afterCut(file)) < 0)
            qFatal("cannot write %s", qUtf8Printable(out.fileName()));
    }
}
