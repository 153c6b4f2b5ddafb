#include "app/CommandLine.h"

#include <QCoreApplication>

#include "app/commands/AddCommand.h"
#include "app/commands/AuditCommand.h"
#include "app/commands/ExplainCommand.h"
#include "app/commands/ExportCommand.h"
#include "app/commands/FormsCommand.h"
#include "app/commands/GetCommand.h"
#include "app/commands/ImportCommand.h"
#include "app/commands/LintCommand.h"
#include "app/commands/NewCommand.h"
#include "app/commands/ProfilesCommand.h"
#include "app/commands/ScoreCommand.h"
#include "app/commands/SetCommand.h"
#include "app/commands/VerifyCommand.h"

namespace juesuan::app
{

namespace
{

const QString kJson = QStringLiteral("json");
const QString kHelp = QStringLiteral("help");

Usage fullUsage(const Command &command)
{
    Usage usage = command.usage();
    usage.options.push_back({kJson, {}});
    usage.options.push_back({kHelp, {}});
    return usage;
}

QString describe(const Command &command)
{
    return usageLine(command.name(), command.usage()) + QStringLiteral("\n    ") +
           QCoreApplication::translate("Commands", command.usage().about);
}

} // namespace

CommandLine::CommandLine(const Shelf &shelf)
{
    m_commands.push_back(std::make_unique<ProfilesCommand>(shelf));
    m_commands.push_back(std::make_unique<FormsCommand>());
    m_commands.push_back(std::make_unique<NewCommand>(shelf));
    m_commands.push_back(std::make_unique<AddCommand>(shelf));
    m_commands.push_back(std::make_unique<SetCommand>());
    m_commands.push_back(std::make_unique<GetCommand>());
    m_commands.push_back(std::make_unique<ImportCommand>());
    m_commands.push_back(std::make_unique<AuditCommand>());
    m_commands.push_back(std::make_unique<ScoreCommand>());
    m_commands.push_back(std::make_unique<ExplainCommand>());
    m_commands.push_back(std::make_unique<ExportCommand>());
    m_commands.push_back(std::make_unique<LintCommand>());
    m_commands.push_back(std::make_unique<VerifyCommand>());
}

Command *CommandLine::find(const QString &name) const
{
    for (const auto &command : m_commands) {
        if (command->name() == name)
            return command.get();
    }
    return nullptr;
}

bool CommandLine::knows(const QString &word) const
{
    return find(word) != nullptr;
}

Exit CommandLine::run(const QStringList &words)
{
    Command &command = *find(words.first());
    const QStringList rest = words.mid(1);
    Output output(rest.contains(QStringLiteral("--") + kJson));
    if (rest.contains(QStringLiteral("--") + kHelp)) {
        output.line(describe(command));
        return Exit::Done;
    }
    const Result<Arguments> arguments = Arguments::parse(rest, command.name(), fullUsage(command));
    const Exit exit = arguments ? command.run(arguments.value(), output) : output.fail(arguments.error());
    if (output.isLost())
        return output.fail(
            {QT_TRANSLATE_NOOP("Error", "The output could not be written: is the disk full?"), {}, {}},
            Exit::CannotWrite);
    return exit;
}

QString CommandLine::help() const
{
    QStringList lines{
        QStringLiteral("juesuan [FILE]\n    ") +
        QCoreApplication::translate("Commands", "opens the window, with a book if one is named")};
    for (const auto &command : m_commands)
        lines << describe(*command);
    lines << QCoreApplication::translate("Commands",
                                         "Everywhere: --json for machines, --lang zh_CN or en, --help. "
                                         "Exit: 0 done, 1 findings of severity error, 2 wrong use or "
                                         "unreadable input, 3 could not write.");
    return lines.join(u'\n');
}

Error CommandLine::unknown(const QString &word) const
{
    QStringList names;
    for (const auto &command : m_commands)
        names << command->name();
    return {QT_TRANSLATE_NOOP("Error", "“%1” is neither a command nor a book; commands are: %2."),
            {word, names.join(QStringLiteral(", "))},
            {}};
}

} // namespace juesuan::app
