#include "app/commands/LintCommand.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include "core/profile/ProfileReader.h"
#include "core/text/Sentences.h"

namespace juesuan::app
{

namespace
{

QJsonObject toJson(const Error &error)
{
    return {{QStringLiteral("file"), error.where.file},
            {QStringLiteral("line"), error.where.line},
            {QStringLiteral("column"), error.where.column},
            {QStringLiteral("message"), text::sentence(error)}};
}

} // namespace

Usage LintCommand::usage() const
{
    return {{QStringLiteral("DIR")},
            {{QStringLiteral("resolved"), {}}},
            QT_TRANSLATE_NOOP("Commands",
                              "checks a profile; --resolved prints what it comes to with what it inherits")};
}

Exit LintCommand::run(const Arguments &arguments, Output &output)
{
    const QString directory = arguments.operands().first();
    if (!QFileInfo(directory).isDir())
        return output.fail({QT_TRANSLATE_NOOP("Error", "There is no folder “%1”."), {directory}, {}});
    if (const QFileInfo folder(directory); !folder.isReadable() || !folder.isExecutable())
        return output.fail({QT_TRANSLATE_NOOP("Error", "The folder “%1” may not be read."), {directory}, {}});
    const ProfileReading reading = readProfile(directory);
    QJsonArray list;
    for (const Error &error : reading.errors) {
        output.say(text::sentence(error));
        list.append(toJson(error));
    }
    if (arguments.has(QStringLiteral("resolved")) && reading.profile)
        output.line(QString::fromUtf8(reading.profile->resolved));
    else if (output.wantsJson())
        output.json(list);
    return reading.errors.empty() ? Exit::Done : Exit::Findings;
}

} // namespace juesuan::app
