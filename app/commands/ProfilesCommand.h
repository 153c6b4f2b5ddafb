#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

class Shelf;

/// Lists the profiles that ship with the program.
class ProfilesCommand : public Command
{
public:
    explicit ProfilesCommand(const Shelf &shelf) : m_shelf(shelf) {}
    QString name() const override { return QStringLiteral("profiles"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;

private:
    const Shelf &m_shelf;
};

} // namespace juesuan::app
