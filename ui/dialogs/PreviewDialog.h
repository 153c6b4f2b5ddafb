#pragma once

#include <QDialog>
#include <memory>
#include <vector>

#include "core/paper/Paper.h"
#include "core/report/Report.h"

class QComboBox;
class QLabel;

namespace juesuan::ui
{

class PageView;

/// The pages as they will be printed, drawn by what writes the PDF. Shows the report as it was when opened.
class PreviewDialog : public QDialog
{
    Q_OBJECT
public:
    PreviewDialog(std::unique_ptr<Report> report, int currentForm, QWidget *parent = nullptr);
    ~PreviewDialog() override;
    int pageCount() const;
    void print();

signals:
    void exportRequested(); ///< as PDF: also what printing comes to where there is no printer

private:
    QWidget *makeBar();
    /// As large as the screen has room for, and no part of it beyond the screen.
    void placeOver(const QWidget *parent);
    void showForm(int form);
    void updatePage(int page);

    std::unique_ptr<Report> m_report;
    std::shared_ptr<const paper::Document> m_document;
    PageView *m_view;
    QComboBox *m_form;
    QLabel *m_page;
    QLabel *m_zoom;
};

} // namespace juesuan::ui
