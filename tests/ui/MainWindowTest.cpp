#include "ui/window/MainWindow.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

#include "WindowFixture.h"
#include "ui/form/FormView.h"
#include "ui/panels/FindingPanel.h"
#include "ui/window/Actions.h"
#include "ui/window/Banner.h"
#include "ui/window/ExportActions.h"
#include "ui/window/StatusLine.h"

namespace juesuan::ui
{
namespace
{

class MainWindowTest : public WindowFixture
{
};

TEST_F(MainWindowTest, ShowsTheStartPageUntilABookIsOpen)
{
    EXPECT_FALSE(m_window->formView().isVisible());
    EXPECT_FALSE(m_window->actions().exportForms->isEnabled());
    openSample();
    EXPECT_TRUE(m_window->formView().isVisible());
    EXPECT_TRUE(m_window->actions().exportForms->isEnabled());
    EXPECT_TRUE(m_window->windowTitle().contains(report().unit()));
}

TEST_F(MainWindowTest, StepsThroughTheFindingsAndJumpsToTheirCells)
{
    openSample();
    ASSERT_FALSE(findings().empty());
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    const Finding *first = m_window->findings().current();
    ASSERT_TRUE(first);
    EXPECT_EQ(m_window->formView().currentCell(), first->cells.front());
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    const Finding *second = m_window->findings().current();
    ASSERT_TRUE(second);
    EXPECT_NE(second->key, first->key);
    QTest::keyClick(m_window.get(), Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_EQ(m_window->findings().current()->key, first->key);
}

TEST_F(MainWindowTest, OpensTheEvaluationWithItsTrueFindings)
{
    openSample(Sample::Evaluation);
    m_window->workspace().audit();
    EXPECT_EQ(report().profile().id, QStringLiteral("gz-2024"));
    EXPECT_EQ(countFindings(findings()).errors, 1); // 小计 1995.01, its parts 1394.25
    EXPECT_EQ(countFindings(findings()).warnings, 3);
}

TEST_F(MainWindowTest, SaysThatTheCorrectedAccountHolds)
{
    openSample(Sample::Corrected);
    m_window->workspace().audit();
    EXPECT_EQ(countFindings(findings()).errors, 0);
    bool told = false;
    for (const QLabel *label : m_window->findings().findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text() == QLatin1String("Everything holds"));
    EXPECT_EQ(told, countFindings(findings()).warnings == 0);
}

TEST_F(MainWindowTest, KeepsAWrittenExplanationUnderItsFinding)
{
    openSample();
    const auto soft = std::ranges::find_if(
        findings(), [](const Finding &f) { return f.severity == Severity::Warning && !f.rounding; });
    ASSERT_NE(soft, findings().end());
    const QString key = soft->key;
    m_prompter.m_explanation = QStringLiteral("已核实");
    emit m_window->findings().explanationRequested(*soft);
    const auto written = [&] {
        const auto found = std::ranges::find(findings(), key, &Finding::key);
        return found == findings().end() ? QString() : found->explanation;
    };
    EXPECT_EQ(written(), QStringLiteral("已核实"));
    m_window->actions().undo->trigger();
    EXPECT_TRUE(written().isEmpty());
}

TEST_F(MainWindowTest, TakesTheComputedValueInsteadOfAStatedOne)
{
    openSample();
    const auto stated =
        std::ranges::find_if(findings(), [](const Finding &f) { return f.rule == QLatin1String("stated"); });
    ASSERT_NE(stated, findings().end());
    const CellKey cell = stated->cells.front();
    ASSERT_TRUE(report().isStated(cell));
    emit m_window->findings().computedValueRequested(cell);
    EXPECT_FALSE(report().isStated(cell));
}

TEST_F(MainWindowTest, TakesAnEditBackAndSaysItIsSavedOnlyOnceItIs)
{
    openSample();
    const CellKey cell = key("expenditure[2040501].basic");
    const TypedValue before = report().typed(cell);
    QSignalSpy committed(&m_window->workspace().book(), &Book::committed);
    ASSERT_TRUE(m_window->workspace().apply(report().set(cell, Amount{Money::fromFen(100), false})));
    EXPECT_TRUE(m_window->actions().undo->isEnabled());
    EXPECT_FALSE(m_window->statusLine().savedText().contains(QLatin1Char(':')));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return m_window->statusLine().savedText().contains(QLatin1Char(':')); }));
    EXPECT_GE(committed.count(), 1);
    m_window->actions().undo->trigger();
    EXPECT_EQ(report().typed(cell), before);
    EXPECT_TRUE(m_window->actions().redo->isEnabled());
}

TEST_F(MainWindowTest, SpeaksAnotherLanguageAtOnce)
{
    openSample();
    const QString english = m_window->actions().openBook->text();
    m_languages->use(QStringLiteral("zh_CN"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->actions().openBook->text() != english; }));
    EXPECT_TRUE(m_window->actions().openBook->text().startsWith(QStringLiteral("打开")));
    m_languages->use(QStringLiteral("en"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->actions().openBook->text() == english; }));
}

TEST_F(MainWindowTest, ExportsEveryFormatWithoutStoppingTheWindow)
{
    openSample();
    const int form = report().profile().form(QStringLiteral("expenditure"));
    for (const ExportFormat format :
         {ExportFormat::Pdf, ExportFormat::Xlsx, ExportFormat::Csv, ExportFormat::Json}) {
        const QString target = path("out.") + suffix(format);
        m_prompter.m_export = ExportChoice{format, {form}, false, target};
        m_window->actions().exportForms->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !m_window->exports().runner().isRunning(); }));
        EXPECT_GT(QFileInfo(target).size(), 0) << target.toStdString();
    }
    EXPECT_TRUE(m_prompter.m_told.isEmpty());
}

TEST_F(MainWindowTest, OpensASecondTimeReadOnlyAndSaysWhy)
{
    openSample();
    const QString file = m_window->workspace().book().path();
    MainWindow second({*m_settings, *m_languages, m_prompter, {}, {}});
    ASSERT_TRUE(second.openBook(file));
    EXPECT_FALSE(second.workspace().isWritable());
    const auto banners = second.findChildren<Banner *>();
    ASSERT_FALSE(banners.isEmpty());
    EXPECT_FALSE(banners.front()->text().isEmpty());
    EXPECT_FALSE(second.actions().reportSettings->isEnabled());
    EXPECT_TRUE(second.actions().saveCopy->isEnabled());
}

TEST_F(MainWindowTest, AWindowThatOnlyLooksNoticesWhatAnotherOneChanges)
{
    openSample();
    const QString file = m_window->workspace().book().path();
    MainWindow second({*m_settings, *m_languages, m_prompter, {}, {}});
    ASSERT_TRUE(second.openBook(file));
    const CellKey cell = key("government_fund[total].opening");
    ASSERT_TRUE(m_window->workspace().apply(report().set(cell, Amount{Money::fromFen(700), false})));
    QList<QPushButton *> buttons;
    const auto offered = [&] {
        buttons = second.findChildren<QPushButton *>();
        erase_if(buttons, [](const QPushButton *b) { return b->text() != QLatin1String("Read it anew"); });
        return !buttons.isEmpty();
    };
    ASSERT_TRUE(QTest::qWaitFor(offered, 6000));
    EXPECT_NE(second.workspace().report().number(cell).amount, 700);
    buttons.front()->click();
    EXPECT_EQ(second.workspace().report().number(cell).amount, 700);
    EXPECT_FALSE(offered());
}

#ifdef Q_OS_UNIX
/// While it lives no file can grow past a few bytes: a full disk, as a program meets it.
class FullDisk
{
public:
    FullDisk()
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit tiny = m_before;
        tiny.rlim_cur = 16;
        setrlimit(RLIMIT_FSIZE, &tiny);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

TEST_F(MainWindowTest, StopsTypingWhenTheDiskIsFullAndGoesOnInACopy)
{
    openSample();
    const CellKey cell = key("expenditure[2040501].basic");
    const TypedValue typed = Amount{Money::fromFen(12'345), false};
    {
        const FullDisk full;
        ASSERT_TRUE(m_window->workspace().apply(report().set(cell, typed)));
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->workspace().book().hasFailed(); }));
        QCoreApplication::processEvents();
    }
    EXPECT_FALSE(m_window->workspace().isWritable());
    EXPECT_FALSE(m_window->actions().undo->isEnabled());
    EXPECT_TRUE(m_window->findChild<Banner *>()->isVisible());
    EXPECT_FALSE(m_window->close()); // the prompter says: stay

    m_prompter.m_copyTarget = path("copy.juesuan");
    m_window->actions().saveCopy->trigger();
    EXPECT_EQ(m_window->workspace().book().path(), path("copy.juesuan"));
    EXPECT_TRUE(m_window->workspace().isWritable());
    EXPECT_EQ(report().typed(cell), typed);
}

TEST_F(MainWindowTest, WritesWhatWaitedWhenThereIsRoomAgainAndGoesOn)
{
    openSample();
    const CellKey cell = key("expenditure[2040501].basic");
    {
        const FullDisk full;
        ASSERT_TRUE(m_window->workspace().apply(report().set(cell, Amount{Money::fromFen(12'345), false})));
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->workspace().book().hasFailed(); }));
        QCoreApplication::processEvents();
    }
    auto *banner = m_window->findChild<Banner *>();
    QPushButton *retry = nullptr;
    for (QPushButton *button : banner->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == QLatin1String("Try again"))
            retry = button;
    }
    ASSERT_TRUE(retry);
    retry->click();
    EXPECT_TRUE(m_window->workspace().isWritable());
    EXPECT_FALSE(banner->isVisible());
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return m_window->statusLine().savedText().contains(QLatin1Char(':')); }));
}
#endif

TEST_F(MainWindowTest, SaysInASentenceWhyAFileIsNoBook)
{
    QFile file(path("no.juesuan"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not a book");
    file.close();
    EXPECT_FALSE(m_window->openBook(file.fileName()));
    ASSERT_EQ(m_prompter.m_told.size(), 1);
    EXPECT_FALSE(m_window->formView().isVisible());
}

TEST_F(MainWindowTest, ChangesTheSettingsOfTheReportAsOneStep)
{
    openSample();
    const QString unit = report().unit();
    m_prompter.m_settings =
        ReportSettings{QStringLiteral("另一单位"), QStringLiteral("unit"), MoneyUnit::Wan};
    m_window->actions().reportSettings->trigger();
    EXPECT_EQ(report().unit(), QStringLiteral("另一单位"));
    EXPECT_EQ(report().entryUnit(), MoneyUnit::Wan);
    m_window->actions().undo->trigger();
    EXPECT_EQ(report().unit(), unit);
}

TEST_F(MainWindowTest, MakesANewBook)
{
    ASSERT_FALSE(m_shelf.profiles().empty());
    m_prompter.m_newBook = NewBookChoice{path("new.juesuan"),
                                         m_shelf.profiles().front(),
                                         2019,
                                         {QStringLiteral("某单位"), {}, MoneyUnit::Wan}};
    m_window->actions().newBook->trigger();
    EXPECT_GT(m_prompter.m_offered, 0);
    ASSERT_TRUE(m_window->workspace().isOpen()) << m_prompter.m_told.join(QLatin1Char('\n')).toStdString();
    EXPECT_EQ(report().unit(), QStringLiteral("某单位"));
    EXPECT_EQ(report().entryUnit(), MoneyUnit::Wan);
}

TEST_F(MainWindowTest, RemembersTheBookAndHowManyFindingsItHad)
{
    openSample();
    const int count = countFindings(findings()).errors;
    m_window->actions().startPage->trigger();
    const std::vector<RecentBook> books = m_settings->recentBooks();
    ASSERT_EQ(books.size(), 1U);
    EXPECT_EQ(books.front().errors, count);
    EXPECT_FALSE(books.front().unit.isEmpty());
}

TEST_F(MainWindowTest, LeavesTheFormThreeFifthsOfASmallScreen)
{
    openSample();
    m_window->resize(1366, 768);
    QTest::qWait(50);
    EXPECT_GE(m_window->formView().width() * 10, m_window->width() * 6);
}

} // namespace
} // namespace juesuan::ui
