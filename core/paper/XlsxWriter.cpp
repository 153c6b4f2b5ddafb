#include <QFile>
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

/// False if libxlsxwriter could not write the file (it tells no more), or was stopped.
bool writeWorkbook(const std::vector<std::shared_ptr<const Sheet>> &sheets, const QString &path,
                   bool valuesOnly, const Progress &progress, bool *cancelled)
{
    lxw_workbook *workbook = workbook_new(QFile::encodeName(path).constData());
    if (!workbook)
        return false;
    const QStringList names = worksheetNames(sheets);
    std::vector<XlsxRows> rows;
    rows.reserve(sheets.size());
    for (const auto &sheet : sheets)
        rows.emplace_back(*sheet);
    XlsxFormulas formulas(sheets, names, rows);
    XlsxFormats formats(workbook);
    for (int i = 0; i < static_cast<int>(sheets.size()) && !*cancelled; ++i) {
        lxw_worksheet *worksheet = workbook_add_worksheet(workbook, names[i].toUtf8().constData());
        const auto index = static_cast<std::size_t>(i);
        XlsxSheet(worksheet, *sheets[index], rows[index], i, formats, valuesOnly ? nullptr : &formulas)
            .write();
        *cancelled = progress && !progress(i + 1, static_cast<int>(sheets.size()));
    }
    return workbook_close(workbook) == LXW_NO_ERROR && !*cancelled;
}

} // namespace

Result<void> writeXlsx(const std::vector<std::shared_ptr<const Sheet>> &sheets, const QString &path,
                       bool valuesOnly, const Progress &progress)
{
    bool cancelled = false;
    const Result<void> written = writeWholeFile(path, [&](const QString &temporary) {
        return writeWorkbook(sheets, temporary, valuesOnly, progress, &cancelled);
    });
    if (cancelled)
        return Error{QT_TRANSLATE_NOOP("Error", "The export was cancelled."), {}, {}};
    return written;
}

} // namespace juesuan::paper
