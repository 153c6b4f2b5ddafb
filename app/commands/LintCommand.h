#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

/// Checks a profile with the reader that loads it.
class LintCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("lint"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;
};

} // namespace juesuan::app
