#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "app/commands/Usage.h"
#include "core/base/Result.h"
#include "core/session/Session.h"
#include "core/store/Book.h"

namespace juesuan::app
{

class Arguments;

/// Which report of a book a command is about. What is left empty holds for every report.
struct ReportChoice {
    QString unit;
    QString year;
};

/// A book opened for a command, and its one report.
struct OpenReport {
    std::unique_ptr<Book> book;
    std::unique_ptr<Session> session;
    const Report &report() const { return session->report(); }
};

/// --unit and --year.
std::vector<Option> reportOptions();
ReportChoice choiceOf(const Arguments &arguments);

/// Takes `unit/year:` off an address and puts it into the choice; two different ones are refused.
Result<QString> withoutPrefix(const QString &address, ReportChoice &choice);

/// The reports that match; none is an Error that names what the book has.
Result<std::vector<ReportInfo>> matching(const Book &book, const ReportChoice &choice);

/// Opens the book and the one report that matches; several are an Error that names them.
Result<OpenReport> openReport(const QString &path, const ReportChoice &choice, Book::Access access);

} // namespace juesuan::app
