#pragma once

#include <memory>

/// A file system for SQLite that asks before it changes anything. While one exists, every new SQLite
/// connection of the process goes through it. A hook gives SQLITE_OK to let the operation happen, or the
/// error to report.
class ShimVfs
{
public:
    ShimVfs();
    virtual ~ShimVfs();
    ShimVfs(const ShimVfs &) = delete;
    ShimVfs &operator=(const ShimVfs &) = delete;

    virtual int onCreate(const char *path) = 0;
    virtual int onWrite(const char *path, const void *bytes, int count, long long offset) = 0;
    virtual int onTruncate(const char *path, long long size) = 0;
    virtual int onSync(const char *path) = 0;
    virtual int onDelete(const char *path, bool syncFolder) = 0;

private:
    struct Registration;
    std::unique_ptr<Registration> m_registration;
};
