#pragma once

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace juesuan::test
{

/// Runs `write` in a child process in which no file can grow beyond `bytes`, as on a full disk. Gives what it
/// returned.
inline bool onFullDisk(rlim_t bytes, const std::function<bool()> &write)
{
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN); // the write then fails instead of killing
        const rlimit limit{bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
        _exit(write() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace juesuan::test
