#include "core/calc/Resolver.h"

#include <algorithm>

#include "core/calc/Scores.h"

namespace juesuan::calc
{

static bool isText(ColumnKind kind)
{
    return kind >= ColumnKind::Text;
}

std::uint16_t Resolver::hiddenSlot(std::uint16_t block)
{
    BlockPlan &plan = m_program.blocks[block];
    plan.columnOf.push_back(-1);
    return static_cast<std::uint16_t>(plan.columnOf.size() - 1);
}

std::uint16_t Resolver::slot(std::uint16_t block, int column)
{
    BlockPlan &plan = m_program.blocks[block];
    std::uint16_t &slot = plan.slotOf[static_cast<std::size_t>(column)];
    if (slot == kNone && isText(plan.block->columns[static_cast<std::size_t>(column)].kind)) {
        slot = hiddenSlot(block);
        plan.columnOf[slot] = column;
    }
    return slot;
}

std::uint16_t Resolver::copyAt(int form, const Place &place) const
{
    if (place.block != kNone && m_program.blocks[place.block].formIndex == form)
        return m_program.blocks[place.block].instance;
    return form == place.form ? place.instance : std::uint16_t{0};
}

std::vector<std::uint16_t> Resolver::scope(const QString &name, int form, std::uint16_t instance) const
{
    const QString formId = name.section(u'.', 0, 0), blockId = name.section(u'.', 1);
    const bool isRows = name == QLatin1String("rows");
    const int formIndex = isRows ? form : m_program.profile().form(formId);
    std::vector<std::uint16_t> found;
    for (std::size_t b = 0; b + 1 < m_program.blocks.size(); ++b) {
        const BlockPlan &plan = m_program.blocks[b];
        if (plan.block->fields || (plan.formIndex == form && instance != kNone && plan.instance != instance))
            continue;
        const bool isOwn = plan.formIndex == form && formIndex < 0 && plan.block->id == name;
        const bool isOther =
            plan.formIndex == formIndex && (isRows || blockId.isEmpty() || plan.block->id == blockId);
        if (isOwn || (formIndex >= 0 && isOther))
            found.push_back(static_cast<std::uint16_t>(b));
    }
    return found;
}

/// Where an unqualified name is looked up: in a named block only there, else in the unnamed lists of the
/// form, the one at hand first.
std::vector<std::uint16_t> Resolver::candidates(const formula::Reference &ref, const Place &place) const
{
    const bool isBare = ref.form.isEmpty() && ref.block.isEmpty();
    if (isBare && place.block != kNone && !m_program.blocks[place.block].block->id.isEmpty())
        return {place.block};
    QString block = ref.block;
    int form = ref.form.isEmpty() ? place.form : m_program.profile().form(ref.form);
    if (form < 0) { // a block of the own form
        form = place.form;
        block = ref.form;
    }
    const std::uint16_t instance =
        ref.instance > 0 ? static_cast<std::uint16_t>(ref.instance - 1) : copyAt(form, place);
    std::vector<std::uint16_t> found;
    for (std::size_t b = 0; form >= 0 && b + 1 < m_program.blocks.size(); ++b) {
        const BlockPlan &plan = m_program.blocks[b];
        if (plan.formIndex != form || plan.instance != instance || plan.block->id != block)
            continue;
        const bool isAtHand = b == place.block;
        found.insert(isAtHand ? found.begin() : found.end(), static_cast<std::uint16_t>(b));
    }
    return found;
}

std::optional<Source> Resolver::cell(Source::Kind kind, std::uint16_t block, const QString &column)
{
    const int index = m_program.blocks[block].block->column(column);
    const std::uint16_t found = index < 0 || column.isEmpty() ? kNone : slot(block, index);
    if (found == kNone)
        return std::nullopt;
    Source source;
    source.kind = kind;
    source.block = block;
    source.column = found;
    const ColumnKind columnKind =
        m_program.blocks[block].block->columns[static_cast<std::size_t>(index)].kind;
    source.isText = isText(columnKind);
    source.isMoney = columnKind == ColumnKind::Money;
    return source;
}

std::optional<Source> Resolver::group(const QString &id, std::uint16_t block, const Place &place)
{
    const BlockPlan &plan = m_program.blocks[block];
    std::optional<Source> source = cell(Source::Kind::Rows, block, place.column);
    if (!source)
        return std::nullopt;
    for (std::size_t i = 0; i < plan.block->rows.size(); ++i) {
        const Row &row = plan.block->rows[i];
        const bool isInside = std::any_of(row.groups.begin(), row.groups.end(), [&](int index) {
            return plan.block->groups[static_cast<std::size_t>(index)].id == id;
        });
        if (!isInside && (row.kind == RowKind::Fixed || row.id != id))
            continue;
        source->classes.push_back(plan.classOf[i]);
        if (row.tree) {
            source->classes.push_back(static_cast<std::uint16_t>(plan.classOf[i] + 1));
            source->rootsOnly = true;
        }
    }
    return source->classes.empty() ? std::nullopt : source;
}

std::optional<Source> Resolver::named(const formula::Reference &ref, const Place &place)
{
    if (ref.form.isEmpty() && ref.block.isEmpty()) {
        if (place.block != kNone) {
            if (auto found = cell(Source::Kind::SameRow, place.block, ref.column))
                return found;
            if (ref.column == QLatin1String("children"))
                return cell(Source::Kind::Children, place.block, place.column);
        }
    }
    for (const std::uint16_t block : candidates(ref, place)) {
        const bool isField = m_program.blocks[block].block->fields && block != place.block;
        if (auto found =
                isField ? cell(Source::Kind::FixedRow, block, ref.column) : group(ref.column, block, place))
            return found;
    }
    formula::Reference whole; // sum(block): all its rows but those outside of groups, which are its totals
    whole.form = ref.form;
    whole.instance = ref.instance;
    whole.block = ref.column;
    for (const std::uint16_t block : candidates(whole, place)) {
        const std::vector<RowClass> &classes = m_program.blocks[block].classes;
        const std::vector<Row> &rows = m_program.blocks[block].block->rows;
        std::optional<Source> found = cell(Source::Kind::Rows, block, place.column);
        for (std::size_t c = 0; found && c < classes.size(); ++c) {
            if (classes[c].list >= rows.size() || rows[classes[c].list].groups.empty())
                continue;
            found->classes.push_back(static_cast<std::uint16_t>(c));
            found->rootsOnly |= classes[c].kind == RowClass::Kind::Parent;
        }
        if (found && !found->classes.empty())
            return found;
    }
    return std::nullopt;
}

std::optional<Source> Resolver::row(const formula::Reference &ref, const Place &place)
{
    const QString column = ref.column.isEmpty() ? place.column : ref.column;
    for (const std::uint16_t block : candidates(ref, place)) {
        const BlockPlan &plan = m_program.blocks[block];
        if (ref.row == QLatin1String("row")) {
            const auto kind = block == place.block ? Source::Kind::SameRow : Source::Kind::JoinedRow;
            if (auto found = cell(kind, block, column))
                return found;
            continue;
        }
        std::optional<Source> byCode;
        for (std::size_t i = 0; i < plan.block->rows.size(); ++i) {
            const Row &row = plan.block->rows[i];
            const bool isFixed = row.kind == RowKind::Fixed && (row.id == ref.row || row.code == ref.row);
            if (!isFixed && row.kind != RowKind::Codes)
                continue;
            auto found = cell(isFixed ? Source::Kind::FixedRow : Source::Kind::CodeRow, block, column);
            if (found && isFixed) {
                found->rowClass = plan.classOf[i];
                return found;
            }
            if (found && !byCode) {
                found->code = m_program.findCode(ref.row);
                found->ordinal = static_cast<std::uint16_t>(std::max(1, ref.ordinal));
                byCode = found;
            }
        }
        if (byCode)
            return byCode;
    }
    return std::nullopt;
}

std::optional<Source> Resolver::reference(const formula::Reference &ref, const Place &place)
{
    if (ref.form == QLatin1String("report")) {
        Source source;
        source.kind = Source::Kind::Setting;
        source.setting = ref.column;
        source.isText = ref.column != QLatin1String("year");
        return source;
    }
    const int form = ref.instance > 0 ? m_program.profile().form(ref.form) : -1;
    if (form < 0 || ref.instance <= m_program.copiesOf(form))
        return find(ref, place);
    formula::Reference first = ref; // of a copy that is not there: nothing, of the kind the first one has
    first.instance = 1;
    std::optional<Source> source = find(first, place);
    if (source) {
        source->kind = Source::Kind::CodeRow;
        source->code = kNoCode;
    }
    return source;
}

std::optional<Source> Resolver::find(const formula::Reference &ref, const Place &place)
{
    return ref.hasRow ? row(ref, place) : named(ref, place);
}

Source Resolver::counter(const std::vector<std::uint16_t> &blocks)
{
    auto it = std::find_if(m_counters.begin(), m_counters.end(),
                           [&](const Counter &counter) { return counter.blocks == blocks; });
    if (it == m_counters.end())
        it = m_counters.insert(it, {blocks, hiddenSlot(m_program.checkBlock())});
    Source source;
    source.kind = Source::Kind::FixedRow;
    source.block = m_program.checkBlock();
    source.column = it->slot;
    return source;
}

Expression Resolver::call(const formula::Node &node, const Place &place)
{
    static const QHash<QString, Expression::Function> kFunctions = {
        {QStringLiteral("sum"), Expression::Function::Sum},
        {QStringLiteral("count"), Expression::Function::Count},
        {QStringLiteral("min"), Expression::Function::Min},
        {QStringLiteral("max"), Expression::Function::Max},
        {QStringLiteral("abs"), Expression::Function::Abs},
        {QStringLiteral("floor"), Expression::Function::Floor},
        {QStringLiteral("round"), Expression::Function::Round},
        {QStringLiteral("if"), Expression::Function::If},
        {QStringLiteral("empty"), Expression::Function::Empty},
        {QStringLiteral("reached"), Expression::Function::Reached},
        {QStringLiteral("amount"), Expression::Function::Amount},
        {QStringLiteral("quantity"), Expression::Function::Quantity},
        {QStringLiteral("contains"), Expression::Function::Contains},
    };
    if (node.text == u"score")
        return score(node.args[0]->ref.column, place);
    Expression out;
    out.kind = Expression::Kind::Call;
    out.function = kFunctions.value(node.text, Expression::Function::Unknown);
    if (out.function == Expression::Function::Empty && !m_score && node.args.size() == 1 &&
        node.args[0]->op == formula::Op::Ref && !node.args[0]->ref.hasRow &&
        node.args[0]->ref.block.isEmpty()) {
        const formula::Reference &ref = node.args[0]->ref;
        const QString name = ref.form.isEmpty() ? ref.column : ref.form + u'.' + ref.column;
        const bool isColumn = place.block != kNone && ref.form.isEmpty() &&
                              m_program.blocks[place.block].block->column(ref.column) >= 0;
        const std::vector<std::uint16_t> blocks = scope(name, place.form, copyAt(place.form, place));
        if (!isColumn && !blocks.empty()) {
            Expression cells;
            cells.kind = Expression::Kind::Cells;
            cells.source = counter(blocks);
            out.args.push_back(cells);
            return out;
        }
    }
    for (const auto &arg : node.args)
        out.args.push_back(resolve(*arg, place));
    return out;
}

Expression Resolver::resolve(const formula::Node &node, const Place &place)
{
    Expression out;
    switch (node.op) {
    case formula::Op::Number:
        out.kind = Expression::Kind::Number;
        out.numerator = node.numerator;
        out.denominator = node.denominator;
        return out;
    case formula::Op::Text:
        out.kind = Expression::Kind::Text;
        out.text = node.text;
        return out;
    case formula::Op::Ref:
        if (m_score)
            return inputNamed(*m_score, node.ref.column);
        if (auto source = reference(node.ref, place)) {
            out.kind = Expression::Kind::Cells;
            out.source = *source;
        }
        return out;
    case formula::Op::Call:
        out = call(node, place);
        break;
    default:
        out.kind = Expression::Kind::Operator;
        out.op = node.op;
        for (const auto &arg : node.args)
            out.args.push_back(resolve(*arg, place));
    }
    const bool isWhole = std::all_of(out.args.begin(), out.args.end(), [](const Expression &arg) {
        return arg.kind != Expression::Kind::None;
    });
    return isWhole ? out : Expression{};
}

} // namespace juesuan::calc
