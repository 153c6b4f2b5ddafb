#include "app/commands/ImportCommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "app/commands/ImportSources.h"
#include "app/commands/OpenReport.h"
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

/// What became of an indicator, as machines are told.
QString fateId(exchange::IndicatorLine::Fate fate)
{
    static const QStringList names{QStringLiteral("added"), QStringLiteral("updated"),
                                   QStringLiteral("unchanged"), QStringLiteral("skipped")};
    return names.value(static_cast<int>(fate));
}

QString fateName(exchange::IndicatorLine::Fate fate)
{
    switch (fate) {
    case exchange::IndicatorLine::Fate::Added:
        return QCoreApplication::translate("Commands", "new");
    case exchange::IndicatorLine::Fate::Updated:
        return QCoreApplication::translate("Commands", "changed");
    case exchange::IndicatorLine::Fate::Unchanged:
        return QCoreApplication::translate("Commands", "as it was");
    case exchange::IndicatorLine::Fate::Skipped:
        return QCoreApplication::translate("Commands", "left out");
    }
    return {};
}

QStringList sentencesOf(const std::vector<Error> &notes)
{
    QStringList sentences;
    for (const Error &note : notes)
        sentences << text::sentence(note);
    return sentences;
}

/// Tells what was done, or in a dry run what would be.
class Teller
{
public:
    Teller(Output &output, bool dry) : m_output(output), m_dry(dry) {}

    void tell(const Imported &imported)
    {
        for (const Part &part : imported.parts)
            tell(part);
        if (m_dry)
            m_output.say(QCoreApplication::translate("Commands", "A dry run: nothing was written."));
        if (m_output.wantsJson())
            m_output.json(m_list);
    }

private:
    void tell(const Part &part)
    {
        const auto changed = static_cast<int>(part.touched.size());
        m_output.say(summary(!part.lines.empty(), m_dry)
                         .arg(part.path, part.form, QString::number(part.cells), QString::number(changed),
                              QString::number(part.rows)));
        QJsonObject object{{QStringLiteral("source"), part.path},
                           {QStringLiteral("form"), part.form},
                           {QStringLiteral("cells"), part.cells},
                           {QStringLiteral("changed"), changed},
                           {QStringLiteral("rows"), part.rows},
                           {QStringLiteral("written"), !m_dry},
                           {QStringLiteral("notes"), QJsonArray::fromStringList(sentencesOf(part.notes))}};
        QJsonArray lines;
        for (const exchange::IndicatorLine &line : part.lines)
            lines.append(tell(line));
        if (!lines.isEmpty())
            object.insert(QStringLiteral("lines"), lines);
        for (const QString &note : sentencesOf(part.notes))
            m_output.say(note);
        m_list.append(object);
    }

    QJsonObject tell(const exchange::IndicatorLine &line)
    {
        const exchange::ApprovedIndicator &given = line.given;
        const QStringList notes = sentencesOf(line.notes);
        QStringList words{QString::number(given.line),
                          fateName(line.fate),
                          line.group,
                          given.name,
                          given.target,
                          given.weight,
                          notes.join(u' ')};
        m_output.say(words.join(u'\t'));
        return {{QStringLiteral("line"), given.line},
                {QStringLiteral("fate"), fateId(line.fate)},
                {QStringLiteral("group"), line.group},
                {QStringLiteral("name"), given.name},
                {QStringLiteral("target"), given.target},
                {QStringLiteral("weight"), given.weight},
                {QStringLiteral("notes"), QJsonArray::fromStringList(notes)}};
    }

    static QString summary(bool indicators, bool dry)
    {
        if (indicators && dry)
            return QCoreApplication::translate(
                "Commands", "%1 → %2: %3 indicators read; %4 cells would change, %5 rows would be added");
        if (indicators)
            return QCoreApplication::translate(
                "Commands", "%1 → %2: %3 indicators read; %4 cells changed, %5 rows added");
        if (dry)
            return QCoreApplication::translate(
                "Commands", "%1 → %2: %3 values read; %4 cells would change, %5 rows would be added");
        return QCoreApplication::translate("Commands",
                                           "%1 → %2: %3 values read; %4 cells changed, %5 rows added");
    }

    Output &m_output;
    bool m_dry;
    QJsonArray m_list;
};

} // namespace

Usage ImportCommand::usage() const
{
    std::vector<Option> options = reportOptions();
    options.push_back({QStringLiteral("as"), QStringLiteral("stated|own")});
    options.push_back({QStringLiteral("form"), QStringLiteral("ID[#N]")});
    options.push_back({QStringLiteral("dry-run"), {}});
    return {{QStringLiteral("FILE"), QStringLiteral("SOURCE…")},
            options,
            QT_TRANSLATE_NOOP(
                "Commands",
                "reads account tables (.xlsx, .csv, of this or another program) and tables of approved "
                "indicators (into --form); says what it took and what it left out")};
}

Exit ImportCommand::run(const Arguments &arguments, Output &output)
{
    const Result<exchange::ImportMode> mode = modeOf(arguments);
    if (!mode)
        return output.fail(mode.error());
    const bool dry = arguments.has(QStringLiteral("dry-run"));
    const Result<std::vector<Source>> sources = openSources(arguments.operands().mid(1));
    if (!sources)
        return output.fail(sources.error());
    Result<OpenReport> opened = openReport(arguments.operands().first(), choiceOf(arguments),
                                           dry ? Book::Access::ReadOnly : Book::Access::ReadWrite);
    if (!opened)
        return output.fail(opened.error());
    if (!dry && opened->book->isReadOnly())
        return output.fail(opened->book->readOnlyReason(), Exit::CannotWrite);
    Result<Imported> imported =
        readSources(opened->report(), sources.value(), mode.value(), arguments.value(QStringLiteral("form")));
    if (!imported)
        return output.fail(imported.error());
    if (!dry) {
        imported->edit.label = QCoreApplication::translate("Commands", "Tables imported");
        if (const auto applied = opened->session->apply(imported->edit); !applied)
            return output.fail(applied.error(), Exit::CannotWrite);
        if (const Result<void> kept = opened->book->flush(); !kept)
            return output.fail(kept.error(), Exit::CannotWrite);
    }
    Teller(output, dry).tell(imported.value());
    return Exit::Done;
}

} // namespace juesuan::app
