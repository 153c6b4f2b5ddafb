#include "FaultVfs.h"

#include <sqlite3.h>

namespace
{

FaultVfs *current = nullptr;

/// An open file: our method table in front, the real file right behind it.
struct File : sqlite3_file {
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

/// Forwards a method to the real file.
template <auto Method, class... A> int forward(sqlite3_file *file, A... arguments)
{
    sqlite3_file *real = self(file)->real();
    return (real->pMethods->*Method)(real, arguments...);
}

/// Forwards unless it is this operation's turn to fail.
template <auto Method, class... A> int counted(sqlite3_file *file, A... arguments)
{
    const int verdict = current ? current->verdict() : SQLITE_OK;
    return verdict == SQLITE_OK ? forward<Method, A...>(file, arguments...) : verdict;
}

using M = sqlite3_io_methods;
const sqlite3_io_methods methods = {
    1,
    &forward<&M::xClose>,
    &forward<&M::xRead, void *, int, sqlite3_int64>,
    &counted<&M::xWrite, const void *, int, sqlite3_int64>,
    &counted<&M::xTruncate, sqlite3_int64>,
    &counted<&M::xSync, int>,
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

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const int code = realVfs(vfs)->xOpen(realVfs(vfs), name, self(file)->real(), flags, outFlags);
    file->pMethods = self(file)->real()->pMethods ? &methods : nullptr;
    return code;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    const int verdict = current ? current->verdict() : SQLITE_OK;
    return verdict == SQLITE_OK ? realVfs(vfs)->xDelete(realVfs(vfs), name, syncFolder) : verdict;
}

} // namespace

struct FaultVfs::Registration {
    sqlite3_vfs vfs;
    sqlite3_vfs *real;
};

FaultVfs::FaultVfs() : m_registration(std::make_unique<Registration>())
{
    sqlite3_vfs *real = sqlite3_vfs_find(nullptr);
    sqlite3_vfs &vfs = m_registration->vfs;
    m_registration->real = real;
    vfs = *real; // what needs no counting is the real one's own; those functions do not look at the VFS
    vfs.zName = "fault";
    vfs.pNext = nullptr;
    vfs.pAppData = real;
    vfs.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    vfs.xOpen = &openFile;
    vfs.xDelete = &deleteFile;
    current = this;
    sqlite3_vfs_register(&vfs, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&m_registration->vfs);
    sqlite3_vfs_register(m_registration->real, 1);
    current = nullptr;
}

void FaultVfs::failAt(int n, int code, How how)
{
    m_operations = 0;
    m_failed = false;
    m_code = code;
    m_forever = how == How::FromThenOn;
    m_failAt = n;
}

void FaultVfs::heal()
{
    m_failAt = 0;
    m_operations = 0;
    m_failed = false;
}

int FaultVfs::operations() const
{
    return m_operations;
}

bool FaultVfs::hasFailed() const
{
    return m_failed;
}

int FaultVfs::verdict()
{
    const int operation = ++m_operations;
    const int at = m_failAt;
    if (at == 0 || operation < at || (operation > at && !m_forever))
        return SQLITE_OK;
    m_failed = true;
    return m_code;
}
