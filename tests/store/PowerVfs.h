#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>
#include <map>
#include <mutex>
#include <vector>

#include "ShimVfs.h"

/// A file system whose power can be cut. What was synced is safe; of what was not, any 512-byte sector and
/// any truncation may or may not have reached the disk, a new file may be missing, a deleted one be back. Its
/// claims about real file systems: a sync makes the file's content, size and name durable; the operations on
/// one file keep their order; nothing is written that nobody wrote.
class PowerVfs : public ShimVfs
{
public:
    enum class Sync { Honest, Lying }; ///< Lying: reports success and does nothing
    PowerVfs(Sync sync, quint32 seed) : m_sync(sync), m_random(seed) {}

    /// The power goes off at the n-th operation from now; all that follows fails.
    void cutAt(int n);
    bool isCut() const;
    /// What the disk holds after the cut, written to other files: "book.juesuan" becomes
    /// `folder`/book.juesuan.
    void restore(const QString &folder);

    int onCreate(const char *path) override;
    int onWrite(const char *path, const void *bytes, int count, long long offset) override;
    int onTruncate(const char *path, long long size) override;
    int onSync(const char *path) override;
    int onDelete(const char *path, bool syncFolder) override;

private:
    struct Operation {
        long long offset = 0; ///< of a write; the size of a truncation
        QByteArray bytes;
        bool truncates = false;
    };
    struct File {
        bool thereDurably = true;
        bool there = true;
        QByteArray durable;
        std::vector<Operation> since; ///< the last sync
    };
    int next();
    File &fileAt(const char *path);
    QByteArray afterCut(const File &file);

    Sync m_sync;
    QRandomGenerator m_random;
    mutable std::mutex m_mutex;
    std::map<QString, File> m_files;
    int m_left = 0; ///< operations until the cut; 0 = none is planned
    bool m_cut = false;
    bool m_now = false; ///< the operation at hand is the one during which it went off
};
