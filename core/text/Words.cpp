#include "core/text/Words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

#include "core/audit/References.h"

namespace juesuan::text
{

namespace
{

constexpr qsizetype kTooShort = 2; ///< 小计, 合计: say nothing without the head above them

struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// The title over a leaf of the head, "" at the top.
QString headAbove(const std::vector<HeadNode> &nodes, int column, const QString &above)
{
    for (const HeadNode &node : nodes) {
        if (node.column == column)
            return above;
        const QString found = headAbove(node.children, column, node.title);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

bool isOnlyNumber(const Block &block, int column)
{
    if (block.fields || !isNumeric(block.columns[static_cast<std::size_t>(column)].kind))
        return false;
    return std::ranges::count_if(block.columns, [](const Column &c) { return isNumeric(c.kind); }) == 1;
}

/// The line number or numeral that a printed line begins with: 4、 一、
QString withoutNumber(const QString &title)
{
    static const QRegularExpression number(QStringLiteral("^([0-9]+|[一二三四五六七八九十]+)[、.．]"));
    return QString(title).remove(number);
}

QString bareRowTitle(const Row &row)
{
    return withoutNumber(plainTitle(row.title));
}

/// The title of the line that an indented one belongs to, when its own title stands in the list twice.
QString ownerTitle(const Block &block, std::size_t list)
{
    const QString title = bareRowTitle(block.rows[list]);
    const auto twins =
        std::ranges::count_if(block.rows, [&](const Row &row) { return bareRowTitle(row) == title; });
    if (twins < 2 || block.rows[list].indent == 0)
        return {};
    for (std::size_t i = list; i-- > 0;) {
        if (block.rows[i].indent < block.rows[list].indent)
            return bareRowTitle(block.rows[i]);
    }
    return {};
}

QString codeName(const Report &report, const CellKey &cell)
{
    const std::vector<Column> &columns = report.block(cell.block).columns;
    const auto name = std::ranges::find(columns, ColumnKind::Name, &Column::kind);
    if (name == columns.end())
        return {};
    CellKey key = cell;
    key.column = static_cast<std::uint16_t>(name - columns.begin());
    return plainTitle(report.text(key));
}

/// What a row that a person added is called: in its column `name`, else by its place in its list.
QString freeName(const Report &report, const CellKey &cell, const ReportRow &row)
{
    const int column = report.block(cell.block).column(QStringLiteral("name"));
    const QString name = column < 0 ? QString()
                                    : plainTitle(report.text({cell.block, static_cast<std::uint16_t>(column),
                                                              cell.instance, cell.row}));
    const std::vector<ReportRow> &rows = report.rows(cell.block, cell.instance);
    const auto place = std::count_if(rows.data(), &row + 1,
                                     [&row](const ReportRow &other) { return other.list == row.list; });
    return name.isEmpty() ? QString::number(place) : name;
}

/// Millionths without needless zeros; a ratio as a percentage.
QString numberWords(ColumnKind kind, std::int64_t micro)
{
    AmountFormat format;
    format.unit = MoneyUnit::Wan; // six decimals, as millionths have
    format.thousands = false;
    if (kind == ColumnKind::Percent)
        return formatAmount(Money::fromFen(micro * 100), format) + u'%';
    return exactAmount(Money::fromFen(micro), MoneyUnit::Wan);
}

int decimalsOf(std::int64_t fen, MoneyUnit unit)
{
    int decimals = unit == MoneyUnit::Wan ? 6 : 2;
    while (decimals > 2 && fen % 10 == 0) {
        fen /= 10;
        --decimals;
    }
    return decimals;
}

} // namespace

QString plainTitle(const QString &title)
{
    QString out;
    for (qsizetype i = 0; i < title.size(); ++i) {
        const QChar c = title[i];
        // Blanks between Latin words stay; those that space out Chinese titles go.
        const bool keeps = c == u' ' && i > 0 && i + 1 < title.size() && title[i - 1].unicode() < 0x2e80 &&
                           title[i + 1].unicode() < 0x2e80;
        if (!c.isSpace() || keeps)
            out += c;
    }
    while (out.endsWith(u'：') || out.endsWith(u':'))
        out.chop(1);
    return out;
}

QString formWords(const Report &report, int form)
{
    const Form &found = report.form(form);
    return found.number.isEmpty() ? plainTitle(found.title) : found.number;
}

QString formWords(const Report &report, int form, std::uint16_t instance)
{
    const QString words = formWords(report, form);
    if (report.instances(form).size() < 2)
        return words;
    const QString copy = report.instanceTitle(form, instance);
    return copy.startsWith(u'#') ? QString(words + copy) : QString(words + u'「' + copy + u'」');
}

QString formWords(const Report &report, const CellKey &cell)
{
    const QString form = formWords(report, report.formOf(cell.block), cell.instance);
    const Block &block = report.block(cell.block);
    return block.id.isEmpty() || block.title.isEmpty() ? form
                                                       : QString(form + u' ' + plainTitle(block.title));
}

QString rowWords(const Report &report, const CellKey &cell)
{
    const Block &block = report.block(cell.block);
    if (block.fields || report.rowIndex(cell.block, cell.row, cell.instance) < 0)
        return {};
    const ReportRow &row = rowOf(report, cell);
    const Row &layout = block.rows[row.list];
    if (layout.kind == RowKind::Codes)
        return QString(row.code + u' ' + codeName(report, cell)).trimmed();
    if (layout.kind == RowKind::Free)
        return QString(bareRowTitle(layout) + u' ' + freeName(report, cell, row)).trimmed();
    const QString owner = ownerTitle(block, row.list);
    const QString title = bareRowTitle(layout);
    return owner.isEmpty() ? title : Phrases::tr("%1: %2").arg(owner, title);
}

QString columnWords(const Report &report, const CellKey &cell)
{
    const Block &block = report.block(cell.block);
    const Column &column = block.columns[cell.column];
    if (isOnlyNumber(block, cell.column))
        return {};
    const QString title = plainTitle(column.title);
    const auto twins =
        std::ranges::count_if(block.columns, [&](const Column &c) { return plainTitle(c.title) == title; });
    if (twins < 2 && title.size() > kTooShort)
        return title;
    return plainTitle(headAbove(block.head, cell.column, {})) + title;
}

QString cellWords(const Report &report, const CellKey &cell)
{
    return QString(rowWords(report, cell) + u' ' + columnWords(report, cell)).trimmed();
}

QString placeWords(const Report &report, const CellKey &cell)
{
    return QString(formWords(report, cell) + u' ' + cellWords(report, cell)).trimmed();
}

QString wordsFrom(const Report &report, const CellKey &cell, const CellKey &home)
{
    return formWords(report, cell) == formWords(report, home) ? cellWords(report, cell)
                                                              : placeWords(report, cell);
}

QString nearWords(const Report &report, const CellKey &cell, const CellKey &home)
{
    const QString column = columnWords(report, cell);
    if (cell.block == home.block && cell.row == home.row && !column.isEmpty())
        return column;
    if (cell.block == home.block && cell.column == home.column)
        return rowWords(report, cell);
    const bool sameRow = rowWords(report, cell) == rowWords(report, home);
    if (report.formOf(cell.block) != report.formOf(home.block) && sameRow && !column.isEmpty())
        return formWords(report, cell) + u' ' + column;
    return wordsFrom(report, cell, home);
}

QString amountWords(const Report &report, const CellKey &cell, std::int64_t amount)
{
    const Block &block = report.block(cell.block);
    const ColumnKind kind =
        cell.column < block.columns.size() ? block.columns[cell.column].kind : ColumnKind::Money;
    if (kind == ColumnKind::Money) {
        AmountFormat format;
        format.unit = block.money;
        format.decimals = decimalsOf(amount, block.money);
        return formatAmount(Money::fromFen(amount), format) + u' ' + unitName(block.money);
    }
    return numberWords(kind, amount);
}

QString valueWords(const Report &report, const CellKey &cell)
{
    const CellNumber number = report.number(cell);
    const bool blank =
        number.state == ValueState::Absent || std::holds_alternative<Empty>(report.typed(cell));
    return blank ? Phrases::tr("blank") : amountWords(report, cell, number.amount);
}

} // namespace juesuan::text
