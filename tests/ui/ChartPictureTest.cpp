#include "ui/charts/ChartPicture.h"

#include <QImage>
#include <QPainter>
#include <cmath>
#include <gtest/gtest.h>

#include "tests/support/PrintTo.h"
#include "ui/charts/ChartFiles.h"
#include "ui/charts/ChartTexts.h"
#include "ui/theme/Colours.h"

namespace juesuan::ui
{

namespace
{

const QString kLong = QStringLiteral("一个名称很长很长、无论如何也放不进图表左边的三级指标");

chart::Value value(std::int64_t amount)
{
    CellKey cell;
    cell.row = static_cast<RowId>(std::abs(amount));
    return {chart::Value::State::Filled, calc::Fraction(amount), cell};
}

/// Items of falling size, every third with a long name; of several series every fourth value is missing.
chart::Data some(ChartKind kind, int items, int series = 1)
{
    chart::Data data;
    data.kind = kind;
    data.title = QStringLiteral("分数失在哪里？");
    data.unit = kind == ChartKind::Rate ? QStringLiteral("%") : QStringLiteral("万元");
    data.money = kind != ChartKind::Rate;
    for (int s = 0; s < series; ++s)
        data.series += QStringLiteral("第%1个系列").arg(s + 1);
    for (int i = 0; i < items; ++i) {
        chart::Item item;
        item.title = i % 3 == 1 ? kLong : QStringLiteral("第%1项").arg(i + 1);
        for (int s = 0; s < series; ++s) {
            const std::int64_t amount = kind == ChartKind::Rate ? i % 4 : (items - i) * 98'765'432'100;
            item.values.push_back(s > 0 && i % 4 == 3 ? chart::Value() : value(amount));
        }
        data.items.push_back(item);
    }
    return data;
}

/// No label is empty, outside the picture or upon another.
void expectTidy(const ChartPicture &picture)
{
    const QRectF whole(QPointF(-0.5, -0.5), picture.size() + QSizeF(1, 1));
    const std::vector<ChartLabel> &labels = picture.labels();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        EXPECT_FALSE(labels[i].shown.trimmed().isEmpty()) << labels[i].whole.toStdString();
        EXPECT_TRUE(whole.contains(labels[i].rect)) << labels[i].whole.toStdString();
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(labels[i].rect.intersects(labels[j].rect))
                << labels[i].whole.toStdString() << " / " << labels[j].whole.toStdString();
    }
}

std::size_t count(const ChartPicture &picture, ChartLabel::Role role)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(picture.labels(), [&](const ChartLabel &label) { return label.role == role; }));
}

const ChartLabel &label(const ChartPicture &picture, ChartLabel::Role role, std::size_t index)
{
    for (const ChartLabel &one : picture.labels()) {
        if (one.role == role && index-- == 0)
            return one;
    }
    static const ChartLabel none;
    ADD_FAILURE() << "no such label";
    return none;
}

double lightness(const QColor &colour)
{
    return 0.299 * colour.redF() + 0.587 * colour.greenF() + 0.114 * colour.blueF();
}

} // namespace

struct Case {
    ChartKind kind;
    int items;
    int series;
};
void PrintTo(const Case &c, std::ostream *out)
{
    *out << "kind " << static_cast<int>(c.kind) << ", " << c.items << " items, " << c.series << " series";
}

class ChartLabels : public testing::TestWithParam<Case>
{
};

TEST_P(ChartLabels, NeverMeetAndAreNeverEmpty)
{
    const Case c = GetParam();
    for (const double width : {260.0, 400.0, 900.0}) {
        const ChartPicture picture(some(c.kind, c.items, c.series), ChartLook::forPaper(), width, {});
        expectTidy(picture);
        EXPECT_EQ(count(picture, ChartLabel::Role::Item), static_cast<std::size_t>(c.items));
        EXPECT_EQ(count(picture, ChartLabel::Role::Value), static_cast<std::size_t>(c.items * c.series));
    }
}

INSTANTIATE_TEST_SUITE_P(Charts, ChartLabels,
                         testing::Values(Case{ChartKind::Bars, 1, 1}, Case{ChartKind::Bars, 1, 2},
                                         Case{ChartKind::Bars, 40, 2}, Case{ChartKind::Bars, 40, 4},
                                         Case{ChartKind::Ranking, 1, 1}, Case{ChartKind::Ranking, 40, 1},
                                         Case{ChartKind::Share, 1, 1}, Case{ChartKind::Share, 2, 1},
                                         Case{ChartKind::Share, 5, 1}, Case{ChartKind::Share, 6, 1},
                                         Case{ChartKind::Share, 40, 1}, Case{ChartKind::Rate, 1, 1},
                                         Case{ChartKind::Rate, 40, 1}, Case{ChartKind::Rate, 40, 2}));

TEST(ChartPicture, ElidesALongNameAndKeepsItWhole)
{
    const ChartPicture picture(some(ChartKind::Ranking, 3), ChartLook::forPaper(), 300, {});
    const ChartLabel &second = label(picture, ChartLabel::Role::Item, 1);
    EXPECT_TRUE(second.isElided());
    EXPECT_TRUE(second.shown.endsWith(QChar(0x2026)));
    EXPECT_EQ(second.whole, kLong);
    EXPECT_FALSE(label(picture, ChartLabel::Role::Item, 0).isElided());
}

TEST(ChartPicture, SaysHowManyItemsOneStandsFor)
{
    const ChartPicture picture(chart::limited(some(ChartKind::Share, 40), 12), ChartLook::forPaper(), 400,
                               {});
    EXPECT_EQ(label(picture, ChartLabel::Role::Item, 11).whole, QStringLiteral("The other 29 item(s)"));
    expectTidy(picture);
}

TEST(ChartPicture, AsksToFillInWhatIsEmpty)
{
    chart::Data data = some(ChartKind::Bars, 3, 2);
    for (chart::Item &item : data.items)
        item.values = {{}, {}};
    const ChartPicture picture(data, ChartLook::forPaper(), 400, QStringLiteral("公开03表"));
    expectTidy(picture);
    EXPECT_EQ(count(picture, ChartLabel::Role::Value), 0U);
    EXPECT_TRUE(label(picture, ChartLabel::Role::Item, 0).whole.contains(QStringLiteral("公开03表")));
}

TEST(ChartPicture, TellsNothingFromZeroAndShowsBarsBelowZero)
{
    chart::Data data = some(ChartKind::Bars, 3);
    data.items[1].values[0] = {};
    data.items[2].values[0] = value(-5'000'000);
    const ChartPicture picture(data, ChartLook::forPaper(), 400, {});
    expectTidy(picture);
    EXPECT_EQ(label(picture, ChartLabel::Role::Value, 1).whole, QStringLiteral("not filled in"));
    EXPECT_EQ(label(picture, ChartLabel::Role::Value, 2).whole, QStringLiteral("-5.00"));
}

TEST(ChartPicture, KeepsValuesOffTheLineAtAHundredPerCent)
{
    chart::Data data = some(ChartKind::Rate, 5);
    const char *const parts[] = {"99", "100", "98", "90", "112"};
    for (std::size_t i = 0; i < 5; ++i)
        data.items[i].values[0].amount = *calc::Fraction::of(std::atoi(parts[i]), 100);
    ChartPicture picture(data, ChartLook::forPaper(), 400, {});
    expectTidy(picture);
    const double line = label(picture, ChartLabel::Role::Mark, 0).rect.center().x();
    for (std::size_t i = 0; i < 5; ++i) {
        const QRectF rect = label(picture, ChartLabel::Role::Value, i).rect;
        EXPECT_TRUE(rect.left() > line || rect.right() < line) << parts[i];
    }
}

TEST(ChartPicture, KnowsWhichBarIsPointedAt)
{
    const ChartPicture picture(some(ChartKind::Bars, 3, 2), ChartLook::forPaper(), 500, {});
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t s = 0; s < 2; ++s) {
            const ChartPicture::Hit hit =
                picture.hit(label(picture, ChartLabel::Role::Value, i * 2 + s).rect.center());
            EXPECT_EQ(hit.item, static_cast<int>(i));
            EXPECT_EQ(hit.series, s);
        }
        EXPECT_EQ(picture.hit(label(picture, ChartLabel::Role::Item, i).rect.center()).item,
                  static_cast<int>(i));
    }
    EXPECT_EQ(picture.hit({5, 2}).item, -1) << "the title is no item";
}

TEST(ChartPicture, KnowsWhichPartOfTheRingIsPointedAt)
{
    chart::Data data = some(ChartKind::Share, 3);
    const std::int64_t amounts[] = {600, 300, 100}; // to 216°, to 324°, to the top
    for (std::size_t i = 0; i < 3; ++i)
        data.items[i].values[0] = value(amounts[i]);
    const ChartPicture picture(data, ChartLook::forPaper(), 500, {});
    const double top = label(picture, ChartLabel::Role::Item, 0).rect.top();
    const QPointF centre(62, (top + label(picture, ChartLabel::Role::Item, 2).rect.bottom()) / 2);
    const auto at = [&](double degrees) {
        const double angle = degrees * M_PI / 180;
        return picture.hit(centre + QPointF(std::sin(angle), -std::cos(angle)) * 50).item;
    };
    EXPECT_EQ(at(10), 0);
    EXPECT_EQ(at(205), 0);
    EXPECT_EQ(at(225), 1);
    EXPECT_EQ(at(315), 1);
    EXPECT_EQ(at(345), 2);
    EXPECT_EQ(picture.hit(centre).item, -1) << "the hole";
}

TEST(ChartLook, TellsSeriesAndPartsApartByLightnessAlone)
{
    QPalette light, dark;
    light.setColor(QPalette::Window, Colours::light().chrome);
    dark.setColor(QPalette::Window, Colours::darkSet().chrome);
    for (const ChartLook &look : {ChartLook::of(light), ChartLook::of(dark), ChartLook::forPaper()}) {
        for (std::size_t i = 1; i < 5; ++i)
            EXPECT_GT(std::abs(lightness(look.slice(i, 5)) - lightness(look.slice(i - 1, 5))), 0.05);
        EXPECT_GT(std::abs(lightness(look.bar(0, 2)) - lightness(look.bar(1, 2))), 0.25);
        EXPECT_GT(std::abs(lightness(look.slice(4, 5)) - lightness(look.paper)), 0.05);
    }
    EXPECT_LT(lightness(ChartLook::of(dark).paper), 0.3);
    EXPECT_EQ(ChartLook::forPaper().paper, QColor(Qt::white));
}

TEST(ChartPicture, PaintsTheBarsInTheColoursOfTheLook)
{
    ChartPicture picture(some(ChartKind::Ranking, 2), ChartLook::forPaper(), 400, {});
    QImage image(picture.size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    picture.paint(painter, QRectF(QPointF(), picture.size()));
    painter.end();
    const QRectF item = label(picture, ChartLabel::Role::Item, 0).rect;
    const QRectF amount = label(picture, ChartLabel::Role::Value, 0).rect;
    const QPoint inside(qRound((item.right() + amount.left()) / 2), qRound(item.center().y()));
    EXPECT_EQ(image.pixelColor(inside), ChartLook::forPaper().accent);
    const QRectF below = label(picture, ChartLabel::Role::Value, 1).rect;
    EXPECT_LT(below.left(), amount.left()) << "half as much is half as long";
}

} // namespace juesuan::ui
