#include <algorithm>
#include <functional>

#include "core/calc/ProgramBuilder.h"

namespace juesuan::calc
{

static void addLiterals(const formula::Node &node, std::vector<QString> &codes)
{
    if (node.op == formula::Op::Ref && !node.ref.row.isEmpty() && node.ref.row.front().isDigit())
        codes.push_back(node.ref.row);
    for (const auto &arg : node.args)
        addLiterals(*arg, codes);
}

static void addLiterals(const Formula &formula, std::vector<QString> &codes)
{
    if (formula.tree)
        addLiterals(*formula.tree, codes);
}

static void addLiterals(const RowFormulas &formulas, std::vector<QString> &codes)
{
    addLiterals(formulas.all, codes);
    for (const Formula &formula : formulas.byColumn)
        addLiterals(formula, codes);
}

static void addCodes(const Block &block, std::vector<QString> &codes)
{
    for (const Column &column : block.columns) {
        addLiterals(column.formula, codes);
        addLiterals(column.proposal, codes);
    }
    for (const Row &row : block.rows) {
        if (!row.code.isEmpty())
            codes.push_back(row.code);
        addLiterals(row.formula, codes);
        addLiterals(row.proposal, codes);
    }
}

std::vector<QString> codesOf(const Profile &profile)
{
    std::vector<QString> codes;
    for (const auto &dictionary : profile.dictionaries) {
        for (const CodeEntry &entry : dictionary->entries()) {
            for (QString code = entry.code; !code.isEmpty(); code = dictionary->parentOf(code))
                codes.push_back(code);
        }
    }
    const auto addChecks = [&](const std::vector<Check> &checks) {
        for (const Check &check : checks) {
            addLiterals(check.rule, codes);
            addLiterals(check.when, codes);
        }
    };
    addChecks(profile.checks);
    for (const Form &form : profile.forms) {
        addChecks(form.checks);
        for (const ScoreRule &rule : form.scores) {
            for (const ScoreRule::Input &input : rule.inputs)
                addLiterals(input.formula, codes);
        }
        for (const Block &block : form.blocks)
            addCodes(block, codes);
    }
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

static void addTrees(Program &program)
{
    for (auto it = program.profile().dictionaries.begin(); it != program.profile().dictionaries.end(); ++it) {
        auto tree = std::make_shared<CodeTree>();
        tree->dictionary = *it;
        for (const QString &code : program.codes) {
            const QString parent = tree->dictionary->parentOf(code);
            tree->parents.push_back(parent.isEmpty() ? kNoCode : program.findCode(parent));
            tree->levels.push_back(static_cast<std::uint8_t>(tree->dictionary->levelOf(code)));
        }
        program.trees.insert(it.key(), tree);
    }
}

static void addClasses(const Program &program, BlockPlan &plan)
{
    const auto add = [&](RowClass::Kind kind, std::size_t list) {
        const bool isNamed = kind == RowClass::Kind::Fixed && list < plan.block->rows.size();
        plan.classes.push_back({kind, static_cast<std::uint16_t>(list), kNone,
                                fixedRowId(isNamed ? plan.block->rows[list].id : QString())});
    };
    for (std::size_t list = 0; list < plan.block->rows.size(); ++list) {
        const Row &row = plan.block->rows[list];
        plan.classOf.push_back(static_cast<std::uint16_t>(plan.classes.size()));
        plan.trees.push_back(row.kind == RowKind::Codes ? program.trees.value(row.dictionary).get()
                                                        : nullptr);
        plan.isFixed &= row.kind == RowKind::Fixed;
        add(row.kind == RowKind::Fixed  ? RowClass::Kind::Fixed
            : row.kind == RowKind::Free ? RowClass::Kind::Free
                                        : RowClass::Kind::Leaf,
            list);
        if (row.tree)
            add(RowClass::Kind::Parent, list);
    }
    if (plan.classes.empty()) { // a line of fields need not say that it is one row
        plan.classOf.push_back(0);
        plan.trees.push_back(nullptr);
        add(RowClass::Kind::Fixed, 0);
    }
}

static void addBlock(Program &program, int formIndex, int index, std::uint16_t instance)
{
    const Form &form = program.profile().forms[static_cast<std::size_t>(formIndex)];
    const Block &block = form.blocks[static_cast<std::size_t>(index)];
    BlockPlan plan;
    plan.form = &form;
    plan.formIndex = formIndex;
    plan.block = &block;
    plan.source = static_cast<std::uint16_t>(program.blockIndex(formIndex, index));
    plan.instance = instance;
    plan.slotOf.assign(block.columns.size(), kNone);
    for (std::size_t column = 0; column < block.columns.size(); ++column) {
        if (!isNumeric(block.columns[column].kind))
            continue;
        plan.slotOf[column] = static_cast<std::uint16_t>(plan.columnOf.size());
        plan.columnOf.push_back(static_cast<int>(column));
    }
    plan.values = static_cast<std::uint16_t>(plan.columnOf.size());
    addClasses(program, plan);
    program.blocks.push_back(std::move(plan));
}

static void addFollowed(Program &program, BlockPlan &plan)
{
    for (const Row &row : plan.block->rows) {
        std::vector<std::uint16_t> blocks;
        for (const QString &name : row.follows) {
            const Profile &profile = program.profile();
            const QString formId = name.section(u'.', 0, 0), blockId = name.section(u'.', 1);
            for (std::size_t b = 0; b < program.blocks.size(); ++b) {
                const BlockPlan &other = program.blocks[b];
                const bool isNamed = other.formIndex == profile.form(formId) && other.block->id == blockId;
                const bool isOwn = other.form == plan.form && other.block->id == name;
                const std::uint16_t instance = other.form == plan.form ? plan.instance : std::uint16_t{0};
                if ((isNamed || isOwn) && other.instance == instance && !other.isFixed)
                    blocks.push_back(static_cast<std::uint16_t>(b));
            }
        }
        plan.followed.push_back(blocks);
    }
}

static void orderLists(Program &program)
{
    std::vector<bool> seen(program.blocks.size());
    const std::function<void(std::uint16_t)> visit = [&](std::uint16_t block) {
        if (seen[block] || program.blocks[block].isFixed)
            return;
        seen[block] = true;
        for (const auto &followed : program.blocks[block].followed)
            std::for_each(followed.begin(), followed.end(), visit);
        program.listOrder.push_back(block);
    };
    for (std::size_t block = 0; block < program.blocks.size(); ++block)
        visit(static_cast<std::uint16_t>(block));
}

void layOut(Program &program)
{
    const Profile &profile = program.profile();
    addTrees(program);
    const auto addForm = [&](int form, std::uint16_t instance) {
        const auto blocks = static_cast<int>(profile.forms[static_cast<std::size_t>(form)].blocks.size());
        for (int block = 0; block < blocks; ++block)
            addBlock(program, form, block, instance);
    };
    const auto forms = static_cast<int>(profile.forms.size());
    for (int form = 0; form < forms; ++form)
        addForm(form, 0);
    for (int form = 0; form < forms; ++form) {
        for (std::uint16_t instance = 1; instance < program.copiesOf(form); ++instance)
            addForm(form, instance);
    }
    for (BlockPlan &plan : program.blocks)
        addFollowed(program, plan);
    orderLists(program);
    BlockPlan once;
    once.source = program.profileBlocks();
    once.classes.push_back({});
    program.blocks.push_back(once);
}

} // namespace juesuan::calc
