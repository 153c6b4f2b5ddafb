#include "ShimVfs.h"

#include <sqlite3.h>

namespace
{

ShimVfs *current = nullptr;

/// An open file: our method table in front, the real file right behind it.
struct File : sqlite3_file {
    const char *path;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File *self(sqlite3_file *file)
{
    return static_cast<File *>(file);
}

sqlite3_vfs *realVfs(sqlite3_vfs *vfs)
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

template <auto Method, class... A> int forward(sqlite3_file *file, A... arguments)
{
    sqlite3_file *real = self(file)->real();
    return (real->pMethods->*Method)(real, arguments...);
}

using M = sqlite3_io_methods;

/// Temporary files have no name and are nobody's business.
bool asks(sqlite3_file *file)
{
    return current && self(file)->path;
}

int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    const int verdict = asks(file) ? current->onWrite(self(file)->path, bytes, count, offset) : SQLITE_OK;
    return verdict == SQLITE_OK ? forward<&M::xWrite>(file, bytes, count, offset) : verdict;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int verdict = asks(file) ? current->onTruncate(self(file)->path, size) : SQLITE_OK;
    return verdict == SQLITE_OK ? forward<&M::xTruncate>(file, size) : verdict;
}

int syncFile(sqlite3_file *file, int flags)
{
    const int verdict = asks(file) ? current->onSync(self(file)->path) : SQLITE_OK;
    return verdict == SQLITE_OK ? forward<&M::xSync>(file, flags) : verdict;
}

const sqlite3_io_methods methods = {
    1, // no shared memory, no memory mapping
    &forward<&M::xClose>,
    &forward<&M::xRead, void *, int, sqlite3_int64>,
    &writeFile,
    &truncateFile,
    &syncFile,
    &forward<&M::xFileSize, sqlite3_int64 *>,
    &forward<&M::xLock, int>,
    &forward<&M::xUnlock, int>,
    &forward<&M::xCheckReservedLock, int *>,
    &forward<&M::xFileControl, int, void *>,
    &forward<&M::xSectorSize>,
    &forward<&M::xDeviceCharacteristics>,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    self(file)->path = path; // SQLite keeps it as long as the file is open
    int there = 0;
    if (path && (flags & SQLITE_OPEN_CREATE))
        realVfs(vfs)->xAccess(realVfs(vfs), path, SQLITE_ACCESS_EXISTS, &there);
    if (path && (flags & SQLITE_OPEN_CREATE) && !there && current) {
        if (const int verdict = current->onCreate(path); verdict != SQLITE_OK)
            return verdict;
    }
    const int code = realVfs(vfs)->xOpen(realVfs(vfs), path, self(file)->real(), flags, outFlags);
    if (self(file)->real()->pMethods)
        file->pMethods = &methods;
    return code;
}

int deleteFile(sqlite3_vfs *vfs, const char *path, int syncFolder)
{
    const int verdict = current ? current->onDelete(path, syncFolder != 0) : SQLITE_OK;
    return verdict == SQLITE_OK ? realVfs(vfs)->xDelete(realVfs(vfs), path, syncFolder) : verdict;
}

} // namespace

struct ShimVfs::Registration {
    sqlite3_vfs vfs;
    sqlite3_vfs *real;
};

ShimVfs::ShimVfs() : m_registration(std::make_unique<Registration>())
{
    sqlite3_vfs *real = sqlite3_vfs_find(nullptr);
    sqlite3_vfs &vfs = m_registration->vfs;
    m_registration->real = real;
    vfs = *real; // what changes nothing is the real one's own; those functions do not look at the VFS
    vfs.zName = "shim";
    vfs.pNext = nullptr;
    vfs.pAppData = real;
    vfs.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    vfs.xOpen = &openFile;
    vfs.xDelete = &deleteFile;
    current = this;
    sqlite3_vfs_register(&vfs, 1);
}

ShimVfs::~ShimVfs()
{
    sqlite3_vfs_unregister(&m_registration->vfs);
    sqlite3_vfs_register(m_registration->real, 1);
    current = nullptr;
}
