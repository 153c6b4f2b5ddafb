#pragma once

#include <QLockFile>
#include <QString>
#include <memory>

#include "core/base/Result.h"

namespace juesuan::store
{

/// The sidecar `<book>.lock` beside an open book: who has it. SQLite's own locks keep the file whole; this
/// one keeps two people from typing into the same report. A lock left by a process that died here is taken
/// over.
class BookLock
{
public:
    /// The lock, or the sentence that says who has the book since when.
    static Result<std::unique_ptr<BookLock>> take(const QString &bookPath);

private:
    explicit BookLock(const QString &path);
    bool takeOverUnfinished();
    bool namesHolder() const;
    Error holder() const;

    QString m_book;
    QLockFile m_file;
};

} // namespace juesuan::store
