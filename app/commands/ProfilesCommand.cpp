#include "app/commands/ProfilesCommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "app/Shelf.h"

namespace juesuan::app
{

Usage ProfilesCommand::usage() const
{
    return {
        {},
        {},
        QT_TRANSLATE_NOOP("Commands", "lists the profiles (province and year) that ship with the program")};
}

Exit ProfilesCommand::run(const Arguments &, Output &output)
{
    QJsonArray list;
    for (const ProfilePtr &profile : m_shelf.profiles()) {
        list.append(QJsonObject{{QStringLiteral("id"), profile->id},
                                {QStringLiteral("title"), profile->title},
                                {QStringLiteral("province"), profile->province},
                                {QStringLiteral("years"), QJsonArray{profile->fromYear, profile->toYear}}});
        if (!output.wantsJson())
            output.line(QStringList{profile->id, profile->title, yearsOf(*profile)}.join(u'\t'));
    }
    if (output.wantsJson())
        output.json(list);
    return Exit::Done;
}

} // namespace juesuan::app
