#include "app/commands/ImportSources.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include "app/commands/FormChoice.h"
#include "core/exchange/CellFacts.h"
#include "core/intake/Match.h"

namespace juesuan::app
{

namespace
{

/// The form for approved indicators: the only one there is, or the one that --form names.
Result<exchange::FormCopy> indicatorForm(const Report &report, const QString &name)
{
    std::vector<exchange::FormCopy> forms = exchange::indicatorForms(report);
    QStringList known;
    for (const exchange::FormCopy &copy : forms)
        known << exchange::copyAddress(report, copy.form, copy.instance);
    if (forms.empty())
        return Error{QT_TRANSLATE_NOOP("Error", "This report has no form for approved indicators."), {}, {}};
    if (!name.isEmpty()) {
        const auto named = copiesNamed(report, name);
        if (!named)
            return named.error();
        forms = named.value();
    }
    if (forms.size() > 1)
        return Error{
            QT_TRANSLATE_NOOP("Error", "Approved indicators go into one form, named with --form: %1."),
            {known.join(QStringLiteral(", "))},
            {}};
    return forms.front();
}

/// One table to read: approved indicators, or lines as export writes them.
struct Reading {
    const exchange::IndicatorTable *indicators = nullptr;
    std::vector<TextLine> lines;
};

class Reader
{
public:
    Reader(exchange::ImportMode mode, const QString &form) : m_form(form), m_mode(mode) {}

    /// Whether a total agrees may hang on a table that comes later, so it goes on until another reading
    /// changes nothing.
    Result<Imported> read(const Report &report, const std::vector<Source> &sources)
    {
        Result<std::unique_ptr<Report>> copy = Report::fromImage(report.profilePtr(), report.image());
        if (!copy)
            return copy.error();
        for (const Source &source : sources) {
            if (const Result<void> added = add(report, source); !added)
                return added.error();
        }
        for (std::size_t round = 0; round <= m_readings.size(); ++round) {
            const QByteArray before = copy.value()->image();
            if (const Result<void> read = readOnce(*copy.value(), round == 0); !read)
                return read.error();
            if (round > 0 && copy.value()->image() == before)
                break;
        }
        for (Part &part : m_all.parts)
            part.touched.removeIf(
                [&](const CellKey &cell) { return report.typed(cell) == copy.value()->typed(cell); });
        return std::move(m_all);
    }

private:
    Result<void> add(const Report &report, const Source &source)
    {
        if (source.tables.empty())
            return addOwn(source);
        std::vector<intake::FormMatch> matches;
        if (m_form.isEmpty())
            matches = intake::match(report, source.tables);
        for (intake::FormMatch &match : matches) {
            const table::Table &table = source.tables[static_cast<std::size_t>(match.table)];
            std::vector<TextLine> lines = intake::linesOf(report, table, match); // adds to the notes
            add(source, {nullptr, std::move(lines)}, match.notes);
        }
        if (!matches.empty())
            return {};
        if (source.indicators) {
            add(source, {&*source.indicators, {}}, {});
            return {};
        }
        if (!m_form.isEmpty())
            return noIndicators(source);
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” holds no table of this report: none has the title, the "
                                                "heads and the rows of a form."),
                     {source.path},
                     {}};
    }

    static Error noIndicators(const Source &source)
    {
        return {QT_TRANSLATE_NOOP("Error", "--form is for approved indicators; “%1” is no table of them."),
                {source.path},
                {}};
    }

    void add(const Source &source, Reading reading, const std::vector<Error> &notes)
    {
        m_readings.push_back(std::move(reading));
        m_all.parts.emplace_back();
        m_all.parts.back().path = source.path;
        m_all.parts.back().notes = notes;
    }

    Result<void> addOwn(const Source &source)
    {
        if (!m_form.isEmpty())
            return noIndicators(source);
        const QString name = QFileInfo(source.path).fileName();
        QFile file(source.path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{QT_TRANSLATE_NOOP("Error", "“%1” cannot be read."), {name}, {}};
        Result<std::vector<TextLine>> lines = juesuan::readCsv(file.readAll(), name);
        if (!lines)
            return lines.error();
        add(source, {nullptr, std::move(lines.value())}, {});
        return {};
    }

    Result<void> readOnce(Report &report, bool first)
    {
        for (std::size_t i = 0; i < m_readings.size(); ++i) {
            const bool isTable = !m_readings[i].indicators;
            if (!isTable && !first)
                continue; // no total hangs on them
            const Result<void> read = isTable
                                          ? readLines(report, m_readings[i].lines, m_all.parts[i])
                                          : readIndicators(report, *m_readings[i].indicators, m_all.parts[i]);
            if (!read)
                return read;
        }
        return {};
    }

    Result<void> readLines(Report &report, const std::vector<TextLine> &lines, Part &part)
    {
        const Result<exchange::ImportResult> read =
            exchange::readLines(report, lines, QFileInfo(part.path).fileName(), m_mode);
        if (!read)
            return read.error();
        part.form = read->form;
        part.cells = read->cells;
        return apply(report, read->edit, part);
    }

    Result<void> readIndicators(Report &report, const exchange::IndicatorTable &table, Part &part)
    {
        const Result<exchange::FormCopy> form = indicatorForm(report, m_form);
        if (!form)
            return form.error();
        const Result<exchange::IndicatorImport> read = exchange::importIndicators(report, *form, table);
        if (!read)
            return read.error();
        part.form = exchange::copyAddress(report, form->form, form->instance);
        part.lines = read->lines;
        part.notes = read->notes;
        part.cells = static_cast<int>(read->lines.size());
        return apply(report, read->edit, part);
    }

    Result<void> apply(Report &report, const Edit &edit, Part &part)
    {
        if (const auto applied = report.apply(edit); !applied)
            return applied.error();
        part.add(edit);
        m_all.edit.changes.insert(m_all.edit.changes.end(), edit.changes.begin(), edit.changes.end());
        return {};
    }

    const QString m_form;
    const exchange::ImportMode m_mode;
    std::vector<Reading> m_readings;
    Imported m_all; ///< a part for each reading
};

/// Whether export wrote it: text that begins with its first column.
bool isOwn(const QString &path)
{
    QFile file(path);
    QByteArray head;
    if (file.open(QIODevice::ReadOnly))
        head = file.read(16);
    return head.startsWith("row,") || head.startsWith("\xEF\xBB\xBFrow,");
}

} // namespace

void Part::add(const Edit &edit)
{
    for (const Change &change : edit.changes) {
        if (const auto *cell = std::get_if<SetCell>(&change))
            touched.insert(cell->cell);
        rows += std::holds_alternative<InsertRow>(change) ? 1 : 0;
        rows -= std::holds_alternative<RemoveRow>(change) ? 1 : 0;
    }
}

Result<std::vector<Source>> openSources(const QStringList &paths)
{
    std::vector<Source> sources;
    for (const QString &path : paths) {
        Source source{path, {}, {}};
        if (!isOwn(path)) {
            Result<std::vector<table::Table>> tables = table::readFile(path);
            if (!tables)
                return tables.error();
            source.indicators = exchange::findIndicators(tables.value());
            source.tables = std::move(tables.value());
        }
        sources.push_back(std::move(source));
    }
    return sources;
}

Result<Imported> readSources(const Report &report, const std::vector<Source> &sources,
                             exchange::ImportMode mode, const QString &form)
{
    return Reader(mode, form).read(report, sources);
}

} // namespace juesuan::app
