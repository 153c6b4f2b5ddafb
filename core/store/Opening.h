#pragma once

#include <memory>
#include <optional>

#include "core/store/BookLock.h"
#include "core/store/Tables.h"

namespace juesuan::store
{

struct OpenedFile {
    std::unique_ptr<BookLock> lock; ///< null when read-only
    std::unique_ptr<Database> db;
    std::optional<Error> readOnlyReason;
    QString bookId; ///< random, made with the book; copies keep it
    /// What was read when it was checked; holds while nobody else may write.
    std::shared_ptr<const SmallTables> tables;
};

/// Opens a book, read-only where it must be. A file that is no sound book of ours is refused with a sentence
/// and not a byte of it is changed. Runs on the thread that will use the connection.
Result<OpenedFile> openBookFile(const QString &path, bool readOnly);

/// Opens the file of a book again after a failure, unless another file stands in its place by now.
Result<std::unique_ptr<Database>> reopenBookFile(const QString &path, const QString &bookId);

/// A new, empty book; never over an existing file.
Result<void> createBookFile(const QString &path);

} // namespace juesuan::store
