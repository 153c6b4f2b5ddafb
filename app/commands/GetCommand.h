#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

/// Prints cells: shown, exact, computed and stated.
class GetCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("get"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;
};

} // namespace juesuan::app
