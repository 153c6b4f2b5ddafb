#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

/// Prints what each row of an evaluation form scores, why, and what it lost.
class ScoreCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("score"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;
};

} // namespace juesuan::app
