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

/// What stands between the brackets for a row of `list`, the `place`-th of them.
static QString nameOf(const Row &list, const ReportRow &row, int place)
{
    return list.kind == RowKind::Fixed  ? list.id
           : list.kind == RowKind::Free ? list.id + u'/' + QString::number(place)
                                        : row.code;
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
        if (const auto instance = resolveInstance(m_report, m_address); instance)
            m_instance = *instance;
        else
            return instance.error();
        collectBlocks(form);
        if (m_blocks.empty())
            return Error{QT_TRANSLATE_NOOP("Error", "The form “%1” has no block “%2”; it has: %3."),
                         {m_address.form, m_address.block, blockIds(form).join(kComma)},
                         {}};
        QStringList rows;
        for (const int block : m_blocks) {
            const int column = m_report.block(block).column(m_address.column);
            const ReportRow *row = findRow(block);
            if (column >= 0 && row)
                return CellKey{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(column),
                               m_instance, row->id};
            QHash<std::uint16_t, int> free;
            for (const ReportRow &other : m_report.rows(block, m_instance))
                rows += idOf(block, other, ++free[other.list]);
        }
        if (!hasColumn())
            return Error{QT_TRANSLATE_NOOP("Error", "There is no column “%1” there; there are: %2."),
                         {m_address.column, columnIds().join(kComma)},
                         {}};
        rows.removeAll(QString());
        if (rows.isEmpty())
            return Error{QT_TRANSLATE_NOOP("Error", "There is no row “%1” in “%2”: it has no rows yet."),
                         {m_address.row, m_address.form},
                         {}};
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
        const std::vector<ReportRow> &rows = m_report.rows(block, m_instance);
        const bool isFields = m_report.block(block).fields;
        if (m_address.row.isEmpty())
            return isFields && !rows.empty() ? &rows.front() : nullptr;
        return m_report.findRow(block, m_address.row, m_address.ordinal, m_instance);
    }
    /// `place`: of the row in its list, from 1.
    QString idOf(int block, const ReportRow &row, int place) const
    {
        const std::vector<Row> &lists = m_report.block(block).rows;
        return row.list < lists.size() ? nameOf(lists[row.list], row, place) : row.code;
    }

    const Report &m_report;
    const Address &m_address;
    std::uint16_t m_instance = 0;
    std::vector<int> m_blocks;
};

} // namespace

Result<std::uint16_t> resolveInstance(const Report &report, const Address &address)
{
    const int form = report.profile().form(address.form);
    if (form < 0 || address.instance == 0)
        return form < 0 ? std::uint16_t{0} : report.instances(form).front();
    const std::vector<std::uint16_t> &ids = report.instances(form);
    if (address.instance > 0 && static_cast<std::size_t>(address.instance) < ids.size())
        return ids[static_cast<std::size_t>(address.instance)];
    const QString number = QString::number(address.instance + 1);
    if (!report.form(form).many)
        return Error{QT_TRANSLATE_NOOP("Error", "There is no #%1 of the form “%2”: it is filled in once."),
                     {number, address.form},
                     {}};
    return Error{QT_TRANSLATE_NOOP("Error", "There is no #%1 of the form “%2” yet, there are %3; "
                                            "`juesuan add FILE --copy %2` adds one."),
                 {number, address.form, QString::number(ids.size())},
                 {}};
}

Result<CellKey> resolve(const Report &report, const Address &address)
{
    return AddressFinder(report, address).find();
}

static const ReportRow *rowOf(const Report &report, const CellKey &cell)
{
    const int index = report.rowIndex(cell.block, cell.row, cell.instance);
    return index < 0 ? nullptr : &report.rows(cell.block, cell.instance)[static_cast<std::size_t>(index)];
}

/// The place of a row among those of its list, from 1.
static int placeOf(const Report &report, const CellKey &cell, const ReportRow &row)
{
    const ReportRow *const first = report.rows(cell.block, cell.instance).data();
    return static_cast<int>(
        std::count_if(first, &row + 1, [&](const ReportRow &other) { return other.list == row.list; }));
}

/// The address of a cell that is there.
static std::optional<Address> findAddress(const Report &report, const CellKey &cell)
{
    const auto at = locate(report, cell);
    const ReportRow *row = rowOf(report, cell);
    if (!at || !row)
        return std::nullopt;
    const int form = report.formOf(cell.block);
    const std::vector<std::uint16_t> &ids = report.instances(form);
    Address address;
    address.form = report.form(form).id;
    address.instance = static_cast<int>(std::find(ids.begin(), ids.end(), cell.instance) - ids.begin());
    address.block = at->block->id;
    address.column = at->column->id;
    if (!at->block->fields && row->list < at->block->rows.size()) {
        const Row &list = at->block->rows[row->list];
        address.row = nameOf(list, *row, list.kind == RowKind::Free ? placeOf(report, cell, *row) : 1);
        address.ordinal = row->ordinal;
    }
    return address;
}

QString addressOf(const Report &report, const CellKey &cell)
{
    const std::optional<Address> address = findAddress(report, cell);
    return address ? toString(*address) : QString();
}

QString lastingAddressOf(const Report &report, const CellKey &cell)
{
    std::optional<Address> address = findAddress(report, cell);
    if (!address)
        return {};
    address->instance = 0;
    if (cell.instance != 0)
        address->form += u'#' + QString::number(cell.instance, 16);
    if (const qsizetype slash = address->row.indexOf(u'/'); slash >= 0)
        address->row = address->row.left(slash + 1) + QString::number(cell.row, 16);
    return toString(*address);
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

/// What the row's cell in its column `name` says.
static QString nameOf(const Report &report, const Block &block, const CellKey &cell)
{
    const auto name = std::find_if(block.columns.begin(), block.columns.end(), [](const Column &column) {
        return column.kind == ColumnKind::Name || (!isNumeric(column.kind) && column.id == u"name");
    });
    if (name == block.columns.end())
        return {};
    const auto column = static_cast<std::uint16_t>(name - block.columns.begin());
    return report.text({cell.block, column, cell.instance, cell.row}).simplified();
}

/// The row in the form's own words: its title; code and name; or its list's title and what it is called
/// there.
static QStringList rowTitle(const Report &report, const Block &block, const CellKey &cell,
                            const ReportRow &row)
{
    const Row &list = block.rows[row.list];
    if (list.kind == RowKind::Fixed)
        return {list.title.simplified()};
    const QString name = nameOf(report, block, cell);
    if (list.kind == RowKind::Codes) {
        const bool hasName =
            std::any_of(block.columns.begin(), block.columns.end(),
                        [](const Column &column) { return column.kind == ColumnKind::Name; });
        return {row.code, hasName ? name : report.codeName(list.dictionary, row.code)};
    }
    QString title = list.title;
    if (title.isEmpty() && !list.groups.empty())
        title = block.groups[static_cast<std::size_t>(list.groups.back())].title;
    return {title.simplified(), name.isEmpty() ? QString::number(placeOf(report, cell, row)) : name};
}

QString cellTitle(const Report &report, const CellKey &cell)
{
    const auto at = locate(report, cell);
    const ReportRow *row = rowOf(report, cell);
    if (!at || !row)
        return {};
    const int index = report.formOf(cell.block);
    const Form &form = report.form(index);
    QStringList parts{form.number.isEmpty() ? form.title.simplified() : form.number};
    if (report.instances(index).size() > 1) {
        const QString copy = report.instanceTitle(index, cell.instance);
        parts.back() += copy.startsWith(u'#') ? copy : u'「' + copy + u'」';
    }
    if (!at->block->title.isEmpty() && form.blocks.size() > 1)
        parts += at->block->title.simplified().remove(u'　');
    if (row->list < at->block->rows.size())
        parts += rowTitle(report, *at->block, cell, *row);
    parts.removeAll(QString());
    const QString title = columnTitle(*at->block, cell.column).simplified();
    return title.isEmpty() ? parts.join(u' ') : parts.join(u' ') + QStringLiteral(" · ") + title;
}

} // namespace juesuan
