#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <algorithm>

#include "core/text/Sentences.h"
#include "ui/form/BlockEdit.h"
#include "ui/form/CellClipboard.h"
#include "ui/form/CellTip.h"
#include "ui/form/CellTyping.h"
#include "ui/form/FormView.h"
#include "ui/form/FreeRows.h"
#include "ui/theme/Icons.h"

/// What of FormView is commands: clipboard, filling, rows, undo and the menu that offers them.
namespace juesuan::ui
{

void FormView::applyBlock(BlockEdit block)
{
    if (!block.edit.changes.empty()) {
        const auto applied = m_model->session().apply(block.edit);
        if (!applied) {
            emit message(text::sentence(applied.error()));
            return;
        }
    }
    const QString told = describe(block);
    if (!told.isEmpty() && (block.changed != 1 || block.skipped + int(block.refused.size()) > 0))
        emit message(told);
}

/// The cells that an edit is about, as it names them itself: a ChangeSet lists all that follows from them.
static std::vector<CellKey> cellsOf(const Report &report, const Edit &edit)
{
    std::vector<CellKey> cells;
    for (const Change &change : edit.changes) {
        if (const auto *set = std::get_if<SetCell>(&change)) {
            cells.push_back(set->cell);
        } else if (const auto *insert = std::get_if<InsertRow>(&change)) {
            const auto &columns = report.block(insert->block).columns;
            const auto amount = std::find_if(columns.begin(), columns.end(),
                                             [](const Column &c) { return isNumeric(c.kind); });
            const auto column = amount == columns.end() ? 0 : amount - columns.begin();
            cells.push_back({insert->block, std::uint16_t(column), insert->instance, insert->row});
        }
    }
    std::erase_if(cells, [&report](const CellKey &key) {
        return report.rowIndex(key.block, key.row, key.instance) < 0;
    });
    return cells;
}

/// After an undo the cursor goes to what came back, on whatever form it stands.
void FormView::travel(const Edit &edit, Result<ChangeSet> changes)
{
    if (!changes) {
        emit message(text::sentence(changes.error()));
        return;
    }
    const auto cells = cellsOf(m_model->report(), edit);
    const auto shown =
        std::find_if(cells.begin(), cells.end(), [&](const CellKey &key) { return m_model->find(key); });
    if (shown != cells.end())
        selectCell(*shown, true);
    else if (!cells.empty())
        emit changedElsewhere(cells.front());
}

void FormView::undo()
{
    if (!m_model || !commitEditor() || !m_model->session().canUndo())
        return;
    const Edit edit = inverse(*m_model->session().lastEdit());
    travel(edit, m_model->session().undo());
}

void FormView::redo()
{
    if (!m_model || !commitEditor() || !m_model->session().canRedo())
        return;
    const Edit edit = inverse(*m_model->session().lastUndo());
    travel(edit, m_model->session().redo());
}

void FormView::copy()
{
    if (m_cursor.isValid() && commitEditor())
        QGuiApplication::clipboard()->setMimeData(copyCells(*m_model, m_cursor.selection(), false).release());
}

void FormView::copyWithHeads()
{
    if (m_cursor.isValid() && commitEditor())
        QGuiApplication::clipboard()->setMimeData(copyCells(*m_model, m_cursor.selection(), true).release());
}

void FormView::cut()
{
    copy();
    clearSelected();
}

void FormView::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (!m_cursor.isValid() || !commitEditor() || !mime)
        return;
    if (const TextBlock block = blockFrom(*mime); !handOn(block, false))
        applyBlock(pasteBlock(*m_model, m_cursor.selection(), block));
}

void FormView::clearSelected()
{
    if (m_cursor.isValid() && commitEditor())
        applyBlock(clearCells(*m_model, m_cursor.selection()));
}

void FormView::fillDown()
{
    if (m_cursor.isValid() && commitEditor())
        applyBlock(ui::fillDown(*m_model, m_cursor.selection()));
}

void FormView::fillRight()
{
    if (m_cursor.isValid() && commitEditor())
        applyBlock(ui::fillRight(*m_model, m_cursor.selection()));
}

void FormView::selectAllCells()
{
    if (!m_model || !commitEditor() || m_model->notesBegin() <= m_model->headEnd())
        return;
    const GridSpan before = m_cursor.isValid() ? m_cursor.selection() : GridSpan{};
    m_cursor.select(
        {m_model->headEnd(), 0, m_model->notesBegin() - m_model->headEnd(), m_model->columnCount()});
    repaintSelection(before);
    repaintSelection(m_cursor.selection());
    tellCursor();
}

void FormView::insertCode()
{
    if (m_cursor.isValid() && freeRowAt(*m_model, m_cursor.at())) {
        addRow();
        return;
    }
    const auto cell = currentCell();
    if (!m_model || !commitEditor())
        return;
    int row = cell ? m_model->entryRowOf(cell->block) : -1;
    for (int i = 0; row < 0 && i < m_model->rowCount(); ++i)
        if (m_model->entry(i))
            row = i;
    if (row < 0) {
        emit message(tr("The rows of this form are fixed."));
        return;
    }
    const GridSpan before = m_cursor.isValid() ? m_cursor.selection() : GridSpan{};
    m_cursor.goTo({row, m_model->entry(row)->firstColumn});
    cursorChanged(before);
    setFocus();
}

void FormView::deleteRow()
{
    if (!m_cursor.isValid() || !commitEditor())
        return;
    BlockEdit rows = deleteRows(*m_model, m_cursor.selection());
    if (rows.changed == 0 && rows.refused.empty()) {
        emit message(tr("This row belongs to the form, or follows from other rows, and cannot be deleted."));
        return;
    }
    applyBlock(std::move(rows));
}

void FormView::takeComputed()
{
    if (m_cursor.isValid() && commitEditor())
        applyBlock(ui::takeComputed(*m_model, m_cursor.selection()));
}

void FormView::explainCurrent()
{
    if (const auto cell = currentCell())
        emit explainRequested(*cell);
}

void FormView::fillMenu(QMenu &menu)
{
    const auto cell = currentCell();
    const SheetCell *shown = cell ? m_model->find(*cell) : nullptr;
    const bool writable = m_model && !m_model->session().isReadOnly();
    const bool stated = cell && m_model->report().isStated(*cell);
    const bool coded = cell && m_model->entryRowOf(cell->block) >= 0;
    const auto add = [&](const QString &name, const QString &words, const QKeySequence &keys, bool enabled,
                         void (FormView::*slot)()) {
        QAction *action = menu.addAction(icon(name), words, this, slot);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut); // shown; the view itself reads the keys
        action->setEnabled(enabled);
    };
    add(QStringLiteral("cut"), tr("Cu&t"), QKeySequence::Cut, writable && m_cursor.isValid(), &FormView::cut);
    add(QStringLiteral("copy"), tr("&Copy"), QKeySequence::Copy, m_cursor.isValid(), &FormView::copy);
    add({}, tr("Copy with &Heads"), QKeySequence(Qt::ControlModifier | Qt::ShiftModifier | Qt::Key_C),
        m_cursor.isValid(), &FormView::copyWithHeads);
    add(QStringLiteral("paste"), tr("&Paste"), QKeySequence::Paste, writable && m_cursor.isValid(),
        &FormView::paste);
    add({}, tr("C&lear"), QKeySequence(Qt::Key_Delete), writable && shown, &FormView::clearSelected);
    menu.addSeparator();
    const bool free = m_cursor.isValid() && freeRowAt(*m_model, m_cursor.at());
    if (!free)
        add(QStringLiteral("row-add"), tr("&Add a Code …"), {}, writable && (coded || !cell),
            &FormView::insertCode);
    fillRowMenu(menu);
    add(QStringLiteral("row-delete"), tr("&Delete this Row"),
        QKeySequence(Qt::ControlModifier | Qt::Key_Delete), writable && (coded || (free && cell)),
        &FormView::deleteRow);
    menu.addSeparator();
    const QString computed =
        stated && m_cursor.isSingle() && isNumeric(shown->kind)
            ? tr("Take the Computed &Value %1").arg(computedWords(m_model->report(), *cell))
            : tr("Take the Computed &Value");
    add(QStringLiteral("restore"), computed, {}, writable && hasStated(), &FormView::takeComputed);
    add(QStringLiteral("explain"), tr("&Explain this Cell"), {}, cell.has_value(), &FormView::explainCurrent);
    if (cell && !m_marks.on(*cell).empty()) {
        const CellKey key = *cell;
        menu.addAction(icon(QStringLiteral("findings")), tr("Show the &Finding"), this,
                       [this, key] { emit findingRequested(key); });
        if (std::ranges::any_of(m_marks.on(key), [](const Finding *f) { return mayBeExplained(*f); })) {
            QAction *write = menu.addAction(tr("Write an Explanatio&n…"), this,
                                            [this, key] { emit explanationRequested(key); });
            write->setEnabled(writable);
        }
    }
}

} // namespace juesuan::ui
