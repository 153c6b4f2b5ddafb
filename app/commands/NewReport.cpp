#include "app/commands/NewReport.h"

#include <QCoreApplication>

#include "app/Shelf.h"

namespace juesuan::app
{

QJsonObject toJson(const NewReport &report, const QString &file)
{
    return {{QStringLiteral("file"), file},
            {QStringLiteral("profile"), report.profile->id},
            {QStringLiteral("unit"), report.unit},
            {QStringLiteral("year"), report.year}};
}

Result<NewReport> newReport(const Arguments &arguments, const Shelf &shelf)
{
    for (const QString &needed :
         {QStringLiteral("profile"), QStringLiteral("unit"), QStringLiteral("year")}) {
        if (arguments.value(needed).trimmed().isEmpty())
            return Error{QT_TRANSLATE_NOOP("Error", "--%1 is missing."), {needed}, {}};
    }
    const Result<ProfilePtr> profile = shelf.profile(arguments.value(QStringLiteral("profile")));
    if (!profile)
        return profile.error();
    const QString text = arguments.value(QStringLiteral("year"));
    bool isNumber = false;
    const int year = text.toInt(&isNumber);
    if (!isNumber)
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” is no year."), {text}, {}};
    const Profile &rules = *profile.value();
    if ((rules.fromYear != 0 && year < rules.fromYear) || (rules.toYear != 0 && year > rules.toYear))
        return Error{QT_TRANSLATE_NOOP("Error", "The profile “%1” is for %2 to %3, not for %4."),
                     {rules.id, QString::number(rules.fromYear), QString::number(rules.toYear), text},
                     {}};
    return NewReport{profile.value(), arguments.value(QStringLiteral("unit")).trimmed(), year};
}

} // namespace juesuan::app
