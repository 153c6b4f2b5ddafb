#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

/// Writes cells, all of them as one undo step.
class SetCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("set"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;
};

} // namespace juesuan::app
