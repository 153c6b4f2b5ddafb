#include "core/profile/ProfileReader.h"

#include <QCryptographicHash>
#include <QDir>
#include <algorithm>

#include "core/profile/ChartReader.h"
#include "core/profile/DictionaryReader.h"
#include "core/profile/FormReader.h"
#include "core/profile/Linker.h"
#include "core/profile/ProfileFiles.h"

namespace juesuan
{

namespace
{

void readYears(Shape &shape, Profile &profile)
{
    const JsonValue *json = shape.required(QStringLiteral("years"));
    if (!json)
        return;
    std::vector<int> years;
    for (const JsonValue &item : shape.list(QStringLiteral("years"))) {
        const int year = item.kind == JsonKind::Number ? item.text.toInt() : 0;
        if (year >= 1990 && year <= 2100)
            years.push_back(year);
    }
    if (years.size() != 2 || years[0] > years[1]) {
        if (json->isArray())
            shape.fail(
                QT_TRANSLATE_NOOP(
                    "Error",
                    "“years” are the first and the last year the profile is for, such as [2019, 2019]."),
                {}, json->where);
        return;
    }
    profile.fromYear = years[0];
    profile.toYear = years[1];
}

void readDictionaries(Shape &shape, Profile &profile, Errors &errors)
{
    const JsonValue *json = shape.object(QStringLiteral("dictionaries"));
    if (!json)
        return;
    for (const JsonMember &member : json->members)
        profile.dictionaries.insert(member.key, readDictionary(member.key, member.value, errors));
}

/// Second stage: shape. A form that could not be read at all is left out; its own errors are told already.
std::shared_ptr<Profile> readShape(const JsonValue &json, Errors &errors)
{
    auto profile = std::make_shared<Profile>();
    Shape shape(json, errors);
    profile->id = shape.requiredText(QStringLiteral("id"));
    profile->title = shape.requiredText(QStringLiteral("title"));
    profile->province = shape.text(QStringLiteral("province"));
    readYears(shape, *profile);
    profile->inherits = shape.texts(QStringLiteral("inherits"));
    readDictionaries(shape, *profile, errors);
    const ReadingContext context{profile->dictionaries, profile->fromYear, profile->toYear};
    shape.required(QStringLiteral("forms"));
    for (const JsonValue &item : shape.list(QStringLiteral("forms"))) {
        Shape entry(item, errors);
        if (!item.isObject())
            continue;
        const QString id = entry.id(QStringLiteral("id"));
        const QString number = entry.text(QStringLiteral("number"));
        const QString group = entry.text(QStringLiteral("group"));
        const JsonValue *form = entry.take(QStringLiteral("form"));
        entry.hide({QStringLiteral("form")});
        entry.finish();
        profile->forms.push_back(form ? readForm(*form, context, errors) : Form());
        profile->forms.back().id = id;
        profile->forms.back().number = number;
        profile->forms.back().group = group;
    }
    profile->checks = readChecks(shape.list(QStringLiteral("checks")), {}, errors);
    profile->detectors = readDetectors(shape.list(QStringLiteral("detectors")), errors);
    profile->charts = readCharts(shape.list(QStringLiteral("charts")), errors);
    shape.hide({QStringLiteral("checks"), QStringLiteral("detectors"), QStringLiteral("charts")});
    shape.finish();
    return profile;
}

/// Errors in the order of the files, as a person goes through them.
void sortErrors(Errors &errors)
{
    std::stable_sort(errors.begin(), errors.end(), [](const Error &a, const Error &b) {
        return std::tie(a.where.file, a.where.line, a.where.column) <
               std::tie(b.where.file, b.where.line, b.where.column);
    });
}

/// With a form missing, every mention of it would be one more error and no more help.
bool hasEveryForm(const JsonValue &json)
{
    const JsonValue *forms = json.find(u"forms");
    return forms && std::all_of(forms->items.begin(), forms->items.end(), [](const JsonValue &entry) {
               const JsonValue *form = entry.find(u"form");
               return form && form->isObject();
           });
}

ProfileReading readMerged(const JsonValue &json, Errors errors)
{
    const std::shared_ptr<Profile> profile = readShape(json, errors);
    if (hasEveryForm(json))
        linkProfile(*profile, json, errors);
    sortErrors(errors);
    if (!errors.empty())
        return {nullptr, std::move(errors)};
    profile->resolved = writeJson(json);
    profile->sha256 = QCryptographicHash::hash(profile->resolved, QCryptographicHash::Sha256).toHex();
    return {profile, {}};
}

} // namespace

ProfileReading readProfile(const QString &directory)
{
    Errors errors;
    const std::optional<JsonValue> json = loadProfileFiles(directory, errors);
    if (!json) {
        sortErrors(errors);
        return {nullptr, std::move(errors)};
    }
    return readMerged(*json, std::move(errors));
}

ProfileReading readResolvedProfile(const QByteArray &json)
{
    JsonReading reading = readJson(json, QStringLiteral("resolved profile"));
    if (!reading.root)
        return {nullptr, std::move(reading.errors)};
    return readMerged(*reading.root, std::move(reading.errors));
}

std::vector<ProfilePtr> readProfiles(const QString &root, std::vector<Error> *errors)
{
    std::vector<ProfilePtr> profiles;
    const QDir directory(root);
    for (const QString &name : directory.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        ProfileReading reading = readProfile(directory.filePath(name));
        if (reading.profile && !reading.profile->forms.empty()) // else a part that others inherit
            profiles.push_back(std::move(reading.profile));
        if (errors)
            errors->insert(errors->end(), reading.errors.begin(), reading.errors.end());
    }
    return profiles;
}

} // namespace juesuan
