#pragma once

#include <QString>
#include <vector>

#include "core/base/Result.h"
#include "core/report/Edit.h"
#include "core/report/Report.h"

namespace juesuan::exchange
{

/// One cell to be written, as people write it on the command line and in a sample.
struct Assignment {
    enum class Kind : std::uint8_t {
        Write, ///< `value` is read as the cell's kind asks
        Empty, ///< states that the cell is empty
        Clear  ///< takes back what was typed
    };
    QString address;
    QString value;
    Kind kind = Kind::Write;
    Where where; ///< its place, when it stands in a file
};

/// Reads `ADDRESS=VALUE`; nothing behind the sign states the cell empty.
Result<Assignment> parseAssignment(const QString &text);

/// All of them as one undo step, with the code rows that are not there yet. A bare amount is in the
/// money unit of its block. The first that cannot be written is an Error, and nothing is made of the others.
Result<Edit> assign(const Report &report, const std::vector<Assignment> &assignments);

} // namespace juesuan::exchange
