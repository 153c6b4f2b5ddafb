#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

#include "WindowFixture.h"
#include "ui/dialogs/ExportDialog.h"
#include "ui/dialogs/NewBookDialog.h"
#include "ui/dialogs/PreviewDialog.h"
#include "ui/dialogs/SettingsDialog.h"
#include "ui/start/StartPage.h"

namespace juesuan::ui
{
namespace
{

class DialogsTest : public testing::Test
{
protected:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    NewBookOffer offer() const { return {m_shelf.profiles(), m_folder.path()}; }
    ExportOffer exportOffer() const
    {
        return {m_shelf.profiles().front().get(), 3, ExportFormat::Xlsx, path("out")};
    }
    /// The complaints and notes that a dialog shows.
    static bool says(const QWidget &dialog, const char *text)
    {
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&dialog) && label->text() == QLatin1String(text))
                return true;
        }
        return false;
    }

    QTemporaryDir m_folder;
    app::Shelf m_shelf;
};

TEST_F(DialogsTest, ANewBookProposesTheYearOfTheRegimeAndAFileNamedAfterTheUnit)
{
    NewBookDialog dialog(offer());
    auto *unit = dialog.findChild<QLineEdit *>(QStringLiteral("unit"));
    ASSERT_TRUE(unit);
    unit->setText(QStringLiteral("某单位"));
    const NewBookChoice choice = dialog.choice();
    ASSERT_TRUE(choice.profile);
    EXPECT_GE(choice.year, choice.profile->fromYear);
    EXPECT_EQ(choice.path, path("某单位") + QString::number(choice.year) + QStringLiteral(".juesuan"));
    dialog.accept();
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
}

TEST_F(DialogsTest, ANewBookSaysBesideEachFieldWhatIsWrong)
{
    NewBookDialog dialog(offer());
    dialog.accept();
    EXPECT_NE(dialog.result(), QDialog::Accepted);
    EXPECT_TRUE(says(dialog, "Type the name of the unit."));

    dialog.findChild<QLineEdit *>(QStringLiteral("unit"))->setText(QStringLiteral("某单位"));
    QFile there(dialog.choice().path);
    ASSERT_TRUE(there.open(QIODevice::WriteOnly));
    dialog.accept();
    EXPECT_NE(dialog.result(), QDialog::Accepted);
    EXPECT_FALSE(says(dialog, "Type the name of the unit."));
    EXPECT_TRUE(says(dialog, "There is a file of this name already. Choose another."));
}

TEST_F(DialogsTest, SettingsComeBackAsTheyWereGiven)
{
    const ReportSettings given{QStringLiteral("某单位"), QStringLiteral("unit"), MoneyUnit::Wan};
    SettingsDialog dialog(given);
    EXPECT_EQ(dialog.settings().unit, given.unit);
    EXPECT_EQ(dialog.settings().kind, given.kind);
    EXPECT_EQ(dialog.settings().entry, given.entry);
    dialog.findChild<QLineEdit *>(QStringLiteral("unit"))->clear();
    dialog.accept();
    EXPECT_NE(dialog.result(), QDialog::Accepted);
}

TEST_F(DialogsTest, AnExportOffersThePrintedFormsAndTheSuffixOfTheFormat)
{
    ExportDialog dialog(exportOffer());
    const ExportChoice choice = dialog.choice();
    EXPECT_EQ(choice.path, path("out.xlsx"));
    const Profile &profile = *m_shelf.profiles().front();
    for (const int form : choice.forms)
        EXPECT_TRUE(profile.forms[static_cast<std::size_t>(form)].printed);
    EXPECT_FALSE(choice.forms.empty());
}

TEST_F(DialogsTest, AnExportReplacesAFileOnlyWhenToldTwice)
{
    QFile there(path("out.xlsx"));
    ASSERT_TRUE(there.open(QIODevice::WriteOnly));
    ExportDialog dialog(exportOffer());
    dialog.accept();
    EXPECT_NE(dialog.result(), QDialog::Accepted);
    dialog.accept();
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
}

TEST_F(DialogsTest, AnExportOfNoFormIsRefused)
{
    ExportDialog dialog(exportOffer());
    auto *forms = dialog.findChild<QListWidget *>();
    for (int row = 0; row < forms->count(); ++row)
        forms->item(row)->setCheckState(Qt::Unchecked);
    dialog.accept();
    EXPECT_NE(dialog.result(), QDialog::Accepted);
    EXPECT_TRUE(says(dialog, "Choose at least one form."));
}

TEST_F(DialogsTest, TheStartPageTeachesWhileNoBookIsKnown)
{
    StartPage page;
    page.resize(1000, 700);
    page.show();
    const auto *list = page.findChild<QWidget *>(QStringLiteral("recentBooks"));
    ASSERT_TRUE(list);
    EXPECT_FALSE(list->isVisible());
    page.setBooks({{path("a.juesuan"), QStringLiteral("某单位"), 2019, 2, 1, QDateTime::currentDateTime()}});
    EXPECT_TRUE(list->isVisible());
}

class PreviewTest : public WindowFixture
{
};

TEST_F(PreviewTest, ShowsEveryPrintedFormAndStartsAtTheOneAtHand)
{
    openSample();
    auto copy = Report::fromImage(report().profilePtr(), report().image());
    ASSERT_TRUE(copy);
    PreviewDialog dialog(std::move(*copy), report().profile().form(QStringLiteral("three_public")));
    dialog.show();
    EXPECT_GE(dialog.pageCount(), 8);
    EXPECT_FALSE(dialog.grab().isNull());
}

} // namespace
} // namespace juesuan::ui
