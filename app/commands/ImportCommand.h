#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

/// Reads tables that export wrote, all of them as one undo step.
class ImportCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("import"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;
};

} // namespace juesuan::app
