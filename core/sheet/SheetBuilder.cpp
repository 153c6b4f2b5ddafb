#include "core/sheet/SheetBuilder.h"

#include <QHash>
#include <algorithm>

#include "core/sheet/BandLayout.h"
#include "core/sheet/FieldsLayout.h"

namespace juesuan
{

namespace
{

// The advance of a Han character in 10.5 pt table type, and the space beside a text. Only choices of
// columns rest on it (never a height or a break): paper measures with the fonts themselves.
constexpr double kHanMillimetres = 3.7;
constexpr double kPaddingMillimetres = 2.5;

constexpr double kDefaultWidth = 25;

/// Grid columns that the blocks of a form need: the widest band, on the page and right of it.
struct Needed {
    int printed = 1, working = 0;
};

Needed columnsNeeded(const Form &form)
{
    Needed needed;
    QHash<int, Needed> bands;
    for (const Block &block : form.blocks) {
        Needed columns{block.side.isEmpty() ? 0 : 1, 0};
        for (const Column &column : block.columns)
            (column.printed ? columns.printed : columns.working) += column.span;
        if (block.fields)
            columns = {};
        if (block.beside >= 0) {
            Needed &band = bands.insert(block.beside, bands.value(block.beside, {0, 0})).value();
            band = {band.printed + columns.printed, band.working + columns.working};
            columns = band;
        }
        needed.printed = std::max(needed.printed, columns.printed);
        needed.working = std::max(needed.working, columns.working);
    }
    return needed;
}

} // namespace

SheetBuilder::SheetBuilder(Sheet &sheet) : m_sheet(sheet), m_form(sheet.m_report->form(sheet.m_form)) {}

void SheetBuilder::build()
{
    m_sheet.m_widths = m_form.widths;
    const Needed columns = columnsNeeded(m_form);
    const auto needed = static_cast<std::size_t>(columns.printed + columns.working);
    if (m_sheet.m_widths.size() < needed)
        m_sheet.m_widths.resize(needed, kDefaultWidth);
    m_sheet.m_columnCount = static_cast<int>(m_sheet.m_widths.size());
    m_sheet.m_printedColumns = columns.working > 0 ? columns.printed : m_sheet.m_columnCount;

    addTitle();
    addHeaderLine();
    m_sheet.m_headBegin = m_sheet.m_headEnd = nextRow();
    addBlocks(true);
    m_sheet.m_notesBegin = nextRow();
    addNotes();
    m_sheet.m_printedRows = nextRow();
    addBlocks(false);
    finish();
}

SheetCell &SheetBuilder::add(SheetRole role, int row, int column, int rowSpan, int columnSpan)
{
    SheetCell cell;
    cell.role = role;
    cell.row = row;
    cell.column = column;
    cell.rowSpan = rowSpan;
    cell.columnSpan = columnSpan;
    m_sheet.m_rowCount = std::max(m_sheet.m_rowCount, row + rowSpan);
    m_sheet.m_cells.push_back(std::move(cell));
    return m_sheet.m_cells.back();
}

QString SheetBuilder::filled(const QString &text) const
{
    if (!text.contains(u'{'))
        return text;
    QString result = text;
    result.replace(QStringLiteral("{unit}"), report().unit());
    result.replace(QStringLiteral("{year}"), report().setting(QStringLiteral("year")));
    result.replace(QStringLiteral("{money}"), unitName(m_form.amounts.unit));
    result.replace(QStringLiteral("{number}"), m_form.number);
    return result;
}

int SheetBuilder::columnsFor(const QString &text, int first) const
{
    double needed = kPaddingMillimetres;
    for (const QChar c : text)
        needed += c.unicode() < 0x2000 ? kHanMillimetres / 2 : kHanMillimetres;
    int columns = 0;
    for (double width = 0; first + columns < columnCount() && width < needed; ++columns)
        width += widths()[static_cast<std::size_t>(first + columns)];
    return std::max(columns, 1);
}

void SheetBuilder::addTitle()
{
    const auto line = [this](SheetRole role, const QString &text, SheetAlign align) {
        SheetCell &cell = add(role, nextRow(), 0, 1, columnCount());
        cell.fixed = filled(text);
        cell.align = align;
        cell.ruled = false;
    };
    line(SheetRole::Title, m_form.title, SheetAlign::Centre);
    if (!m_form.subtitle.isEmpty())
        line(SheetRole::Subtitle, m_form.subtitle, SheetAlign::Centre);
    if (!m_form.number.isEmpty())
        line(SheetRole::TableNumber, m_form.number, SheetAlign::Right);
}

void SheetBuilder::addHeaderLine()
{
    const int header = m_form.block(QStringLiteral("header"));
    const bool hasFields = header >= 0 && m_form.blocks[static_cast<std::size_t>(header)].fields;
    if (hasFields || !m_form.headerTexts.empty())
        layOutHeaderLine(*this, nextRow(), hasFields ? report().blockIndex(m_sheet.m_form, header) : -1,
                         m_form);
}

void SheetBuilder::addBlocks(bool printed)
{
    std::vector<std::vector<int>> bands; // blocks that share rows, counted through all forms
    int lastBeside = -1;
    for (int i = 0; i < static_cast<int>(m_form.blocks.size()); ++i) {
        const Block &block = m_form.blocks[static_cast<std::size_t>(i)];
        if (block.printed != printed || (block.fields && block.id == QStringLiteral("header")))
            continue;
        const bool joins = block.beside >= 0 && block.beside == lastBeside;
        lastBeside = block.beside;
        if (!joins)
            bands.emplace_back();
        bands.back().push_back(report().blockIndex(m_sheet.m_form, i));
    }
    int headed = 0;
    for (const std::vector<int> &band : bands) {
        const int begin = nextRow();
        if (report().block(band.front()).fields) {
            layOutFields(*this, begin, band.front());
            continue;
        }
        const BandLayout layout(*this, begin, band);
        m_sheet.m_heads.push_back({begin, layout.bodyBegin()});
        m_sheet.m_bandRows.push_back({begin, nextRow()});
        if (!printed)
            continue;
        m_sheet.m_headEnd = layout.bodyBegin();
        m_sheet.m_frozenColumns = layout.frozenColumns();
        ++headed;
    }
    // Heads stay in view only where one set of them serves the whole form.
    if (!printed)
        return;
    if (headed != 1 || m_sheet.m_bandRows.front().begin != m_sheet.m_headBegin) {
        m_sheet.m_headEnd = m_sheet.m_headBegin;
        m_sheet.m_frozenColumns = 0;
    }
}

void SheetBuilder::addNotes()
{
    for (const QString &note : m_form.notes) {
        SheetCell &cell = add(SheetRole::Note, nextRow(), 0, 1, columnCount());
        cell.fixed = filled(note);
        cell.ruled = false;
    }
}

void SheetBuilder::finish()
{
    const auto columns = static_cast<std::size_t>(m_sheet.m_columnCount);
    const auto rows = static_cast<std::size_t>(m_sheet.m_rowCount);
    m_sheet.m_cover.assign(rows * columns, -1);
    m_sheet.m_breakable.assign(rows, false);
    for (std::size_t i = 0; i < m_sheet.m_cells.size(); ++i) {
        SheetCell &cell = m_sheet.m_cells[i];
        cell.printed = cell.row < m_sheet.m_printedRows && cell.column < m_sheet.m_printedColumns;
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
            const auto first = m_sheet.m_cover.begin() + row * m_sheet.m_columnCount + cell.column;
            std::fill(first, first + cell.columnSpan, static_cast<int>(i));
        }
        if (cell.cell && cell.kind == ColumnKind::Text && cell.rowSpan == 1)
            m_sheet.m_breakable[static_cast<std::size_t>(cell.row)] = true;
    }
    indexCells();
}

/// Where each cell of the report stands: a table per block, by row and column.
void SheetBuilder::indexCells()
{
    m_sheet.m_firstBlock = report().blockIndex(m_sheet.m_form, 0);
    std::size_t size = 0;
    for (std::size_t i = 0; i < m_form.blocks.size(); ++i) {
        m_sheet.m_blockBegin.push_back(size);
        const int block = m_sheet.m_firstBlock + static_cast<int>(i);
        size += report().rows(block, instance()).size() * m_form.blocks[i].columns.size();
    }
    m_sheet.m_places.assign(size, -1);
    CellKey last;
    std::size_t rowBegin = 0;
    for (std::size_t i = 0; i < m_sheet.m_cells.size(); ++i) {
        const std::optional<CellKey> &key = m_sheet.m_cells[i].cell;
        if (!key)
            continue;
        if (key->row != last.row || key->block != last.block) {
            const auto block = static_cast<std::size_t>(key->block - m_sheet.m_firstBlock);
            const int row = report().rowIndex(key->block, key->row, key->instance);
            rowBegin = m_sheet.m_blockBegin[block] +
                       static_cast<std::size_t>(row) * m_form.blocks[block].columns.size();
            last = *key;
        }
        m_sheet.m_places[rowBegin + key->column] = static_cast<int>(i);
    }
}

} // namespace juesuan
