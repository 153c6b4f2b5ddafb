#include <QFile>
#include <QTemporaryDir>
#include <xlsxwriter.h>

#include "core/base/FileWriter.h"
#include "core/paper/Paper.h"
#include "core/paper/XlsxSheet.h"

namespace juesuan::paper
{

namespace
{

/// Worksheet names: at most 31 characters, none of []:*?/\, each one once.
QStringList worksheetNames(const std::vector<std::shared_ptr<const Sheet>> &sheets)
{
    constexpr qsizetype kLongest = 31;
    QStringList names;
    for (const auto &sheet : sheets) {
        QString name = sheet->name();
        for (QChar &c : name) {
            if (QStringView(u"[]:*?/\\'").contains(c))
                c = u' ';
        }
        const QString base = name.left(kLongest - 4);
        name.truncate(kLongest);
        for (int i = 2; names.contains(name); ++i)
            name = QStringLiteral("%1 (%2)").arg(base).arg(i);
        names += name;
    }
    return names;
}

Error failed()
{
    return {QT_TRANSLATE_NOOP("Error",
                              "The workbook could not be written: the disk for temporary files may be full."),
            {},
            {}};
}

} // namespace

Result<void> writeXlsx(const std::vector<std::shared_ptr<const Sheet>> &sheets, const QString &path,
                       bool valuesOnly, const Progress &progress)
{
    // libxlsxwriter writes files only; what it wrote is copied to its place whole or not at all.
    const QTemporaryDir directory;
    const QString scratch = directory.filePath(QStringLiteral("workbook.xlsx"));
    const QByteArray scratchDirectory = QFile::encodeName(directory.path());
    QByteArray tmpdir = scratchDirectory;
    lxw_workbook_options options = {LXW_FALSE, tmpdir.data(), LXW_FALSE};
    lxw_workbook *workbook =
        directory.isValid() ? workbook_new_opt(QFile::encodeName(scratch).constData(), &options) : nullptr;
    if (!workbook)
        return failed();
    const QStringList names = worksheetNames(sheets);
    const XlsxFormulas formulas(sheets, names);
    XlsxFormats formats(workbook);
    bool cancelled = false;
    for (int i = 0; i < static_cast<int>(sheets.size()) && !cancelled; ++i) {
        lxw_worksheet *worksheet = workbook_add_worksheet(workbook, names[i].toUtf8().constData());
        XlsxSheet(worksheet, *sheets[static_cast<std::size_t>(i)], i, formats,
                  valuesOnly ? nullptr : &formulas)
            .write();
        cancelled = progress && !progress(i + 1, static_cast<int>(sheets.size()));
    }
    if (workbook_close(workbook) != LXW_NO_ERROR)
        return failed();
    if (cancelled)
        return Error{QT_TRANSLATE_NOOP("Error", "The export was cancelled."), {}, {}};
    QFile written(scratch);
    if (!written.open(QIODevice::ReadOnly))
        return failed();
    return writeWholeFile(path, written.readAll());
}

} // namespace juesuan::paper
