#pragma once

#include <QHash>
#include <QSet>

#include "core/base/Result.h"
#include "core/report/Address.h"

namespace juesuan::exchange
{

/// Finds the rows that addresses name, and makes those that the report does not have yet: the next copy of a
/// form of which there may be many, the next row of a free list (`[quantity/3]`), the row of a code. Rows
/// are collected and made together by make(), since a report binds all its rows anew for each edit. What is
/// made is applied to the report and added to `made`.
class Places
{
public:
    enum class Codes {
        OfClassification, ///< as long as those of the list's classification
        AsPrinted         ///< any number: tables are published with codes that are none
    };
    Places(Report &report, Edit &made, Codes codes = Codes::OfClassification);

    /// Asks for the row of the address; one without a column is about any row of its block. Where nothing of
    /// the kind fits nothing is made, and missing() says why.
    Result<void> want(const Address &address);
    Result<void> make();

    /// A cell of the addressed row, the one of the address if it has a column.
    std::optional<CellKey> find(const Address &address);
    Error missing(const Address &address);

private:
    struct Row {
        RowId id = 0;          ///< 0 for a row that comes with make()
        bool isWanted = false; ///< asked for here, not there yet
    };
    /// The rows of a block in a copy by what addresses call them.
    struct Index {
        QHash<QString, Row> rows;
        QHash<int, int> free; ///< how many rows each free list has
    };
    Index &indexOf(int block, int copy);
    int copyOf(const Address &address) const;
    bool fits(int block, const Address &address) const;
    bool isCode(const juesuan::Row &list, const QString &text) const;
    bool wantRow(int block, const Address &address, int copy);
    bool wantCode(int block, int list, const Address &address, int copy);
    bool wantFree(int block, int list, const Address &address, int copy);
    void wantParents(const juesuan::Row &list, const QString &code, Index &index) const;

    Report &m_report;
    Edit &m_made;
    Codes m_codes;
    Edit m_wanted;
    QHash<std::pair<int, int>, Index> m_indexes;
};

} // namespace juesuan::exchange
