#include "core/store/Header.h"

#include <QByteArray>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>
#include <sqlite3.h>
#include <vector>

#include "core/store/Database.h"

namespace juesuan::store
{

namespace
{

constexpr int kHeaderSize = 100; ///< of every SQLite file
constexpr int kApplicationIdAt = 68;

/// SQLite's file system opens no link: that is for those who call it to follow.
QString nameWithoutLinks(const QString &path)
{
    const QString name = QFileInfo(path).canonicalFilePath();
    return name.isEmpty() ? QDir(path).absolutePath() : name;
}

/// A file opened through SQLite's own file system. Reading by other means would drop, on closing, the locks
/// that another connection of this process may hold on the same file.
class RawFile
{
public:
    explicit RawFile(const QString &path)
        : m_name(sqlite3_create_filename(
              QDir::toNativeSeparators(nameWithoutLinks(path)).toUtf8().constData(), "", "", 0, nullptr)),
          m_storage(static_cast<std::size_t>(m_vfs->szOsFile) / sizeof(std::max_align_t) + 1)
    {
        m_code = m_vfs->xOpen(m_vfs, m_name, file(), SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, nullptr);
    }
    ~RawFile()
    {
        if (file()->pMethods)
            file()->pMethods->xClose(file());
        sqlite3_free_filename(m_name);
    }
    RawFile(const RawFile &) = delete;
    RawFile &operator=(const RawFile &) = delete;

    int read(void *bytes, int count)
    {
        return m_code == SQLITE_OK ? file()->pMethods->xRead(file(), bytes, count, 0) : m_code;
    }

private:
    sqlite3_file *file() { return reinterpret_cast<sqlite3_file *>(m_storage.data()); }

    sqlite3_vfs *m_vfs = sqlite3_vfs_find(nullptr);
    sqlite3_filename m_name;
    std::vector<std::max_align_t> m_storage;
    int m_code = SQLITE_OK;
};

} // namespace

Result<qint32> readApplicationId(const QString &path)
{
    QByteArray header(kHeaderSize, '\0');
    const int code = RawFile(path).read(header.data(), kHeaderSize);
    if (code == SQLITE_IOERR_SHORT_READ)
        return 0;
    if (code != SQLITE_OK)
        return sentenceFor(code, path);
    if (!header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return 0;
    return qFromBigEndian<qint32>(header.constData() + kApplicationIdAt);
}

} // namespace juesuan::store
