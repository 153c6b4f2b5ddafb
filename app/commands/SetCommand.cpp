#include "app/commands/SetCommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "app/commands/CellFacts.h"
#include "app/commands/OpenReport.h"
#include "core/exchange/Assignment.h"
#include "core/report/Address.h"

namespace juesuan::app
{

namespace
{

/// The assignments as written, then the cells to clear.
Result<std::vector<exchange::Assignment>> read(const Arguments &arguments, ReportChoice &choice)
{
    std::vector<exchange::Assignment> list;
    for (const QString &text : arguments.operands().mid(1)) {
        Result<exchange::Assignment> assignment = exchange::parseAssignment(text);
        if (!assignment)
            return assignment.error();
        list.push_back(std::move(assignment.value()));
    }
    for (const QString &address : arguments.values(QStringLiteral("clear"))) {
        exchange::Assignment assignment;
        assignment.address = address;
        assignment.kind = exchange::Assignment::Kind::Clear;
        list.push_back(assignment);
    }
    for (exchange::Assignment &assignment : list) {
        const Result<QString> address = withoutPrefix(assignment.address, choice);
        if (!address)
            return address.error();
        assignment.address = address.value();
    }
    if (list.empty())
        return Error{
            QT_TRANSLATE_NOOP("Error", "Nothing to set: give ADDRESS=VALUE or --clear ADDRESS."), {}, {}};
    return list;
}

void tell(const std::vector<exchange::Assignment> &list, const Report &report, const ChangeSet &changes,
          Output &output)
{
    if (!output.wantsJson()) {
        output.say(QCoreApplication::translate("Commands", "%1 written, %2 shown differently now")
                       .arg(list.size())
                       .arg(changes.cells.size()));
        return;
    }
    QJsonArray cells;
    for (const CellKey &cell : changes.cells)
        cells.append(toJson(factsOf(report, cell)));
    output.json(QJsonObject{{QStringLiteral("written"), static_cast<int>(list.size())},
                            {QStringLiteral("changed"), cells}});
}

} // namespace

Usage SetCommand::usage() const
{
    std::vector<Option> options = reportOptions();
    options.push_back({QStringLiteral("clear"), QStringLiteral("ADDRESS"), true});
    return {{QStringLiteral("FILE"), QStringLiteral("ADDRESS=VALUE…")},
            options,
            QT_TRANSLATE_NOOP(
                "Commands",
                "writes cells; an empty value states the cell empty, 元 or 万元 may follow an amount"),
            1};
}

Exit SetCommand::run(const Arguments &arguments, Output &output)
{
    ReportChoice choice = choiceOf(arguments);
    const auto list = read(arguments, choice);
    if (!list)
        return output.fail(list.error());
    Result<OpenReport> opened = openReport(arguments.operands().first(), choice, Book::Access::ReadWrite);
    if (!opened)
        return output.fail(opened.error());
    if (opened->book->isReadOnly())
        return output.fail(opened->book->readOnlyReason(), Exit::CannotWrite);
    Result<Edit> edit = exchange::assign(opened->report(), list.value());
    if (!edit)
        return output.fail(edit.error());
    edit->label = QCoreApplication::translate("Commands", "Cells set on the command line");
    const Result<ChangeSet> changes = opened->session->apply(edit.value());
    if (!changes)
        return output.fail(changes.error(), Exit::CannotWrite);
    if (const Result<void> kept = opened->book->flush(); !kept)
        return output.fail(kept.error(), Exit::CannotWrite);
    tell(list.value(), opened->report(), changes.value(), output);
    return Exit::Done;
}

} // namespace juesuan::app
