#include "app/commands/NewCommand.h"

#include <QCoreApplication>

#include "app/Shelf.h"
#include "app/commands/NewReport.h"
#include "core/base/FileWriter.h"
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
    const bool fromSample = arguments.has(QStringLiteral("sample"));
    for (const QString &option :
         {QStringLiteral("profile"), QStringLiteral("unit"), QStringLiteral("year")}) {
        if (fromSample && arguments.has(option))
            return output.fail(
                {QT_TRANSLATE_NOOP("Error", "A sample brings its own --%1: leave it out."), {option}, {}});
    }
    return fromSample ? makeSample(arguments.value(QStringLiteral("sample")), path, output)
                      : makeEmpty(arguments, path, output);
}

Exit NewCommand::makeSample(const QString &sample, const QString &path, Output &output)
{
    if (!m_shelf.samples().contains(sample))
        return output.fail({QT_TRANSLATE_NOOP("Error", "There is no sample “%1”; there are: %2."),
                            {sample, m_shelf.samples().join(QStringLiteral(", "))},
                            {}});
    if (const Result<void> target = checkTarget(path); !target)
        return output.fail(target.error(), Exit::CannotWrite);
    if (const Result<void> made = m_shelf.makeSample(sample, path); !made)
        return output.fail(made.error(), Exit::CannotWrite);
    return output.done({{QStringLiteral("file"), path}, {QStringLiteral("sample"), sample}},
                       {QCoreApplication::translate("Commands", "Made: %1 (%2)").arg(path, sample)});
}

Exit NewCommand::makeEmpty(const Arguments &arguments, const QString &path, Output &output)
{
    const Result<NewReport> wanted = newReport(arguments, m_shelf);
    if (!wanted)
        return output.fail(wanted.error());
    if (const Result<void> target = checkTarget(path); !target)
        return output.fail(target.error(), Exit::CannotWrite);
    Result<std::unique_ptr<Book>> book = Book::create(path);
    if (!book)
        return output.fail(book.error(), Exit::CannotWrite);
    if (const auto id = book.value()->addReport(wanted->unit, wanted->year, wanted->profile); !id)
        return output.fail(id.error(), Exit::CannotWrite);
    const Result<void> kept = book.value()->flush();
    if (!kept)
        return output.fail(kept.error(), Exit::CannotWrite);
    return output.done(
        toJson(wanted.value(), path),
        {QCoreApplication::translate("Commands", "Made: %1 (%2)").arg(path, named(wanted.value()))});
}

} // namespace juesuan::app
