#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

/// Prints the findings of every report in some books.
class AuditCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("audit"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;
};

} // namespace juesuan::app
