#include "app/commands/ImportSources.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include "app/commands/FormChoice.h"
#include "core/exchange/CellFacts.h"

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

/// Account tables of all sources come in together; approved indicators after them.
class Reader
{
public:
    Reader(const Report &report, exchange::ImportMode mode, const QString &form)
        : m_report(report), m_form(form), m_mode(mode)
    {
    }

    Result<Imported> read(const std::vector<Source> &sources)
    {
        for (const Source &source : sources) {
            if (const Result<void> added = add(source); !added)
                return added.error();
        }
        Result<intake::Taken> taken = intake::take(m_report, m_tables, m_mode);
        if (!taken)
            return taken.error();
        Imported all{std::move(taken->edit), {}};
        for (intake::Part &part : taken->parts)
            all.parts.push_back({std::move(part), {}});
        if (const Result<void> read = readIndicators(all); !read)
            return read.error();
        return all;
    }

private:
    Result<void> add(const Source &source)
    {
        if (source.tables.empty())
            return addOwn(source);
        std::vector<intake::FormMatch> matches;
        if (m_form.isEmpty())
            matches = intake::match(m_report, source.tables);
        for (intake::FormMatch &match : matches) {
            const table::Table &table = source.tables[static_cast<std::size_t>(match.table)];
            std::vector<TextLine> lines = intake::linesOf(m_report, table, match); // adds to the notes
            m_tables.push_back({source.path, std::move(lines), match.notes});
        }
        if (!matches.empty()) {
            noteLeftOut(source, matches);
            return {};
        }
        if (source.indicators) {
            m_indicators.push_back(&source);
            return {};
        }
        if (!m_form.isEmpty())
            return noIndicators(source);
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” holds no table of this report: none has the title, the "
                                                "heads and the rows of a form."),
                     {source.path},
                     {}};
    }

    /// Said with the last of the tables that were read.
    void noteLeftOut(const Source &source, const std::vector<intake::FormMatch> &matches)
    {
        const std::vector<Error> left = intake::leftOut(m_report, source.tables, matches);
        std::vector<Error> &notes = m_tables.back().notes;
        if (!left.empty())
            notes.push_back({QT_TRANSLATE_NOOP("Error", "%1 of %2 worksheets were not read."),
                             {QString::number(left.size()), QString::number(source.tables.size())},
                             {}});
        notes.insert(notes.end(), left.begin(), left.end());
    }

    static Error noIndicators(const Source &source)
    {
        return {QT_TRANSLATE_NOOP("Error", "--form is for approved indicators; “%1” is no table of them."),
                {source.path},
                {}};
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
        m_tables.push_back({source.path, std::move(lines.value()), {}});
        return {};
    }

    Result<void> readIndicators(Imported &all) const
    {
        Result<std::unique_ptr<Report>> copy = Report::fromImage(m_report.profilePtr(), m_report.image());
        if (!copy)
            return copy.error();
        if (const auto applied = copy.value()->apply(all.edit); !applied)
            return applied.error();
        for (const Source *source : m_indicators) {
            const Result<exchange::FormCopy> form = indicatorForm(*copy.value(), m_form);
            if (!form)
                return form.error();
            const auto read = exchange::importIndicators(*copy.value(), *form, *source->indicators);
            if (!read)
                return read.error();
            if (const auto applied = copy.value()->apply(read->edit); !applied)
                return applied.error();
            Part part;
            part.path = source->path;
            part.form = exchange::copyAddress(*copy.value(), form->form, form->instance);
            part.lines = read->lines;
            part.notes = read->notes;
            part.cells = static_cast<int>(read->lines.size());
            part.add(read->edit);
            part.touched.removeIf(
                [&](const CellKey &cell) { return m_report.typed(cell) == copy.value()->typed(cell); });
            all.parts.push_back(std::move(part));
            all.edit.changes.insert(all.edit.changes.end(), read->edit.changes.begin(),
                                    read->edit.changes.end());
        }
        return {};
    }

    const Report &m_report;
    const QString m_form;
    const exchange::ImportMode m_mode;
    std::vector<intake::Lines> m_tables;
    std::vector<const Source *> m_indicators;
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
    return Reader(report, mode, form).read(sources);
}

} // namespace juesuan::app
