#include "app/commands/ImportCommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "app/commands/OpenReport.h"
#include "core/exchange/Exchange.h"
#include "core/text/Sentences.h"

namespace juesuan::app
{

namespace
{

Result<exchange::ImportMode> modeOf(const Arguments &arguments)
{
    const QString mode = arguments.value(QStringLiteral("as"));
    if (mode.isEmpty() || mode == QStringLiteral("own"))
        return exchange::ImportMode::Own;
    if (mode == QStringLiteral("stated"))
        return exchange::ImportMode::Stated;
    return Error{QT_TRANSLATE_NOOP("Error", "--as is “stated” or “own”, not “%1”."), {mode}, {}};
}

struct Imported {
    Edit edit;
    std::vector<exchange::ImportResult> parts;
};

/// Reads every source once, each on top of those before it.
Result<void> readOnce(Report &report, const QStringList &sources, exchange::ImportMode mode, Imported &all)
{
    all.parts.clear();
    for (const QString &source : sources) {
        Result<exchange::ImportResult> part = exchange::readCsv(report, source, mode);
        if (!part)
            return part.error();
        if (const auto applied = report.apply(part->edit); !applied)
            return applied.error();
        all.edit.changes.insert(all.edit.changes.end(), part->edit.changes.begin(), part->edit.changes.end());
        all.parts.push_back(std::move(part.value()));
    }
    return {};
}

/// Reads all sources into a copy, so that they come in together or not at all. Whether a total agrees may
/// hang on a table that comes later, so it goes on until another reading changes nothing.
Result<Imported> readAll(const Report &report, const QStringList &sources, exchange::ImportMode mode)
{
    Result<std::unique_ptr<Report>> copy = Report::fromImage(report.profilePtr(), report.image());
    if (!copy)
        return copy.error();
    Imported all;
    for (qsizetype round = 0; round <= sources.size(); ++round) {
        const QByteArray before = copy.value()->image();
        if (const Result<void> read = readOnce(*copy.value(), sources, mode, all); !read)
            return read.error();
        if (round > 0 && copy.value()->image() == before)
            break;
    }
    return all;
}

void tell(const Imported &imported, const QStringList &sources, Output &output)
{
    QJsonArray list;
    for (std::size_t i = 0; i < imported.parts.size(); ++i) {
        const exchange::ImportResult &part = imported.parts[i];
        const QString source = sources[static_cast<qsizetype>(i)];
        QJsonArray notes;
        output.say(QCoreApplication::translate("Commands", "%1: %2 cells for %3")
                       .arg(source, QString::number(part.cells), part.form));
        for (const Error &note : part.notes) {
            output.say(text::sentence(note));
            notes.append(text::sentence(note));
        }
        list.append(QJsonObject{{QStringLiteral("source"), source},
                                {QStringLiteral("form"), part.form},
                                {QStringLiteral("cells"), part.cells},
                                {QStringLiteral("notes"), notes}});
    }
    if (output.wantsJson())
        output.json(list);
}

} // namespace

Usage ImportCommand::usage() const
{
    std::vector<Option> options = reportOptions();
    options.push_back({QStringLiteral("as"), QStringLiteral("stated|own")});
    options.push_back({QStringLiteral("dry-run"), {}});
    return {{QStringLiteral("FILE"), QStringLiteral("SOURCE…")},
            options,
            QT_TRANSLATE_NOOP(
                "Commands", "reads tables that export wrote as CSV; says what it took and what it left out")};
}

Exit ImportCommand::run(const Arguments &arguments, Output &output)
{
    const Result<exchange::ImportMode> mode = modeOf(arguments);
    if (!mode)
        return output.fail(mode.error());
    const bool dry = arguments.has(QStringLiteral("dry-run"));
    const QStringList sources = arguments.operands().mid(1);
    Result<OpenReport> opened = openReport(arguments.operands().first(), choiceOf(arguments),
                                           dry ? Book::Access::ReadOnly : Book::Access::ReadWrite);
    if (!opened)
        return output.fail(opened.error());
    if (!dry && opened->book->isReadOnly())
        return output.fail(opened->book->readOnlyReason(), Exit::CannotWrite);
    Result<Imported> imported = readAll(opened->report(), sources, mode.value());
    if (!imported)
        return output.fail(imported.error());
    if (!dry) {
        imported->edit.label = QCoreApplication::translate("Commands", "Tables imported");
        if (const auto applied = opened->session->apply(imported->edit); !applied)
            return output.fail(applied.error(), Exit::CannotWrite);
        if (const Result<void> kept = opened->book->flush(); !kept)
            return output.fail(kept.error(), Exit::CannotWrite);
    }
    tell(imported.value(), sources, output);
    return Exit::Done;
}

} // namespace juesuan::app
