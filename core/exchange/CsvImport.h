#pragma once

#include <QSet>
#include <memory>

#include "core/base/TextLines.h"
#include "core/exchange/Exchange.h"
#include "core/report/Address.h"

namespace juesuan::exchange
{

/// Turns the lines of a CSV into one edit. Works on a copy of the report, so that rows made for new codes and
/// what formulas then give can be asked for before anything is applied.
class CsvImport
{
public:
    CsvImport(const Report &report, ImportMode mode, QString file);

    Result<ImportResult> run(const std::vector<TextLine> &lines);

private:
    struct Given {
        CellKey cell;
        TypedValue value;
    };

    Error error(const char *text, const QStringList &args, int line, qsizetype column = -1) const;
    Result<void> open();
    Result<void> readHeader(const TextLine &header);
    Result<void> checkRow(const TextLine &line);
    Result<void> makeRows(const std::vector<TextLine> &lines);
    Result<void> readRow(const TextLine &line, const CellKey &row);
    void readName(const TextLine &line, const CellKey &row);
    Result<void> readValue(const TextLine &line, qsizetype column, const CellKey &cell);
    Result<void> apply(const Edit &edit);
    Result<void> applyLeaves();
    Result<void> stateWhatDiffers();
    Result<void> respectLocks() const;
    bool agrees(const Given &given) const;
    bool dependsOn(const CellKey &cell, const QSet<CellKey> &others) const;

    const Report &m_report;
    const ImportMode m_mode;
    const QString m_file;
    std::unique_ptr<Report> m_copy;
    int m_form = -1;
    QStringList m_columns;            ///< column ids of the file, "" for the row's address and its title
    std::vector<Address> m_addresses; ///< of the lines' rows
    std::vector<CellKey> m_rows;      ///< any cell of each
    std::vector<Given> m_inputs;      ///< what no formula computes
    std::vector<Given> m_computed;    ///< what one does
    std::vector<std::pair<CellKey, Where>> m_taken; ///< all that have a value in the file
    ImportResult m_result;
};

} // namespace juesuan::exchange
