#include "core/store/Book.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <atomic>
#include <functional>
#include <future>
#include <span>
#include <thread>

#include "core/base/RandomId.h"
#include "core/report/EditCodec.h"
#include "core/store/Copy.h"
#include "core/store/Library.h"
#include "core/store/Opening.h"
#include "core/store/Replay.h"
#include "core/store/Verify.h"
#include "core/store/Writer.h"

namespace juesuan
{

using namespace store;

namespace
{

Q_LOGGING_CATEGORY(lcBook, "juesuan.store.book")

/// How many reports are read before they are built: one hop to the writer's thread for many of them.
constexpr int kReadTogether = 256;
/// How many are built side by side before they are handed over: few enough to stay in the cache.
constexpr std::size_t kBuildTogether = 32;

QString accountName()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    return QStringLiteral("-");
}

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

struct Book::Private {
    Private(QString file, Writer::Events events) : path(std::move(file)), writer(std::move(events)) {}

    struct Head {
        qint64 seq = 0;
        ProfilePtr profile; ///< null until it is needed
    };

    /// Runs `read` on the writer's thread and hands its result over.
    template <class Read> auto ask(Read read) -> decltype(read(std::declval<Database &>()))
    {
        std::optional<decltype(read(std::declval<Database &>()))> result;
        writer.run([&](Database &db) { result.emplace(read(db)); });
        return std::move(*result);
    }
    Result<void> open(bool readOnly);
    Result<void> readHeads();
    ProfilePtr profileOf(const ReportId &id);
    /// May run on any thread.
    Result<ReportPtr> build(const ReportSource &source);
    Result<void> hand(std::span<const ReportSource> sources, const QHash<ReportId, Library::Known> &known,
                      const ReportHandler &handler);
    /// After a failure the edits that wait are part of the report as well.
    void addPending(const ReportId &id, std::vector<EditRow> &edits) const;

    QString path;
    QString bookId;
    QString author = accountName();
    std::unique_ptr<BookLock> lock; // before the writer, so that it is let go after the file is closed
    std::optional<Error> readOnlyReason;
    QHash<ReportId, Head> heads;
    qint64 lastSeq = 0;
    Library library;
    Writer writer;
};

Result<void> Book::Private::open(bool readOnly)
{
    auto opened = writer.open([&]() -> Result<std::unique_ptr<Database>> {
        auto file = openBookFile(path, readOnly);
        if (!file)
            return file.error();
        lock = std::move(file->lock);
        readOnlyReason = std::move(file->readOnlyReason);
        bookId = std::move(file->bookId);
        library.remember(std::move(file->tables));
        return std::move(file->db);
    });
    return opened ? readHeads() : opened;
}

Result<void> Book::Private::readHeads()
{
    const auto found = ask([](Database &db) { return store::readHeads(db); });
    if (!found)
        return found.error();
    for (const auto &[report, seq] : *found) {
        heads[report].seq = seq;
        lastSeq = std::max(lastSeq, seq);
    }
    return {};
}

ProfilePtr Book::Private::profileOf(const ReportId &id)
{
    Head &head = heads[id];
    if (!head.profile) {
        const auto profile = ask([&](Database &db) -> Result<ProfilePtr> {
            const auto record = readReport(db, id);
            return record && *record ? library.profile(db, (*record)->profile) : ProfilePtr();
        });
        head.profile = profile ? *profile : ProfilePtr();
    }
    return head.profile;
}

Result<ReportPtr> Book::Private::build(const ReportSource &source)
{
    if (!source.image)
        return fromHistory(source.profile, source.later, path);
    auto report = store::fromImage(source.profile, *source.image, source.later, path);
    if (report)
        return report;
    // An image of another version, or a bad one: the history is the truth.
    qCWarning(lcBook) << "image of report" << source.id << "not usable:" << plainText(report.error());
    auto history = ask([&](Database &db) { return readEdits(db, source.id); });
    if (!history)
        return history.error();
    addPending(source.id, *history);
    return fromHistory(source.profile, *history, path);
}

namespace
{

/// Reports that several threads build, each the next one. Nobody waits for a thread that has not come yet,
/// only for reports that another one has begun: on a busy machine the caller builds them all.
class BuiltTogether
{
public:
    using Build = std::function<Result<ReportPtr>(std::size_t)>;
    BuiltTogether(std::size_t count, Build build) : m_build(std::move(build))
    {
        m_reports.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            m_reports.emplace_back(ReportPtr());
    }

    void work()
    {
        for (std::size_t i = m_next++; i < m_reports.size(); i = m_next++) {
            m_reports[i] = m_build(i);
            ++m_done;
            m_done.notify_all();
        }
    }
    std::vector<Result<ReportPtr>> &wait()
    {
        for (std::size_t done = m_done; done < m_reports.size(); done = m_done)
            m_done.wait(done);
        return m_reports;
    }

private:
    Build m_build;
    std::vector<Result<ReportPtr>> m_reports;
    std::atomic<std::size_t> m_next = 0, m_done = 0;
};

} // namespace

Result<void> Book::Private::hand(std::span<const ReportSource> sources,
                                 const QHash<ReportId, Library::Known> &known, const ReportHandler &handler)
{
    std::vector<std::future<void>> others;
    for (std::size_t begin = 0; begin < sources.size(); begin += kBuildTogether) {
        const auto lot = sources.subspan(begin, std::min(kBuildTogether, sources.size() - begin));
        const auto together =
            std::make_shared<BuiltTogether>(lot.size(), [this, lot](std::size_t i) { return build(lot[i]); });
        for (unsigned i = 1; i < std::min(std::thread::hardware_concurrency(), 4U); ++i)
            others.push_back(std::async(std::launch::async, [together] { together->work(); }));
        together->work();
        std::vector<Result<ReportPtr>> &reports = together->wait();
        for (std::size_t i = 0; i < lot.size(); ++i) {
            if (!reports[i])
                return reports[i].error();
            if (auto handled = handler(known.constFind(lot[i].id)->info, std::move(*reports[i])); !handled)
                return handled;
        }
    }
    return {};
}

void Book::Private::addPending(const ReportId &id, std::vector<EditRow> &edits) const
{
    for (EditRow &edit : writer.pending()) {
        if (edit.report == id && (edits.empty() || edit.seq > edits.back().seq))
            edits.push_back(std::move(edit));
    }
}

Book::Book(const QString &path)
    : d(std::make_unique<Private>(path, Writer::Events{[this](const std::vector<qint64> &seqs) {
                                                           const QDateTime at = QDateTime::currentDateTime();
                                                           for (const qint64 seq : seqs)
                                                               emit committed(seq, at);
                                                       },
                                                       [this](const Error &error) { emit failed(error); }}))
{
    qRegisterMetaType<juesuan::Error>();
}

Book::~Book() = default;

Result<std::unique_ptr<Book>> Book::create(const QString &path)
{
    if (auto made = createBookFile(path); !made)
        return made.error();
    return open(path);
}

Result<std::unique_ptr<Book>> Book::open(const QString &path, Access access)
{
    std::unique_ptr<Book> book(new Book(path));
    if (auto opened = book->d->open(access == Access::ReadOnly); !opened)
        return opened.error();
    return book;
}

QString Book::path() const
{
    return d->path;
}

bool Book::isReadOnly() const
{
    return d->readOnlyReason.has_value();
}

Error Book::readOnlyReason() const
{
    return d->readOnlyReason.value_or(Error{});
}

void Book::setAuthor(const QString &author)
{
    d->author = author;
}

std::vector<ReportInfo> Book::reports() const
{
    const auto infos = d->ask([this](Database &db) { return d->library.reports(db); });
    return infos ? *infos : std::vector<ReportInfo>();
}

Result<ReportId> Book::addReport(const QString &unit, int year, const ProfilePtr &profile,
                                 const QString &parentUnitId, const std::vector<Change> &content)
{
    if (auto allowed = mayEdit(); !allowed)
        return allowed.error();
    if (unit.trimmed().isEmpty())
        return Error{QT_TRANSLATE_NOOP("Error", "A report needs the name of its unit."), {}, {}};
    Edit creation{QCoreApplication::translate("Store", "Create the report"),
                  {SetSetting{QStringLiteral("unit"), {}, unit},
                   SetSetting{QStringLiteral("year"), {}, QString::number(year)}}};
    creation.changes.insert(creation.changes.end(), content.begin(), content.end());
    Library::NewReport report{unit, parentUnitId, year, profile, {}, {}};
    report.creation = {randomId(), d->lastSeq + 1, 0, d->author, now(), 0, encode(creation, *profile)};
    // What it starts with may be much: the first opening should not have to replay it.
    if (const auto made =
            content.empty() ? Result<ReportPtr>(Error{}) : fromHistory(profile, {report.creation}, d->path);
        made)
        report.image = ImageRow{report.creation.report, report.creation.seq, (*made)->image()};
    if (auto added = d->ask([&](Database &db) { return d->library.add(db, report); }); !added)
        return added.error();
    d->lastSeq = report.creation.seq;
    d->heads[report.creation.report] = {report.creation.seq, profile};
    return report.creation.report;
}

Result<std::unique_ptr<Report>> Book::load(const ReportId &id) const
{
    auto source = d->ask([&](Database &db) { return d->library.source(db, id); });
    if (!source)
        return source.error();
    d->heads[id].profile = source->profile;
    d->addPending(id, source->later);
    return d->build(*source);
}

Result<void> Book::loadEach(const ReportHandler &handler) const
{
    const auto known = d->ask([this](Database &db) { return d->library.known(db); });
    if (!known)
        return known.error();
    // The next lot is read while this one is built.
    const auto readAfter = [this](const ReportId &after) {
        return std::async(std::launch::async, [this, after] {
            return d->ask([&](Database &db) { return d->library.sources(db, after, kReadTogether); });
        });
    };
    auto next = readAfter({});
    for (;;) {
        auto sources = next.get();
        if (!sources)
            return sources.error();
        if (sources->empty())
            return {};
        next = readAfter(sources->back().id);
        // A report that somebody else added meanwhile is left for the next time.
        std::erase_if(*sources, [&](const ReportSource &source) { return !known->contains(source.id); });
        for (ReportSource &source : *sources) {
            source.profile = known->constFind(source.id)->profile;
            d->addPending(source.id, source.later);
        }
        if (auto handled = d->hand(*sources, *known, handler); !handled)
            return handled;
    }
}

Result<std::vector<LoggedEdit>> Book::history(const ReportId &id) const
{
    auto rows = d->ask([&](Database &db) { return readEdits(db, id); });
    if (!rows)
        return rows.error();
    d->addPending(id, *rows);
    const ProfilePtr profile = d->profileOf(id);
    std::vector<LoggedEdit> edits;
    for (const EditRow &row : *rows) {
        const auto edit = profile ? decodeEdit(row.payload, *profile) : Result<Edit>(Error{});
        if (!edit)
            return Error{QT_TRANSLATE_NOOP(
                             "Error", "The history in %1 does not fit together: the book is damaged. It was "
                                      "left as it is."),
                         {d->path},
                         {}};
        edits.push_back(
            {row.seq, row.base, row.undoes, row.author, QDateTime::fromMSecsSinceEpoch(row.at), *edit});
    }
    return edits;
}

std::vector<LoggedEdit> Book::log(const ReportId &id) const
{
    auto edits = history(id);
    return edits ? std::move(*edits) : std::vector<LoggedEdit>();
}

qint64 Book::append(const ReportId &id, const Edit &edit, qint64 undoes)
{
    const ProfilePtr profile = d->profileOf(id);
    Q_ASSERT(profile && !isReadOnly());
    Private::Head &head = d->heads[id];
    const qint64 seq = ++d->lastSeq;
    d->writer.append({id, seq, head.seq, d->author, now(), undoes, encode(edit, *profile)});
    head.seq = seq;
    return seq;
}

Result<void> Book::flush()
{
    return d->writer.flush();
}

Result<void> Book::mayEdit() const
{
    if (d->readOnlyReason)
        return *d->readOnlyReason;
    if (d->writer.hasFailed())
        return Error{QT_TRANSLATE_NOOP(
                         "Error", "The last change to %1 could not be saved. Save a copy elsewhere, or make "
                                  "room and try again."),
                     {d->path},
                     {}};
    return {};
}

bool Book::hasFailed() const
{
    return d->writer.hasFailed();
}

Result<void> Book::retry()
{
    return d->writer.retry([this] { return reopenBookFile(d->path, d->bookId); });
}

Result<void> Book::saveCopy(const QString &path)
{
    return d->ask([&](Database &db) { return copyBook(db, d->writer.pending(), path); });
}

std::vector<Error> Book::verify()
{
    std::vector<Error> errors = d->ask([](Database &db) { return verifyFile(db); });
    for (const ReportInfo &info : reports()) {
        auto source = d->ask([&](Database &db) { return d->library.source(db, info.id); });
        auto history = d->ask([&](Database &db) { return readEdits(db, info.id); });
        if (!source || !history) {
            errors.push_back(source ? history.error() : source.error());
            continue;
        }
        const QString title = info.unit % u' ' % QString::number(info.year);
        const auto found = verifyReport(source->profile, *history, source->image, title, d->path);
        errors.insert(errors.end(), found.begin(), found.end());
    }
    return errors;
}

void Book::storeImage(const Report &report, const ReportId &id)
{
    if (!isReadOnly() && !hasFailed())
        d->writer.store({id, d->heads[id].seq, report.image()});
}

} // namespace juesuan
