#include "core/intake/Heads.h"

#include <QRegularExpression>
#include <algorithm>

#include "core/intake/Wording.h"

namespace juesuan::intake
{

constexpr int kAlike = 70; ///< titles this alike are taken for the same

static qint64 place(int row, int column)
{
    return qint64{row} << 20 | column;
}

Grid::Grid(const table::Table &table) : m_table(table), m_columns(table.columnCount())
{
    constexpr std::size_t kMostCovered = 1'000'000;
    for (const table::Span &span : table.spans) {
        for (int row = span.row; row < std::min(span.row + span.rows, rows()); ++row) {
            for (int column = span.column; column < std::min(span.column + span.columns, m_columns);
                 ++column) {
                if (m_covered.size() < kMostCovered)
                    m_covered.emplace_back(place(row, column), &span);
            }
        }
    }
    std::sort(m_covered.begin(), m_covered.end());
}

QString Grid::text(int row, int column) const
{
    const qint64 wanted = place(row, column);
    const auto at = std::lower_bound(m_covered.begin(), m_covered.end(), wanted,
                                     [](const auto &entry, qint64 key) { return entry.first < key; });
    if (at != m_covered.end() && at->first == wanted)
        return m_table.at(at->second->row, at->second->column).text;
    return m_table.at(row, column).text;
}

/// Not a title: what names the unit or the department, and what counts columns and lines.
static bool isNoTitle(const QString &text)
{
    static const QRegularExpression kOther(
        QStringLiteral("单位[:：]|部门[:：]|公开\\d+表|^栏\\s*次$|^行\\s*次$"));
    return text.isEmpty() || kOther.match(text).hasMatch() || looksNumeric(text);
}

/// A blank head beside a filled one goes on with that one where both have titles below: programs that write
/// text lose merged cells.
static QString headAt(const Grid &grid, int row, int endRow, int column)
{
    const QString own = grid.text(row, column);
    if (!own.isEmpty() || row + 1 >= endRow || isNoTitle(grid.text(row + 1, column)))
        return own;
    for (int left = column - 1; left >= 0; --left) {
        if (const QString text = grid.text(row, left); !text.isEmpty())
            return isNoTitle(grid.text(row + 1, left)) ? QString() : text;
    }
    return own;
}

QStringList headsOver(const Grid &grid, int firstRow, int endRow, int column)
{
    QStringList heads;
    for (int row = firstRow; row < endRow; ++row) {
        const QString text = headAt(grid, row, endRow, column);
        if (isNoTitle(text))
            continue;
        const QString head = bare(text);
        if (!head.isEmpty() && (heads.isEmpty() || heads.last() != head))
            heads += head;
    }
    return heads;
}

static bool findPath(const std::vector<HeadNode> &nodes, int column, QStringList &path)
{
    for (const HeadNode &node : nodes) {
        path += bare(node.title);
        if (node.column == column || findPath(node.children, column, path))
            return true;
        path.removeLast();
    }
    return false;
}

QStringList headPath(const Block &block, int column)
{
    QStringList path;
    findPath(block.head, column, path);
    if (!block.title.isEmpty())
        path.prepend(bare(block.title));
    path.removeAll(QString());
    return path;
}

/// Whether the lowest title over a source's column is none of the block's: 决算数 where the form says 金额.
static bool isUnknown(const Block &block, const QStringList &found)
{
    return found.size() >= 2 &&
           std::none_of(block.columns.begin(), block.columns.end(), [&](const Column &column) {
               return likeness(bare(column.title), found.last()) >= kAlike;
           });
}

/// Twice how alike the lowest titles are, and what the ones above have in common; a title on one side alone
/// counts against it. Under the same titles the lowest may differ.
static int fit(const QStringList &wanted, const QStringList &found, bool mayDiffer)
{
    if (wanted.isEmpty() || found.isEmpty())
        return 0;
    const auto best = [](const QString &title, const QStringList &among) {
        int most = 0;
        for (const QString &other : among)
            most = std::max(most, likeness(title, other));
        return most;
    };
    constexpr int kStranger = 20;
    const int lowest = likeness(wanted.last(), found.last(), kAlike);
    if (lowest < kAlike && !mayDiffer)
        return 0;
    int score = lowest < kAlike ? 0 : 2 * lowest;
    for (const QString &title : wanted.first(wanted.size() - 1))
        score += best(title, found) >= kAlike ? kStranger : -kStranger;
    for (const QString &title : found.first(found.size() - 1))
        score -= best(title, wanted) >= kAlike ? 0 : kStranger;
    return std::max(0, score);
}

std::vector<ColumnMatch> matchColumns(const Report &report, int form, const Grid &grid, int firstRow,
                                      int endRow)
{
    struct Pair {
        ColumnMatch match;
        int score = 0;
        int shift = 0; ///< how far from where it would stand if nothing had moved
    };
    std::vector<QStringList> heads;
    for (int column = 0; column < grid.columns(); ++column)
        heads.push_back(headsOver(grid, firstRow, endRow, column));
    std::vector<Pair> pairs;
    int expected = 0;
    const std::vector<Block> &blocks = report.form(form).blocks;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const Block &block = blocks[b];
        for (std::size_t c = 0; c < block.columns.size() && !block.fields; ++c, ++expected) {
            const Column &column = block.columns[c];
            if (column.id.isEmpty() || column.kind == ColumnKind::Code || column.kind == ColumnKind::Name)
                continue;
            const QStringList path = headPath(block, static_cast<int>(c));
            for (int source = 0; source < grid.columns(); ++source) {
                const QStringList &found = heads[static_cast<std::size_t>(source)];
                const int score = fit(path, found, path.size() >= 2 && isUnknown(block, found));
                if (score > 0)
                    pairs.push_back({{source, report.blockIndex(form, static_cast<int>(b)),
                                      static_cast<int>(c), std::clamp(score / 2, 0, 100)},
                                     score,
                                     std::abs(source - expected)});
            }
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) {
        return a.score != b.score ? a.score > b.score : a.shift < b.shift;
    });
    std::vector<ColumnMatch> matched;
    for (const Pair &pair : pairs) {
        const bool isTaken = std::any_of(matched.begin(), matched.end(), [&](const ColumnMatch &other) {
            return other.source == pair.match.source ||
                   (other.block == pair.match.block && other.column == pair.match.column);
        });
        if (!isTaken)
            matched.push_back(pair.match);
    }
    return matched;
}

} // namespace juesuan::intake
