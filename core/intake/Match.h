#pragma once

#include <vector>

#include "core/base/TextLines.h"
#include "core/exchange/Exchange.h"
#include "core/table/Table.h"

/// Which form a foreign table is, and which of its cells are which of the form's. Rows are found by code and
/// title, columns by their heads, never by position alone.
namespace juesuan::intake
{

/// A column of the source that is one of a block.
struct ColumnMatch {
    int source = 0;
    int block = 0; ///< counted through all forms
    int column = 0;
    int sure = 0; ///< 0 to 100
};

/// A row of the source that is one of a block.
struct RowMatch {
    int source = 0;
    int block = 0;
    QString id; ///< of a fixed row, or a code
    int ordinal = 1;
    QString name; ///< as the source writes it
    int sure = 0;
};

/// One form found in a table.
struct FormMatch {
    int form = -1;
    int table = 0;    ///< which of the source's tables
    int firstRow = 0; ///< of the source: the title's
    int bodyRow = 0;  ///< the first of the figures
    int endRow = 0;
    MoneyUnit unit = MoneyUnit::Wan;
    bool unitRead = false; ///< it stands in the source; else it is the form's
    int sure = 0;
    std::vector<ColumnMatch> columns;
    std::vector<RowMatch> rows;
    std::vector<Error> notes; ///< what was not recognised, and where it stands
};

/// The forms found in these tables, in the order they stand there. Forms whose rows a person adds freely are
/// not looked for.
std::vector<FormMatch> match(const Report &report, const std::vector<table::Table> &tables);

/// The visible tables that none of the matches came from, each with the reason.
std::vector<Error> leftOut(const Report &report, const std::vector<table::Table> &tables,
                           const std::vector<FormMatch> &matches);

/// What a match brings, as the lines of the CSV that export writes. Amounts lose what binary fractions add to
/// them; those finer than the fen are rounded to it, and a note says so.
std::vector<TextLine> linesOf(const Report &report, const table::Table &table, FormMatch &match);

} // namespace juesuan::intake
