#include "core/profile/Linker.h"

#include <QSet>
#include <algorithm>

#include "core/profile/ChartLinks.h"
#include "core/profile/Cycles.h"
#include "core/profile/LinkChecks.h"
#include "core/profile/Resolver.h"

namespace juesuan
{

namespace
{

class Linker
{
public:
    Linker(const Profile &profile, const JsonValue &json, Errors &errors)
        : m_profile(profile), m_json(json), m_errors(errors),
          m_report([this](Error error) { reportOnce(std::move(error)); }), m_cycles(profile)
    {
    }

    void run()
    {
        checkNames(m_profile, m_json, m_report);
        for (std::size_t f = 0; f < m_profile.forms.size(); ++f) {
            const int form = static_cast<int>(f);
            for (std::size_t b = 0; b < m_profile.forms[f].blocks.size(); ++b)
                linkBlock({form, static_cast<int>(b)});
            for (const Check &check : m_profile.forms[f].checks)
                linkCheck(check, form);
            checkAsked(f);
            if (m_profile.forms[f].grading)
                linkGrading(*m_profile.forms[f].grading, f);
        }
        for (const Check &check : m_profile.checks)
            linkCheck(check, -1);
        linkCharts(m_profile, m_report);
        m_cycles.report(m_report);
    }

private:
    /// A formula of a group is resolved for each of its rows; its error is told once.
    void reportOnce(Error error)
    {
        const QString key = placeText(error.where) + QString::fromUtf8(error.text) + error.args.join(u'|');
        if (m_told.contains(key))
            return;
        m_told.insert(key);
        m_errors.push_back(std::move(error));
    }

    void linkBlock(BlockPlace at)
    {
        const Block &block = blockAt(m_profile, at);
        for (std::size_t c = 0; c < block.columns.size(); ++c) {
            linkColumn(at, static_cast<int>(c));
            for (std::size_t r = 0; r < block.rows.size(); ++r)
                linkCell(at, static_cast<int>(r), static_cast<int>(c));
        }
    }

    FormulaContext context(BlockPlace at, int column) const
    {
        FormulaContext out;
        out.form = at.form;
        out.blocks = {at};
        out.column = column;
        return out;
    }

    void wantType(const Formula &formula, ValueType given, ColumnKind kind)
    {
        if (!formula || given == ValueType::Unknown)
            return;
        if (isNumeric(kind) && given != ValueType::Number)
            reportOnce({QT_TRANSLATE_NOOP(
                            "Error", "The column takes a number; this formula gives a text or a condition."),
                        {},
                        formula.where});
        if (!isNumeric(kind) && given == ValueType::Truth)
            reportOnce(
                {QT_TRANSLATE_NOOP(
                     "Error",
                     "The column takes a text; this formula gives a condition. Write if(…, '…', '…')."),
                 {},
                 formula.where});
    }

    /// A choice column can only be given one of its choices.
    void wantChoice(const Formula &formula, const formula::Node &node, const Column &column)
    {
        if (node.op == formula::Op::Text && !node.text.isEmpty() && !column.choices.contains(node.text))
            reportOnce({QT_TRANSLATE_NOOP("Error", "“%1” is none of the choices of this column: %2."),
                        {node.text, column.choices.join(QStringLiteral(", "))},
                        placeIn(formula, node.column)});
        if (node.op == formula::Op::Call && node.text == u"if") {
            wantChoice(formula, *node.args[1], column);
            wantChoice(formula, *node.args[2], column);
        }
    }

    void linkFormula(const Formula &formula, const FormulaContext &here, const Column &column)
    {
        wantType(formula, resolveFormula(m_profile, formula, here, m_report).type, column.kind);
        linkScores(formula, here);
        if (formula && column.kind == ColumnKind::Choice)
            wantChoice(formula, *formula.tree, column);
    }

    void linkColumn(BlockPlace at, int index)
    {
        const Column &column = blockAt(m_profile, at).columns[static_cast<std::size_t>(index)];
        for (const Formula *formula : {&column.formula, &column.proposal})
            linkFormula(*formula, context(at, index), column);
    }

    /// One cell: its row's formulas in its column, and what it depends on.
    void linkCell(BlockPlace at, int r, int c)
    {
        const Block &block = blockAt(m_profile, at);
        const Row &row = block.rows[static_cast<std::size_t>(r)];
        const Column &column = block.columns[static_cast<std::size_t>(c)];
        if (column.id.isEmpty())
            return;
        FormulaContext here = context(at, c);
        here.row = r;
        const Formula *formula = ofRow(row.formula, column);
        const Formula *proposal = ofRow(row.proposal, column);
        for (const Formula *own : {formula, proposal}) {
            if (own)
                linkFormula(*own, here, column);
        }
        const Formula *whole = column.formula ? &column.formula : nullptr;
        const bool columnWins = column.kind == ColumnKind::Percent && whole;
        const Formula *computed = columnWins || !formula ? whole : formula;
        const Formula *proposed = proposal ? proposal : column.proposal ? &column.proposal : nullptr;
        if (row.kind == RowKind::Codes && row.tree) {
            depends(at, r, c, true, computed, here);
            depends(at, r, c, false, whole ? whole : proposed, here);
        } else {
            depends(at, r, c, false, computed ? computed : proposed, here);
        }
    }

    /// A row's formula without a column is for the numeric ones.
    static const Formula *ofRow(const RowFormulas &formulas, const Column &column)
    {
        if (!isNumeric(column.kind) && !formulas.byColumn.contains(column.id))
            return nullptr;
        const Formula *found = formulas.find(column.id);
        return found && *found ? found : nullptr;
    }

    void depends(BlockPlace at, int r, int c, bool parent, const Formula *formula, const FormulaContext &here)
    {
        if (!formula)
            return;
        // Errors were told when the formula was resolved for itself.
        m_cycles.add(at, r, c, parent, *formula,
                     resolveFormula(m_profile, *formula, here, [](const Error &) {}).reads);
    }

    void linkCheck(const Check &check, int form)
    {
        FormulaContext here;
        here.form = form;
        if (check.each == u"rows" && form >= 0)
            here.blocks = unnamedBlocks(m_profile, form);
        else if (!check.each.isEmpty())
            here.blocks = findBlocks(m_profile, check.each);
        if (here.blocks.empty() && !check.each.isEmpty())
            return; // told by checkNames
        for (const Formula *formula : {&check.when, &check.rule}) {
            const ValueType type = resolveFormula(m_profile, *formula, here, m_report).type;
            linkScores(*formula, here);
            if (type == ValueType::Number || type == ValueType::Text)
                reportOnce(
                    {QT_TRANSLATE_NOOP("Error", "A rule is a comparison that must hold, such as a == b."),
                     {},
                     formula->where});
        }
    }

    /// The scores that a formula asks for, seen from there.
    void linkScores(const Formula &formula, const FormulaContext &here)
    {
        if (!formula || here.form < 0)
            return;
        formula::visit(*formula.tree, [&](const formula::Node &node) {
            if (node.op != formula::Op::Call || node.text != u"score")
                return;
            const auto &scores = m_profile.forms[static_cast<std::size_t>(here.form)].scores;
            const auto rule = std::find_if(scores.begin(), scores.end(), [&](const ScoreRule &one) {
                return one.id == node.args[0]->ref.column;
            });
            if (rule == scores.end())
                m_misspelt.insert(here.form);
            else
                linkScore(*rule, here);
        });
    }

    void linkScore(const ScoreRule &rule, const FormulaContext &caller)
    {
        m_asked.insert(&rule);
        FormulaContext inside;
        inside.form = caller.form;
        inside.score = &rule;
        for (const ScoreRule::Input &input : rule.inputs) {
            const bool asks = input.formula && input.formula.tree->op == formula::Op::Call &&
                              input.formula.tree->text == u"score";
            if (asks)
                reportOnce({QT_TRANSLATE_NOOP(
                                "Error", "A score asks for no other score; name the cell that holds it."),
                            {},
                            input.formula.where});
            inside.inputs.push_back(asks ? ValueType::Unknown
                                         : resolveFormula(m_profile, input.formula, caller, m_report).type);
        }
        want(rule.none, inside, ValueType::Truth);
        const ValueType value = resolveFormula(m_profile, rule.value, inside, m_report).type;
        if (value == ValueType::Truth)
            reportOnce({QT_TRANSLATE_NOOP("Error", "A number is needed here; this is a text or a condition."),
                        {},
                        rule.value.where});
        inside.value = value;
        for (const ScoreTier &tier : rule.tiers) {
            want(tier.when, inside, ValueType::Truth);
            want(tier.points, inside, ValueType::Number);
        }
    }

    void want(const Formula &formula, const FormulaContext &here, ValueType wanted)
    {
        const ValueType given = resolveFormula(m_profile, formula, here, m_report).type;
        if (given == ValueType::Unknown || given == wanted)
            return;
        if (wanted == ValueType::Number)
            reportOnce({QT_TRANSLATE_NOOP("Error", "A number is needed here; this is a text or a condition."),
                        {},
                        formula.where});
        else
            reportOnce({QT_TRANSLATE_NOOP("Error", "A condition is needed here, such as a == b."),
                        {},
                        formula.where});
    }

    /// A score that no cell shows was forgotten, or its cell was dropped.
    void checkAsked(std::size_t form)
    {
        for (const ScoreRule &rule : m_profile.forms[form].scores) {
            if (m_asked.contains(&rule) || m_misspelt.contains(static_cast<int>(form)))
                continue;
            const JsonValue *scores = m_json.find(u"forms")->items[form].find(u"form")->find(u"scores");
            const auto member = std::find_if(scores->members.begin(), scores->members.end(),
                                             [&](const JsonMember &one) { return one.key == rule.id; });
            reportOnce({QT_TRANSLATE_NOOP("Error", "No formula of this form asks for the score: score(%1)."),
                        {rule.id},
                        member == scores->members.end() ? scores->where : member->where});
        }
    }

    /// The total is one number, the conclusion one text.
    void linkGrading(const Grading &grading, std::size_t form)
    {
        const JsonValue *json = m_json.find(u"forms")->items[form].find(u"form")->find(u"grading");
        FormulaContext here;
        here.form = static_cast<int>(form);
        if (grading.total)
            linkCell(
                grading.total, here, ValueType::Number,
                QT_TRANSLATE_NOOP("Error", "“total” is the cell of the total, such as block[row].column."));
        if (grading.conclusion.isEmpty() || !json->find(u"conclusion"))
            return;
        Errors told; // when it was read
        const Formula conclusion =
            readFormula(*json->find(u"conclusion"), blockIds(m_profile, here.form), told);
        if (conclusion)
            linkCell(conclusion, here, ValueType::Text,
                     QT_TRANSLATE_NOOP("Error", "“conclusion” is the cell of a text, such as block.field."));
    }

    void linkCell(const Formula &cell, const FormulaContext &here, ValueType wanted, const char *otherwise)
    {
        const ValueType given = resolveFormula(m_profile, cell, here, m_report).type;
        if (cell.tree->op != formula::Op::Ref || (given != ValueType::Unknown && given != wanted))
            reportOnce({otherwise, {}, cell.where});
    }

    const Profile &m_profile;
    const JsonValue &m_json;
    Errors &m_errors;
    QSet<QString> m_told;
    QSet<const ScoreRule *> m_asked;
    QSet<int> m_misspelt; ///< forms in which a score is asked for that is not there
    std::function<void(Error)> m_report;
    Cycles m_cycles;
};

} // namespace

void linkProfile(const Profile &profile, const JsonValue &json, Errors &errors)
{
    Linker(profile, json, errors).run();
}

} // namespace juesuan
