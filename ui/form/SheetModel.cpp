#include "ui/form/SheetModel.h"

#include <algorithm>
#include <tuple>

#include "core/exchange/Exchange.h"
#include "core/report/Address.h"

namespace juesuan::ui
{

CellKey keyOf(const Sheet &sheet, int block, int column, RowId row)
{
    return {std::uint16_t(block), std::uint16_t(column), std::uint16_t(sheet.instance()), row};
}

bool takesValues(const Report &report, const SheetCell &cell)
{
    return cell.cell && cell.kind != ColumnKind::Code && report.origin(*cell.cell) != CellOrigin::Closed;
}

QString shownText(const Sheet &sheet, const SheetCell &cell)
{
    const QString text = sheet.text(cell);
    if (!text.isEmpty() || !cell.cell || !isNumeric(cell.kind))
        return text;
    const Report &report = sheet.report();
    const bool closed = report.origin(*cell.cell) == CellOrigin::Closed;
    const bool empty = std::holds_alternative<Empty>(report.typed(*cell.cell));
    const bool zero = report.number(*cell.cell).state == ValueState::Filled;
    return zero && !closed && !empty ? QStringLiteral("0") : QString();
}

QString EntryRow::hint() const
{
    if (isFree())
        return title.isEmpty() ? SheetModel::tr("Type here to add a row …")
                               : SheetModel::tr("Type here to add a row: %1 …").arg(title);
    return first ? SheetModel::tr("Type a code, a name or its pinyin initials to add the first row …")
                 : SheetModel::tr("Type a code or a name …");
}

SheetModel::SheetModel(Session &session, int form, int instance, QObject *parent)
    : QAbstractTableModel(parent), m_session(session),
      m_sheet(std::make_unique<Sheet>(session.report(), form, instance))
{
    layOut();
}

// --- where things stand

/// The columns that a row's own cells take on a line of the sheet; merged titles beside them do not count.
static std::pair<int, int> columnsOf(const Sheet &sheet, int row, int block)
{
    int first = sheet.columnCount();
    int last = -1;
    for (int column = 0; column < sheet.printedColumns(); ++column) {
        const SheetCell *cell = sheet.at(row, column);
        if (!cell || cell->block != block || cell->role == SheetRole::Side || cell->role == SheetRole::Group)
            continue;
        first = std::min(first, column);
        last = std::max(last, column);
    }
    return {first, last};
}

/// The first column that a person fills in (三级指标); -1 if there is none.
static int firstFilledIn(const Block &block)
{
    const auto named = std::find_if(block.columns.begin(), block.columns.end(),
                                    [](const Column &column) { return !column.id.isEmpty(); });
    return named == block.columns.end() ? -1 : int(named - block.columns.begin());
}

static QString nameColumnTitle(const Block &block)
{
    const int column = firstFilledIn(block);
    return column < 0 ? QString() : QString(block.columns[std::size_t(column)].title).remove(u'\n');
}

/// The entry line stands where an empty list keeps its blank line, else below the list's last row.
void SheetModel::placeEntry(int block, int list, std::vector<Place> &places) const
{
    Place place;
    for (const SheetCell &cell : m_sheet->cells()) {
        if (cell.block != block || cell.list != list || cell.role == SheetRole::Group)
            continue;
        place.row = std::max(place.row, cell.row);
        place.replaces = cell.role == SheetRole::Filler;
    }
    if (place.row < 0)
        return;
    const Row &rows = report().block(block).rows[std::size_t(list)];
    if (rows.kind == RowKind::Free && !place.replaces && !isAskedFor(block, list))
        return;
    place.entry.block = block;
    place.entry.instance = m_sheet->instance();
    place.entry.list = list;
    place.entry.first = place.replaces;
    std::tie(place.entry.firstColumn, place.entry.lastColumn) = columnsOf(*m_sheet, place.row, block);
    if (rows.kind == RowKind::Codes)
        place.entry.dictionary = rows.dictionary;
    else
        place.entry.title = nameColumnTitle(report().block(block));
    places.push_back(place);
}

std::vector<SheetModel::Place> SheetModel::entryPlaces() const
{
    std::vector<Place> places;
    const Form &shape = report().form(form());
    for (std::size_t i = 0; i < shape.blocks.size() && !m_session.isReadOnly(); ++i) {
        const auto &lists = shape.blocks[i].rows;
        for (std::size_t list = 0; list < lists.size(); ++list)
            if (lists[list].kind != RowKind::Fixed)
                placeEntry(report().blockIndex(form(), int(i)), int(list), places);
    }
    return places;
}

/// The first head row of a table that stands below another one. On a printed form they touch, as on paper.
static bool beginsLaterTable(const Sheet &sheet, int row)
{
    if (sheet.report().form(sheet.form()).printed && row < sheet.printedRows())
        return false;
    const Sheet::RowRange head = sheet.headOf(row);
    return head.end > head.begin && head.begin == row && row > sheet.headBegin();
}

void SheetModel::layOut()
{
    const std::vector<Place> places = entryPlaces();
    m_rows.clear();
    m_entries.clear();
    m_gridRows.assign(std::size_t(m_sheet->rowCount()) + 1, 0);
    for (int row = 0; row < m_sheet->rowCount(); ++row) {
        if (row == m_sheet->printedRows()) {
            m_pageEnd = int(m_rows.size());
            m_rows.push_back({});
            m_rows.push_back({-1, -1, -1, true});
        } else if (beginsLaterTable(*m_sheet, row)) {
            m_rows.push_back({});
        }
        m_gridRows[std::size_t(row)] = int(m_rows.size());
        m_rows.push_back({row});
        for (const Place &place : places) {
            if (place.row != row)
                continue;
            if (place.replaces)
                m_rows.back() = {-1, int(m_entries.size()), row};
            else
                m_rows.push_back({-1, int(m_entries.size())});
            m_entries.push_back(place.entry);
        }
    }
    m_gridRows.back() = int(m_rows.size());
    if (m_sheet->printedRows() == m_sheet->rowCount())
        m_pageEnd = int(m_rows.size());
    countFrozenColumns();
}

/// Where blocks with heads of their own follow each other, the columns stay in view that hold codes, names
/// and titles in all of them.
void SheetModel::countFrozenColumns()
{
    const auto names = [](const SheetCell *cell) {
        return !cell || cell->role == SheetRole::Head || (!cell->cell && cell->role != SheetRole::Side) ||
               cell->kind == ColumnKind::Code || cell->kind == ColumnKind::Name;
    };
    m_frozenColumns = m_sheet->frozenColumns();
    m_frozenRows = {headBegin(), notesBegin()};
    if (m_sheet->printedColumns() < m_sheet->columnCount()) {
        freezeNamesBesideWorkingColumns();
        return;
    }
    if (m_frozenColumns > 0 || m_sheet->headBegin() != m_sheet->headEnd())
        return;
    for (; m_frozenColumns < columnCount(); ++m_frozenColumns)
        for (int row = m_sheet->headBegin(); row < m_sheet->notesBegin(); ++row)
            if (!names(m_sheet->at(row, m_frozenColumns)))
                return;
    m_frozenColumns = 0;
}

static bool isGroupTitle(const SheetCell &cell)
{
    return cell.role == SheetRole::Group || cell.role == SheetRole::Side;
}

/// Right of the page, a row is still to be told by its name.
void SheetModel::freezeNamesBesideWorkingColumns()
{
    const auto &cells = m_sheet->cells();
    const int page = m_sheet->printedColumns();
    const auto working = std::find_if(cells.begin(), cells.end(), [page](const SheetCell &cell) {
        return cell.column >= page && cell.role == SheetRole::Head;
    });
    if (working == cells.end())
        return;
    const int name = firstFilledIn(report().block(working->block));
    for (const SheetCell &cell : cells)
        if (cell.cell && cell.block == working->block && cell.cell->column == name)
            m_frozenColumns = cell.column + cell.columnSpan;
    const int head = m_sheet->headOf(working->row).begin;
    int end = working->row;
    while (end < m_sheet->notesBegin() && m_sheet->headOf(end).begin == head &&
           m_sheet->headOf(end).end > head)
        ++end;
    m_frozenRows = {gridRow(head), gridRow(end)};
}

int SheetModel::gridRow(int sheetRow) const
{
    return m_gridRows[std::size_t(std::clamp(sheetRow, 0, m_sheet->rowCount()))];
}

int SheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SheetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_sheet->columnCount();
}

Sheet::RowRange SheetModel::headOf(int row) const
{
    while (row > 0 && sheetRow(row) < 0)
        --row;
    const Sheet::RowRange range = m_sheet->headOf(std::max(sheetRow(row), 0));
    return {gridRow(range.begin), gridRow(range.end)};
}

const EntryRow *SheetModel::entry(int row) const
{
    if (row < 0 || row >= int(m_rows.size()))
        return nullptr;
    const int index = m_rows[std::size_t(row)].entry;
    return index < 0 ? nullptr : &m_entries[std::size_t(index)];
}

int SheetModel::entryRowOf(int block) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (const EntryRow *line = entry(int(row)); line && line->block == block && !line->isFree())
            return int(row);
    return -1;
}

int SheetModel::freeEntryRowOf(int block, int list) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (const EntryRow *line = entry(int(row)); line && line->block == block && line->list == list)
            return int(row);
    return -1;
}

const SheetCell *SheetModel::cellAt(int row, int column) const
{
    if (row < 0 || row >= int(m_rows.size()) || column < 0 || column >= m_sheet->columnCount())
        return nullptr;
    const int line = sheetRow(row);
    if (line >= 0)
        return m_sheet->at(line, column);
    if (const int covered = m_rows[std::size_t(row)].covers; covered >= 0) {
        const SheetCell *cell = m_sheet->at(covered, column);
        return cell && isGroupTitle(*cell) ? cell : nullptr;
    }
    // An entry row inside a merged cell (a side title) belongs to that cell.
    const SheetCell *above = row > 0 ? cellAt(row - 1, column) : nullptr;
    return above && spanOf(*above).lastRow() >= row ? above : nullptr;
}

GridSpan SheetModel::spanOf(const SheetCell &cell) const
{
    const int first = gridRow(cell.row);
    int last = gridRow(cell.row + cell.rowSpan - 1);
    if (isGroupTitle(cell)) { // an entry line below its last row is part of the group
        const EntryRow *line = entry(last + 1);
        if (line && line->block == cell.block && m_rows[std::size_t(last) + 1].covers < 0)
            ++last;
    }
    return {first, cell.column, last - first + 1, cell.columnSpan};
}

GridSpan SheetModel::spanAt(int row, int column) const
{
    if (const EntryRow *line = entry(row); line && column >= line->firstColumn && column <= line->lastColumn)
        return {row, line->firstColumn, 1, line->lastColumn - line->firstColumn + 1};
    const SheetCell *cell = cellAt(row, column);
    return cell ? spanOf(*cell) : GridSpan{row, column, 1, 1};
}

// --- what they show

bool SheetModel::isCell(int row, int column) const
{
    if (const EntryRow *line = entry(row))
        return column >= line->firstColumn && column <= line->lastColumn;
    const SheetCell *cell = cellAt(row, column);
    return cell && cell->cell.has_value();
}

bool SheetModel::takesValues(const SheetCell &cell) const
{
    return ui::takesValues(report(), cell) && !m_session.isReadOnly() && !m_session.book().hasFailed();
}

QString SheetModel::cellName(const SheetCell &cell) const
{
    return cell.cell ? cellTitle(report(), *cell.cell) : cell.fixed;
}

QString SheetModel::caption() const
{
    return tr("Working figures (not printed)");
}

QVariant SheetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (entry(index.row())) {
        if (const SheetCell *title = cellAt(index.row(), index.column()); title && role == Qt::DisplayRole)
            return title->fixed;
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return isCell(index.row(), index.column()) ? entry(index.row())->hint() : QString();
        return {};
    }
    const SheetCell *cell = cellAt(index.row(), index.column());
    if (!cell)
        return role == Qt::DisplayRole && index.column() == 0 && isCaption(index.row()) ? caption()
                                                                                        : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return shown(*cell);
    case Qt::EditRole:
        return cell->cell ? exchange::editText(report(), *cell->cell) : cell->fixed;
    case Qt::AccessibleTextRole:
        return cell->cell ? tr("%1: %2").arg(cellName(*cell), shown(*cell)) : cell->fixed;
    case Qt::TextAlignmentRole:
        return int(cell->align == SheetAlign::Right    ? Qt::AlignRight | Qt::AlignVCenter
                   : cell->align == SheetAlign::Centre ? Qt::AlignCenter
                                                       : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool SheetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const SheetCell *cell = index.isValid() ? cellAt(index.row(), index.column()) : nullptr;
    if (role != Qt::EditRole || !cell || !takesValues(*cell))
        return false;
    const auto typed = exchange::parseCell(report(), *cell->cell, value.toString());
    return typed && m_session.apply(report().set(*cell->cell, *typed)).has_value();
}

Qt::ItemFlags SheetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const SheetCell *cell = cellAt(index.row(), index.column());
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (cell && takesValues(*cell))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal) {
        const SheetCell *head = cellAt(headEnd() - 1, section);
        return head && head->role == SheetRole::Head ? head->fixed : QString();
    }
    QStringList words; // the code and the name, or the printed title
    for (int column = 0; column < columnCount() && words.size() < 2; ++column) {
        const SheetCell *cell = cellAt(section, column);
        const bool names = cell && cell->column == column &&
                           (cell->role == SheetRole::RowTitle || cell->kind == ColumnKind::Code ||
                            cell->kind == ColumnKind::Name);
        if (names && !m_sheet->text(*cell).isEmpty())
            words << m_sheet->text(*cell);
    }
    return words.join(QLatin1Char(' '));
}

int SheetModel::askedRow() const
{
    const int row = m_askedList < 0 ? -1 : freeEntryRowOf(m_askedBlock, m_askedList);
    return row >= 0 && !entry(row)->first ? row : -1;
}

bool SheetModel::askForRow(int block, int list)
{
    if (isAskedFor(block, list))
        return false;
    beginResetModel();
    m_askedBlock = block;
    m_askedList = list;
    layOut();
    endResetModel();
    return true;
}

void SheetModel::refresh(const ChangeSet &changes)
{
    if (changes.rowsChanged) {
        beginResetModel();
        m_sheet = std::make_unique<Sheet>(report(), m_sheet->form(), m_sheet->instance());
        layOut();
        endResetModel();
        return;
    }
    for (const CellKey &key : changes.cells) {
        const SheetCell *cell = m_sheet->find(key);
        if (!cell)
            continue;
        const QModelIndex at = index(gridRow(cell->row), cell->column);
        emit dataChanged(at, at);
    }
}

} // namespace juesuan::ui
