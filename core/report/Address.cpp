#include "core/report/Address.h"

#include <QRegularExpression>
#include <algorithm>

#include "core/report/ReportState.h"

namespace juesuan
{

Result<Address> parseAddress(const QString &text)
{
    static const QRegularExpression kForm(
        QStringLiteral(
            R"(^\s*(\w+)(?:#([1-9]\d{0,3}))?(?:\.(\w+))?(?:\[([^\]\[~]+)(?:~([1-9]\d{0,3}))?\])?\.(\w+)\s*$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = kForm.match(text);
    if (!match.hasMatch())
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” is not an address; it should look like %2."),
                     {text, QStringLiteral("expenditure[2040501].basic")},
                     {}};
    Address address;
    address.form = match.captured(1);
    address.instance = match.captured(2).isEmpty() ? 0 : match.captured(2).toInt() - 1;
    address.block = match.captured(3);
    address.row = match.captured(4).trimmed();
    address.ordinal = match.captured(5).isEmpty() ? 1 : match.captured(5).toInt();
    address.column = match.captured(6);
    return address;
}

QString toString(const Address &address)
{
    QString out = address.form;
    if (address.instance > 0)
        out += u'#' + QString::number(address.instance + 1);
    if (!address.block.isEmpty())
        out += u'.' + address.block;
    if (!address.row.isEmpty()) {
        out += u'[' + address.row;
        if (address.ordinal > 1)
            out += u'~' + QString::number(address.ordinal);
        out += u']';
    }
    return out + u'.' + address.column;
}

namespace
{

/// Looks an address up part by part; the first part that does not fit says what would.
class AddressFinder
{
public:
    AddressFinder(const Report &report, const Address &address) : m_report(report), m_address(address) {}

    Result<CellKey> find()
    {
        const int form = m_report.profile().form(m_address.form);
        if (form < 0)
            return Error{QT_TRANSLATE_NOOP("Error", "There is no form “%1”; there are: %2."),
                         {m_address.form, formIds().join(kComma)},
                         {}};
        collectBlocks(form);
        if (m_blocks.empty())
            return Error{QT_TRANSLATE_NOOP("Error", "The form “%1” has no block “%2”; it has: %3."),
                         {m_address.form, m_address.block, blockIds(form).join(kComma)},
                         {}};
        QStringList rows;
        for (const int block : m_blocks) {
            const int column = m_report.block(block).column(m_address.column);
            const ReportRow *row = findRow(block);
            for (const ReportRow &other : m_report.rows(block, m_address.instance))
                rows += idOf(block, other);
            if (column >= 0 && row)
                return CellKey{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(column),
                               static_cast<std::uint16_t>(m_address.instance), row->id};
        }
        if (!hasColumn())
            return Error{QT_TRANSLATE_NOOP("Error", "There is no column “%1” there; there are: %2."),
                         {m_address.column, columnIds().join(kComma)},
                         {}};
        rows.removeAll(QString());
        return Error{QT_TRANSLATE_NOOP("Error", "There is no row “%1” in “%2”; there are: %3."),
                     {m_address.row, m_address.form, rows.mid(0, kMostNames).join(kComma)},
                     {}};
    }

private:
    static constexpr int kMostNames = 40;
    inline static const QString kComma = QStringLiteral(", ");

    QStringList formIds() const
    {
        QStringList ids;
        for (const Form &form : m_report.profile().forms)
            ids += form.id;
        return ids;
    }
    QStringList blockIds(int form) const
    {
        QStringList ids;
        for (const Block &block : m_report.form(form).blocks) {
            if (!block.id.isEmpty())
                ids += block.id;
        }
        return ids;
    }
    QStringList columnIds() const
    {
        QStringList ids;
        for (const int block : m_blocks) {
            for (const Column &column : m_report.block(block).columns) {
                if (!column.id.isEmpty() && !ids.contains(column.id))
                    ids += column.id;
            }
        }
        return ids;
    }
    bool hasColumn() const
    {
        return std::any_of(m_blocks.begin(), m_blocks.end(),
                           [&](int block) { return m_report.block(block).column(m_address.column) >= 0; });
    }
    void collectBlocks(int form)
    {
        const std::vector<Block> &blocks = m_report.form(form).blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].id == m_address.block)
                m_blocks.push_back(m_report.blockIndex(form, static_cast<int>(i)));
        }
    }
    const ReportRow *findRow(int block) const
    {
        const std::vector<ReportRow> &rows = m_report.rows(block, m_address.instance);
        const bool isFields = m_report.block(block).fields;
        if (m_address.row.isEmpty())
            return isFields && !rows.empty() ? &rows.front() : nullptr;
        return m_report.findRow(block, m_address.row, m_address.ordinal, m_address.instance);
    }
    QString idOf(int block, const ReportRow &row) const
    {
        const std::vector<Row> &lists = m_report.block(block).rows;
        return row.list < lists.size() && lists[row.list].kind == RowKind::Fixed ? lists[row.list].id
                                                                                 : row.code;
    }

    const Report &m_report;
    const Address &m_address;
    std::vector<int> m_blocks;
};

} // namespace

Result<CellKey> resolve(const Report &report, const Address &address)
{
    return AddressFinder(report, address).find();
}

static const ReportRow *rowOf(const Report &report, const CellKey &cell)
{
    const int index = report.rowIndex(cell.block, cell.row, cell.instance);
    return index < 0 ? nullptr : &report.rows(cell.block, cell.instance)[static_cast<std::size_t>(index)];
}

QString addressOf(const Report &report, const CellKey &cell)
{
    const auto at = locate(report, cell);
    const ReportRow *row = rowOf(report, cell);
    if (!at || !row)
        return {};
    Address address;
    address.form = report.form(report.formOf(cell.block)).id;
    address.instance = cell.instance;
    address.block = at->block->id;
    address.column = at->column->id;
    if (!at->block->fields && row->list < at->block->rows.size()) {
        const Row &list = at->block->rows[row->list];
        address.row = list.kind == RowKind::Fixed ? list.id : row->code;
        address.ordinal = row->ordinal;
    }
    return toString(address);
}

/// The titles above a column, outermost first, its own last.
static bool headPath(const std::vector<HeadNode> &nodes, int column, QStringList &path)
{
    for (const HeadNode &node : nodes) {
        path += node.title;
        if (node.column == column || headPath(node.children, column, path))
            return true;
        path.removeLast();
    }
    return false;
}

static QString columnTitle(const Block &block, int column)
{
    QStringList path;
    if (!headPath(block.head, column, path))
        path = {block.columns[static_cast<std::size_t>(column)].title};
    return path.join(u' ');
}

QString cellTitle(const Report &report, const CellKey &cell)
{
    const auto at = locate(report, cell);
    const ReportRow *row = rowOf(report, cell);
    if (!at || !row)
        return {};
    const Form &form = report.form(report.formOf(cell.block));
    QStringList parts{form.number.isEmpty() ? form.title.simplified() : form.number};
    if (!at->block->title.isEmpty() && form.blocks.size() > 1)
        parts += at->block->title.simplified().remove(u'　');
    if (row->list < at->block->rows.size()) {
        const Row &list = at->block->rows[row->list];
        if (list.kind == RowKind::Codes) {
            parts += row->code;
            const int name = [&] {
                for (std::size_t i = 0; i < at->block->columns.size(); ++i) {
                    if (at->block->columns[i].kind == ColumnKind::Name)
                        return static_cast<int>(i);
                }
                return -1;
            }();
            const CellKey nameCell{cell.block, static_cast<std::uint16_t>(name), cell.instance, cell.row};
            parts += name < 0 ? report.codeName(list.dictionary, row->code) : report.text(nameCell);
        } else {
            parts += list.title.simplified();
        }
    }
    parts.removeAll(QString());
    const QString title = columnTitle(*at->block, cell.column).simplified();
    return title.isEmpty() ? parts.join(u' ') : parts.join(u' ') + QStringLiteral(" · ") + title;
}

} // namespace juesuan
