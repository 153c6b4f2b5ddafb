#include "ui/theme/Colours.h"

#include <cmath>
#include <gtest/gtest.h>

namespace juesuan::ui
{

namespace
{

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

TEST(Colours, TextIsReadableOnEveryGroundInBothThemes)
{
    for (const Colours *set : {&Colours::light(), &Colours::darkSet()}) {
        for (const QColor &ground :
             {set->paper, set->chrome, set->computedGround, set->headGround, set->selection}) {
            EXPECT_GE(contrast(set->ink, ground), 4.5) << ground.name().toStdString();
            EXPECT_GE(contrast(set->inkSoft, ground), 4.5) << ground.name().toStdString();
            EXPECT_GE(contrast(set->error, ground), 4.5) << ground.name().toStdString();
            EXPECT_GE(contrast(set->warning, ground), 4.5) << ground.name().toStdString();
        }
        EXPECT_GE(contrast(set->onAccent, set->accent), 4.5);
        EXPECT_GE(contrast(set->inkSoft, set->closedGround), 4.5);
    }
}

} // namespace juesuan::ui
