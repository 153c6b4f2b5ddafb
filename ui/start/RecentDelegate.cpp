#include "ui/start/RecentDelegate.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QPainter>

#include "ui/panels/Severities.h"
#include "ui/start/RecentModel.h"
#include "ui/theme/Colours.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{

constexpr int kHeight = 56;
constexpr int kStateWidth = 132;

/// The place of a file as a person says it: the home folder is ~.
QString shortPath(const QString &path)
{
    const QString home = QDir::homePath() + QLatin1Char('/');
    return QDir::toNativeSeparators(
        path.startsWith(home) ? QString(QStringLiteral("~/") % path.mid(home.size())) : path);
}

void drawState(QPainter &painter, const QRect &rect, const QModelIndex &index, const Colours &colours)
{
    const int errors = index.data(RecentModel::ErrorsRole).toInt();
    const int warnings = index.data(RecentModel::WarningsRole).toInt();
    if (index.data(RecentModel::MissingRole).toBool()) {
        painter.setPen(colours.inkSoft);
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight, RecentDelegate::tr("File not found"));
        return;
    }
    if (errors < 0) {
        painter.setPen(colours.inkSoft);
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight,
                         RecentDelegate::tr("Nothing filled in yet"));
        return;
    }
    const bool fine = errors == 0 && warnings == 0;
    const QString text = fine     ? RecentDelegate::tr("Everything holds")
                         : errors ? RecentDelegate::tr("%n error(s)", nullptr, errors)
                                  : RecentDelegate::tr("%n warning(s)", nullptr, warnings);
    painter.setPen(fine ? colours.good : errors ? colours.error : colours.warning);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight, text);
    const int x = rect.right() - painter.fontMetrics().horizontalAdvance(text) - kHair - kIconSize;
    const QIcon sign = fine ? icon(QStringLiteral("ok"), IconColour::Good)
                            : severityIcon(errors ? Severity::Error : Severity::Warning);
    sign.paint(&painter, x, rect.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize);
}

} // namespace

void RecentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    painter->save();
    const bool lit = option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus);
    painter->fillRect(option.rect, lit ? colours.computedGround : colours.paper);
    painter->setPen(colours.hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setFont(option.font);
    QRect rect = option.rect.adjusted(kSmall, kSmall, -kSmall, -kSmall);
    drawState(*painter, rect, index, colours);
    rect.setRight(rect.right() - kStateWidth);
    const bool missing = index.data(RecentModel::MissingRole).toBool();
    const int year = index.data(RecentModel::YearRole).toInt();
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(missing ? colours.inkSoft : colours.ink);
    const QString title =
        year ? QString(index.data().toString() % QStringLiteral("  ") % QString::number(year))
             : index.data().toString();
    painter->drawText(rect, Qt::AlignTop | Qt::AlignLeft,
                      QFontMetrics(bold).elidedText(title, Qt::ElideRight, rect.width()));
    painter->setFont(option.font);
    painter->setPen(colours.inkSoft);
    const QDateTime opened = index.data(RecentModel::OpenedRole).toDateTime();
    const QString detail = QLocale().toString(opened.toLocalTime(), QLocale::ShortFormat) %
                           QStringLiteral("   ") % shortPath(index.data(RecentModel::PathRole).toString());
    painter->drawText(rect, Qt::AlignBottom | Qt::AlignLeft,
                      option.fontMetrics.elidedText(detail, Qt::ElideMiddle, rect.width()));
    painter->restore();
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, kHeight};
}

} // namespace juesuan::ui
