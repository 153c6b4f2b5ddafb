#pragma once

#include <QGraphicsScene>
#include <memory>
#include <optional>
#include <vector>

#include "core/chart/ChartData.h"
#include "ui/charts/ChartLook.h"

namespace juesuan::ui
{

/// A text in a chart: where it stands, what is shown and what it would be with more room.
struct ChartLabel {
    enum class Role : std::uint8_t { Title, Above, Series, Item, Value, Mark, Below };
    Role role = Role::Item;
    QRectF rect;
    QString shown;
    QString whole;
    bool isElided() const { return shown != whole; }
};

/// One chart as it is seen, on screen, on paper and in files: question, unit, drawing, labels. It is as wide
/// as asked for and as high as it needs to be, so that no label meets another.
class ChartPicture
{
public:
    /// `form`: what an empty chart asks to fill in.
    ChartPicture(chart::Data data, const ChartLook &look, double width, const QString &form);
    ~ChartPicture();
    ChartPicture(const ChartPicture &) = delete;
    ChartPicture &operator=(const ChartPicture &) = delete;

    QGraphicsScene &scene() { return m_scene; }
    const chart::Data &data() const { return m_data; }
    QSizeF size() const { return {m_width, m_height}; }
    const std::vector<ChartLabel> &labels() const { return m_labels; }

    /// The item at a place of the scene, -1 if there is none; and which series of it.
    struct Hit {
        int item = -1;
        std::size_t series = 0;
    };
    Hit hit(const QPointF &at) const;
    QRectF itemRect(int item) const; ///< label, bars and values
    std::optional<CellKey> cell(const Hit &hit) const;

    /// Draws into `target`, keeping the proportions.
    void paint(QPainter &painter, const QRectF &target);

private:
    friend class BarsPart;
    friend class DonutPart;
    struct Spot {
        QRectF rect;
        Hit hit;
    };
    int ringItem(const QPointF &at) const; ///< -1 beside the ring
    void addTitle();
    void addLegend();
    void addEmpty(const QString &form);
    void put(const QString &text, const QPointF &at, const QFont &font, const QColor &colour);
    /// One line, elided to the rectangle's width, in the middle of its height.
    void addText(ChartLabel::Role role, const QString &text, const QRectF &rect, const QFont &font,
                 const QColor &colour, Qt::Alignment align);
    /// As many lines as it needs; gives their height.
    double addParagraph(ChartLabel::Role role, const QString &text, double y, const QFont &font,
                        const QColor &colour);

    QGraphicsScene m_scene;
    chart::Data m_data;
    ChartLook m_look;
    double m_width;
    double m_height = 0;
    std::vector<ChartLabel> m_labels;
    std::vector<Spot> m_spots; ///< what can be pointed at, the more precise first
    std::vector<QRectF> m_itemRects;
    QRectF m_ring; ///< of a share drawn as a ring
    double m_ringHole = 0;
    std::vector<double> m_ringEnds; ///< of each item, in turns from the top, clockwise
};

} // namespace juesuan::ui
