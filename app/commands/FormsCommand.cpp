#include "app/commands/FormsCommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "app/commands/OpenReport.h"

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

QJsonArray rowsOf(const Report &report, int index)
{
    const Block &block = report.block(index);
    QJsonArray rows;
    for (const ReportRow &row : report.rows(index)) {
        const Row &entry = block.rows[row.list];
        const bool fixed = entry.kind == RowKind::Fixed;
        QString id = fixed ? entry.id : row.code;
        if (row.ordinal > 1)
            id += u'~' + QString::number(row.ordinal);
        rows.append(QJsonObject{
            {QStringLiteral("id"), id},
            {QStringLiteral("title"), fixed ? entry.title : report.codeName(entry.dictionary, row.code)},
            {QStringLiteral("role"), fixed ? QStringLiteral("fixed") : QStringLiteral("code")}});
    }
    return rows;
}

QJsonArray blocksOf(const Report &report, int form)
{
    QJsonArray blocks;
    for (std::size_t i = 0; i < report.form(form).blocks.size(); ++i) {
        const int index = report.blockIndex(form, static_cast<int>(i));
        const Block &block = report.block(index);
        QJsonObject item{{QStringLiteral("id"), block.id},
                         {QStringLiteral("title"), block.title},
                         {QStringLiteral("columns"), columnsOf(block)}};
        if (!block.fields)
            item.insert(QStringLiteral("rows"), rowsOf(report, index));
        blocks.append(item);
    }
    return blocks;
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
    output.line(named(form).replace(u'\n', u' ') + u' ' + form[QStringLiteral("number")].toString());
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
    for (std::size_t i = 0; i < report.profile().forms.size(); ++i) {
        const Form &form = report.profile().forms[i];
        const QJsonObject item{{QStringLiteral("id"), form.id},
                               {QStringLiteral("title"), form.title},
                               {QStringLiteral("number"), form.number},
                               {QStringLiteral("group"), form.group},
                               {QStringLiteral("blocks"), blocksOf(report, static_cast<int>(i))}};
        list.append(item);
        if (!output.wantsJson())
            print(item, output);
    }
    if (output.wantsJson())
        output.json(list);
    return Exit::Done;
}

} // namespace juesuan::app
