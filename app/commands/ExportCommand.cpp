#include "app/commands/ExportCommand.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include "app/commands/Nearest.h"
#include "app/commands/OpenReport.h"
#include "core/exchange/Exchange.h"
#include "core/paper/Paper.h"

namespace juesuan::app
{

namespace
{

enum class Format { Pdf, Xlsx, Csv, Json };

Result<Format> formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QStringLiteral("pdf"))
        return Format::Pdf;
    if (suffix == QStringLiteral("xlsx"))
        return Format::Xlsx;
    if (suffix == QStringLiteral("csv"))
        return Format::Csv;
    if (suffix == QStringLiteral("json"))
        return Format::Json;
    return Error{QT_TRANSLATE_NOOP(
                     "Error", "“%1” must end in .pdf, .xlsx, .csv or .json: the ending chooses the format."),
                 {path},
                 {}};
}

/// The forms named by --form in the order given; else, on paper, those that are printed, and as data all of
/// them.
Result<std::vector<int>> formsOf(const Arguments &arguments, const Profile &profile, Format format)
{
    const bool onPaper = format == Format::Pdf || format == Format::Xlsx;
    std::vector<int> forms;
    QStringList known;
    for (std::size_t i = 0; i < profile.forms.size(); ++i) {
        known << profile.forms[i].id;
        if (!arguments.has(QStringLiteral("form")) && (profile.forms[i].printed || !onPaper))
            forms.push_back(static_cast<int>(i));
    }
    for (const QString &id : arguments.values(QStringLiteral("form"))) {
        const int form = profile.form(id);
        if (form < 0)
            return Error{QT_TRANSLATE_NOOP("Error", "There is no form “%1”; there are: %2."),
                         {id, nearest(id, known).join(QStringLiteral(", "))},
                         {}};
        forms.push_back(form);
    }
    return forms;
}

std::vector<std::shared_ptr<const Sheet>> sheetsOf(const Report &report, const std::vector<int> &forms)
{
    std::vector<std::shared_ptr<const Sheet>> sheets;
    for (const int form : forms)
        sheets.push_back(std::make_shared<Sheet>(report, form));
    return sheets;
}

/// The files that come of it: one form keeps the name, several tables become OUT-<form>.csv.
QStringList targetsOf(const Report &report, const std::vector<int> &forms, const QString &path, Format format)
{
    if (format != Format::Csv || forms.size() == 1)
        return {path};
    const QFileInfo info(path);
    QStringList targets;
    for (const int form : forms)
        targets << info.path() + u'/' + info.completeBaseName() + u'-' + report.form(form).id +
                       QStringLiteral(".csv");
    return targets;
}

Result<void> writeTables(const Report &report, const std::vector<int> &forms, const QStringList &targets)
{
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const Sheet sheet(report, forms[i]);
        if (auto written = exchange::writeCsv(sheet, targets[static_cast<qsizetype>(i)]); !written)
            return written;
    }
    return {};
}

Result<void> write(const Report &report, const std::vector<int> &forms, const QStringList &targets,
                   Format format, bool values)
{
    const QString &path = targets.first();
    switch (format) {
    case Format::Csv:
        return writeTables(report, forms, targets);
    case Format::Json:
        return exchange::writeJson(report, forms, path);
    case Format::Xlsx:
        return paper::writeXlsx(sheetsOf(report, forms), path, values);
    case Format::Pdf:
        return paper::writePdf(paper::Document(sheetsOf(report, forms)), path,
                               report.unit() + u' ' + QString::number(report.year()));
    }
    return {};
}

} // namespace

Usage ExportCommand::usage() const
{
    std::vector<Option> options = reportOptions();
    options.push_back({QStringLiteral("form"), QStringLiteral("ID"), true});
    options.push_back({QStringLiteral("values"), {}});
    return {{QStringLiteral("FILE"), QStringLiteral("OUT")},
            options,
            QT_TRANSLATE_NOOP(
                "Commands",
                "writes forms, or the whole report in printed order, as .pdf, .xlsx, .csv or .json; "
                "--values writes a workbook without formulas")};
}

Exit ExportCommand::run(const Arguments &arguments, Output &output)
{
    const QString path = arguments.operands().value(1);
    const Result<Format> format = formatOf(path);
    if (!format)
        return output.fail(format.error());
    const Result<OpenReport> opened =
        openReport(arguments.operands().first(), choiceOf(arguments), Book::Access::ReadOnly);
    if (!opened)
        return output.fail(opened.error());
    const Report &report = opened->report();
    const Result<std::vector<int>> forms = formsOf(arguments, report.profile(), format.value());
    if (!forms)
        return output.fail(forms.error());
    const QStringList targets = targetsOf(report, forms.value(), path, format.value());
    const Result<void> written =
        write(report, forms.value(), targets, format.value(), arguments.has(QStringLiteral("values")));
    if (!written)
        return output.fail(written.error(), Exit::CannotWrite);
    return output.done({{QStringLiteral("written"), QJsonArray::fromStringList(targets)}});
}

} // namespace juesuan::app
