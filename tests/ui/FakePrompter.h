#pragma once

#include "ui/dialogs/TableImportDialog.h"
#include "ui/window/Prompter.h"

namespace juesuan::ui
{

/// Answers as a test says, and notes what it was told.
class FakePrompter : public Prompter
{
public:
    QString m_bookToOpen;
    QString m_copyTarget;
    std::optional<NewBookChoice> m_newBook;
    std::optional<AddReportChoice> m_added;
    std::optional<ReportSettings> m_settings;
    std::optional<ExportChoice> m_export;
    std::optional<QString> m_explanation;
    std::optional<QString> m_codeName;
    QString m_table;
    bool m_takeIndicators = false;
    bool m_takeTables = false;
    Leave m_leave = Leave::Stay;
    QStringList m_told;
    int m_asked = 0;

    QString bookToOpen(QWidget *, const QString &) override { return asked(m_bookToOpen); }
    QString copyTarget(QWidget *, const QString &) override { return asked(m_copyTarget); }
    std::optional<NewBookChoice> newBook(QWidget *, const NewBookOffer &offer) override
    {
        m_offered = static_cast<int>(offer.profiles.size());
        return asked(m_newBook);
    }
    std::optional<AddReportChoice> addReport(QWidget *, const AddReportOffer &) override
    {
        return asked(m_added);
    }
    std::optional<ReportSettings> reportSettings(QWidget *, const ReportSettings &) override
    {
        return asked(m_settings);
    }
    std::optional<ExportChoice> exportForms(QWidget *, const ExportOffer &) override
    {
        return asked(m_export);
    }
    std::optional<QString> explanation(QWidget *, const QString &, const QString &) override
    {
        return asked(m_explanation);
    }
    std::optional<QString> codeName(QWidget *, const QString &, const QString &) override
    {
        return asked(m_codeName);
    }
    QString tableToOpen(QWidget *, const QString &, const QString &) override { return asked(m_table); }
    /// Takes what the offer comes to, when it says so.
    std::optional<exchange::IndicatorImport> indicators(QWidget *, const IndicatorOffer &offer) override
    {
        ++m_asked;
        const auto read = exchange::importIndicators(*offer.report, offer.form, offer.table);
        return read && m_takeIndicators ? std::optional(*read) : std::nullopt;
    }
    std::optional<Edit> tables(QWidget *, const TableOffer &offer) override
    {
        ++m_asked;
        TableImportDialog dialog(offer);
        return m_takeTables ? std::optional(dialog.choice()) : std::nullopt;
    }
    Leave leaveUnsaved(QWidget *) override { return asked(m_leave); }
    void tell(QWidget *, const QString &, const QString &text) override { m_told << text; }

    int m_offered = 0;

private:
    template <class Answer> Answer asked(const Answer &answer)
    {
        ++m_asked;
        return answer;
    }
};

} // namespace juesuan::ui
