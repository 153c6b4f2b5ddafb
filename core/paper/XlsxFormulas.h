#pragma once

#include "core/paper/XlsxPlaces.h"
#include "core/paper/XlsxRows.h"

namespace juesuan::paper
{

/// Turns what the report computes into formulas of the workbook, over cells that the workbook holds: sums and
/// differences, rates, the least and the greatest, choices, scores. Where an input is not in it, or a formula
/// reads texts, there is none.
class XlsxFormulas
{
public:
    /// `rows`: where the rows of each sheet stand; as in the sheet itself if not told.
    XlsxFormulas(const XlsxPlaces::Sheets &sheets, const QStringList &names, std::vector<XlsxRows> rows = {});

    /// "=SUM(C7:C9)" for a cell of sheets[sheet]; empty where only a constant gives its value.
    /// Valid until the next one is asked for.
    const QByteArray &formula(int sheet, const SheetCell &cell);

private:
    struct Input {
        XlsxPlaces::Place place;
        int sign;
    };
    /// What is being written: where it stands, and the unit its amounts are in.
    struct Target {
        int sheet;
        calc::CellRef ref;
        ColumnKind kind;
        std::optional<MoneyUnit> unit; ///< of every amount in it, once one was met
    };
    bool addInputs(const calc::Source &source, int sign, Target &target);
    bool appendSum(const calc::Operation &operation, Target &target);
    void appendSigned(int sheet);
    void appendRuns(int sheet);
    void appendName(const XlsxPlaces::Place &place);
    void appendReference(int from, const Input &first, const Input &last);
    static bool continues(const Input &first, const Input &last, const Input &next);

    using Arguments = std::vector<calc::Expression>;
    bool appendTree(const calc::Operation &operation, Target &target);
    bool append(const calc::Expression &expression, Target &target);
    bool appendList(const calc::Source &source, Target &target);
    bool appendCells(const calc::Source &source, Target &target);
    bool appendOperator(const calc::Expression &expression, Target &target);
    bool appendPair(const Arguments &args, const char *sign, Target &target);
    bool appendComparison(const calc::Expression &expression, Target &target);
    bool appendCall(const calc::Expression &expression, Target &target);
    bool appendCallOf(const char *name, const Arguments &args, Target &target);
    bool appendRounded(const calc::Expression &expression, Target &target);

    XlsxPlaces m_places;
    const XlsxPlaces::Sheets &m_sheets;
    const std::vector<XlsxRows> m_rows;
    std::vector<Input> m_inputs; ///< of the sum at hand
    QByteArray m_text;
    bool m_mayFail = false; ///< some division in it
};

} // namespace juesuan::paper
