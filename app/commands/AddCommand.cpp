#include "app/commands/AddCommand.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/commands/NewReport.h"
#include "core/store/Book.h"

namespace juesuan::app
{

namespace
{

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
             {QStringLiteral("parent"), QStringLiteral("NAME")}},
            QT_TRANSLATE_NOOP("Commands", "adds a unit or a year to a book")};
}

Exit AddCommand::run(const Arguments &arguments, Output &output)
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
    return kept ? output.done(toJson(wanted.value(), arguments.operands().first()))
                : output.fail(kept.error(), Exit::CannotWrite);
}

} // namespace juesuan::app
