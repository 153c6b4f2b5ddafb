#pragma once

#include <QString>
#include <optional>

#include "ui/dialogs/Choices.h"

class QWidget;

namespace juesuan::ui
{

/// Everything the window asks of the person in front of it. The real one shows dialogs; a test answers by
/// itself. An empty string or no value means: never mind.
class Prompter
{
public:
    virtual ~Prompter() = default;

    virtual QString bookToOpen(QWidget *parent, const QString &folder) = 0;
    virtual QString copyTarget(QWidget *parent, const QString &proposal) = 0;
    virtual std::optional<NewBookChoice> newBook(QWidget *parent, const NewBookOffer &offer) = 0;
    virtual std::optional<AddReportChoice> addReport(QWidget *parent, const AddReportOffer &offer) = 0;
    virtual std::optional<ReportSettings> reportSettings(QWidget *parent, const ReportSettings &current) = 0;
    virtual std::optional<ExportChoice> exportForms(QWidget *parent, const ExportOffer &offer) = 0;
    /// A written explanation; `about` is the finding's sentence.
    virtual std::optional<QString> explanation(QWidget *parent, const QString &about,
                                               const QString &current) = 0;
    /// The name of a code that is to be added to the book.
    virtual std::optional<QString> codeName(QWidget *parent, const QString &code,
                                            const QString &proposal) = 0;
    /// The file of a table to read; `title` is what the dialog is called.
    virtual QString tableToOpen(QWidget *parent, const QString &title, const QString &folder) = 0;
    /// Approved indicators, looked at line by line before they are taken.
    virtual std::optional<exchange::IndicatorImport> indicators(QWidget *parent,
                                                                const IndicatorOffer &offer) = 0;
    /// Tables of another program, looked at before they are taken; the edit that takes them.
    virtual std::optional<Edit> tables(QWidget *parent, const TableOffer &offer) = 0;
    /// What to do about edits that could not be written, before their book goes.
    enum class Leave : std::uint8_t { SaveCopy, Discard, Stay };
    virtual Leave leaveUnsaved(QWidget *parent) = 0;
    virtual void tell(QWidget *parent, const QString &title, const QString &text) = 0;
};

} // namespace juesuan::ui
