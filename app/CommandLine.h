#pragma once

#include <QStringList>
#include <memory>
#include <vector>

#include "app/commands/Command.h"

namespace juesuan::app
{

class Shelf;

/// All subcommands, and what is common to them: --json, --help, unknown names.
class CommandLine
{
public:
    explicit CommandLine(const Shelf &shelf);

    bool knows(const QString &word) const;
    /// `words` begin with the name of a command.
    Exit run(const QStringList &words);
    /// What `juesuan --help` prints.
    QString help() const;
    /// For a first word that is neither a command nor a file.
    Error unknown(const QString &word) const;

private:
    Command *find(const QString &name) const;
    std::vector<std::unique_ptr<Command>> m_commands;
};

} // namespace juesuan::app
