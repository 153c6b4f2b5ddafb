#pragma once

#include <atomic>

#include "ShimVfs.h"

/// A file system that fails when it is told to, and counts every write, sync, truncation and deletion.
class FaultVfs : public ShimVfs
{
public:
    enum class How { Once, FromThenOn };
    /// The n-th operation from now (1 = the next) fails with SQLite's `code`.
    void failAt(int n, int code, How how);
    void heal();
    /// Operations since the last failAt or heal.
    int operations() const { return m_operations; }
    bool hasFailed() const { return m_failed; }

    int onCreate(const char *) override { return verdict(); }
    int onWrite(const char *, const void *, int, long long) override { return verdict(); }
    int onTruncate(const char *, long long) override { return verdict(); }
    int onSync(const char *) override { return verdict(); }
    int onDelete(const char *, bool) override { return verdict(); }

private:
    int verdict();

    std::atomic<int> m_operations{0};
    std::atomic<int> m_failAt{0}; ///< 0 = never
    std::atomic<int> m_code{0};
    std::atomic<bool> m_forever{false};
    std::atomic<bool> m_failed{false};
};
