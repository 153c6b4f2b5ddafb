#include <QStringList>

#include "core/base/FileWriter.h"
#include "core/exchange/CsvFormat.h"
#include "core/exchange/Exchange.h"

namespace juesuan::exchange
{

namespace
{

QString quoted(const QString &cell)
{
    if (!cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n') && !cell.contains(u'\r'))
        return cell;
    return u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// The form's columns: one for each id, in the order of its blocks.
class CsvTable
{
public:
    explicit CsvTable(const Sheet &sheet) : m_sheet(sheet), m_report(sheet.report())
    {
        m_header = {QString::fromUtf16(kRowColumn), QString::fromUtf16(kTitleColumn)};
        const Form &form = m_report.form(sheet.form());
        for (const Block &block : form.blocks) {
            for (const Column &column : block.columns) {
                if (!isValueColumn(column) || m_columns.contains(column.id))
                    continue;
                m_columns.insert(column.id, m_header.size());
                m_header += QString(column.id + u' ' + QString(column.title).remove(u'\n')).trimmed();
            }
        }
    }

    QByteArray bytes() const
    {
        QString text = line(m_header);
        const Form &form = m_report.form(m_sheet.form());
        for (int i = 0; i < static_cast<int>(form.blocks.size()); ++i) {
            const int block = m_report.blockIndex(m_sheet.form(), i);
            for (const ReportRow &row : m_report.rows(block, m_sheet.instance()))
                text += line(cells(block, row));
        }
        return QByteArrayLiteral("\xef\xbb\xbf") + text.toUtf8();
    }

private:
    static QString line(const QStringList &cells)
    {
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += (i > 0 ? QStringLiteral(",") : QString()) + quoted(cells[i]);
        return text + QStringLiteral("\r\n");
    }

    QStringList cells(int block, const ReportRow &row) const
    {
        const Block &data = m_report.block(block);
        QStringList cells(m_header.size());
        cells[1] = guarded(data.rows.empty() ? QString() : data.rows[row.list].title);
        for (int i = 0; i < static_cast<int>(data.columns.size()); ++i) {
            const Column &column = data.columns[static_cast<std::size_t>(i)];
            if (column.id.isEmpty())
                continue;
            const CellKey key{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(i),
                              static_cast<std::uint16_t>(m_sheet.instance()), row.id};
            if (cells[0].isEmpty())
                cells[0] = rowAddress(m_report, key);
            if (column.kind == ColumnKind::Name && !row.code.isEmpty())
                cells[1] = guarded(m_report.text(key));
            if (isValueColumn(column))
                cells[m_columns[column.id]] = csvValue(m_report, key);
        }
        return cells;
    }

    const Sheet &m_sheet;
    const Report &m_report;
    QStringList m_header;
    QHash<QString, qsizetype> m_columns;
};

} // namespace

QByteArray csvOf(const Sheet &sheet)
{
    return CsvTable(sheet).bytes();
}

Result<void> writeCsv(const Sheet &sheet, const QString &path)
{
    return writeWholeFile(path, csvOf(sheet));
}

} // namespace juesuan::exchange
