#include "core/profile/CellLookup.h"

#include <algorithm>

namespace juesuan
{

using formula::Node;
using formula::Reference;

static bool isCode(const QString &text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Whether `[row]` leads from `here` to `there`: the same id, the same code, or codes of one dictionary. A
/// dictionary that is not there has been told already, and joins everything.
static bool joins(const Row &here, const Row &there)
{
    if (here.kind == RowKind::Codes && there.kind == RowKind::Codes)
        return here.dictionary == there.dictionary || here.dictionary.isEmpty() || there.dictionary.isEmpty();
    if (here.kind == RowKind::Fixed && there.kind == RowKind::Fixed)
        return here.id == there.id || (!here.code.isEmpty() && here.code == there.code);
    if (here.kind == RowKind::Free || there.kind == RowKind::Free)
        return here.kind == there.kind && here.id == there.id;
    return !(here.kind == RowKind::Codes ? there : here).code.isEmpty();
}

void CellLookup::fail(const char *text, QStringList args, const Node &node) const
{
    m_report({text, std::move(args), placeIn(m_formula, node.column)});
}

ValueType CellLookup::find(const Node &node, std::vector<CellPlace> &reads) const
{
    if (node.ref.form == u"report")
        return setting(node);
    const Places places = blocksOf(node);
    const QString column = places ? columnOf(node) : QString();
    if (column.isEmpty())
        return ValueType::Unknown;
    std::vector<BlockPlace> withColumn = *places;
    std::erase_if(withColumn, [&](BlockPlace place) { return blockAt(m_profile, place).column(column) < 0; });
    if (withColumn.empty()) {
        noColumn(node, *places, column);
        return ValueType::Unknown;
    }
    return rows(node, withColumn, column, reads);
}

ValueType CellLookup::setting(const Node &node) const
{
    static const QStringList kSettings = {QStringLiteral("unit"), QStringLiteral("year"),
                                          QStringLiteral("kind")};
    if (node.ref.hasRow || !kSettings.contains(node.ref.column)) {
        fail(QT_TRANSLATE_NOOP("Error", "There is no setting “report.%1”; there are: %2."),
             {node.ref.column, allowedWords(node.ref.column, kSettings)}, node);
        return ValueType::Unknown;
    }
    return node.ref.column == u"year" ? ValueType::Number : ValueType::Text;
}

CellLookup::Places CellLookup::blocksOf(const Node &node) const
{
    const Reference &ref = node.ref;
    if (ref.form.isEmpty() && ref.block.isEmpty())
        return blocksAtHand(node);
    const int form = ref.form.isEmpty() ? m_context.form : m_profile.form(ref.form);
    if (form < 0) {
        fail(QT_TRANSLATE_NOOP("Error", "There is no form or block “%1”; there are: %2."),
             {ref.form, allowedWords(ref.form, formIds(m_profile) + blockIds(m_profile, m_context.form))},
             node);
        return std::nullopt;
    }
    if (ref.instance > 0 && !m_profile.forms[static_cast<std::size_t>(form)].many) {
        fail(QT_TRANSLATE_NOOP("Error", "There is only one %1; leave out #%2."),
             {ref.form, QString::number(ref.instance)}, node);
        return std::nullopt;
    }
    if (!ref.block.isEmpty())
        return namedBlock(node, form);
    if (!ref.hasRow) {
        fail(QT_TRANSLATE_NOOP("Error",
                               "A row is missing: write %1[row].%2, with the id of a row, a code or “row”."),
             {ref.form, ref.column}, node);
        return std::nullopt;
    }
    std::vector<BlockPlace> places = unnamedBlocks(m_profile, form);
    if (!places.empty())
        return places;
    fail(
        QT_TRANSLATE_NOOP("Error", "%1 is divided into blocks; write %1.block[row].column, with one of: %2."),
        {ref.form, allowedWords({}, blockIds(m_profile, form))}, node);
    return std::nullopt;
}

CellLookup::Places CellLookup::namedBlock(const Node &node, int form) const
{
    const Reference &ref = node.ref;
    const Form &owner = m_profile.forms[static_cast<std::size_t>(form)];
    const int block = owner.block(ref.block);
    if (block < 0) {
        fail(QT_TRANSLATE_NOOP("Error", "There is no block “%1” in %2; there are: %3."),
             {ref.block, owner.id, allowedWords(ref.block, blockIds(m_profile, form))}, node);
        return std::nullopt;
    }
    if (!ref.hasRow && !blockAt(m_profile, {form, block}).fields) {
        fail(QT_TRANSLATE_NOOP("Error",
                               "A row is missing: write %1[row].%2, with the id of a row, a code or “row”."),
             {(ref.form.isEmpty() ? QString() : ref.form + u'.') + ref.block, ref.column}, node);
        return std::nullopt;
    }
    return std::vector<BlockPlace>{{form, block}};
}

/// `column`, `[row]`, `[row].column`.
CellLookup::Places CellLookup::blocksAtHand(const Node &node) const
{
    const Reference &ref = node.ref;
    const auto &atHand = m_context.blocks;
    if (!ref.hasRow && atHand.empty()) {
        fail(
            m_context.form >= 0
                ? QT_TRANSLATE_NOOP(
                      "Error",
                      "“%1” is a column, and there is no row at hand; write [row id].%1, or say “each”.")
                : QT_TRANSLATE_NOOP(
                      "Error",
                      "“%1” is a column, and there is no row at hand; write form[row id].%1, or say “each”."),
            {ref.column}, node);
        return std::nullopt;
    }
    if (!ref.hasRow || (!atHand.empty() && !blockAt(m_profile, atHand[0]).id.isEmpty()))
        return atHand;
    const int form = m_context.form >= 0 ? m_context.form : atHand.empty() ? -1 : atHand[0].form;
    std::vector<BlockPlace> places = unnamedBlocks(m_profile, form);
    if (!places.empty())
        return places;
    if (form < 0)
        fail(QT_TRANSLATE_NOOP("Error", "Across forms a row names its form: form[%1].column."), {ref.row},
             node);
    else
        fail(
            QT_TRANSLATE_NOOP("Error",
                              "%1 is divided into blocks; write block[row].column, with one of: %2."),
            {m_profile.forms[static_cast<std::size_t>(form)].id, allowedWords({}, blockIds(m_profile, form))},
            node);
    return std::nullopt;
}

QString CellLookup::columnOf(const Node &node) const
{
    if (!node.ref.column.isEmpty())
        return node.ref.column;
    if (m_context.column >= 0)
        return blockAt(m_profile, m_context.blocks[0]).columns[static_cast<std::size_t>(m_context.column)].id;
    fail(QT_TRANSLATE_NOOP("Error", "A column is missing, since there is none at hand: write [%1].column."),
         {node.ref.row}, node);
    return {};
}

void CellLookup::noColumn(const Node &node, const std::vector<BlockPlace> &places,
                          const QString &column) const
{
    QStringList columns;
    for (const BlockPlace &place : places) {
        for (const Column &one : blockAt(m_profile, place).columns) {
            if (!one.id.isEmpty() && !columns.contains(one.id))
                columns += one.id;
        }
    }
    fail(QT_TRANSLATE_NOOP("Error", "There is no column “%1” in %2; there are: %3."),
         {column, blockName(m_profile, places.front()), allowedWords(column, columns)}, node);
}

/// The rows of `places` that the reference means; every one of `places` has the column.
ValueType CellLookup::rows(const Node &node, const std::vector<BlockPlace> &places, const QString &column,
                           std::vector<CellPlace> &reads) const
{
    if (node.ref.hasRow && node.ref.row == u"row" && m_context.blocks.empty()) {
        fail(QT_TRANSLATE_NOOP("Error",
                               "There is no row at hand for “[row]” to follow; name a row, or say “each”."),
             {}, node);
        return ValueType::Unknown;
    }
    const std::size_t before = reads.size();
    ValueType type = ValueType::Unknown;
    for (const BlockPlace &place : places) {
        const Block &block = blockAt(m_profile, place);
        const int index = block.column(column);
        type = isNumeric(block.columns[static_cast<std::size_t>(index)].kind) ? ValueType::Number
                                                                              : ValueType::Text;
        for (int r = 0; r < static_cast<int>(block.rows.size()); ++r) {
            if (isMeant(node.ref, place, r))
                reads.push_back({place, r, index, true});
        }
    }
    if (reads.size() == before)
        noRow(node, places);
    return type;
}

bool CellLookup::isMeant(const Reference &ref, BlockPlace place, int row) const
{
    const Block &block = blockAt(m_profile, place);
    if (!ref.hasRow)
        return block.fields || isAtHand(place, row);
    const Row &there = block.rows[static_cast<std::size_t>(row)];
    return ref.row == u"row" ? joinsRowsAtHand(there) : isNamed(there, ref.row);
}

bool CellLookup::isAtHand(BlockPlace place, int row) const
{
    const bool here =
        std::find(m_context.blocks.begin(), m_context.blocks.end(), place) != m_context.blocks.end();
    return here && (m_context.row < 0 || m_context.row == row);
}

bool CellLookup::joinsRowsAtHand(const Row &there) const
{
    for (const BlockPlace &place : m_context.blocks) {
        const auto &rows = blockAt(m_profile, place).rows;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (isAtHand(place, static_cast<int>(r)) && joins(rows[r], there))
                return true;
        }
    }
    return false;
}

bool CellLookup::isNamed(const Row &row, const QString &name) const
{
    if (row.kind != RowKind::Codes)
        return row.id == name || (isCode(name) && row.code == name);
    const auto dictionary = m_profile.dictionaries.value(row.dictionary);
    return isCode(name) && (!dictionary || dictionary->entries().empty() || dictionary->find(name));
}

void CellLookup::noRow(const Node &node, const std::vector<BlockPlace> &places) const
{
    const QString where = blockName(m_profile, places.front());
    const QString &name = node.ref.row;
    if (name == u"row")
        return fail(
            QT_TRANSLATE_NOOP("Error",
                              "No row here has its counterpart in %1: neither ids nor codes are the same."),
            {where}, node);
    if (isCode(name))
        return fail(QT_TRANSLATE_NOOP("Error", "The code %1 is neither a row of %2 nor in its dictionary."),
                    {name, where}, node);
    QStringList ids;
    for (const BlockPlace &place : places) {
        for (const Row &row : blockAt(m_profile, place).rows) {
            if (row.kind == RowKind::Fixed && !isCode(row.id))
                ids += row.id;
        }
    }
    fail(QT_TRANSLATE_NOOP("Error", "There is no row “%1” with this column in %2; there are: %3."),
         {name, where, allowedWords(name, ids)}, node);
}

} // namespace juesuan
