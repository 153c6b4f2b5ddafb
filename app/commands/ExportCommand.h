#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

/// Writes forms as PDF, XLSX, CSV or JSON.
class ExportCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("export"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;
};

} // namespace juesuan::app
