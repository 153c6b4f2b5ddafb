#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

/// Will print scores; there are none before the evaluation forms.
class ScoreCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("score"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;
};

} // namespace juesuan::app
