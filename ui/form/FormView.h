#pragma once

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <memory>
#include <optional>
#include <vector>

#include "core/audit/Finding.h"
#include "core/session/Session.h"
#include "ui/form/BlockEdit.h"
#include "ui/form/FindingMarks.h"
#include "ui/form/GridCursor.h"
#include "ui/form/SelectionSummary.h"
#include "ui/form/SheetLayout.h"
#include "ui/form/SheetModel.h"

class QMenu;

namespace juesuan::exchange
{
struct IndicatorTable;
}

namespace juesuan::ui
{

class CellEditor;
class CellTyping;
struct BlockEdit;
struct SheetPane;

/// One form of a report as a sheet of paper on a desk, with the hands of a spreadsheet. Everything typed
/// goes through the Session; what a change touched is repainted and nothing else moves.
class FormView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit FormView(QWidget *parent = nullptr);
    ~FormView() override;

    /// Shows a form of a session, which must outlive the view or be taken away with clear().
    void show(Session &session, int form, int instance = 0);
    using QWidget::show;
    void clear();
    const SheetModel *model() const { return m_model.get(); }
    int form() const { return m_model ? m_model->form() : -1; }
    int instance() const { return m_model ? m_model->sheet().instance() : 0; }

    /// Moves there and brings it into view, with a flash into the middle of it; false when this form does not
    /// show the cell.
    bool selectCell(const CellKey &cell, bool flash);
    std::optional<CellKey> currentCell() const;
    SelectionSummary selectionSummary() const;
    bool hasSuggestion() const; ///< somewhere in the selection
    bool hasStated() const;     ///< a value typed over a computed one, somewhere in the selection
    /// Findings of the whole report; cells of this form get their marks.
    void setFindings(const std::vector<Finding> &findings);

    /// Takes over what is being typed. False when it cannot be read: the editor stays open and says why.
    /// Every action outside the view calls this first.
    bool commitEditor();
    bool isEditing() const;

    int zoom() const { return m_zoom; } ///< percent
    static constexpr int kSmallestZoom = 50, kLargestZoom = 300;
    /// The zoom follows the width of the window, within what reads well, until a zoom is chosen.
    bool fitsWidth() const { return m_fitsWidth; }
    /// Where a cell stands in the viewport; for tests and for what is drawn beside it.
    QRect cellRect(const CellKey &cell) const;
    QRect gridRect(int row, int column) const;
    QRect cursorRect() const;
    GridPos gridAt(QPoint point) const; ///< of the viewport; row -1 where no grid is
    const GridCursor &cursor() const { return m_cursor; }
    const SheetLayout &layout() const { return m_layout; }
    CellTyping &typing() const { return *m_typing; }
    void showDraft(const Draft *draft); ///< what is being typed, null when that ends
    QString hint() const { return m_hint; }
    /// The commands of the context menu for the cell at hand, with their words and states.
    void fillMenu(QMenu &menu);
    QSize sizeHint() const override { return {1000, 700}; }

public slots:
    void setZoom(int percent);
    void zoomToWidth();
    void undo();
    void redo();
    void cut();
    void copy();
    void copyWithHeads();
    void paste();
    void pasteApproved(); ///< as what was approved: names, targets and weights are locked then
    void clearSelected();
    void fillDown();
    void fillRight();
    void selectAllCells();
    void insertCode(); ///< goes to the entry row of the list at hand
    void deleteRow();
    void addRow(); ///< below the one at hand
    void moveRowUp();
    void moveRowDown();
    void takeSuggestion(); ///< 采用建议得分: of all selected cells
    void editLongText();   ///< in a large editor
    void takeComputed();   ///< 采用计算值: takes back what was typed over computed cells
    void explainCurrent();
    void refresh(const juesuan::ChangeSet &changes);

signals:
    void currentCellChanged(const juesuan::CellKey &cell);
    void currentCellLost(); ///< the cursor stands on no cell of the report
    void selectionSummaryChanged(const juesuan::ui::SelectionSummary &summary);
    /// Something to say in passing: what a paste refused, what an amount was understood as.
    void message(const QString &text);
    void explainRequested(const juesuan::CellKey &cell);
    /// What there is to say about the cell at hand beside its name; "" for nothing.
    void hintChanged(const QString &hint);
    void findingRequested(const juesuan::CellKey &cell);
    /// A warning on the cell is to be explained in writing.
    void explanationRequested(const juesuan::CellKey &cell);
    void zoomChanged(int percent);
    /// The clipboard holds a table of approved indicators, with its heads.
    void approvedTablePasted(const juesuan::exchange::IndicatorTable &table);
    /// An undo changed nothing here but there: the window may show that form.
    void changedElsewhere(const juesuan::CellKey &cell);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// The parts of the viewport at this moment: what scrolls and what stays in view.
    struct Frame {
        QPoint origin;        ///< of the grid in the viewport
        int frozenWidth = 0;  ///< 0: nothing is frozen at the left
        int frozenX = 0;      ///< origin of the frozen columns
        Sheet::RowRange head; ///< the head that stays in view, empty for none
        int headTop = 0, headHeight = 0;
    };
    Frame frame() const;
    bool isFrozenRow(int row) const;
    void frameHead(Frame &frame) const;
    bool hasRowBelow(const Sheet::RowRange &head, int y) const;
    std::vector<SheetPane> panes(const Frame &frame) const;
    void paintDesk(QPainter &painter, const Frame &frame) const;
    void paintGrounds(QPainter &painter, const Frame &frame, const QRect &area) const;

    void beginAtTop();
    void layOut();
    void updateScrollBars();
    void ensureVisible();
    void bringToMiddle();
    void rebuildAround(const ChangeSet &changes);
    void cursorChanged(const GridSpan &before);
    void tellCursor();
    void tellSelection();
    void repaintSelection(const GridSpan &area);
    void startFlash();

    bool handleKey(QKeyEvent *event);
    bool typingKey(QKeyEvent *event);
    bool rowKey(QKeyEvent *event);
    bool commandKey(QKeyEvent *event);
    bool movingKey(QKeyEvent *event);
    bool enterKey(QKeyEvent *event);
    void moveCursor(Move move, bool extend = false);
    void selectUnderHead(GridPos place);

    void applyZoom(int percent);
    void followWidth();
    int fittingZoom() const;
    void applyBlock(BlockEdit block);
    void travel(const Edit &edit, Result<ChangeSet> changes);
    bool backToEntryLine();
    bool askForNextRow();
    void dropAskedRow();
    bool moveRow(int steps);
    /// Hands a table of approved indicators on; false where it is none, or nobody asks for it.
    bool handOn(const TextBlock &block, bool approved);
    bool hasChoices() const;
    void fillRowMenu(QMenu &menu);
    void tellHint();

    std::unique_ptr<SheetModel> m_model;
    SheetLayout m_layout;
    FindingMarks m_marks;
    GridCursor m_cursor;
    CellTyping *m_typing;
    int m_zoom = 100;
    bool m_fitsWidth = false;
    SelectionSummary m_summary;
    QString m_hint;
    /// The row whose code was typed last, while the cursor has not left it: Enter there goes back to the line
    /// for the next code.
    std::optional<CellKey> m_newRow;
    bool m_forwarding = false; ///< an event is on its way to the editor
    bool m_dragging = false;
    bool m_drafted = false; ///< the layout follows what is being typed
    static constexpr int kFlashMilliseconds = 700;
    std::optional<GridSpan> m_flash;
    QElapsedTimer m_flashAge;
    QBasicTimer m_flashTimer;
};

} // namespace juesuan::ui
