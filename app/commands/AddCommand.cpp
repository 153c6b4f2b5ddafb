#include "app/commands/AddCommand.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/commands/FormChoice.h"
#include "app/commands/NewReport.h"
#include "app/commands/OpenReport.h"
#include "core/exchange/CellFacts.h"
#include "core/store/Book.h"

namespace juesuan::app
{

namespace
{

const QString kCopy = QStringLiteral("copy");

Result<QString> parentUnit(const std::vector<ReportInfo> &reports, const QString &name)
{
    if (name.isEmpty())
        return QString();
    const auto parent = std::find_if(reports.begin(), reports.end(),
                                     [&](const ReportInfo &report) { return report.unit == name; });
    if (parent == reports.end())
        return Error{QT_TRANSLATE_NOOP("Error", "This book has no unit “%1”."), {name}, {}};
    return parent->unitId;
}

} // namespace

Usage AddCommand::usage() const
{
    return {{QStringLiteral("FILE")},
            {{QStringLiteral("profile"), QStringLiteral("ID")},
             {QStringLiteral("unit"), QStringLiteral("NAME")},
             {QStringLiteral("year"), QStringLiteral("YEAR")},
             {QStringLiteral("parent"), QStringLiteral("NAME")},
             {QStringLiteral("copy"), QStringLiteral("FORM")}},
            QT_TRANSLATE_NOOP("Commands",
                              "adds a unit or a year to a book, or with --copy one more copy of a "
                              "form of which there may be many")};
}

Exit AddCommand::run(const Arguments &arguments, Output &output)
{
    return arguments.has(kCopy) ? addCopy(arguments, output) : addReport(arguments, output);
}

Exit AddCommand::addCopy(const Arguments &arguments, Output &output)
{
    for (const QString &option : {QStringLiteral("profile"), QStringLiteral("parent")}) {
        if (arguments.has(option))
            return output.fail({QT_TRANSLATE_NOOP("Error", "--%1 does not go with --copy."), {option}, {}});
    }
    const QString file = arguments.operands().first();
    Result<OpenReport> opened = openReport(file, choiceOf(arguments), Book::Access::ReadWrite);
    if (!opened)
        return output.fail(opened.error());
    if (opened->book->isReadOnly())
        return output.fail(opened->book->readOnlyReason(), Exit::CannotWrite);
    const Report &report = opened->report();
    const auto copies = copiesNamed(report, arguments.value(kCopy));
    if (!copies)
        return output.fail(copies.error());
    const int form = copies->front().form;
    if (!report.form(form).many)
        return output.fail(
            {QT_TRANSLATE_NOOP("Error", "There is but one “%1” in a report."), {report.form(form).id}, {}});
    if (const auto applied = opened->session->apply(report.addInstance(form)); !applied)
        return output.fail(applied.error(), Exit::CannotWrite);
    if (const Result<void> kept = opened->book->flush(); !kept)
        return output.fail(kept.error(), Exit::CannotWrite);
    const QString address = exchange::copyAddress(report, form, report.instances(form).back());
    return output.done({{QStringLiteral("file"), file}, {QStringLiteral("copy"), address}},
                       {QCoreApplication::translate("Commands", "Added to %1: %2").arg(file, address)});
}

Exit AddCommand::addReport(const Arguments &arguments, Output &output)
{
    const Result<NewReport> wanted = newReport(arguments, m_shelf);
    if (!wanted)
        return output.fail(wanted.error());
    Result<std::unique_ptr<Book>> opened = Book::open(arguments.operands().first());
    if (!opened)
        return output.fail(opened.error());
    Book &book = *opened.value();
    if (book.isReadOnly())
        return output.fail(book.readOnlyReason(), Exit::CannotWrite);
    const std::vector<ReportInfo> reports = book.reports();
    const bool there = std::any_of(reports.begin(), reports.end(), [&](const ReportInfo &report) {
        return report.unit == wanted->unit && report.year == wanted->year;
    });
    if (there)
        return output.fail({QT_TRANSLATE_NOOP("Error", "This book already has a report of %1 for %2."),
                            {wanted->unit, QString::number(wanted->year)},
                            {}});
    const Result<QString> parent = parentUnit(reports, arguments.value(QStringLiteral("parent")));
    if (!parent)
        return output.fail(parent.error());
    if (const auto id = book.addReport(wanted->unit, wanted->year, wanted->profile, parent.value()); !id)
        return output.fail(id.error(), Exit::CannotWrite);
    const Result<void> kept = book.flush();
    if (!kept)
        return output.fail(kept.error(), Exit::CannotWrite);
    const QString file = arguments.operands().first();
    return output.done(
        toJson(wanted.value(), file),
        {QCoreApplication::translate("Commands", "Added to %1: %2").arg(file, named(wanted.value()))});
}

} // namespace juesuan::app
