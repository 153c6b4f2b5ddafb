#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

/// Prints where a number comes from and who uses it.
class ExplainCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("explain"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;
};

} // namespace juesuan::app
