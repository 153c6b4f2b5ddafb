#include "app/commands/ImportSources.h"

#include <QCoreApplication>

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

class Reader
{
public:
    Reader(const std::vector<Source> &sources, exchange::ImportMode mode, const QString &form)
        : m_form(form), m_mode(mode), m_sources(sources)
    {
    }

    /// Whether a total agrees may hang on a table that comes later, so it goes on until another reading
    /// changes nothing.
    Result<Imported> read(const Report &report)
    {
        Result<std::unique_ptr<Report>> copy = Report::fromImage(report.profilePtr(), report.image());
        if (!copy)
            return copy.error();
        m_all.parts.resize(m_sources.size());
        for (std::size_t round = 0; round <= m_sources.size(); ++round) {
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
    Result<void> readOnce(Report &report, bool first)
    {
        for (std::size_t i = 0; i < m_sources.size(); ++i) {
            const bool isTable = !m_sources[i].indicators;
            if (!isTable && !first)
                continue; // no total hangs on them
            const Result<void> read =
                isTable ? readTable(report, i) : readIndicators(report, *m_sources[i].indicators, i);
            if (!read)
                return read;
        }
        return {};
    }

    Result<void> readTable(Report &report, std::size_t source)
    {
        const QString &path = m_sources[source].path;
        if (!m_form.isEmpty())
            return Error{
                QT_TRANSLATE_NOOP("Error", "--form is for approved indicators; “%1” is no table of them."),
                {path},
                {}};
        const Result<exchange::ImportResult> read = exchange::readCsv(report, path, m_mode);
        if (!read)
            return read.error();
        Part &part = m_all.parts[source];
        part.form = read->form;
        part.cells = read->cells;
        part.notes = read->notes;
        return apply(report, read->edit, part);
    }

    Result<void> readIndicators(Report &report, const exchange::IndicatorTable &table, std::size_t source)
    {
        const Result<exchange::FormCopy> form = indicatorForm(report, m_form);
        if (!form)
            return form.error();
        const Result<exchange::IndicatorImport> read = exchange::importIndicators(report, *form, table);
        if (!read)
            return read.error();
        Part &part = m_all.parts[source];
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
    const std::vector<Source> &m_sources;
    Imported m_all;
};

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
        const auto table = exchange::readIndicators(path);
        if (!table)
            return table.error();
        sources.push_back({path, table.value()});
    }
    return sources;
}

Result<Imported> readSources(const Report &report, const std::vector<Source> &sources,
                             exchange::ImportMode mode, const QString &form)
{
    return Reader(sources, mode, form).read(report);
}

} // namespace juesuan::app
