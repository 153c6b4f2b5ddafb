#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

/// Lists the forms of a report with the ids that addresses are made of.
class FormsCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("forms"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;
};

} // namespace juesuan::app
