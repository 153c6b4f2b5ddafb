#pragma once

#include <atomic>
#include <memory>

/// A file system for SQLite that fails when it is told to, and counts every write, sync, truncation and
/// deletion. While one exists, every new SQLite connection of the process goes through it.
class FaultVfs
{
public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    enum class How { Once, FromThenOn };
    /// The n-th operation from now (1 = the next) fails with SQLite's `code`.
    void failAt(int n, int code, How how);
    void heal();
    /// Operations since the last failAt or heal.
    int operations() const;
    bool hasFailed() const;

    /// Asked before each operation; the file-system functions of the shim use it.
    int verdict();

private:
    std::atomic<int> m_operations{0};
    std::atomic<int> m_failAt{0}; ///< 0 = never
    std::atomic<int> m_code{0};
    std::atomic<bool> m_forever{false};
    std::atomic<bool> m_failed{false};
    struct Registration;
    std::unique_ptr<Registration> m_registration;
};
