#include "ui/panels/FindingDelegate.h"

#include <QPainter>
#include <QTreeView>
#include <vector>

#include "ui/panels/FindingModel.h"
#include "ui/panels/Severities.h"
#include "ui/panels/WrappedText.h"
#include "ui/theme/Colours.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{

constexpr int kTextLeft = kIconSize + kSmall;
constexpr int kLinesAtRest = 3;
constexpr int kLinesOfCurrent = 12;
constexpr int kGap = 2;

/// One entry, laid out for a width.
struct Entry {
    struct Part {
        WrappedText text;
        QColor colour;
    };
    std::vector<Part> parts;
    int height() const
    {
        int sum = 2 * kSmall - kGap;
        for (const Part &part : parts)
            sum += part.text.height() + kGap;
        return sum;
    }
};

int textWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    int width = option.rect.width();
    // A size hint is asked for before there is a rectangle: take the room the view has at this depth.
    if (const auto *view = qobject_cast<const QTreeView *>(option.widget)) {
        int depth = 1;
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            ++depth;
        width = view->viewport()->width() - depth * view->indentation();
    }
    return width - kTextLeft - kMedium;
}

bool isCurrent(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex() == index;
}

Entry layOut(const QModelIndex &index, const QStyleOptionViewItem &option)
{
    const Colours &colours = Colours::of(option.palette);
    const QFont &font = option.font;
    const int width = textWidth(option, index);
    const QString sentence = index.data(FindingModel::SentenceRole).toString();
    Entry entry;
    const auto add = [&](const QString &text, const QFont &face, int lines, const QColor &colour) {
        if (!text.isEmpty())
            entry.parts.push_back({WrappedText(text, face, width, lines), colour});
    };
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    const bool isFinding = !sentence.isEmpty();
    add(index.data().toString(), isFinding ? bold : font, 2, isFinding ? colours.ink : colours.inkSoft);
    add(sentence, font, isCurrent(option, index) ? kLinesOfCurrent : kLinesAtRest, colours.inkSoft);
    if (const int more = index.model()->rowCount(index); more && isFinding)
        add(FindingDelegate::tr("and %n more that go with it", nullptr, more), font, 1, colours.accent);
    const QString written = index.data(FindingModel::ExplanationRole).toString();
    if (written.isEmpty())
        return entry;
    const bool stale = index.data(FindingModel::StaleRole).toBool();
    add(stale ? FindingDelegate::tr("Explanation, from before the numbers changed: %1").arg(written)
              : FindingDelegate::tr("Explanation: %1").arg(written),
        font, 2, stale ? colours.warning : colours.good);
    return entry;
}

} // namespace

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    const QRect &rect = option.rect;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(rect, colours.selection);
    const auto severity = static_cast<Severity>(index.data(FindingModel::SeverityRole).toInt());
    int y = rect.top() + kSmall;
    severityIcon(severity).paint(painter, rect.left(), y + kGap, kIconSize, kIconSize);
    for (const Entry::Part &part : layOut(index, option).parts) {
        part.text.draw(*painter, {rect.left() + kTextLeft, y}, part.colour);
        y += part.text.height() + kGap;
    }
    painter->setPen(colours.hairline);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {0, layOut(index, option).height()};
}

} // namespace juesuan::ui
