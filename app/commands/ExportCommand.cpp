#include "app/commands/ExportCommand.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>
#include <iterator>

#include "app/commands/FormChoice.h"
#include "app/commands/OpenReport.h"
#include "core/base/FileWriter.h"
#include "core/exchange/CellFacts.h"
#include "core/exchange/CsvFormat.h"
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

using Copies = std::vector<exchange::FormCopy>;

/// The forms named by --form in the order given; else, on paper, those that are printed, and as data all of
/// them.
Result<Copies> copiesWanted(const Arguments &arguments, const Report &report, Format format)
{
    const bool onPaper = format == Format::Pdf || format == Format::Xlsx;
    const std::vector<Form> &forms = report.profile().forms;
    Copies wanted;
    for (const QString &name : arguments.values(QStringLiteral("form"))) {
        const Result<Copies> named = copiesNamed(report, name);
        if (!named)
            return named.error();
        std::copy_if(named->begin(), named->end(), std::back_inserter(wanted), [&](const auto &copy) {
            return std::find(wanted.begin(), wanted.end(), copy) == wanted.end();
        });
    }
    if (!wanted.empty())
        return wanted;
    std::vector<int> printed;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        if (forms[i].printed || !onPaper)
            printed.push_back(static_cast<int>(i));
    }
    return exchange::copiesOf(report, printed);
}

/// One file that comes of it.
struct Target {
    QString path;
    Copies copies;
};

/// One table keeps the name; several become OUT-<form>.csv and, from the second copy on, OUT-<form>-2.csv.
std::vector<Target> targetsOf(const Report &report, const Copies &copies, const QString &path, Format format)
{
    if (format != Format::Csv || copies.size() == 1)
        return {{path, copies}};
    const QFileInfo info(path);
    std::vector<Target> targets;
    for (const exchange::FormCopy &copy : copies) {
        const QString form = exchange::copyAddress(report, copy.form, copy.instance).replace(u'#', u'-');
        targets.push_back(
            {QDir(info.path()).filePath(info.completeBaseName() + u'-' + form + QStringLiteral(".csv")),
             {copy}});
    }
    return targets;
}

/// Several tables as CSV are one set: all of them, or none.
Result<void> writeTables(const Report &report, const std::vector<Target> &targets)
{
    std::vector<FileToWrite> files;
    for (const Target &target : targets) {
        const exchange::FormCopy &copy = target.copies.front();
        files.push_back({target.path, exchange::csvOf(Sheet(report, copy.form, copy.instance))});
    }
    return writeWholeFiles(files);
}

Result<void> write(const Report &report, const Target &target, Format format, bool values)
{
    std::vector<std::shared_ptr<const Sheet>> sheets;
    for (const exchange::FormCopy &copy : target.copies)
        sheets.push_back(std::make_shared<Sheet>(report, copy.form, copy.instance));
    switch (format) {
    case Format::Csv:
        return writeTables(report, {target});
    case Format::Json:
        return exchange::writeJson(report, target.copies, target.path);
    case Format::Xlsx:
        return paper::writeXlsx(sheets, target.path, values);
    case Format::Pdf:
        return paper::writePdf(paper::Document(sheets), target.path,
                               report.unit() + u' ' + QString::number(report.year()));
    }
    return {};
}

/// "Written: /home/…/out.pdf (公开01表、公开02表)"
QString sentenceOf(const Report &report, const Target &target)
{
    QStringList names;
    for (const exchange::FormCopy &copy : target.copies)
        names << formName(report, copy);
    return QCoreApplication::translate("Commands", "Written: %1 (%2)")
        .arg(QFileInfo(target.path).absoluteFilePath(), names.join(u'、'));
}

} // namespace

Usage ExportCommand::usage() const
{
    std::vector<Option> options = reportOptions();
    options.push_back({QStringLiteral("form"), QStringLiteral("ID[#N]"), true});
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
    const Result<Copies> copies = copiesWanted(arguments, report, format.value());
    if (!copies)
        return output.fail(copies.error());
    QStringList paths, sentences;
    const std::vector<Target> targets = targetsOf(report, copies.value(), path, format.value());
    const Result<void> written =
        format.value() == Format::Csv
            ? writeTables(report, targets)
            : write(report, targets.front(), format.value(), arguments.has(QStringLiteral("values")));
    if (!written)
        return output.fail(written.error(), Exit::CannotWrite);
    for (const Target &target : targets) {
        paths << target.path;
        sentences << sentenceOf(report, target);
    }
    return output.done({{QStringLiteral("written"), QJsonArray::fromStringList(paths)}}, sentences);
}

} // namespace juesuan::app
