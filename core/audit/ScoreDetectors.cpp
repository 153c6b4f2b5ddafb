#include <QRegularExpression>
#include <algorithm>

#include "core/audit/Detectors.h"
#include "core/audit/References.h"
#include "core/audit/ScoreBoard.h"
#include "core/num/AmountText.h"
#include "core/num/Quantity.h"
#include "core/num/Tolerance.h"

/// Detectors of evaluation forms: copies that differ, grades named in a conclusion, subtotals in texts.
namespace juesuan
{

namespace
{

/// The cell of another copy in the same place: the same fixed row, or the free row at the same position.
std::optional<CellKey> counterpart(const Report &report, const CellKey &cell, std::uint16_t copy)
{
    const std::vector<ReportRow> &own = report.rows(cell.block, cell.instance);
    const std::vector<ReportRow> &others = report.rows(cell.block, copy);
    const int index = report.rowIndex(cell.block, cell.row, cell.instance);
    const std::uint16_t list = own[static_cast<std::size_t>(index)].list;
    const auto inList = [list](const ReportRow &row) { return row.list == list; };
    const auto before = std::count_if(own.begin(), own.begin() + index, inList);
    std::ptrdiff_t seen = 0;
    for (const ReportRow &row : others) {
        if (inList(row) && seen++ == before)
            return CellKey{cell.block, cell.column, copy, row.id};
    }
    return std::nullopt;
}

bool isWritten(const Report &report, const CellKey &cell)
{
    const CellOrigin origin = report.origin(cell);
    return origin == CellOrigin::Typed || origin == CellOrigin::Stated;
}

/// Score columns of a block, or those the detector names.
std::vector<std::uint16_t> comparedColumns(const Inspection &inspection, const Block &block)
{
    const QStringList named = inspection.words(QStringLiteral("columns"));
    std::vector<std::uint16_t> columns;
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        const Column &column = block.columns[i];
        if (named.isEmpty() ? column.kind == ColumnKind::Score : named.contains(column.id))
            columns.push_back(static_cast<std::uint16_t>(i));
    }
    return columns;
}

QString shownNumber(const CellNumber &number)
{
    return number.state == ValueState::Absent
               ? QStringLiteral("—")
               : exactAmount(Money::fromFen(number.amount), MoneyUnit::Wan); // a millionth is a fen of 万元
}

/// What differs between the first copy and another one, where at least one of them was typed.
void compareCopies(const Inspection &inspection, int block, std::uint16_t copy,
                   std::vector<Finding> &findings)
{
    const Report &report = inspection.report;
    const std::uint16_t first = report.instances(report.formOf(block)).front();
    for (const ReportRow &row : report.rows(block, first)) {
        for (const std::uint16_t column : comparedColumns(inspection, report.block(block))) {
            const CellKey here{static_cast<std::uint16_t>(block), column, first, row.id};
            const auto there = counterpart(report, here, copy);
            if (!there || (!isWritten(report, here) && !isWritten(report, *there)))
                continue;
            const CellNumber a = report.number(here), b = report.number(*there);
            if (a.state != b.state || a.amount != b.amount)
                findings.push_back(inspection.finding({*there, here}, {shownNumber(b), shownNumber(a)}));
        }
    }
}

/// The text that names the grade, in one copy of a form.
std::optional<CellKey> conclusionCell(const Report &report, int form, std::uint16_t instance)
{
    const auto tree = formula::parse(report.form(form).grading->conclusion, [&] {
        QStringList ids;
        for (const Block &block : report.form(form).blocks)
            ids += block.id;
        return ids;
    }());
    if (!tree)
        return std::nullopt;
    const int home = report.form(form).block((*tree)->ref.block);
    const int block = report.blockIndex(form, std::max(0, home));
    const auto &rows = report.rows(block, instance);
    if (rows.empty())
        return std::nullopt;
    return resolve(report, (*tree)->ref, {static_cast<std::uint16_t>(block), 0, instance, rows.front().id});
}

/// Whether the text gives this grade. The names are single characters of everyday words (优化, 其中), so that
/// one counts only behind what introduces a grade and before what ends it.
bool namesGrade(const QString &text, const QString &grade)
{
    const QRegularExpression named(
        QStringLiteral(
            "(?:[“\"「『（(：:]|[为是]|等级|等次|结论)%1(?:秀|好)?(?:[”\"」』）)，。；、！;,.\\s]|等|档|$)")
            .arg(QRegularExpression::escape(grade)));
    return named.match(text).hasMatch();
}

struct Sum {
    std::int64_t micro = 0; ///< in the unit of the first part
    std::int64_t roundings = 0;
    QString unit;
    bool good = false;
};

/// Parts written with one unit, added up in millionths.
Sum addUp(const std::vector<QString> &texts)
{
    constexpr std::int64_t kMicro = 1'000'000;
    Sum sum;
    for (const QString &text : texts) {
        const Quantity part = parseQuantity(text);
        if (part.kind != Quantity::Kind::Number || kMicro % part.denominator != 0 ||
            (&text != &texts.front() && part.unit != sum.unit))
            return {};
        sum.unit = part.unit;
        sum.micro += part.numerator * (kMicro / part.denominator);
        sum.roundings += part.unit == u"万元";
    }
    sum.good = !texts.empty();
    return sum;
}

class Subtotals
{
public:
    Subtotals(const Inspection &inspection, int block, std::uint16_t instance, std::vector<Finding> &findings)
        : m_inspection(inspection), m_report(inspection.report), m_block(block), m_instance(instance),
          m_findings(findings)
    {
    }

    void run()
    {
        static const QRegularExpression kNumbered(QStringLiteral("^[(（]?\\d+[)）.．、]"));
        const Block &block = m_report.block(m_block);
        const int name = block.column(m_inspection.parameter(QStringLiteral("name")));
        const QString word = m_inspection.parameter(QStringLiteral("word"));
        const auto &rows = m_report.rows(m_block, m_instance);
        for (std::size_t i = 0; name >= 0 && i < rows.size(); ++i) {
            if (!text(rows[i], name).endsWith(word))
                continue;
            std::size_t end = i + 1;
            while (end < rows.size() && kNumbered.match(text(rows[end], name)).hasMatch())
                ++end;
            for (std::size_t c = 0; end > i + 1 && c < block.columns.size(); ++c) {
                if (block.columns[c].kind == ColumnKind::Target ||
                    block.columns[c].kind == ColumnKind::Actual)
                    compare(rows, i, end, static_cast<int>(c));
            }
        }
    }

private:
    CellKey at(const ReportRow &row, int column) const
    {
        return {static_cast<std::uint16_t>(m_block), static_cast<std::uint16_t>(column), m_instance, row.id};
    }
    QString text(const ReportRow &row, int column) const { return m_report.text(at(row, column)).trimmed(); }

    void compare(const std::vector<ReportRow> &rows, std::size_t whole, std::size_t end, int column)
    {
        std::vector<QString> parts;
        std::vector<CellKey> cells = {at(rows[whole], column)};
        for (std::size_t i = whole + 1; i < end; ++i) {
            parts.push_back(text(rows[i], column));
            cells.push_back(at(rows[i], column));
        }
        const Sum sum = addUp(parts), stated = addUp({text(rows[whole], column)});
        if (!sum.good || !stated.good || sum.unit != stated.unit)
            return;
        const std::int64_t allowed = tolerance(sum.roundings + stated.roundings).fen();
        const std::int64_t difference = stated.micro - sum.micro;
        if (difference > allowed || difference < -allowed)
            m_findings.push_back(m_inspection.finding(
                std::move(cells),
                {text(rows[whole], column), shownNumber({ValueState::Filled, sum.micro, 0}) + sum.unit}));
    }

    const Inspection &m_inspection;
    const Report &m_report;
    int m_block;
    std::uint16_t m_instance;
    std::vector<Finding> &m_findings;
};

/// Visits each block of each copy of the forms a detector looks at.
template <class Visit> void forEachBlock(const Inspection &inspection, Visit &&visit)
{
    const Report &report = inspection.report;
    for (int form = 0; form < static_cast<int>(report.profile().forms.size()); ++form) {
        for (const std::uint16_t instance : report.instances(form)) {
            for (int i = 0; inspection.covers(form) && i < static_cast<int>(report.form(form).blocks.size());
                 ++i)
                visit(report.blockIndex(form, i), instance);
        }
    }
}

} // namespace

std::vector<Finding> differingCopies(const Inspection &inspection)
{
    std::vector<Finding> findings;
    forEachBlock(inspection, [&](int block, std::uint16_t instance) {
        // Copies for different projects differ rightly: only forms that are named are compared.
        const int form = inspection.report.formOf(block);
        if (!inspection.detector.forms.isEmpty() && instance != inspection.report.instances(form).front())
            compareCopies(inspection, block, instance, findings);
    });
    return findings;
}

std::vector<Finding> wrongGradeWords(const Inspection &inspection)
{
    std::vector<Finding> findings;
    const Report &report = inspection.report;
    for (int form = 0; form < static_cast<int>(report.profile().forms.size()); ++form) {
        const std::optional<Grading> &grading = report.form(form).grading;
        if (!grading || grading->conclusion.isEmpty() || !inspection.covers(form))
            continue;
        for (const std::uint16_t instance : report.instances(form)) {
            const auto cell = conclusionCell(report, form, instance);
            const ScoreBoard board = scoreBoard(report, form, instance);
            if (!cell || !board.grade)
                continue;
            const QString text = report.text(*cell);
            const auto named = std::ranges::find_if(
                grading->grades, [&](const Grade &grade) { return namesGrade(text, grade.name); });
            if (named == grading->grades.end() || namesGrade(text, board.grade->name))
                continue;
            std::vector<CellKey> cells = {*cell};
            if (board.totalCell)
                cells.push_back(*board.totalCell);
            findings.push_back(inspection.finding(
                std::move(cells), {named->name, board.grade->name, shownNumber(board.total)}));
        }
    }
    return findings;
}

std::vector<Finding> wrongSubtotals(const Inspection &inspection)
{
    std::vector<Finding> findings;
    forEachBlock(inspection, [&](int block, std::uint16_t instance) {
        Subtotals(inspection, block, instance, findings).run();
    });
    return findings;
}

} // namespace juesuan
