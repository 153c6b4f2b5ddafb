#pragma once

#include <QJsonObject>
#include <QString>

#include "app/commands/Arguments.h"
#include "core/base/Result.h"
#include "core/profile/Profile.h"

namespace juesuan::app
{

class Shelf;

/// What a new report is made of.
struct NewReport {
    ProfilePtr profile;
    QString unit;
    int year = 0;
};

QJsonObject toJson(const NewReport &report, const QString &file);

/// "彬州市人民法院 2019 (sn-2019)"
QString named(const NewReport &report);

/// --profile, --unit and --year, checked against each other. A missing one is an Error that says so.
Result<NewReport> newReport(const Arguments &arguments, const Shelf &shelf);

} // namespace juesuan::app
