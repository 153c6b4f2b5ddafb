#include <QCoreApplication>
#include <QFileInfo>

#include "app/CommandLine.h"
#include "app/Language.h"
#include "app/Shelf.h"
#include "app/Window.h"

using namespace juesuan;

namespace
{

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromUtf8(argv[i]);
    return words;
}

/// Whether the first word asks for the window: there is none, or it names a book.
bool asksForWindow(const QStringList &words, const app::CommandLine &commands)
{
    return words.isEmpty() || (!commands.knows(words.first()) && QFileInfo(words.first()).isFile());
}

app::Exit runCommand(const QStringList &words, app::CommandLine &commands)
{
    app::Output output(false);
    if (commands.knows(words.first()))
        return commands.run(words);
    if (words.first() == QStringLiteral("--version")) {
        output.line(QStringLiteral("juesuan " JUESUAN_VERSION));
        return app::Exit::Done;
    }
    if (words.first() != QStringLiteral("--help"))
        return output.fail(commands.unknown(words.first()));
    output.line(commands.help());
    return app::Exit::Done;
}

} // namespace

int main(int argc, char **argv)
{
    app::ensureUtf8();
    QStringList words = wordsOf(argc, argv);
    const app::Shelf shelf;
    app::CommandLine commands(shelf);
    const Result<QString> language = app::takeLanguage(words);
    if (language && asksForWindow(words, commands))
        return app::runWindow(argc, argv, words.value(0), *language, shelf);
    const QCoreApplication application(argc, argv);
    const app::Language use(language ? *language : QString());
    if (!language)
        return static_cast<int>(app::Output(false).fail(language.error()));
    return static_cast<int>(runCommand(words, commands));
}
