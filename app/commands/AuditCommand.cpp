#include "app/commands/AuditCommand.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "app/commands/FindingFacts.h"
#include "app/commands/OpenReport.h"
#include "core/text/Sentences.h"

namespace juesuan::app
{

namespace
{

struct Tally {
    int errors = 0, warnings = 0, information = 0, roundings = 0;

    void count(const Finding &finding)
    {
        if (finding.rounding)
            ++roundings;
        else if (finding.severity == Severity::Error)
            ++errors;
        else if (finding.severity == Severity::Warning)
            ++warnings;
        else
            ++information;
    }
};

/// What a person wrote about the finding, behind its sentence.
QString explanationOf(const Finding &finding)
{
    if (finding.explanation.isEmpty())
        return {};
    const QString words = QString(finding.explanation).simplified();
    return u'\t' + (finding.explanationStale
                        ? QCoreApplication::translate("Commands", "explained before the figures changed: %1")
                        : QCoreApplication::translate("Commands", "explained: %1"))
                       .arg(words);
}

/// The findings of every chosen report of the books, in order.
class Printer
{
public:
    Printer(Output &output, bool all) : m_output(output), m_all(all) {}

    Result<void> add(const QString &file, const ReportChoice &choice)
    {
        Result<std::unique_ptr<Book>> book = Book::open(file, Book::Access::ReadOnly);
        if (!book)
            return book.error();
        const Result<std::vector<ReportInfo>> reports = matching(*book.value(), choice);
        if (!reports)
            return reports.error();
        for (const ReportInfo &info : reports.value()) {
            const Result<std::unique_ptr<Session>> session = Session::open(*book.value(), info.id);
            if (!session)
                return session.error();
            add(file, info, *session.value());
        }
        return {};
    }

    Exit finish()
    {
        if (m_output.wantsJson())
            m_output.json(m_list);
        m_output.say(QCoreApplication::translate(
                         "Commands", "%1 errors, %2 warnings, %3 remarks, %4 differences of rounding")
                         .arg(m_tally.errors)
                         .arg(m_tally.warnings)
                         .arg(m_tally.information)
                         .arg(m_tally.roundings));
        return m_tally.errors > 0 ? Exit::Findings : Exit::Done;
    }

private:
    void add(const QString &file, const ReportInfo &info, const Session &session)
    {
        for (const Finding &finding : session.findings()) {
            m_tally.count(finding);
            if (!m_output.wantsJson()) {
                if (m_all || !finding.rounding)
                    m_output.line(text::severityName(finding.severity) + u'\t' +
                                  text::sentence(finding, session.report()).replace(u'\n', u' ') +
                                  explanationOf(finding));
                continue;
            }
            QJsonObject object = toJson(finding, session.report());
            object.insert(QStringLiteral("file"), file);
            object.insert(QStringLiteral("unit"), info.unit);
            object.insert(QStringLiteral("year"), info.year);
            m_list.append(object);
        }
    }

    Output &m_output;
    bool m_all;
    Tally m_tally;
    QJsonArray m_list;
};

} // namespace

Usage AuditCommand::usage() const
{
    std::vector<Option> options = reportOptions();
    options.push_back({QStringLiteral("all"), {}});
    return {{QStringLiteral("FILE…")},
            options,
            QT_TRANSLATE_NOOP("Commands", "prints all findings; differences of rounding only with --all")};
}

Exit AuditCommand::run(const Arguments &arguments, Output &output)
{
    Printer printer(output, arguments.has(QStringLiteral("all")));
    for (const QString &file : arguments.operands()) {
        if (const Result<void> added = printer.add(file, choiceOf(arguments)); !added)
            return output.fail(added.error());
    }
    return printer.finish();
}

} // namespace juesuan::app
