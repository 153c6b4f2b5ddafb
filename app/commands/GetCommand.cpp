#include "app/commands/GetCommand.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "app/commands/CellFacts.h"
#include "app/commands/OpenReport.h"
#include "core/report/Address.h"

namespace juesuan::app
{

namespace
{

Result<CellFacts> read(const Report &report, const QString &text)
{
    const Result<Address> address = parseAddress(text);
    if (!address)
        return address.error();
    const Result<CellKey> cell = resolve(report, address.value());
    if (!cell)
        return cell.error();
    return factsOf(report, cell.value());
}

} // namespace

Usage GetCommand::usage() const
{
    return {{QStringLiteral("FILE"), QStringLiteral("ADDRESS…")},
            reportOptions(),
            QT_TRANSLATE_NOOP("Commands", "prints cells: address, shown, exact, computed and stated value")};
}

Exit GetCommand::run(const Arguments &arguments, Output &output)
{
    ReportChoice choice = choiceOf(arguments);
    QStringList addresses;
    for (const QString &text : arguments.operands().mid(1)) {
        const Result<QString> address = withoutPrefix(text, choice);
        if (!address)
            return output.fail(address.error());
        addresses << address.value();
    }
    const Result<OpenReport> opened =
        openReport(arguments.operands().first(), choice, Book::Access::ReadOnly);
    if (!opened)
        return output.fail(opened.error());
    QStringList lines{QStringLiteral("address\tshown\texact\tcomputed\tstated")};
    QJsonArray list;
    for (const QString &address : addresses) {
        const Result<CellFacts> facts = read(opened->report(), address);
        if (!facts)
            return output.fail(facts.error());
        lines << QStringList{facts->address, facts->shown, facts->exact, facts->computed, facts->stated}.join(
            u'\t');
        list.append(toJson(facts.value()));
    }
    if (output.wantsJson())
        output.json(list);
    else
        output.line(lines.join(u'\n'));
    return Exit::Done;
}

} // namespace juesuan::app
