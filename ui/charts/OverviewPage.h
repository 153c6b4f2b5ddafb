#pragma once

#include <QHash>
#include <QWidget>
#include <climits>
#include <functional>
#include <memory>
#include <vector>

#include "core/session/Session.h"
#include "ui/charts/ChartFiles.h"

class QComboBox;
class QLabel;
class QScrollArea;
class QTimer;
class QToolButton;

namespace juesuan::ui
{

class ChartCard;

/// 概览: the charts of a report in a grid that follows the width of the window and every edit.
class OverviewPage : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewPage(QWidget *parent = nullptr);
    ~OverviewPage() override;

    /// The report to show; null for none. The session outlives what is shown of it.
    void setSession(Session *session);
    bool hasCharts() const;
    const std::vector<ChartCard *> &cards() const { return m_cards; }
    /// Brings the charts up to date now, instead of in a moment.
    void refresh();
    /// The whole page; `pageHeight` 0 = on one page.
    ChartDrawing drawing(double pageHeight) const;
    Result<void> save(const QString &path) const;

signals:
    void cellChosen(const juesuan::CellKey &cell);
    void formChosen(int form);
    void saved(const QString &path);
    void failed(const juesuan::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Charts under one heading, with a choice for each of their forms that has several copies.
    struct Section {
        QString title;
        QLabel *heading = nullptr;
        QComboBox *copies = nullptr;
        int form = -1; ///< of which there may be copies
        int firstForm = INT_MAX;
        std::vector<ChartCard *> cards;
    };
    QWidget *makeBar();
    void rebuild();
    Section &sectionOf(const Chart &chart);
    ChartCard *makeCard();
    void fillCopies(Section &section);
    ChartSheet sheetOf(const Chart &chart) const;
    void arrange();
    int arrangeSection(Section &section, int y, int width);
    void retranslate();
    void ask(const QString &title, const QString &filters, const std::function<Result<void>(QString)> &save);
    void saveCard(const ChartCard &card);
    QString unitAndYear() const;

    Session *m_session = nullptr;
    QTimer *m_soon;
    bool m_stale = false;
    QLabel *m_title;
    QToolButton *m_save;
    QToolButton *m_print;
    QLabel *m_none;
    QScrollArea *m_scroll;
    QWidget *m_content;
    std::vector<Section> m_sections;
    std::vector<ChartCard *> m_cards; ///< in the profile's order
    std::vector<std::shared_ptr<const Chart>> m_charts;
    QHash<int, std::uint16_t> m_copies; ///< chosen copy by form
};

} // namespace juesuan::ui
