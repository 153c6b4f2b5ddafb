#include "ui/panels/FindingDelegate.h"

#include <QApplication>
#include <QPainter>
#include <QTreeView>

#include "ui/panels/FindingModel.h"
#include "ui/panels/Severities.h"
#include "ui/panels/WrappedText.h"
#include "ui/theme/Colours.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{

constexpr int kTextLeft = kIconSize + kSmall;
constexpr int kMostLines = 5;

/// The parts of one entry, laid out for a width.
struct Entry {
    WrappedText title;
    WrappedText sentence;
    WrappedText note;
    bool hasSentence;
    bool hasNote;
    int height() const
    {
        return kSmall + title.height() + (hasSentence ? 2 + sentence.height() : 0) +
               (hasNote ? kHair + note.height() : 0) + kSmall;
    }
};

QString noteOf(const QModelIndex &index)
{
    const QString written = index.data(FindingModel::ExplanationRole).toString();
    if (written.isEmpty())
        return {};
    return index.data(FindingModel::StaleRole).toBool()
               ? FindingDelegate::tr("Explanation, from before the numbers changed: %1").arg(written)
               : FindingDelegate::tr("Explanation: %1").arg(written);
}

Entry layOut(const QModelIndex &index, const QFont &font, int width)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    const QString sentence = index.data(FindingModel::SentenceRole).toString(), note = noteOf(index);
    const bool finding = !sentence.isEmpty();
    return {WrappedText(index.data().toString(), finding ? bold : font, width, 2),
            WrappedText(sentence, font, width, kMostLines), WrappedText(note, font, width, 2), finding,
            !note.isEmpty()};
}

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

} // namespace

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, selected ? colours.selection : colours.paper);
    const Entry entry = layOut(index, option.font, textWidth(option, index));
    const auto severity = static_cast<Severity>(index.data(FindingModel::SeverityRole).toInt());
    const QRect &rect = option.rect;
    int y = rect.top() + kSmall;
    severityIcon(severity).paint(painter, rect.left(), y + 1, kIconSize, kIconSize);
    const int x = rect.left() + kTextLeft;
    entry.title.draw(*painter, {x, y}, entry.hasSentence ? colours.ink : colours.inkSoft);
    y += entry.title.height() + 2;
    if (entry.hasSentence) {
        entry.sentence.draw(*painter, {x, y}, colours.inkSoft);
        y += entry.sentence.height() + kHair;
    }
    if (entry.hasNote) {
        const bool stale = index.data(FindingModel::StaleRole).toBool();
        entry.note.draw(*painter, {x, y}, stale ? colours.warning : colours.good);
    }
    painter->setPen(colours.hairline);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {0, layOut(index, option.font, textWidth(option, index)).height()};
}

} // namespace juesuan::ui
