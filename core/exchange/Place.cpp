#include "core/exchange/Place.h"

#include <algorithm>

namespace juesuan::exchange
{

namespace
{

QString nameOf(const QString &row, int ordinal)
{
    return ordinal == 1 ? row : row + u'~' + QString::number(ordinal);
}

bool isDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The list that codes of a block go into; -1 if there is none.
int codeList(const Block &block)
{
    const auto list = std::find_if(block.rows.begin(), block.rows.end(),
                                   [](const Row &row) { return row.kind == RowKind::Codes; });
    return list == block.rows.end() ? -1 : static_cast<int>(list - block.rows.begin());
}

} // namespace

Places::Places(Report &report, Edit &made, Codes codes) : m_report(report), m_made(made), m_codes(codes) {}

Places::Index &Places::indexOf(int block, int copy)
{
    const auto known = m_indexes.find({block, copy});
    if (known != m_indexes.end())
        return *known;
    Index &index = *m_indexes.insert({block, copy}, {});
    const std::vector<juesuan::Row> &lists = m_report.block(block).rows;
    for (const ReportRow &row : m_report.rows(block, copy)) {
        const juesuan::Row *list = row.list < lists.size() ? &lists[row.list] : nullptr;
        if (list && list->kind == RowKind::Free)
            index.rows.insert(list->id + u'/' + QString::number(++index.free[row.list]), {row.id});
        else if (!row.code.isEmpty() && !index.rows.contains(nameOf(row.code, row.ordinal)))
            index.rows.insert(nameOf(row.code, row.ordinal), {row.id});
        if (list && list->kind == RowKind::Fixed && !list->id.isEmpty())
            index.rows.insert(list->id, {row.id}); // rather than one of that code
    }
    return index;
}

int Places::copyOf(const Address &address) const
{
    const Result<std::uint16_t> copy = resolveInstance(m_report, address);
    return copy ? *copy : -1;
}

bool Places::fits(int block, const Address &address) const
{
    const Block &data = m_report.block(block);
    return data.id == address.block && (address.column.isEmpty() || data.column(address.column) >= 0);
}

bool Places::isCode(const juesuan::Row &list, const QString &text) const
{
    constexpr qsizetype kShortest = 3, kLongest = 9;
    const auto dictionary = m_report.profile().dictionaries.value(list.dictionary);
    if (!dictionary || !isDigits(text))
        return false;
    return dictionary->levelOf(text) > 0 ||
           (m_codes == Codes::AsPrinted && text.size() >= kShortest && text.size() <= kLongest);
}

Result<void> Places::want(const Address &address)
{
    const int form = m_report.profile().form(address.form);
    if (form < 0)
        return {};
    if (m_report.form(form).many && address.instance == static_cast<int>(m_report.instances(form).size())) {
        if (const Result<void> made = make(); !made)
            return made;
        m_wanted = m_report.addInstance(form);
        if (const Result<void> made = make(); !made)
            return made;
    }
    const int copy = copyOf(address);
    if (copy < 0 || address.row.isEmpty())
        return {};
    const int count = static_cast<int>(m_report.form(form).blocks.size());
    for (int i = 0; i < count; ++i) {
        const int block = m_report.blockIndex(form, i);
        if (fits(block, address) && indexOf(block, copy).rows.contains(nameOf(address.row, address.ordinal)))
            return {};
    }
    for (int i = 0; i < count; ++i) {
        const int block = m_report.blockIndex(form, i);
        if (fits(block, address) && wantRow(block, address, copy))
            return {};
    }
    return {};
}

bool Places::wantRow(int block, const Address &address, int copy)
{
    const std::vector<juesuan::Row> &lists = m_report.block(block).rows;
    for (int list = 0; list < static_cast<int>(lists.size()); ++list) {
        const juesuan::Row &row = lists[static_cast<std::size_t>(list)];
        if (row.kind == RowKind::Codes && isCode(row, address.row) && wantCode(block, list, address, copy))
            return true;
        if (row.kind == RowKind::Free && wantFree(block, list, address, copy))
            return true;
    }
    return false;
}

/// Only the next one of a code may be made: `~3` needs `~2` to stand there.
bool Places::wantCode(int block, int list, const Address &address, int copy)
{
    Index &index = indexOf(block, copy);
    const juesuan::Row &row = m_report.block(block).rows[static_cast<std::size_t>(list)];
    const QString name = nameOf(address.row, address.ordinal);
    const auto before = index.rows.constFind(nameOf(address.row, address.ordinal - 1));
    const bool isFirst = address.ordinal == 1;
    if (!isFirst && before == index.rows.constEnd())
        return false;
    if (isFirst || before->isWanted) {
        m_wanted.changes.push_back(InsertRow{
            static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(copy), derivedRowId(name),
            static_cast<std::uint16_t>(codeList(m_report.block(block))), address.row, address.ordinal - 1});
    } else {
        const Edit edit = m_report.insertCode(block, address.row, copy);
        m_wanted.changes.insert(m_wanted.changes.end(), edit.changes.begin(), edit.changes.end());
    }
    index.rows.insert(name, {0, true});
    wantParents(row, address.row, index);
    return true;
}

/// The rows above that of a code come with it.
void Places::wantParents(const juesuan::Row &list, const QString &code, Index &index) const
{
    const auto dictionary = m_report.profile().dictionaries.value(list.dictionary);
    if (!list.tree)
        return;
    for (QString parent = dictionary->parentOf(code); !parent.isEmpty();
         parent = dictionary->parentOf(parent)) {
        if (!index.rows.contains(parent))
            index.rows.insert(parent, {0, false});
    }
}

/// `group/n` behind the n - 1 rows that the list has.
bool Places::wantFree(int block, int list, const Address &address, int copy)
{
    Index &index = indexOf(block, copy);
    const QString &group = m_report.block(block).rows[static_cast<std::size_t>(list)].id;
    const int count = index.free.value(list);
    if (address.row != group + u'/' + QString::number(count + 1))
        return false;
    m_wanted.changes.push_back(InsertRow{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(copy),
                                         randomRowId(), static_cast<std::uint16_t>(list), QString(), count});
    index.free[list] = count + 1;
    index.rows.insert(address.row, {0, true});
    return true;
}

Result<void> Places::make()
{
    if (m_wanted.changes.empty())
        return {};
    if (const Result<ChangeSet> applied = m_report.apply(m_wanted); !applied)
        return applied.error();
    m_made.changes.insert(m_made.changes.end(), m_wanted.changes.begin(), m_wanted.changes.end());
    m_wanted.changes.clear();
    m_indexes.clear();
    return {};
}

std::optional<CellKey> Places::find(const Address &address)
{
    const int form = m_report.profile().form(address.form);
    const int copy = form < 0 ? -1 : copyOf(address);
    const int count = copy < 0 ? 0 : static_cast<int>(m_report.form(form).blocks.size());
    for (int i = 0; i < count; ++i) {
        const int block = m_report.blockIndex(form, i);
        if (!fits(block, address))
            continue;
        CellKey cell{static_cast<std::uint16_t>(block), 0, static_cast<std::uint16_t>(copy), 0};
        if (!address.column.isEmpty())
            cell.column = static_cast<std::uint16_t>(m_report.block(block).column(address.column));
        const std::vector<ReportRow> &rows = m_report.rows(block, copy);
        if (address.row.isEmpty() && m_report.block(block).fields && !rows.empty())
            cell.row = rows.front().id;
        else if (!address.row.isEmpty())
            cell.row = indexOf(block, copy).rows.value(nameOf(address.row, address.ordinal)).id;
        if (cell.row != 0)
            return cell;
    }
    return std::nullopt;
}

/// Where the place is one for a code, what codes look like there, or how many of it there are.
Error Places::missing(const Address &address)
{
    const int form = m_report.profile().form(address.form);
    const int copy = form < 0 ? -1 : copyOf(address);
    const int count = copy < 0 ? 0 : static_cast<int>(m_report.form(form).blocks.size());
    for (int i = 0; i < count; ++i) {
        const int block = m_report.blockIndex(form, i);
        const int list = fits(block, address) ? codeList(m_report.block(block)) : -1;
        if (list < 0 || address.row.isEmpty())
            continue;
        const juesuan::Row &row = m_report.block(block).rows[static_cast<std::size_t>(list)];
        const auto dictionary = m_report.profile().dictionaries.value(row.dictionary);
        if (!dictionary)
            continue;
        if (!isCode(row, address.row)) {
            QStringList lengths;
            for (const int length : dictionary->lengths())
                lengths += QString::number(length);
            return {QT_TRANSLATE_NOOP("Error", "“%1” is neither a row here nor a code: codes here are "
                                               "numbers of %2 digits."),
                    {address.row, lengths.join(QStringLiteral(", "))},
                    {}};
        }
        int last = 0;
        while (last < address.ordinal && indexOf(block, copy).rows.contains(nameOf(address.row, last + 1)))
            ++last;
        if (last > 0 && last < address.ordinal)
            return {QT_TRANSLATE_NOOP("Error", "There is no row “%1~%2”: the code has %3 here, and the next "
                                               "to be made is “%1~%4”."),
                    {address.row, QString::number(address.ordinal), QString::number(last),
                     QString::number(last + 1)},
                    {}};
    }
    const Result<CellKey> found = resolve(m_report, address);
    return found ? Error{QT_TRANSLATE_NOOP("Error", "There is no row “%1”."), {address.row}, {}}
                 : found.error();
}

} // namespace juesuan::exchange
