#include "ui/charts/OverviewPage.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>

#include "WindowFixture.h"
#include "tests/support/PrintTo.h"
#include "ui/charts/ChartCard.h"
#include "ui/charts/ChartView.h"
#include "ui/charts/OverviewPicture.h"
#include "ui/form/FormView.h"
#include "ui/panels/NavigatorPanel.h"
#include "ui/theme/Theme.h"
#include "ui/window/Actions.h"

namespace juesuan::ui
{

class Overview : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        openSample();
        m_window->actions().overview->trigger();
        QCoreApplication::processEvents();
    }
    OverviewPage &page() { return m_window->overview(); }
    ChartCard &card(const char *id)
    {
        for (ChartCard *one : page().cards()) {
            if (one->sheet().data.id == QLatin1String(id))
                return *one;
        }
        ADD_FAILURE() << "no chart " << id;
        return *page().cards().front();
    }
    /// The middle of the row or line of an item's value.
    static QPoint valuePlace(ChartCard &card, std::size_t value)
    {
        for (const ChartLabel &label : card.view().picture()->labels()) {
            if (label.role == ChartLabel::Role::Value && value-- == 0)
                return card.view().mapFromScene(label.rect.center());
        }
        return {};
    }
};

TEST_F(Overview, OpensFromTheNavigatorAndGivesWayToAForm)
{
    EXPECT_TRUE(page().isVisible());
    EXPECT_FALSE(m_window->formView().isVisible());
    EXPECT_EQ(page().cards().size(), report().profile().charts.size());
    emit m_window->navigator().formChosen(report().profile().form(QStringLiteral("income")), 0);
    EXPECT_TRUE(m_window->formView().isVisible());
    EXPECT_FALSE(page().isVisible());
    emit m_window->navigator().overviewChosen();
    EXPECT_TRUE(page().isVisible());
    EXPECT_EQ(m_window->navigator().model().indexOfOverview().data().toString(), QStringLiteral("Overview"));
}

TEST_F(Overview, AClickOnABarGoesToItsCell)
{
    ChartCard &publicFunds = card("three_public");
    const std::size_t running = 3;
    QTest::mouseClick(publicFunds.view().viewport(), Qt::LeftButton, {},
                      valuePlace(publicFunds, running * 2 + 1));
    EXPECT_TRUE(m_window->formView().isVisible());
    EXPECT_EQ(m_window->formView().currentCell(), key("three_public[final].running"));
}

TEST_F(Overview, TheKeysWalkTheItemsAndEnterGoesToTheCell)
{
    ChartView &view = card("expenditure_by_function").view();
    QSignalSpy chosen(&view, &ChartView::cellChosen);
    view.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.currentItem(), 1);
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].value<CellKey>(), key("expenditure[208].total"));
}

TEST_F(Overview, TellsTheExactValueUnderThePointer)
{
    ChartCard &functions = card("expenditure_by_function");
    const ChartView &view = functions.view();
    EXPECT_EQ(view.tipAt(view.mapToScene(valuePlace(functions, 0))),
              QStringLiteral("公共安全支出\n支出合计: 2,350.49 万元"));
    EXPECT_EQ(view.tipAt({1, 1}), QString());
}

TEST_F(Overview, FollowsAnEditWhileItShows)
{
    const chart::Data before = card("three_public").sheet().data;
    const CellKey cell = key("three_public[final].running");
    ASSERT_TRUE(m_window->workspace().apply(report().set(cell, Amount{Money::fromFen(123'450'000), true})));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !(card("three_public").sheet().data == before); }));
    const chart::Data after = card("three_public").sheet().data;
    EXPECT_EQ(chart::shownText(after, after.items[3].values[1].amount), QStringLiteral("123.45"));
    EXPECT_TRUE(page().isVisible()) << "an edit elsewhere does not turn the page";
}

TEST_F(Overview, FollowsEditsThatCameWhileItWasHidden)
{
    emit m_window->navigator().formChosen(0, 0);
    const CellKey cell = key("three_public[final].running");
    ASSERT_TRUE(m_window->workspace().apply(report().set(cell, Amount{Money::fromFen(123'450'000), true})));
    emit m_window->navigator().overviewChosen();
    const chart::Data after = card("three_public").sheet().data;
    EXPECT_EQ(chart::shownText(after, after.items[3].values[1].amount), QStringLiteral("123.45"));
}

TEST_F(Overview, ShowsTheCopyThatIsChosen)
{
    const int form = report().profile().form(QStringLiteral("department_evaluation"));
    const auto input = [&] {
        const chart::Data &data = card("department_scores").sheet().data;
        return chart::shownText(data, data.items.front().values[1].amount);
    };
    ASSERT_EQ(report().instances(form).size(), 2U);
    EXPECT_EQ(input(), QStringLiteral("12"));
    const auto boxes = page().findChildren<QComboBox *>();
    const auto box = std::ranges::find_if(boxes, [](const QComboBox *one) { return one->count() == 2; });
    ASSERT_NE(box, boxes.end());
    (*box)->setCurrentIndex(1);
    emit(*box)->activated(1);
    EXPECT_EQ(input(), QStringLiteral("13"));
    EXPECT_EQ(card("department_scores").sheet().data.copy, (*box)->currentText());
}

TEST_F(Overview, ReflowsWithTheWidthAndNeverLaysCardsOverEachOther)
{
    m_window->hide(); // sizes below what the panels need
    OverviewPage alone;
    alone.setSession(&m_window->workspace().session());
    alone.show();
    QSet<int> columns;
    for (const int width : {420, 900, 1400}) {
        alone.resize(width, 700);
        QCoreApplication::processEvents();
        QSet<int> lefts;
        for (const ChartCard *one : alone.cards()) {
            lefts.insert(one->x());
            EXPECT_GE(one->x(), 0);
            EXPECT_LE(one->geometry().right(), width);
            for (const ChartCard *other : alone.cards())
                EXPECT_TRUE(one == other || !one->geometry().intersects(other->geometry()));
        }
        columns.insert(static_cast<int>(lefts.size()));
    }
    EXPECT_EQ(columns, (QSet<int>{1, 2, 3}));
}

TEST_F(Overview, IsDarkInTheDarkThemeAndWhiteOnPaper)
{
    const auto ground = [&] { return page().cards().front()->view().grab().toImage().pixelColor(1, 1); };
    applyTheme(*qApp, Theme::Dark);
    QCoreApplication::processEvents();
    EXPECT_LT(ground().lightness(), 60);
    EXPECT_EQ(pictureOf(drawingOf(page().cards().front()->sheet())).pixelColor(1, 1), QColor(Qt::white));
    applyTheme(*qApp, Theme::Light);
    QCoreApplication::processEvents();
    EXPECT_GT(ground().lightness(), 240);
}

TEST_F(Overview, SavesChartsAndThePageAsPictureDrawingAndDocument)
{
    const ChartDrawing chart = drawingOf(card("three_public").sheet());
    ASSERT_TRUE(saveDrawing(chart, path("chart.png")));
    const QImage image(path("chart.png"));
    EXPECT_EQ(image.size(), (chart.pages.front() * 2).toSize());
    ASSERT_TRUE(saveDrawing(chart, path("chart.svg")));
    EXPECT_TRUE(QSvgRenderer(path("chart.svg")).isValid());
    QFile svg(path("chart.svg"));
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    EXPECT_TRUE(svg.readAll().contains(QStringLiteral("公务接待费").toUtf8()));
    ASSERT_TRUE(page().save(path("overview.pdf")));
    QFile pdf(path("overview.pdf"));
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.read(5) == "%PDF-");
    ASSERT_TRUE(page().save(path("overview.png")));
    EXPECT_GT(QImage(path("overview.png")).height(), 600);
    const Result<void> refused = saveDrawing(chart, path("chart.bmp"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().args, QStringList{QStringLiteral("bmp")});
}

TEST_F(Overview, BreaksIntoPagesOfA4)
{
    std::vector<ChartSheet> sheets;
    for (int i = 0; i < 6; ++i) {
        for (const ChartCard *one : page().cards())
            sheets.push_back(one->sheet());
    }
    const ChartDrawing paged = overviewDrawing(QStringLiteral("概览"), sheets, a4PageHeight());
    EXPECT_GT(paged.pages.size(), 2U);
    for (const QSizeF &size : paged.pages)
        EXPECT_DOUBLE_EQ(size.height(), a4PageHeight());
    EXPECT_EQ(overviewDrawing(QStringLiteral("概览"), sheets, 0).pages.size(), 1U);
}

TEST_F(Overview, AnUndoShowsWhatItTakesBack)
{
    const CellKey cell = key("three_public[final].running");
    ASSERT_TRUE(m_window->workspace().apply(report().set(cell, Amount{Money::fromFen(123'450'000), true})));
    m_window->actions().undo->trigger();
    EXPECT_FALSE(page().isVisible());
    EXPECT_EQ(m_window->formView().currentCell(), cell);
}

} // namespace juesuan::ui
