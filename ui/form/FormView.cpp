#include "ui/form/FormView.h"

#include <QEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <algorithm>

#include "core/report/Address.h"
#include "ui/form/CellEditor.h"
#include "ui/form/CellNote.h"
#include "ui/form/CellTyping.h"
#include "ui/form/FormAccessible.h"
#include "ui/form/Suggestion.h"
#include "ui/form/Suggestions.h"

namespace juesuan::ui
{

namespace
{
constexpr int kFlashStep = 30;
} // namespace

FormView::FormView(QWidget *parent) : QAbstractScrollArea(parent), m_typing(nullptr)
{
    installFormAccessibility();
    setObjectName(QStringLiteral("formView"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    horizontalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setSingleStep(24);

    m_typing = new CellTyping(*this);
    CellEditor &editor = m_typing->editor();
    setFocusProxy(&editor);
    editor.onKey = [this](QKeyEvent *event) { return handleKey(event); };
    editor.onFirstInput = [this] {
        return m_cursor.isValid() && m_typing->open(m_cursor.at(), CellTyping::Start::Replace);
    };
    editor.onFocusLost = [this] { commitEditor(); };
    connect(m_typing, &CellTyping::message, this, &FormView::message);
    connect(m_typing, &CellTyping::codeEntered, this, [this](const CellKey &key) {
        selectCell(key, false);
        m_newRow = key;
    });
}

FormView::~FormView()
{
    // Children lose the focus while they are taken apart; there is nobody left to commit to.
    m_typing->editor().onFocusLost = nullptr;
}

void FormView::show(Session &session, int form, int instance)
{
    m_typing->cancel();
    if (m_model)
        m_model->session().disconnect(this);
    m_model = std::make_unique<SheetModel>(session, form, instance);
    connect(&session, &Session::changed, this, &FormView::refresh);
    setAccessibleName(m_model->sheet().title());
    m_cursor = GridCursor(m_model.get());
    m_flash.reset();
    m_marks = FindingMarks();
    layOut();
    followWidth();
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
    beginAtTop();
    viewport()->update();
}

/// A form opens with its title in view: where filling in begins further down, the cursor waits at the top.
void FormView::beginAtTop()
{
    if (!m_cursor.goToFirstInput() || cursorRect().bottom() > viewport()->height())
        m_cursor.goToFirst();
    tellCursor();
}

void FormView::clear()
{
    m_typing->cancel();
    if (m_model)
        m_model->session().disconnect(this);
    m_model.reset();
    m_cursor = GridCursor();
    m_layout = SheetLayout();
    m_marks = FindingMarks();
    updateScrollBars();
    m_typing->follow();
    viewport()->update();
}

void FormView::layOut()
{
    if (m_model)
        m_layout.compute(*m_model, m_zoom / 100.0);
    updateScrollBars();
    m_typing->follow();
}

// --- the cursor

bool FormView::selectCell(const CellKey &key, bool flash)
{
    const SheetCell *cell = m_model ? m_model->find(key) : nullptr;
    if (!cell)
        return false;
    const GridSpan before = m_cursor.isValid() ? m_cursor.selection() : GridSpan{};
    const GridSpan span = m_model->spanOf(*cell);
    m_cursor.goTo({span.row, span.column});
    if (flash)
        bringToMiddle();
    cursorChanged(before);
    if (flash)
        startFlash();
    return true;
}

std::optional<CellKey> FormView::currentCell() const
{
    const SheetCell *cell =
        m_cursor.isValid() ? m_model->cellAt(m_cursor.at().row, m_cursor.at().column) : nullptr;
    return cell && !m_model->entry(m_cursor.at().row) ? cell->cell : std::nullopt;
}

/// Repaints what the cursor left and what it came to, brings it into view and tells everybody.
void FormView::cursorChanged(const GridSpan &before)
{
    repaintSelection(before);
    dropAskedRow();
    if (m_cursor.isValid()) {
        ensureVisible();
        repaintSelection(m_cursor.selection());
    }
    tellCursor();
}

void FormView::tellCursor()
{
    m_typing->follow();
    const auto cell = currentCell();
    const SheetCell *shown = cell ? m_model->find(*cell) : nullptr;
    const bool entry = m_cursor.isValid() && m_model->entry(m_cursor.at().row);
    m_typing->editor().setTyping(entry || (shown && m_model->takesValues(*shown)));
    if (m_cursor.isValid())
        announceCursor(*this);
    if (m_newRow && (!cell || cell->block != m_newRow->block || cell->row != m_newRow->row))
        m_newRow.reset();
    if (cell)
        emit currentCellChanged(*cell);
    else
        emit currentCellLost();
    tellSelection();
    tellHint();
}

SelectionSummary FormView::selectionSummary() const
{
    return m_cursor.isValid() ? summarise(*m_model, m_cursor.selection()) : SelectionSummary{};
}

/// Whether some cell of the selection passes a test.
template <class Test> static bool anySelected(const SheetModel &model, const GridSpan &selection, Test test)
{
    for (int row = selection.row; row <= selection.lastRow(); ++row) {
        for (int column = selection.column; column <= selection.lastColumn(); ++column) {
            const SheetCell *cell = model.cellAt(row, column);
            if (cell && cell->cell && test(*cell->cell))
                return true;
        }
    }
    return false;
}

bool FormView::hasSuggestion() const
{
    return m_cursor.isValid() && anySelected(*m_model, m_cursor.selection(), [this](const CellKey &key) {
               return offeredScore(m_model->report(), key).has_value();
           });
}

bool FormView::hasStated() const
{
    return m_cursor.isValid() && anySelected(*m_model, m_cursor.selection(), [this](const CellKey &key) {
               return m_model->report().isStated(key);
           });
}

void FormView::tellSelection()
{
    const SelectionSummary summary = selectionSummary();
    if (summary == m_summary)
        return;
    m_summary = summary;
    emit selectionSummaryChanged(summary);
}

void FormView::repaintSelection(const GridSpan &area)
{
    if (!m_model || area.row >= m_model->rowCount())
        return;
    // Panes show parts of it in different places: two pixels of frame beyond each.
    const QRect first = gridRect(area.row, area.column);
    const QRect last = gridRect(std::min(area.lastRow(), m_model->rowCount() - 1), area.lastColumn());
    viewport()->update(first.united(last).adjusted(-3, -3, 3, 3));
}

// --- changes

void FormView::refresh(const ChangeSet &changes)
{
    if (!m_model)
        return;
    const bool settings = !changes.rowsChanged && changes.cells.empty();
    if (changes.rowsChanged || settings) {
        rebuildAround(changes);
        return;
    }
    m_model->refresh(changes);
    bool mayGrow = false;
    for (const CellKey &key : changes.cells) {
        const SheetCell *cell = m_model->find(key);
        if (!cell)
            continue;
        const GridSpan span = m_model->spanOf(*cell);
        viewport()->update(gridRect(span.row, span.column).adjusted(-1, -1, 1, 1));
        mayGrow = mayGrow || SheetLayout::wraps(*cell);
    }
    if (mayGrow) {
        const int height = m_layout.height();
        layOut();
        if (height != m_layout.height())
            viewport()->update();
    }
    tellSelection();
    tellHint();
}

/// Rows came or went: the cursor keeps its cell, and its cell keeps its place on the screen.
void FormView::rebuildAround(const ChangeSet &changes)
{
    const auto key = currentCell();
    const GridPos at = m_cursor.isValid() ? m_cursor.at() : GridPos{-1, -1};
    const EntryRow *entry = m_model->entry(at.row);
    const int entryBlock = entry ? entry->block : -1;
    const int entryList = entry ? entry->list : -1;
    const int y = m_cursor.isValid() ? cursorRect().top() : 0;
    ChangeSet rows = changes;
    rows.rowsChanged = true;
    m_model->refresh(rows);
    m_cursor = GridCursor(m_model.get());
    m_flash.reset();
    layOut();
    const SheetCell *cell = key ? m_model->find(*key) : nullptr;
    const int entryRow = entryBlock < 0 ? -1 : m_model->freeEntryRowOf(entryBlock, entryList);
    if (cell)
        m_cursor.goTo({m_model->spanOf(*cell).row, cell->column});
    else if (entryRow >= 0)
        m_cursor.goTo({entryRow, at.column});
    else if (at.row >= 0 && !m_cursor.goTo({std::min(at.row, m_model->rowCount() - 1), at.column}))
        m_cursor.goToFirst();
    if (m_cursor.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect().top() - y);
    tellCursor(); // and no scrolling: the person may be looking elsewhere
    viewport()->update();
}

void FormView::setFindings(const std::vector<Finding> &findings)
{
    for (const CellKey &key : m_marks.set(findings)) {
        const QRect rect = cellRect(key);
        if (rect.isValid())
            viewport()->update(rect);
    }
    tellHint();
}

// --- typing

bool FormView::isEditing() const
{
    return m_typing->isOpen();
}

bool FormView::commitEditor()
{
    return m_typing->commit();
}

// --- zoom, flash, theme, language

void FormView::setZoom(int percent)
{
    m_fitsWidth = false;
    applyZoom(percent);
}

void FormView::zoomToWidth()
{
    m_fitsWidth = true;
    followWidth();
}

void FormView::followWidth()
{
    static constexpr int kReadable = 80, kLarge = 120;
    if (m_fitsWidth && m_model && m_layout.width() > 0)
        applyZoom(std::clamp(fittingZoom(), kReadable, kLarge));
}

void FormView::applyZoom(int percent)
{
    percent = std::clamp(percent, kSmallestZoom, kLargestZoom);
    if (percent == m_zoom)
        return;
    commitEditor();
    const double factor = double(percent) / m_zoom;
    const int x = horizontalScrollBar()->value();
    const int y = verticalScrollBar()->value();
    m_zoom = percent;
    layOut();
    horizontalScrollBar()->setValue(int(x * factor));
    verticalScrollBar()->setValue(int(y * factor));
    m_typing->follow();
    viewport()->update();
    emit zoomChanged(percent);
}

void FormView::startFlash()
{
    m_flash = m_cursor.span();
    m_flashAge.start();
    m_flashTimer.start(kFlashStep, this);
}

void FormView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_flashTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    if (!m_flash || m_flashAge.hasExpired(kFlashMilliseconds)) {
        m_flashTimer.stop();
        m_flash.reset();
    }
    if (m_cursor.isValid())
        repaintSelection(m_cursor.selection());
}

void FormView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        viewport()->update();
}

} // namespace juesuan::ui
