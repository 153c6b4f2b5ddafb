#include "core/exchange/IndicatorTable.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

#include "core/exchange/Exchange.h"
#include "core/exchange/NumberText.h"
#include "core/sheet/CellText.h"
#include "core/table/Table.h"

namespace juesuan::exchange
{

namespace
{

enum Part { First, Second, Name, Nature, Value, Unit, Weight, PartCount };

/// The names of each part; the first of them that a table has is taken.
const std::array<QStringList, PartCount> &partNames()
{
    static const std::array<QStringList, PartCount> names{
        QStringList{QStringLiteral("一级指标"), QStringLiteral("一级指标名称"), QStringLiteral("一级")},
        QStringList{QStringLiteral("二级指标"), QStringLiteral("二级指标名称"), QStringLiteral("二级")},
        QStringList{QStringLiteral("三级指标"), QStringLiteral("三级指标名称"), QStringLiteral("指标名称"),
                    QStringLiteral("绩效指标名称"), QStringLiteral("指标内容"), QStringLiteral("三级")},
        QStringList{QStringLiteral("指标性质"), QStringLiteral("性质"), QStringLiteral("计算符号"),
                    QStringLiteral("符号"), QStringLiteral("指标方向")},
        QStringList{QStringLiteral("指标值"), QStringLiteral("目标值"), QStringLiteral("年度指标值"),
                    QStringLiteral("绩效指标值"), QStringLiteral("年初指标值"), QStringLiteral("年初目标值"),
                    QStringLiteral("绩效目标值"), QStringLiteral("预期指标值")},
        QStringList{QStringLiteral("度量单位"), QStringLiteral("计量单位"), QStringLiteral("指标单位"),
                    QStringLiteral("单位")},
        QStringList{QStringLiteral("分值"), QStringLiteral("权重"), QStringLiteral("指标分值"),
                    QStringLiteral("指标权重"), QStringLiteral("分值权重")}};
    return names;
}

/// A head without blanks, line breaks and what stands in brackets: 分值（权重） is 分值.
QString plainHead(QString head)
{
    static const QRegularExpression kBrackets(QStringLiteral("[(（\\[【][^)）\\]】]*[)）\\]】]"));
    static const QRegularExpression kBlank(QStringLiteral("[\\s\\x{3000}:：]+"));
    return head.remove(kBlank).remove(kBrackets);
}

using Places = std::array<qsizetype, PartCount>; // -1: the table has no such column

Places placesOf(const QStringList &heads)
{
    QStringList plain;
    std::transform(heads.begin(), heads.end(), std::back_inserter(plain), plainHead);
    Places places;
    for (std::size_t part = 0; part < PartCount; ++part) {
        places[part] = -1;
        for (const QString &name : partNames()[part]) {
            if (places[part] < 0)
                places[part] = plain.indexOf(name);
        }
    }
    return places;
}

/// A name, something that tells which group it belongs to, and something that was approved.
bool areHeads(const Places &places)
{
    return places[Name] >= 0 && (places[First] >= 0 || places[Second] >= 0) &&
           (places[Value] >= 0 || places[Weight] >= 0);
}

QString cellAt(const TextLine &line, qsizetype place)
{
    return place < 0 ? QString() : line.cells.value(place).simplified();
}

/// The sign in front of a value, in the one form that the program writes; "" for what is none.
QString signOf(const QString &nature)
{
    static const QHash<QString, QString> signs{{QStringLiteral("≥"), QStringLiteral("≥")},
                                               {QStringLiteral(">="), QStringLiteral("≥")},
                                               {QStringLiteral("＞＝"), QStringLiteral("≥")},
                                               {QStringLiteral("大于等于"), QStringLiteral("≥")},
                                               {QStringLiteral("大于或等于"), QStringLiteral("≥")},
                                               {QStringLiteral("不低于"), QStringLiteral("≥")},
                                               {QStringLiteral("不少于"), QStringLiteral("≥")},
                                               {QStringLiteral("≤"), QStringLiteral("≤")},
                                               {QStringLiteral("<="), QStringLiteral("≤")},
                                               {QStringLiteral("＜＝"), QStringLiteral("≤")},
                                               {QStringLiteral("小于等于"), QStringLiteral("≤")},
                                               {QStringLiteral("小于或等于"), QStringLiteral("≤")},
                                               {QStringLiteral("不高于"), QStringLiteral("≤")},
                                               {QStringLiteral("不超过"), QStringLiteral("≤")},
                                               {QStringLiteral(">"), QStringLiteral(">")},
                                               {QStringLiteral("＞"), QStringLiteral(">")},
                                               {QStringLiteral("大于"), QStringLiteral(">")},
                                               {QStringLiteral("<"), QStringLiteral("<")},
                                               {QStringLiteral("＜"), QStringLiteral("<")},
                                               {QStringLiteral("小于"), QStringLiteral("<")},
                                               {QStringLiteral("="), QStringLiteral("＝")},
                                               {QStringLiteral("＝"), QStringLiteral("＝")},
                                               {QStringLiteral("等于"), QStringLiteral("＝")}};
    return signs.value(QString(nature).remove(u' '));
}

bool beginsWithSign(const QString &value)
{
    return !value.isEmpty() && QStringView(u"≥≤><＞＜=＝").contains(value.front());
}

bool isBlank(const TextLine &line)
{
    return std::all_of(line.cells.begin(), line.cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

/// Reads the lines below the heads; a blank group is the one above, as a merged cell leaves it.
std::vector<ApprovedIndicator> readBelow(const std::vector<TextLine> &lines, std::size_t begin,
                                         const Places &places)
{
    std::vector<ApprovedIndicator> indicators;
    QString first, second;
    for (std::size_t i = begin; i < lines.size(); ++i) {
        const TextLine &line = lines[i];
        if (isBlank(line))
            continue;
        if (const QString given = cellAt(line, places[First]); !given.isEmpty() && given != first) {
            first = given;
            second.clear();
        }
        if (const QString given = cellAt(line, places[Second]); !given.isEmpty())
            second = given;
        indicators.push_back({line.line, first, second, cellAt(line, places[Name]),
                              targetText(cellAt(line, places[Nature]), cellAt(line, places[Value]),
                                         cellAt(line, places[Unit])),
                              cellAt(line, places[Weight])});
    }
    return indicators;
}

/// A cell as it is read by people: a percentage of a workbook with its sign.
QString shownText(const table::Cell &cell)
{
    constexpr int kDecimals = 4;
    if (cell.kind != table::Cell::Kind::Number || !cell.isPercent)
        return cell.text;
    const Result<std::int64_t> ratio = parseNumber(cell.text);
    return ratio ? QString(formatNumber(*ratio * 100, kDecimals) + u'%') : cell.text;
}

std::vector<TextLine> linesOf(const table::Table &table)
{
    std::vector<TextLine> lines;
    for (const std::vector<table::Cell> &row : table.rows) {
        TextLine line{static_cast<int>(lines.size()) + 1, {}};
        for (const table::Cell &cell : row)
            line.cells << shownText(cell);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

QString targetText(const QString &nature, const QString &value, const QString &unit)
{
    static const QStringList kNoUnit{QStringLiteral("/"), QStringLiteral("-"), QStringLiteral("—"),
                                     QStringLiteral("无")};
    if (value.isEmpty())
        return {};
    QString text = beginsWithSign(value) ? value : QString(signOf(nature) + value);
    if (!kNoUnit.contains(unit) && !text.endsWith(unit))
        text += unit;
    return text;
}

std::optional<IndicatorTable> indicatorTable(const std::vector<TextLine> &lines)
{
    constexpr std::size_t kLinesAbove = 10; // titles and remarks over the heads
    for (std::size_t i = 0; i < std::min(lines.size(), kLinesAbove); ++i) {
        const Places places = placesOf(lines[i].cells);
        if (!areHeads(places))
            continue;
        IndicatorTable table;
        table.indicators = readBelow(lines, i + 1, places);
        table.hasTarget = places[Value] >= 0;
        table.hasWeight = places[Weight] >= 0;
        table.isApproval = places[Nature] >= 0 || places[Unit] >= 0;
        for (qsizetype column = 0; column < lines[i].cells.size(); ++column) {
            const QString head = lines[i].cells[column].simplified();
            if (!head.isEmpty() && std::find(places.begin(), places.end(), column) == places.end())
                table.ignored << head;
        }
        return table;
    }
    return {};
}

std::vector<TextLine> pastedLines(const QString &text)
{
    return pastedLines(parseTsv(text));
}

std::vector<TextLine> pastedLines(const std::vector<std::vector<QString>> &cells)
{
    std::vector<TextLine> lines;
    for (const std::vector<QString> &row : cells)
        lines.push_back({static_cast<int>(lines.size()) + 1, QStringList(row.begin(), row.end())});
    return lines;
}

Result<std::optional<IndicatorTable>> readIndicators(const QString &path)
{
    const Result<std::vector<table::Table>> tables = table::readFile(path);
    if (!tables)
        return tables.error();
    return findIndicators(*tables);
}

std::optional<IndicatorTable> findIndicators(const std::vector<table::Table> &tables)
{
    for (const table::Table &each : tables) {
        if (each.isHidden)
            continue;
        if (std::optional<IndicatorTable> found = indicatorTable(linesOf(each)); found)
            return found;
    }
    return {};
}

} // namespace juesuan::exchange
