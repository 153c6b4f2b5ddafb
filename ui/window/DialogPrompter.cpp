#include "ui/window/DialogPrompter.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

#include "ui/dialogs/AddReportDialog.h"
#include "ui/dialogs/ExportDialog.h"
#include "ui/dialogs/IndicatorImportDialog.h"
#include "ui/dialogs/NewBookDialog.h"
#include "ui/dialogs/SettingsDialog.h"
#include "ui/dialogs/TableImportDialog.h"
#include "ui/dialogs/TextDialog.h"

namespace juesuan::ui
{
namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("DialogPrompter", text);
}

} // namespace

QString DialogPrompter::bookToOpen(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileName(
        parent, say(QT_TRANSLATE_NOOP("DialogPrompter", "Open a book")), folder,
        say(QT_TRANSLATE_NOOP("DialogPrompter", "Books (*.juesuan);;All files (*)")));
}

QString DialogPrompter::copyTarget(QWidget *parent, const QString &proposal)
{
    QString path =
        QFileDialog::getSaveFileName(parent, say(QT_TRANSLATE_NOOP("DialogPrompter", "Save a copy")),
                                     proposal, say(QT_TRANSLATE_NOOP("DialogPrompter", "Books (*.juesuan)")));
    if (!path.isEmpty() && QFileInfo(path).suffix() != QLatin1String("juesuan"))
        path += QStringLiteral(".juesuan");
    return path;
}

std::optional<NewBookChoice> DialogPrompter::newBook(QWidget *parent, const NewBookOffer &offer)
{
    NewBookDialog dialog(offer, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.choice()) : std::nullopt;
}

std::optional<AddReportChoice> DialogPrompter::addReport(QWidget *parent, const AddReportOffer &offer)
{
    AddReportDialog dialog(offer, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.choice()) : std::nullopt;
}

std::optional<ReportSettings> DialogPrompter::reportSettings(QWidget *parent, const ReportSettings &current)
{
    SettingsDialog dialog(current, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.settings()) : std::nullopt;
}

std::optional<ExportChoice> DialogPrompter::exportForms(QWidget *parent, const ExportOffer &offer)
{
    ExportDialog dialog(offer, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.choice()) : std::nullopt;
}

std::optional<QString> DialogPrompter::explanation(QWidget *parent, const QString &about,
                                                   const QString &current)
{
    TextDialog dialog(say(QT_TRANSLATE_NOOP("DialogPrompter", "Explanation")), about, current, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.text()) : std::nullopt;
}

std::optional<QString> DialogPrompter::codeName(QWidget *parent, const QString &code, const QString &proposal)
{
    bool taken = false;
    const QString name =
        QInputDialog::getText(parent, say(QT_TRANSLATE_NOOP("DialogPrompter", "Add a code to the book")),
                              say(QT_TRANSLATE_NOOP("DialogPrompter", "Name of code %1:")).arg(code),
                              QLineEdit::Normal, proposal, &taken);
    return taken ? std::optional(name) : std::nullopt;
}

QString DialogPrompter::tableToOpen(QWidget *parent, const QString &title, const QString &folder)
{
    return QFileDialog::getOpenFileName(
        parent, title, folder,
        say(QT_TRANSLATE_NOOP("DialogPrompter", "Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)")));
}

std::optional<exchange::IndicatorImport> DialogPrompter::indicators(QWidget *parent,
                                                                    const IndicatorOffer &offer)
{
    IndicatorImportDialog dialog(offer, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.choice()) : std::nullopt;
}

std::optional<Edit> DialogPrompter::tables(QWidget *parent, const TableOffer &offer)
{
    TableImportDialog dialog(offer, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.choice()) : std::nullopt;
}

Prompter::Leave DialogPrompter::leaveUnsaved(QWidget *parent)
{
    QMessageBox box(
        QMessageBox::Warning, say(QT_TRANSLATE_NOOP("DialogPrompter", "Edits are not saved")),
        say(QT_TRANSLATE_NOOP("DialogPrompter",
                              "The last edits could not be written to the disk. Without a copy in "
                              "another place they are lost.")),
        QMessageBox::Cancel, parent);
    const QAbstractButton *copy =
        box.addButton(say(QT_TRANSLATE_NOOP("DialogPrompter", "Save a copy…")), QMessageBox::AcceptRole);
    const QAbstractButton *discard = box.addButton(
        say(QT_TRANSLATE_NOOP("DialogPrompter", "Give the edits up")), QMessageBox::DestructiveRole);
    box.exec();
    return box.clickedButton() == copy      ? Leave::SaveCopy
           : box.clickedButton() == discard ? Leave::Discard
                                            : Leave::Stay;
}

void DialogPrompter::tell(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox::information(parent, title, text);
}

} // namespace juesuan::ui
