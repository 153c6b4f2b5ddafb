#include "app/commands/ScoreCommand.h"

#include <QCoreApplication>

namespace juesuan::app
{

Usage ScoreCommand::usage() const
{
    return {
        {QStringLiteral("FILE")},
        {},
        QT_TRANSLATE_NOOP("Commands", "prints scores with their trace (comes with the evaluation forms)")};
}

Exit ScoreCommand::run(const Arguments &, Output &output)
{
    return output.fail(
        {QT_TRANSLATE_NOOP("Error", "There are no scores yet: they come with the evaluation forms."),
         {},
         {}});
}

} // namespace juesuan::app
