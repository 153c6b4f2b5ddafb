#include "app/commands/OpenReport.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/commands/Arguments.h"

namespace juesuan::app
{

namespace
{

QString listed(const std::vector<ReportInfo> &reports)
{
    QStringList names;
    for (const ReportInfo &report : reports)
        names << report.unit + u' ' + QString::number(report.year);
    return names.join(QStringLiteral("、"));
}

Result<void> narrow(QString &chosen, const QString &wanted)
{
    if (!chosen.isEmpty() && chosen != wanted)
        return Error{
            QT_TRANSLATE_NOOP("Error", "One command is about one report, but both “%1” and “%2” are named."),
            {chosen, wanted},
            {}};
    chosen = wanted;
    return {};
}

} // namespace

std::vector<Option> reportOptions()
{
    return {{QStringLiteral("unit"), QStringLiteral("NAME")},
            {QStringLiteral("year"), QStringLiteral("YEAR")}};
}

ReportChoice choiceOf(const Arguments &arguments)
{
    return {arguments.value(QStringLiteral("unit")), arguments.value(QStringLiteral("year"))};
}

Result<QString> withoutPrefix(const QString &address, ReportChoice &choice)
{
    static const QRegularExpression prefix(QStringLiteral("^([^:=]+)/(\\d{4}):(.*)$"));
    const QRegularExpressionMatch match = prefix.match(address);
    if (!match.hasMatch())
        return address;
    if (const Result<void> unit = narrow(choice.unit, match.captured(1)); !unit)
        return unit.error();
    if (const Result<void> year = narrow(choice.year, match.captured(2)); !year)
        return year.error();
    return match.captured(3);
}

Result<std::vector<ReportInfo>> matching(const Book &book, const ReportChoice &choice)
{
    if (!choice.year.isEmpty() && choice.year.toInt() <= 0)
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” is no year."), {choice.year}, {}};
    const std::vector<ReportInfo> all = book.reports();
    std::vector<ReportInfo> found;
    for (const ReportInfo &report : all) {
        if ((choice.unit.isEmpty() || report.unit == choice.unit) &&
            (choice.year.isEmpty() || QString::number(report.year) == choice.year))
            found.push_back(report);
    }
    if (all.empty())
        return Error{QT_TRANSLATE_NOOP("Error", "This book has no report yet."), {}, {}};
    if (found.empty())
        return Error{
            QT_TRANSLATE_NOOP("Error", "This book has no such report; it has: %1."), {listed(all)}, {}};
    return found;
}

Result<OpenReport> openReport(const QString &path, const ReportChoice &choice, Book::Access access)
{
    OpenReport opened;
    Result<std::unique_ptr<Book>> book = Book::open(path, access);
    if (!book)
        return book.error();
    opened.book = std::move(book.value());
    const Result<std::vector<ReportInfo>> found = matching(*opened.book, choice);
    if (!found)
        return found.error();
    if (found->size() > 1)
        return Error{
            QT_TRANSLATE_NOOP("Error", "This book has several reports, name one with --unit and --year: %1."),
            {listed(found.value())},
            {}};
    Result<std::unique_ptr<Session>> session = Session::open(*opened.book, found->front().id);
    if (!session)
        return session.error();
    opened.session = std::move(session.value());
    return opened;
}

} // namespace juesuan::app
