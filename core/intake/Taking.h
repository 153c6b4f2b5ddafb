#pragma once

#include <QSet>

#include "core/intake/Match.h"

namespace juesuan::intake
{

/// One table as the lines of our own CSV, and where it came from.
struct Lines {
    QString path;
    std::vector<TextLine> lines;
    std::vector<Error> notes; ///< what was left out before
};

/// What came of one table.
struct Part {
    QString path;
    QString form;
    int cells = 0;         ///< values read
    QSet<CellKey> touched; ///< cells that then hold something else
    int rows = 0;          ///< added
    std::vector<Error> notes;

    void add(const Edit &edit);
};

struct Taken {
    Edit edit;
    std::vector<Part> parts; ///< one for each table
};

/// Collects what the tables bring, so that they come in together or not at all. Whether a total agrees may
/// hang on a table that comes later: they are read until another reading changes nothing.
Result<Taken> take(const Report &report, const std::vector<Lines> &tables, exchange::ImportMode mode);

} // namespace juesuan::intake
