#include "app/commands/NewReport.h"

#include <QCoreApplication>
#include <algorithm>

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

QString named(const NewReport &report)
{
    return report.unit + u' ' + QString::number(report.year) + QStringLiteral(" (") + report.profile->id +
           u')';
}

/// A name stands in one line of the forms, and in a field of what `get` prints.
static Result<void> checkName(const QString &unit)
{
    constexpr qsizetype kLongest = 200;
    if (unit.size() > kLongest)
        return Error{QT_TRANSLATE_NOOP("Error", "The name of a unit has at most %1 characters."),
                     {QString::number(kLongest)},
                     {}};
    if (std::any_of(unit.begin(), unit.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return Error{QT_TRANSLATE_NOOP("Error",
                                       "The name of a unit has no tabs, line breaks or other control "
                                       "characters."),
                     {},
                     {}};
    return {};
}

Result<NewReport> newReport(const Arguments &arguments, const Shelf &shelf)
{
    if (!arguments.has(QStringLiteral("profile"))) {
        QStringList known;
        for (const ProfilePtr &profile : shelf.profiles())
            known << profile->id;
        return Error{QT_TRANSLATE_NOOP("Error", "--profile is missing; there are: %1."),
                     {known.join(QStringLiteral(", "))},
                     {}};
    }
    for (const QString &needed :
         {QStringLiteral("profile"), QStringLiteral("unit"), QStringLiteral("year")}) {
        if (arguments.value(needed).trimmed().isEmpty())
            return Error{QT_TRANSLATE_NOOP("Error", "--%1 is missing."), {needed}, {}};
    }
    const QString unit = arguments.value(QStringLiteral("unit")).trimmed();
    if (const Result<void> checked = checkName(unit); !checked)
        return checked.error();
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
        return Error{QT_TRANSLATE_NOOP("Error", "The profile “%1” is for %2, not for %3."),
                     {rules.id, yearsOf(rules), text},
                     {}};
    return NewReport{profile.value(), unit, year};
}

} // namespace juesuan::app
