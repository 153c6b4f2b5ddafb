#include "app/commands/FormsCommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <numeric>

#include "app/commands/OpenReport.h"
#include "core/exchange/CellFacts.h"
#include "core/exchange/Exchange.h"

namespace juesuan::app
{

namespace
{

QString kindId(ColumnKind kind)
{
    static const QStringList names{
        QStringLiteral("title"),   QStringLiteral("group"),  QStringLiteral("sequence"),
        QStringLiteral("code"),    QStringLiteral("name"),   QStringLiteral("money"),
        QStringLiteral("percent"), QStringLiteral("score"),  QStringLiteral("number"),
        QStringLiteral("text"),    QStringLiteral("choice"), QStringLiteral("date"),
        QStringLiteral("target"),  QStringLiteral("actual")};
    return names.value(static_cast<int>(kind));
}

QString columnRole(const Column &column)
{
    if (column.formula)
        return QStringLiteral("computed");
    return column.proposal ? QStringLiteral("proposed") : QStringLiteral("typed");
}

QJsonArray columnsOf(const Block &block)
{
    QJsonArray columns;
    for (const Column &column : block.columns) {
        if (column.id.isEmpty())
            continue;
        columns.append(QJsonObject{{QStringLiteral("id"), column.id},
                                   {QStringLiteral("title"), column.title},
                                   {QStringLiteral("kind"), kindId(column.kind)},
                                   {QStringLiteral("role"), columnRole(column)}});
    }
    return columns;
}

QString rowTitle(const Report &report, const CellKey &cell, const ReportRow &row)
{
    const Row &entry = report.block(cell.block).rows[row.list];
    if (entry.kind == RowKind::Codes)
        return report.codeName(entry.dictionary, row.code);
    return entry.kind == RowKind::Fixed ? entry.title : report.text(cell);
}

QJsonArray rowsOf(const Report &report, int index, std::uint16_t instance)
{
    static const QStringList roles{QStringLiteral("fixed"), QStringLiteral("code"), QStringLiteral("free")};
    QJsonArray rows;
    for (const ReportRow &row : report.rows(index, instance)) {
        const CellKey cell = exchange::firstCell(report, index, instance, row.id);
        const RowKind kind = report.block(index).rows[row.list].kind;
        rows.append(QJsonObject{{QStringLiteral("id"), exchange::rowName(report, cell)},
                                {QStringLiteral("title"), rowTitle(report, cell, row)},
                                {QStringLiteral("role"), roles.value(static_cast<int>(kind))}});
    }
    return rows;
}

QJsonArray blocksOf(const Report &report, int form, std::uint16_t instance)
{
    QJsonArray blocks;
    for (std::size_t i = 0; i < report.form(form).blocks.size(); ++i) {
        const int index = report.blockIndex(form, static_cast<int>(i));
        const Block &block = report.block(index);
        QJsonObject item{{QStringLiteral("id"), block.id},
                         {QStringLiteral("title"), block.title},
                         {QStringLiteral("columns"), columnsOf(block)}};
        if (!block.fields)
            item.insert(QStringLiteral("rows"), rowsOf(report, index, instance));
        blocks.append(item);
    }
    return blocks;
}

QJsonObject formJson(const Report &report, const exchange::FormCopy &copy)
{
    const Form &form = report.form(copy.form);
    return {{QStringLiteral("id"), form.id},
            {QStringLiteral("address"), exchange::copyAddress(report, copy.form, copy.instance)},
            {QStringLiteral("copy"), report.instanceTitle(copy.form, copy.instance)},
            {QStringLiteral("title"), form.title},
            {QStringLiteral("number"), form.number},
            {QStringLiteral("group"), form.group},
            {QStringLiteral("blocks"), blocksOf(report, copy.form, copy.instance)}};
}

QString named(const QJsonValue &item)
{
    const QString id = item[QStringLiteral("id")].toString();
    const QString title = item[QStringLiteral("title")].toString();
    return title.isEmpty() ? id : QString(id + u' ' + title);
}

/// `form.block` and behind it what can stand in an address: rows indented, columns on one line.
void print(const QJsonObject &form, Output &output)
{
    output.line(QStringList{
        form[QStringLiteral("address")].toString(), form[QStringLiteral("title")].toString().simplified(),
        form[QStringLiteral("number")].toString(), form[QStringLiteral("copy")].toString()}
                    .join(u' ')
                    .simplified());
    for (const QJsonValue block : form[QStringLiteral("blocks")].toArray()) {
        QStringList columns;
        for (const QJsonValue column : block[QStringLiteral("columns")].toArray())
            columns << named(column);
        output.line(QStringLiteral("  .") + block[QStringLiteral("id")].toString() + QStringLiteral("  ") +
                    columns.join(QStringLiteral(" | ")));
        for (const QJsonValue row : block[QStringLiteral("rows")].toArray())
            output.line(QStringLiteral("    [") + row[QStringLiteral("id")].toString() +
                        QStringLiteral("] ") + row[QStringLiteral("title")].toString());
    }
}

} // namespace

Usage FormsCommand::usage() const
{
    return {{QStringLiteral("FILE")},
            reportOptions(),
            QT_TRANSLATE_NOOP(
                "Commands",
                "lists the forms of a report with the ids of rows and columns, their titles and roles")};
}

Exit FormsCommand::run(const Arguments &arguments, Output &output)
{
    const Result<OpenReport> opened =
        openReport(arguments.operands().first(), choiceOf(arguments), Book::Access::ReadOnly);
    if (!opened)
        return output.fail(opened.error());
    const Report &report = opened->report();
    QJsonArray list;
    std::vector<int> forms(report.profile().forms.size());
    std::iota(forms.begin(), forms.end(), 0);
    for (const exchange::FormCopy &copy : exchange::copiesOf(report, forms)) {
        const QJsonObject item = formJson(report, copy);
        list.append(item);
        if (!output.wantsJson())
            print(item, output);
    }
    if (output.wantsJson())
        output.json(list);
    return Exit::Done;
}

} // namespace juesuan::app
