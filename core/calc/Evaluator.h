#pragma once

#include "core/calc/Fraction.h"
#include "core/calc/Grid.h"

namespace juesuan::calc
{

class ScoreParts;

/// What a formula that is no plain sum comes to at one row.
struct Value {
    enum class Kind : std::uint8_t { Absent, Number, Text, Truth, Error };
    Kind kind = Kind::Absent;
    bool isMoney = false;
    Fraction number; ///< 元 of money; 0 or 1 of a truth
    std::int64_t roundings = 0;
    QString text;
};

/// The steps of a score, as far as it came.
struct ScoreSteps {
    std::vector<Value> inputs;
    Value none; ///< a truth where the rule has such a condition
    Value value;
    std::vector<Value> conditions; ///< of the tiers, up to the one that holds
    Value unrounded;               ///< the points of that tier before the rounding it ends with
    Value points;                  ///< the score; Absent if nothing is scored
    bool isScored() const { return !conditions.empty(); }
};

/// Evaluates expressions over exact fractions. Nothing typed counts as 0 in sums and comparisons; an
/// unreadable input makes everything that reads it an error; dividing by nothing gives nothing.
class Evaluator
{
public:
    Evaluator(const Grid &grid, const Texts &texts) : m_grid(grid), m_texts(texts) {}

    /// The cell of an operation: its amount, a text's fingerprint, or a check's difference and outcome.
    Cell evaluate(const Operation &operation, std::uint16_t block, std::uint16_t row);
    Value value(const Expression &expression, std::uint16_t block, std::uint16_t row);
    /// Both sides of a comparison as cells, the outcome aside.
    std::pair<Cell, Cell> sides(const Operation &operation, std::uint16_t block, std::uint16_t row);
    /// How a score(…) comes about, and how it would with other inputs.
    ScoreSteps steps(const Expression &score, std::uint16_t block, std::uint16_t row);
    ScoreSteps steps(const Expression &score, std::vector<Value> inputs, std::uint16_t block,
                     std::uint16_t row);
    static Cell toCell(const Value &value, bool isMoney);
    static Cell fingerprint(const QString &text);

private:
    Cell check(const Operation &operation);
    Value evaluate(const Expression &expression);
    Value cells(const Source &source);
    Value cell(const CellRef &ref, const Source &source);
    Value call(const Expression &expression);
    Value operation(const Expression &expression);
    Value arithmetic(const Expression &expression);
    Value comparison(const Expression &expression);
    Value logic(const Expression &expression);
    Value extreme(const std::vector<Value> &values, bool least);
    Value rounded(const Expression &expression);
    Value choice(const Expression &expression);
    std::vector<Value> inputsOf(const Expression &score);
    ScoreSteps steps(const Expression &score, std::vector<Value> inputs);
    void tiers(const ScoreParts &parts, ScoreSteps &out);
    Value ofTexts(const Expression &expression);
    std::vector<Value> collect(const std::vector<Expression> &args);

    const Grid &m_grid;
    const Texts &m_texts;
    std::uint16_t m_block = 0;
    std::uint16_t m_row = 0;
    std::vector<Value> m_inputs; ///< of the score at hand, then its `value`
    bool m_isTolerant = false;   ///< inside a check's rule: comparisons allow for roundings
};

} // namespace juesuan::calc
