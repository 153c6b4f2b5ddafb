#include "core/intake/Rows.h"

#include <QHash>
#include <algorithm>

#include "core/intake/Wording.h"

namespace juesuan::intake
{

namespace
{

constexpr int kSame = 80; ///< row titles this alike are the same

bool isFigure(const table::Cell &cell)
{
    return cell.kind == table::Cell::Kind::Number ||
           (cell.kind == table::Cell::Kind::Text && looksNumeric(cell.text));
}

/// 栏次 1 2 3: figures that count the columns.
bool countsColumns(const Grid &grid, int row)
{
    int expected = 0;
    for (int column = 0; column < grid.columns(); ++column) {
        const QString text = grid.cell(row, column).text.trimmed();
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        if (isNumber && number != ++expected)
            return false;
    }
    return expected >= 2;
}

/// What stands left of the figures of one row.
struct Label {
    QString code;
    QString name;
};

/// Codes stand in one cell, before the name, or split into 类, 款 and 项.
Label labelOf(const Grid &grid, int row, int begin, int end)
{
    Label label;
    for (int column = begin; column < end; ++column) {
        const QString text = grid.cell(row, column).text.trimmed();
        const bool isDigits =
            !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
        const QString code = leadingCode(text);
        if (isDigits && text.size() == 2 && !label.code.isEmpty())
            label.code += text;
        else if (!code.isEmpty() && code.size() >= label.code.size())
            label.code = code;
        const QString name = isDigits ? QString() : text.mid(code.size()).trimmed();
        if (label.name.isEmpty())
            label.name = name;
    }
    return label;
}

/// The rows of one block among those of the source.
class RowMatcher
{
public:
    RowMatcher(const Report &report, const Grid &grid, FormMatch &match, int block)
        : m_grid(grid), m_match(match), m_index(block), m_block(report.block(block))
    {
        for (const ColumnMatch &column : match.columns) {
            if (column.block == block)
                m_sources.push_back(column.source);
        }
        m_end = *std::min_element(m_sources.begin(), m_sources.end());
        for (const ColumnMatch &column : match.columns) {
            if (column.block != block && column.source < m_end)
                m_begin = std::max(m_begin, column.source + 1);
        }
        for (const Row &row : m_block.rows) {
            m_titles.push_back(bare(row.title));
            m_hasCodes |= row.kind == RowKind::Codes;
        }
    }

    void run(std::vector<bool> &known)
    {
        for (int row = m_match.bodyRow; row < m_match.endRow; ++row) {
            const Label label = labelOf(m_grid, row, m_begin, m_end);
            if (take(row, label))
                known[static_cast<std::size_t>(row)] = true;
            else if (hasFigures(row))
                m_match.notes.push_back(
                    {QT_TRANSLATE_NOOP("Error", "Row %1 “%2” was not recognised; its figures are left out."),
                     {QString::number(row + 1), label.code + label.name},
                     {}});
        }
    }

private:
    bool take(int source, const Label &label)
    {
        if (m_hasCodes && !label.code.isEmpty()) {
            const int ordinal = ++m_seen[label.code];
            m_match.rows.push_back({source, m_index, label.code, ordinal, label.name, 100});
            return true;
        }
        int best = -1, sure = 0;
        const QString name = bare(label.name);
        for (int i = 0; i < static_cast<int>(m_titles.size()); ++i) {
            // Of rows with one title the next below the last one is meant.
            const int index = (m_next + i) % static_cast<int>(m_titles.size());
            const Row &row = m_block.rows[static_cast<std::size_t>(index)];
            if (row.kind != RowKind::Fixed || m_taken.contains(index))
                continue;
            const int score = !label.code.isEmpty() && row.code == label.code ? 100
                              : hasOneRow()
                                  ? kSame
                                  : likeness(name, m_titles[static_cast<std::size_t>(index)], kSame);
            if (score > sure) {
                best = index;
                sure = score;
            }
        }
        if (best < 0 || sure < kSame)
            return false;
        m_taken.insert(best, true);
        m_next = best + 1;
        m_match.rows.push_back(
            {source, m_index, m_block.rows[static_cast<std::size_t>(best)].id, 1, label.name, sure});
        return true;
    }

    /// A table folded into columns has one row, which need not have a title.
    bool hasOneRow() const { return m_block.rows.size() == 1 && m_titles.front().isEmpty(); }

    bool hasFigures(int row) const
    {
        return std::any_of(m_sources.begin(), m_sources.end(),
                           [&](int column) { return isFigure(m_grid.cell(row, column)); });
    }

    const Grid &m_grid;
    FormMatch &m_match;
    const int m_index;
    const Block &m_block;
    std::vector<int> m_sources;
    int m_begin = 0, m_end = 0; ///< the columns left of the figures
    std::vector<QString> m_titles;
    QHash<QString, int> m_seen;
    QHash<int, bool> m_taken;
    int m_next = 0;
    bool m_hasCodes = false;
};

} // namespace

bool isBodyRow(const Report &report, int form, const Grid &grid, int row)
{
    if (countsColumns(grid, row))
        return false;
    bool hasFigure = false, hasTitle = false;
    for (int column = 0; column < grid.columns(); ++column) {
        const table::Cell &cell = grid.cell(row, column);
        if (!leadingCode(cell.text).isEmpty() && cell.text.trimmed().size() >= 3 && column < 4 &&
            !cell.text.contains(u'.'))
            return true;
        hasFigure |= isFigure(cell);
        const QString title = bare(cell.text);
        for (const Block &block : report.form(form).blocks) {
            for (const Row &one : block.rows)
                hasTitle |= !title.isEmpty() && one.kind == RowKind::Fixed && bare(one.title) == title;
        }
    }
    const std::vector<Block> &blocks = report.form(form).blocks;
    const bool isFolded = std::any_of(blocks.begin(), blocks.end(), [](const Block &block) {
        return !block.fields && block.rows.size() == 1 && block.rows.front().title.isEmpty();
    });
    return hasFigure && (hasTitle || isFolded);
}

void matchRows(const Report &report, const Grid &grid, FormMatch &match)
{
    std::vector<int> blocks;
    for (const ColumnMatch &column : match.columns) {
        if (std::find(blocks.begin(), blocks.end(), column.block) == blocks.end())
            blocks.push_back(column.block);
    }
    std::sort(blocks.begin(), blocks.end());
    std::vector<bool> known(static_cast<std::size_t>(std::max(0, match.endRow)));
    for (const int block : blocks)
        RowMatcher(report, grid, match, block).run(known);
}

} // namespace juesuan::intake
