#include "ui/charts/OverviewPicture.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/ChartPicture.h"
#include "ui/charts/ChartText.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

namespace
{

constexpr double kPageWidth = 794; ///< A4 at 96 pixels to the inch
constexpr double kA4Height = 1123;
constexpr double kMargin = 48;
constexpr double kGap = 24;
constexpr int kColumns = 2;
constexpr double kColumn = (kPageWidth - 2 * kMargin - kGap) / kColumns;

/// Something at a place of a page: a chart, or a heading.
struct Piece {
    std::size_t page = 0;
    QRectF rect;
    std::shared_ptr<ChartPicture> chart;
    QString text;
    QFont font;
};

class Pages
{
public:
    explicit Pages(double pageHeight) : m_pageHeight(pageHeight) {}

    void heading(const QString &text, const QFont &font, double needed)
    {
        const double height = std::ceil(QFontMetricsF(font).height());
        makeRoom(height + kSmall + needed);
        m_pieces.push_back({m_page, {kMargin, m_y, kPageWidth - 2 * kMargin, height}, nullptr, text, font});
        m_y += height + kMedium;
    }

    void row(const std::vector<std::shared_ptr<ChartPicture>> &charts)
    {
        double height = 0;
        for (const auto &chart : charts)
            height = std::max(height, std::min(chart->size().height(), mostHeight()));
        makeRoom(height);
        double x = kMargin;
        for (const auto &chart : charts) {
            // What is higher than a page is drawn smaller.
            const QSizeF size = chart->size().height() > height
                                    ? chart->size().scaled(kColumn, height, Qt::KeepAspectRatio)
                                    : chart->size();
            m_pieces.push_back({m_page, QRectF(QPointF(x, m_y), size), chart, {}, {}});
            x += kColumn + kGap;
        }
        m_y += height + kGap;
    }

    ChartDrawing drawing(const QString &title)
    {
        m_heights.push_back(m_pageHeight > 0 ? m_pageHeight : m_y - kGap + kMargin);
        ChartDrawing out;
        out.title = title;
        for (const double height : m_heights)
            out.pages.push_back({kPageWidth, height});
        const ChartLook look = ChartLook::forPaper();
        out.paint = [pieces = m_pieces, ink = look.ink](QPainter &painter, std::size_t page,
                                                        const QRectF &target) {
            painter.save();
            painter.translate(target.topLeft());
            const double scale = target.width() / kPageWidth;
            painter.scale(scale, scale);
            for (const Piece &piece : pieces) {
                if (piece.page != page)
                    continue;
                if (piece.chart) {
                    piece.chart->paint(painter, piece.rect);
                    continue;
                }
                const QPointF baseline(piece.rect.left(),
                                       piece.rect.top() + QFontMetricsF(piece.font).ascent());
                drawChartText(painter, baseline, piece.text, piece.font, ink);
            }
            painter.restore();
        };
        return out;
    }

private:
    double mostHeight() const { return m_pageHeight > 0 ? m_pageHeight - 2 * kMargin : 1e9; }

    void makeRoom(double height)
    {
        if (m_pageHeight <= 0 || m_y <= kMargin || m_y + height <= m_pageHeight - kMargin)
            return;
        m_heights.push_back(m_pageHeight);
        ++m_page;
        m_y = kMargin;
    }

    double m_pageHeight;
    double m_y = kMargin;
    std::size_t m_page = 0;
    std::vector<double> m_heights;
    std::vector<Piece> m_pieces;
};

} // namespace

double a4PageHeight()
{
    return kA4Height;
}

ChartDrawing overviewDrawing(const QString &title, const std::vector<ChartSheet> &sheets, double pageHeight)
{
    const ChartLook look = ChartLook::forPaper();
    Pages pages(pageHeight);
    QFont large = look.title;
    large.setPixelSize(large.pixelSize() + kHair);
    pages.heading(title, large, 0);
    for (std::size_t i = 0; i < sheets.size();) {
        const QString section = sheets[i].data.section;
        const bool begins = i == 0 || sheets[i - 1].data.section != section;
        std::vector<std::shared_ptr<ChartPicture>> row;
        double height = 0;
        for (; i < sheets.size() && row.size() < kColumns && sheets[i].data.section == section; ++i) {
            row.push_back(std::make_shared<ChartPicture>(sheets[i].data, look, kColumn, sheets[i].form));
            height = std::max(height, row.back()->size().height());
        }
        if (begins && !section.isEmpty())
            pages.heading(section, look.title, height);
        pages.row(row);
    }
    return pages.drawing(title);
}

} // namespace juesuan::ui
