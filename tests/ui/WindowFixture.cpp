#include "WindowFixture.h"

#include <QTest>

#include "core/report/Address.h"
#include "core/text/Sentences.h"

namespace juesuan::ui
{

void WindowFixture::SetUp()
{
    m_settings = std::make_unique<AppSettings>(path("settings.ini"));
    m_languages = std::make_unique<Languages>();
    const auto profiles = [this] { return m_shelf.profiles(); };
    const auto sample = [this](Sample wanted) -> Result<QString> {
        const QString name = wanted == Sample::Published    ? QStringLiteral("binzhou-2019")
                             : wanted == Sample::Evaluation ? QStringLiteral("pingtang-2024")
                                                            : QStringLiteral("binzhou-2019-corrected");
        const QString file = m_folder.filePath(name + QStringLiteral(".juesuan"));
        if (const Result<void> made = m_shelf.makeSample(name, file); !made)
            return made.error();
        return file;
    };
    m_window =
        std::make_unique<MainWindow>(Services{*m_settings, *m_languages, m_prompter, profiles, sample});
    m_window->resize(1366, 768);
    m_window->show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowFixture::TearDown()
{
    m_window.reset();
    m_languages.reset();
}

void WindowFixture::openSample(Sample sample)
{
    ASSERT_TRUE(m_window->openSample(sample)) << m_prompter.m_told.join(QLatin1Char('\n')).toStdString();
    QCoreApplication::processEvents();
}

CellKey WindowFixture::key(const char *address) const
{
    const Result<Address> parsed = parseAddress(QString::fromUtf8(address));
    EXPECT_TRUE(parsed) << address;
    const Result<CellKey> cell = resolve(report(), *parsed);
    EXPECT_TRUE(cell) << address << ": " << (cell ? "" : text::sentence(cell.error()).toStdString());
    return cell ? *cell : CellKey{};
}

} // namespace juesuan::ui
