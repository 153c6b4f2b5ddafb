#include "app/commands/VerifyCommand.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "core/store/Book.h"
#include "core/text/Sentences.h"

namespace juesuan::app
{

Usage VerifyCommand::usage() const
{
    return {{QStringLiteral("FILE")},
            {},
            QT_TRANSLATE_NOOP("Commands", "checks a book: integrity, history replayed, totals from scratch")};
}

Exit VerifyCommand::run(const Arguments &arguments, Output &output)
{
    Result<std::unique_ptr<Book>> book = Book::open(arguments.operands().first(), Book::Access::ReadOnly);
    if (!book)
        return output.fail(book.error());
    const std::vector<Error> errors = book.value()->verify();
    QJsonArray list;
    for (const Error &error : errors) {
        output.say(text::sentence(error));
        list.append(text::sentence(error));
    }
    if (errors.empty())
        output.say(QCoreApplication::translate("Commands", "The book is sound."));
    if (output.wantsJson())
        output.json(list);
    return errors.empty() ? Exit::Done : Exit::Findings;
}

} // namespace juesuan::app
