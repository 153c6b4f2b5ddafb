#include <QFile>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <unistd.h>
#include <xlsxwriter.h>

#include "core/paper/Paper.h"
#include "core/paper/SheetLayout.h"
#include "core/paper/XlsxFormats.h"
#include "core/paper/XlsxFormulas.h"
#include "tests/bench/Harness.h"
#include "tests/bench/Workload.h"

namespace juesuan::bench
{

namespace
{

using Sheets = std::vector<std::shared_ptr<const Sheet>>;

constexpr int kPages = 1'000;
constexpr double kRowPoints = 18;

void mustBeDone(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(plainText(result.error())));
}

/// Our files are on the disk when they are done; a floor has to wait for it too.
void bringToDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || fsync(file.handle()) != 0)
        qFatal("a floor was not brought to the disk");
}

/// What stands on the pages: texts in their rectangles, and rules.
struct DrawnPage {
    struct Text {
        QRectF rectangle;
        int flags;
        QString text;
        bool title;
    };
    std::vector<Text> texts;
    std::vector<QLineF> lines;
};

std::vector<DrawnPage> drawnPages(const paper::Document &document, const Sheet &sheet,
                                  const paper::SheetLayout &layout)
{
    std::vector<DrawnPage> pages;
    for (int i = 0; i < document.pageCount(); ++i) {
        DrawnPage &drawn = pages.emplace_back();
        for (const paper::PlacedRow &row : document.page(i).rows) {
            for (int column = 0; column < sheet.columnCount(); ++column) {
                const SheetCell *cell = sheet.at(row.row, column);
                if (!cell || cell->row != row.row || cell->column != column)
                    continue;
                const double right = layout.columnX(column + cell->columnSpan);
                const QRectF rectangle(layout.columnX(column), row.y, right - layout.columnX(column),
                                       row.height);
                const int across = cell->align == SheetAlign::Left     ? Qt::AlignLeft
                                   : cell->align == SheetAlign::Centre ? Qt::AlignHCenter
                                                                       : Qt::AlignRight;
                drawn.texts.push_back({rectangle, across | Qt::AlignVCenter | Qt::TextWordWrap,
                                       sheet.text(*cell), cell->role == SheetRole::Title});
            }
            drawn.lines.emplace_back(layout.columnX(0), row.y, layout.columnX(sheet.columnCount()), row.y);
        }
        for (int column = 0; column <= sheet.columnCount(); ++column)
            drawn.lines.emplace_back(layout.columnX(column), 100, layout.columnX(column), 750);
    }
    return pages;
}

/// The floor: Qt's own writer drawing the same texts in the same places.
void writeWithQt(const std::vector<DrawnPage> &pages, int copies, const QString &path)
{
    QPdfWriter writer(path);
    writer.setResolution(72);
    writer.setPageSize(QPageSize(QPageSize::A3));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    QFont body;
    body.setFamilies({QStringLiteral("SimSun"), QStringLiteral("Noto Serif CJK SC")});
    body.setPointSizeF(10.5);
    QFont title;
    title.setFamilies({QStringLiteral("SimHei"), QStringLiteral("Noto Sans CJK SC")});
    title.setPointSizeF(16);
    bool first = true;
    for (int copy = 0; copy < copies; ++copy) {
        for (const DrawnPage &page : pages) {
            if (!first)
                writer.newPage();
            first = false;
            painter.setPen(QPen(Qt::black, 0.4));
            painter.drawLines(page.lines.data(), static_cast<int>(page.lines.size()));
            for (const DrawnPage::Text &text : page.texts) {
                painter.setFont(text.title ? title : body);
                painter.drawText(text.rectangle, text.flags, text.text);
            }
        }
    }
}

} // namespace

void measurePdf(Board &board, const Options &options)
{
    const Workload workload = readWorkload(options.data + QStringLiteral("/k1500"));
    const auto report = makeReport(benchProfile(), workload, 0);
    const auto sheet = std::make_shared<Sheet>(*report, report->profile().form(QStringLiteral("income")));
    const paper::Fonts fonts;
    const paper::SheetLayout layout(sheet, fonts);
    const paper::Document once({sheet});
    const int copies = (kPages + once.pageCount() - 1) / once.pageCount();
    const std::vector<DrawnPage> pages = drawnPages(once, *sheet, layout);
    const QTemporaryDir folder;
    const QString ours = folder.filePath(QStringLiteral("ours.pdf"));
    const QString qts = folder.filePath(QStringLiteral("qt.pdf"));
    const Timing timing = compare(
        options.rounds / 2 + 1,
        [&] {
            const paper::Document document(Sheets(static_cast<std::size_t>(copies), sheet));
            mustBeDone(paper::writePdf(document, ours, QStringLiteral("bench")));
        },
        [&] {
            writeWithQt(pages, copies, qts);
            bringToDisk(qts);
        });
    const int count = copies * once.pageCount();
    // Pages per second: here more is better, so the bounds are parts of Qt's time.
    board.add(QStringLiteral("%1 table pages as PDF, time against Qt's writer").arg(count), timing.ratio(),
              1 / 2.0, 1 / 5.0,
              shown(timing) + QStringLiteral(", %1 : %2 pages/s, %3 : %4 KB")
                                  .arg(count / timing.ours, 0, 'f', 0)
                                  .arg(count / timing.floor, 0, 'f', 0)
                                  .arg(QFile(ours).size() / 1024)
                                  .arg(QFile(qts).size() / 1024));
}

namespace
{

/// The cells of a workbook as they are written: recorded once, so that the floor does nothing but write.
struct RecordedCell {
    std::uint32_t row = 0, lastRow = 0;
    std::uint16_t column = 0, lastColumn = 0;
    QByteArray text; ///< a text or a formula
    bool formula = false;
    bool number = false;
    double value = 0;
};

std::vector<std::vector<RecordedCell>> recorded(const Sheets &sheets)
{
    QStringList names;
    for (const auto &sheet : sheets)
        names += sheet->name();
    paper::XlsxFormulas formulas(sheets, names);
    std::vector<std::vector<RecordedCell>> result;
    for (int i = 0; i < static_cast<int>(sheets.size()); ++i) {
        const Sheet &sheet = *sheets[static_cast<std::size_t>(i)];
        std::vector<RecordedCell> &cells = result.emplace_back();
        for (const SheetCell &cell : sheet.cells()) {
            RecordedCell &record = cells.emplace_back();
            record.row = static_cast<std::uint32_t>(cell.row);
            record.lastRow = static_cast<std::uint32_t>(cell.row + cell.rowSpan - 1);
            record.column = static_cast<std::uint16_t>(cell.column);
            record.lastColumn = static_cast<std::uint16_t>(cell.column + cell.columnSpan - 1);
            if (cell.cell && isNumeric(cell.kind)) {
                const CellNumber number = sheet.report().number(*cell.cell);
                record.number = number.state == ValueState::Filled;
                record.value = static_cast<double>(number.amount) / static_cast<double>(Money::kFenPerWan);
                if (record.number && sheet.report().origin(*cell.cell) == CellOrigin::Computed)
                    record.text = formulas.formula(i, cell);
                record.formula = !record.text.isEmpty();
            } else {
                record.text = sheet.text(cell).toUtf8();
            }
        }
    }
    return result;
}

/// The floor: libxlsxwriter alone, the same cells.
void writeRecorded(const std::vector<std::vector<RecordedCell>> &sheets, const QString &path)
{
    lxw_workbook *workbook = workbook_new(QFile::encodeName(path).constData());
    lxw_format *amount = workbook_add_format(workbook);
    format_set_num_format(amount, "#,##0.00");
    format_set_border(amount, LXW_BORDER_THIN);
    lxw_format *plain = workbook_add_format(workbook);
    format_set_border(plain, LXW_BORDER_THIN);
    for (const std::vector<RecordedCell> &cells : sheets) {
        lxw_worksheet *worksheet = workbook_add_worksheet(workbook, nullptr);
        worksheet_set_default_row(worksheet, kRowPoints, LXW_FALSE); // it stands at every row of the file
        for (const RecordedCell &cell : cells) {
            if (cell.lastRow > cell.row || cell.lastColumn > cell.column)
                worksheet_merge_range(worksheet, cell.row, cell.column, cell.lastRow, cell.lastColumn, "",
                                      plain);
            if (cell.formula)
                worksheet_write_formula_num(worksheet, cell.row, cell.column, cell.text.constData(), amount,
                                            cell.value);
            else if (cell.number)
                worksheet_write_number(worksheet, cell.row, cell.column, cell.value, amount);
            else if (cell.text.isEmpty())
                worksheet_write_blank(worksheet, cell.row, cell.column, plain);
            else
                worksheet_write_string(worksheet, cell.row, cell.column, cell.text.constData(), plain);
        }
    }
    if (workbook_close(workbook) != LXW_NO_ERROR)
        qFatal("the floor's workbook was not written");
    bringToDisk(path);
}

} // namespace

void measureXlsx(Board &board, const Options &options)
{
    const QTemporaryDir folder;
    const QString ours = folder.filePath(QStringLiteral("ours.xlsx"));
    const QString floors = folder.filePath(QStringLiteral("floor.xlsx"));
    for (const int codes : {12, 400, 1500}) {
        const Workload workload = readWorkload(options.data + QStringLiteral("/k%1").arg(codes));
        const auto report = makeReport(benchProfile(), workload, 0);
        Sheets sheets;
        for (int i = 0; i < static_cast<int>(report->profile().forms.size()); ++i)
            sheets.push_back(std::make_shared<Sheet>(*report, i));
        const auto cells = recorded(sheets);
        const Timing timing = compare(
            2 * options.rounds + 1, [&] { mustBeDone(paper::writeXlsx(sheets, ours, false)); },
            [&] { writeRecorded(cells, floors); });
        board.add(QStringLiteral("XLSX with live formulas, K = %1").arg(codes), timing.ratio(), 1.3, 1,
                  shown(timing) + QStringLiteral(", %1 : %2 KB")
                                      .arg(QFile(ours).size() / 1024)
                                      .arg(QFile(floors).size() / 1024));
    }
}

} // namespace juesuan::bench
