#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

/// Checks a book: integrity, history replayed, totals from scratch.
class VerifyCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("verify"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;
};

} // namespace juesuan::app
