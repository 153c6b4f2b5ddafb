#include "app/commands/NewCommand.h"

#include <QCoreApplication>
#include <QFile>

#include "app/Shelf.h"
#include "app/commands/NewReport.h"
#include "core/store/Book.h"

namespace juesuan::app
{

Usage NewCommand::usage() const
{
    return {{QStringLiteral("FILE")},
            {{QStringLiteral("profile"), QStringLiteral("ID")},
             {QStringLiteral("unit"), QStringLiteral("NAME")},
             {QStringLiteral("year"), QStringLiteral("YEAR")},
             {QStringLiteral("sample"), QStringLiteral("NAME")}},
            QT_TRANSLATE_NOOP("Commands", "makes a new book with one report, or with a sample account")};
}

Exit NewCommand::run(const Arguments &arguments, Output &output)
{
    const QString path = arguments.operands().first();
    if (arguments.has(QStringLiteral("sample"))) {
        const QString sample = arguments.value(QStringLiteral("sample"));
        if (!m_shelf.samples().contains(sample))
            return output.fail({QT_TRANSLATE_NOOP("Error", "There is no sample “%1”; there are: %2."),
                                {sample, m_shelf.samples().join(QStringLiteral(", "))},
                                {}});
        const Result<void> made = m_shelf.makeSample(sample, path);
        return made ? output.done({{QStringLiteral("file"), path}, {QStringLiteral("sample"), sample}})
                    : output.fail(made.error(), Exit::CannotWrite);
    }
    const Result<NewReport> wanted = newReport(arguments, m_shelf);
    if (!wanted)
        return output.fail(wanted.error());
    Result<std::unique_ptr<Book>> book = Book::create(path);
    if (!book)
        return output.fail(book.error(), Exit::CannotWrite);
    if (const auto id = book.value()->addReport(wanted->unit, wanted->year, wanted->profile); !id)
        return output.fail(id.error(), Exit::CannotWrite);
    const Result<void> kept = book.value()->flush();
    return kept ? output.done(toJson(wanted.value(), path)) : output.fail(kept.error(), Exit::CannotWrite);
}

} // namespace juesuan::app
