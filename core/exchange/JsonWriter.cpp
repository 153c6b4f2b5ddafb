#include "core/base/FileWriter.h"
#include "core/base/StrictJson.h"
#include "core/exchange/CellFacts.h"
#include "core/exchange/Exchange.h"
#include "core/num/AmountText.h"
#include "core/report/Address.h"
#include "core/sheet/CellText.h"

namespace juesuan::exchange
{

namespace
{

/// Amounts as text in the block's unit: no reader is then tempted to take them for binary fractions.
JsonValue cellJson(const Report &report, const CellKey &cell)
{
    const Block &block = report.block(cell.block);
    const ColumnKind kind = block.columns[cell.column].kind;
    JsonValue json = JsonValue::object();
    json.member(QStringLiteral("address")) = JsonValue::ofText(addressOf(report, cell));
    json.member(QStringLiteral("shown")) = JsonValue::ofText(printedText(report, cell));
    json.member(QStringLiteral("origin")) = JsonValue::ofText(originId(report.origin(cell)));
    if (isNumeric(kind)) {
        json.member(QStringLiteral("exact")) =
            JsonValue::ofText(exactValue(report, cell, report.number(cell)));
        if (report.formula(cell) || report.proposal(cell))
            json.member(QStringLiteral("computed")) =
                JsonValue::ofText(exactValue(report, cell, report.computed(cell)));
    }
    if (!isAbsent(report.typed(cell)))
        json.member(QStringLiteral("typed")) = JsonValue::ofText(editText(report, cell, block.money));
    return json;
}

JsonValue rowJson(const Report &report, int block, std::uint16_t instance, const ReportRow &row)
{
    const Block &data = report.block(block);
    JsonValue json = JsonValue::object();
    if (!data.rows.empty() && data.rows[row.list].kind == RowKind::Fixed) {
        json.member(QStringLiteral("row")) = JsonValue::ofText(data.rows[row.list].id);
        json.member(QStringLiteral("title")) = JsonValue::ofText(data.rows[row.list].title);
    }
    if (!data.rows.empty() && data.rows[row.list].kind == RowKind::Free)
        json.member(QStringLiteral("row")) =
            JsonValue::ofText(rowName(report, firstCell(report, block, instance, row.id)));
    if (!row.code.isEmpty())
        json.member(QStringLiteral("code")) = JsonValue::ofText(row.code);
    JsonValue cells = JsonValue::object();
    for (int i = 0; i < static_cast<int>(data.columns.size()); ++i) {
        const QString &id = data.columns[static_cast<std::size_t>(i)].id;
        if (!id.isEmpty())
            cells.member(id) = cellJson(
                report, {static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(i), instance, row.id});
    }
    json.member(QStringLiteral("cells")) = std::move(cells);
    return json;
}

JsonValue blockJson(const Report &report, int block, std::uint16_t instance)
{
    const Block &data = report.block(block);
    JsonValue json = JsonValue::object();
    json.member(QStringLiteral("id")) = JsonValue::ofText(data.id);
    json.member(QStringLiteral("money")) = JsonValue::ofText(unitName(data.money));
    JsonValue columns = JsonValue::array();
    for (const Column &column : data.columns) {
        if (column.id.isEmpty())
            continue;
        JsonValue item = JsonValue::object();
        item.member(QStringLiteral("id")) = JsonValue::ofText(column.id);
        item.member(QStringLiteral("title")) = JsonValue::ofText(column.title);
        columns.items.push_back(std::move(item));
    }
    json.member(QStringLiteral("columns")) = std::move(columns);
    JsonValue rows = JsonValue::array();
    for (const ReportRow &row : report.rows(block, instance))
        rows.items.push_back(rowJson(report, block, instance, row));
    json.member(QStringLiteral("rows")) = std::move(rows);
    return json;
}

JsonValue formJson(const Report &report, int form, std::uint16_t instance)
{
    const Form &data = report.form(form);
    JsonValue json = JsonValue::object();
    json.member(QStringLiteral("id")) = JsonValue::ofText(data.id);
    json.member(QStringLiteral("address")) = JsonValue::ofText(copyAddress(report, form, instance));
    json.member(QStringLiteral("number")) = JsonValue::ofText(data.number);
    json.member(QStringLiteral("title")) = JsonValue::ofText(data.title);
    JsonValue blocks = JsonValue::array();
    for (int i = 0; i < static_cast<int>(data.blocks.size()); ++i)
        blocks.items.push_back(blockJson(report, report.blockIndex(form, i), instance));
    json.member(QStringLiteral("blocks")) = std::move(blocks);
    return json;
}

} // namespace

std::vector<FormCopy> copiesOf(const Report &report, const std::vector<int> &forms)
{
    std::vector<FormCopy> copies;
    for (const int form : forms) {
        for (const std::uint16_t instance : report.instances(form))
            copies.push_back({form, instance});
    }
    return copies;
}

Result<void> writeJson(const Report &report, const std::vector<FormCopy> &forms, const QString &path)
{
    JsonValue json = JsonValue::object();
    json.member(QStringLiteral("profile")) = JsonValue::ofText(report.profile().id);
    json.member(QStringLiteral("unit")) = JsonValue::ofText(report.unit());
    json.member(QStringLiteral("year")) = JsonValue::ofNumber(QString::number(report.year()));
    JsonValue list = JsonValue::array();
    for (const FormCopy &copy : forms)
        list.items.push_back(formJson(report, copy.form, copy.instance));
    json.member(QStringLiteral("forms")) = std::move(list);
    return writeWholeFile(path, juesuan::writeJson(json));
}

Result<void> writeJson(const Report &report, const std::vector<int> &forms, const QString &path)
{
    return writeJson(report, copiesOf(report, forms), path);
}

} // namespace juesuan::exchange
