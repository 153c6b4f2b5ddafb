#include "app/Shelf.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <algorithm>

#include "app/commands/Nearest.h"
#include "core/exchange/TextAccount.h"
#include "core/profile/ProfileReader.h"
#include "core/session/Session.h"
#include "core/store/Book.h"

namespace juesuan::app
{

namespace
{

const QString kProfiles = QStringLiteral(":/profiles");
const QString kSamples = QStringLiteral(":/samples");
const QString kSampleSuffix = QStringLiteral(".sample");

Result<exchange::TextAccount> readSample(const QString &sample)
{
    QFile file(kSamples + u'/' + sample + kSampleSuffix);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QT_TRANSLATE_NOOP("Error", "There is no sample “%1”."), {sample}, {}};
    return exchange::readTextAccount(file.readAll(), sample + kSampleSuffix);
}

Result<void> fill(Book &book, const exchange::TextAccount &account, const ProfilePtr &profile)
{
    const Report draft(profile);
    const Result<Edit> figures = exchange::assign(draft, account.cells);
    if (!figures)
        return figures.error();
    std::vector<Change> content = draft.setSetting(QStringLiteral("entry"), account.entry).changes;
    content.insert(content.end(), figures->changes.begin(), figures->changes.end());
    const Result<ReportId> id = book.addReport(account.unit, account.year, profile, {}, content);
    if (!id)
        return id.error();
    return book.flush();
}

} // namespace

QString yearsOf(const Profile &profile)
{
    const auto year = [](int value) { return value == 0 ? QString() : QString::number(value); };
    if (profile.fromYear == profile.toYear)
        return year(profile.fromYear);
    return year(profile.fromYear) + u'–' + year(profile.toYear);
}

const std::vector<ProfilePtr> &Shelf::profiles() const
{
    if (!m_read)
        m_profiles = readProfiles(kProfiles);
    m_read = true;
    return m_profiles;
}

Result<ProfilePtr> Shelf::profile(const QString &id) const
{
    QStringList known;
    for (const ProfilePtr &profile : profiles()) {
        if (profile->id == id)
            return profile;
        known << profile->id;
    }
    return Error{QT_TRANSLATE_NOOP("Error", "There is no profile “%1”; there are: %2."),
                 {id, nearest(id, known).join(QStringLiteral(", "))},
                 {}};
}

QStringList Shelf::samples() const
{
    QStringList names;
    for (const QString &name : QDir(kSamples).entryList({u'*' + kSampleSuffix}, QDir::Files, QDir::Name))
        names << name.chopped(kSampleSuffix.size());
    return names;
}

Result<void> Shelf::makeSample(const QString &sample, const QString &path) const
{
    const Result<exchange::TextAccount> account = readSample(sample);
    if (!account)
        return account.error();
    const Result<ProfilePtr> found = profile(account->profile);
    if (!found)
        return found.error();
    Result<std::unique_ptr<Book>> book = Book::create(path);
    if (!book)
        return book.error();
    const Result<void> filled = fill(*book.value(), account.value(), found.value());
    if (!filled) {
        book.value().reset();
        QFile::remove(path); // made a moment ago; half a sample is of no use
    }
    return filled;
}

} // namespace juesuan::app
