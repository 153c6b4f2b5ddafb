#include "ui/theme/Fonts.h"

#include <QStringList>

namespace juesuan::ui
{

namespace
{

constexpr int kWindowPixels = 13;
constexpr int kHeadingPixels = 15;
constexpr double kSheetPixels = 13.0;
constexpr double kTitlePixels = 20.0;

QStringList sans()
{
    return {QStringLiteral("Noto Sans CJK SC"),   QStringLiteral("Source Han Sans SC"),
            QStringLiteral("Microsoft YaHei UI"), QStringLiteral("Microsoft YaHei"),
            QStringLiteral("PingFang SC"),        QStringLiteral("WenQuanYi Micro Hei")};
}

QStringList serif()
{
    return {QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"),
            QStringLiteral("SimSun"), QStringLiteral("Songti SC")};
}

QFont make(const QStringList &families, double pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(qMax(1, qRound(pixels)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

QFont windowFont()
{
    return make(sans(), kWindowPixels, QFont::Normal);
}

QFont headingFont()
{
    return make(sans(), kHeadingPixels, QFont::Bold);
}

QFont sheetFont(double zoom)
{
    return make(sans(), kSheetPixels * zoom, QFont::Normal);
}

QFont titleFont(double zoom)
{
    return make(serif(), kTitlePixels * zoom, QFont::Bold);
}

} // namespace juesuan::ui
