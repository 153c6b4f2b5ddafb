#pragma once

#include <QString>

#include "app/commands/Arguments.h"
#include "app/commands/Exit.h"
#include "app/commands/Output.h"
#include "app/commands/Usage.h"

namespace juesuan::app
{

/// One subcommand of `juesuan`.
class Command
{
public:
    virtual ~Command() = default;
    virtual QString name() const = 0;
    virtual Usage usage() const = 0;
    virtual Exit run(const Arguments &arguments, Output &output) = 0;
};

} // namespace juesuan::app
