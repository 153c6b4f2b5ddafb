#include "ui/form/Suggestions.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/theme/Colours.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

namespace
{

constexpr int kMostRows = 9;
constexpr int kLeastWidth = 380;
constexpr int kMostWidth = 460;
constexpr int kChoiceWidth = 72;
constexpr int kLabelRole = Qt::UserRole + 1;
constexpr int kDetailRole = Qt::UserRole + 2;

/// Code, name and, at the right, what the code belongs to.
class SuggestionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &colours = Colours::of(option.palette);
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen)
            painter->fillRect(option.rect, colours.accent);
        const QRect room = option.rect.adjusted(kSmall, 0, -kSmall, 0);
        const QString label = index.data(kLabelRole).toString();
        painter->setFont(option.font);
        painter->setPen(chosen ? colours.onAccent : colours.ink);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        if (label.isEmpty())
            return;
        const int column = option.fontMetrics.horizontalAdvance(QStringLiteral("00000000")) + kSmall;
        const QRect rest = room.adjusted(column, 0, 0, 0);
        painter->setPen(chosen ? colours.onAccent : colours.ink);
        const QString name = option.fontMetrics.elidedText(label, Qt::ElideRight, rest.width());
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, name);
        const int gap = option.fontMetrics.horizontalAdvance(name) + kSmall;
        painter->setPen(chosen ? colours.onAccent : colours.inkSoft);
        painter->drawText(rest.adjusted(gap, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data(kDetailRole).toString(), Qt::ElideRight,
                                                        rest.width() - gap));
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {kChoiceWidth, kRowHeight};
    }
};

} // namespace

Suggestions::Suggestions(QWidget *parent) : QListView(parent), m_items(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("suggestions"));
    setAccessibleName(tr("Suggestions"));
    setModel(m_items);
    setItemDelegate(new SuggestionDelegate(this));
    setFocusPolicy(Qt::NoFocus);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(1, 1, 1, 1); // through which the ground shows as a border
    setBackgroundRole(QPalette::Dark);
    setAutoFillBackground(true);
    setMouseTracking(true);
    hide();
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { emit picked(m_offered[std::size_t(index.row())]); });
}

void Suggestions::offer(const std::vector<Suggestion> &suggestions, const QRect &below, bool chooseFirst)
{
    m_offered = suggestions;
    m_items->clear();
    for (const Suggestion &suggestion : m_offered) {
        auto *item = new QStandardItem(suggestion.value);
        item->setData(suggestion.label, kLabelRole);
        item->setData(suggestion.detail, kDetailRole);
        item->setData(QString(suggestion.value % QLatin1Char(' ') % suggestion.label % QLatin1Char(' ') %
                              suggestion.detail),
                      Qt::AccessibleTextRole);
        m_items->appendRow(item);
    }
    if (m_offered.empty()) {
        hide();
        return;
    }
    const int height = std::min(kMostRows, count()) * kRowHeight + 2;
    const bool named = !m_offered.front().label.isEmpty();
    const int width = std::clamp(below.width(), named ? kLeastWidth : kChoiceWidth, kMostWidth);
    QRect place(below.left() - 1, below.bottom() + 2, width, height);
    if (place.bottom() > parentWidget()->height() && below.top() - 2 - height >= 0)
        place.moveBottom(below.top() - 2);
    place.moveLeft(std::max(0, std::min(place.left(), parentWidget()->width() - place.width())));
    setGeometry(place);
    if (chooseFirst)
        setCurrentIndex(m_items->index(0, 0));
    show();
    raise();
}

void Suggestions::move(int rows)
{
    const int row = currentIndex().isValid() ? currentIndex().row() + rows : (rows > 0 ? 0 : count() - 1);
    setCurrentIndex(m_items->index(std::clamp(row, 0, count() - 1), 0));
}

void Suggestions::choose(const QString &value)
{
    for (int row = 0; row < count(); ++row)
        if (m_offered[std::size_t(row)].value == value)
            setCurrentIndex(m_items->index(row, 0));
}

std::optional<Suggestion> Suggestions::chosen() const
{
    if (isHidden() || !currentIndex().isValid())
        return {};
    return m_offered[std::size_t(currentIndex().row())];
}

} // namespace juesuan::ui
