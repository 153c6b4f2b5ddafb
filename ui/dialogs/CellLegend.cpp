#include "ui/dialogs/CellLegend.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

#include "ui/theme/Colours.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{

constexpr QSize kSample(96, 26);
constexpr int kCorner = 7;
constexpr double kMark = 9;
constexpr double kLock = 7;

enum class State : std::uint8_t {
    Typed,
    Computed,
    Proposed,
    Stated,
    Closed,
    Approved,
    Suggested,
    Error,
    Warning
};

/// One cell as it stands on a form.
class Sample : public QWidget
{
public:
    explicit Sample(State state) : m_state(state) { setFixedSize(kSample); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &colours = Colours::of(palette());
        QPainter painter(this);
        const bool quiet = m_state == State::Computed || m_state == State::Approved;
        painter.fillRect(rect(), quiet                      ? colours.computedGround
                                 : m_state == State::Closed ? colours.closedGround
                                                            : colours.paper);
        if (m_state == State::Closed)
            painter.fillRect(rect(), QBrush(colours.hatch, Qt::BDiagPattern));
        painter.setPen(colours.hairline);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        if (m_state != State::Closed)
            drawFigure(painter, colours);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_state == State::Stated) {
            const QPoint corner(width(), 0);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.accent);
            painter.drawPolygon(QPolygon({corner, corner - QPoint(kCorner, 0), corner + QPoint(0, kCorner)}));
        }
        if (m_state == State::Approved)
            drawLock(painter, colours);
        if (m_state == State::Suggested)
            drawDots(painter, colours);
        if (m_state == State::Error || m_state == State::Warning)
            drawFinding(painter, m_state == State::Error ? colours.error : colours.warning);
    }

private:
    QRect room() const { return rect().adjusted(kSmall, 0, -kSmall, -1); }

    void drawFigure(QPainter &painter, const Colours &colours) const
    {
        QFont font = sheetFont(1);
        const bool slanted = m_state == State::Proposed || m_state == State::Suggested;
        font.setItalic(slanted);
        painter.setFont(font);
        painter.setPen(slanted ? colours.inkSoft : colours.ink);
        painter.drawText(room(), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("264.80"));
    }

    void drawLock(QPainter &painter, const Colours &colours) const
    {
        const QRectF body(5, 8, kLock, kLock * 0.7);
        painter.setPen(QPen(colours.inkSoft, 1.1));
        painter.drawArc(body.adjusted(kLock * 0.2, -kLock * 0.5, -kLock * 0.2, -kLock * 0.1), 0, 180 * 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.inkSoft);
        painter.drawRoundedRect(body, 1, 1);
    }

    void drawDots(QPainter &painter, const Colours &colours) const
    {
        const double length = QFontMetricsF(sheetFont(1)).horizontalAdvance(QStringLiteral("264.80"));
        painter.setPen(QPen(colours.accent, 1.4, Qt::DotLine));
        painter.drawLine(QPointF(room().right() + 1 - length, height() - 4.5),
                         QPointF(room().right() + 1, height() - 4.5));
    }

    void drawFinding(QPainter &painter, const QColor &colour) const
    {
        const QRectF mark(4, (height() - kMark) / 2, kMark, kMark);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        const double length = QFontMetricsF(sheetFont(1)).horizontalAdvance(QStringLiteral("264.80"));
        const double from = room().right() + 1 - length, y = height() - 4.5;
        if (m_state == State::Error) {
            painter.drawEllipse(mark);
            QPainterPath wave(QPointF(from, y));
            for (double x = 0; x < length; x += 4)
                wave.quadTo(from + x + 1, y + (qRound(x / 4) % 2 ? 2 : -2), from + x + 4, y);
            painter.strokePath(wave, QPen(colour, 1.2));
            return;
        }
        painter.drawPolygon(
            QPolygonF({QPointF(mark.center().x(), mark.top()), mark.bottomRight(), mark.bottomLeft()}));
        QPen pen(colour, 1.2);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.drawLine(QPointF(from, y), QPointF(from + length, y));
    }

    State m_state;
};

} // namespace

CellLegend::CellLegend(QWidget *parent) : QWidget(parent)
{
    const std::pair<State, QString> states[] = {
        {State::Typed, tr("Typed, or still to be typed")},
        {State::Computed, tr("Computed from other cells")},
        {State::Proposed, tr("Proposed, from the worksheet or the dictionary; typing replaces it")},
        {State::Stated, tr("Stated: typed over a computed value, and kept as typed")},
        {State::Closed, tr("Nothing is to be filled in here")},
        {State::Approved, tr("Approved: a change asks for its basis")},
        {State::Suggested, tr("A suggested score; Ctrl+Enter takes it")},
        {State::Error, tr("A finding of severity error stands on the cell")},
        {State::Warning, tr("A warning stands on the cell; it can be explained in writing")},
    };
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kMedium);
    grid->setVerticalSpacing(kSmall);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[state, words] : states) {
        auto *label = new QLabel(words);
        label->setWordWrap(true);
        grid->addWidget(new Sample(state), row, 0);
        grid->addWidget(label, row++, 1);
    }
}

} // namespace juesuan::ui
