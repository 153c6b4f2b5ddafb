#include "FormFixture.h"

#include <QTest>

#include "core/text/Sentences.h"
#include "ui/form/CellEditor.h"
#include "ui/form/CellTyping.h"

namespace juesuan::ui
{

void FormFixture::SetUp()
{
    const ProfileReading reading = readProfile(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/profiles/") +
                                               QString::fromLatin1(m_profile));
    ASSERT_TRUE(reading.profile) << (reading.errors.empty()
                                         ? "no profile"
                                         : text::sentence(reading.errors.front()).toStdString());
    auto book = Book::create(m_folder.filePath(QStringLiteral("test.juesuan")));
    ASSERT_TRUE(book);
    m_book = std::move(*book);
    const auto id = m_book->addReport(QStringLiteral("测试单位"), m_year, reading.profile);
    ASSERT_TRUE(id);
    auto session = Session::open(*m_book, *id);
    ASSERT_TRUE(session);
    m_session = std::move(*session);
    ASSERT_TRUE(m_session->apply(report().setSetting(QStringLiteral("entry"), QStringLiteral("wan"))));
}

void FormFixture::TearDown()
{
    m_view.reset();
    m_session.reset();
    m_book.reset();
}

void FormFixture::open(const char *form)
{
    m_view = std::make_unique<FormView>();
    m_view->resize(1200, 800);
    QObject::connect(m_view.get(), &FormView::message, [this](const QString &text) { m_messages << text; });
    const int index = report().profile().form(QString::fromUtf8(form));
    ASSERT_GE(index, 0);
    m_view->show(*m_session, index);
    m_view->show();
    m_view->activateWindow();
    m_view->setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_view.get()));
}

CellKey FormFixture::key(const char *address) const
{
    const auto parsed = parseAddress(QString::fromUtf8(address));
    EXPECT_TRUE(parsed) << address;
    const auto cell = resolve(report(), *parsed);
    EXPECT_TRUE(cell) << address << ": " << (cell ? "" : text::sentence(cell.error()).toStdString());
    return cell ? *cell : CellKey{};
}

QString FormFixture::shown(const char *address) const
{
    const SheetCell *cell = m_view->model()->find(key(address));
    return cell ? m_view->model()->shown(*cell) : QStringLiteral("(not on this form)");
}

CellOrigin FormFixture::origin(const char *address) const
{
    return report().origin(key(address));
}

void FormFixture::go(const char *address)
{
    ASSERT_TRUE(m_view->selectCell(key(address), false)) << address;
}

void FormFixture::addCode(const char *code)
{
    m_view->insertCode();
    type(QString::fromUtf8(code));
}

void FormFixture::type(const QString &text)
{
    QTest::keyClicks(m_view->focusProxy(), text);
    press(Qt::Key_Return);
}

void FormFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_view->focusProxy(), key, modifiers);
}

QString FormFixture::here() const
{
    const auto cell = m_view->currentCell();
    return cell ? addressOf(report(), *cell) : QString();
}

} // namespace juesuan::ui
