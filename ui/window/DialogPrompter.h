#pragma once

#include "ui/window/Prompter.h"

namespace juesuan::ui
{

/// Asks with dialogs.
class DialogPrompter : public Prompter
{
public:
    QString bookToOpen(QWidget *parent, const QString &folder) override;
    QString copyTarget(QWidget *parent, const QString &proposal) override;
    std::optional<NewBookChoice> newBook(QWidget *parent, const NewBookOffer &offer) override;
    std::optional<AddReportChoice> addReport(QWidget *parent, const AddReportOffer &offer) override;
    std::optional<ReportSettings> reportSettings(QWidget *parent, const ReportSettings &current) override;
    std::optional<ExportChoice> exportForms(QWidget *parent, const ExportOffer &offer) override;
    std::optional<QString> explanation(QWidget *parent, const QString &about,
                                       const QString &current) override;
    std::optional<QString> codeName(QWidget *parent, const QString &code, const QString &proposal) override;
    QString tableToOpen(QWidget *parent, const QString &title, const QString &folder) override;
    std::optional<exchange::IndicatorImport> indicators(QWidget *parent,
                                                        const IndicatorOffer &offer) override;
    std::optional<Edit> tables(QWidget *parent, const TableOffer &offer) override;
    Leave leaveUnsaved(QWidget *parent) override;
    void tell(QWidget *parent, const QString &title, const QString &text) override;
};

} // namespace juesuan::ui
