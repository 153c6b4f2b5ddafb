#include "ui/form/CellTyping.h"

#include <QFontMetrics>
#include <algorithm>

#include "core/exchange/Exchange.h"
#include "core/exchange/Locks.h"
#include "core/text/Sentences.h"
#include "ui/dialogs/TextDialog.h"
#include "ui/form/CellEditor.h"
#include "ui/form/CellNote.h"
#include "ui/form/FormView.h"
#include "ui/form/FreeRows.h"
#include "ui/form/Suggestions.h"

namespace juesuan::ui
{

namespace
{

Qt::Alignment editorAlignment(const SheetCell *cell)
{
    if (!cell || cell->align == SheetAlign::Left)
        return Qt::AlignLeft;
    return cell->align == SheetAlign::Right ? Qt::AlignRight : Qt::AlignHCenter;
}

bool holdsLines(const SheetCell *cell)
{
    return cell && (cell->kind == ColumnKind::Text || cell->kind == ColumnKind::Target ||
                    cell->kind == ColumnKind::Actual);
}

constexpr qsizetype kTellingCode = 5; // 204 is an amount as often as a code

constexpr int kLabel = 30; // characters of a text that the undo menu repeats

/// What the column holds that a value was approved in.
QString approvedText(const Report &report, const CellKey &key)
{
    const Block &block = report.block(key.block);
    CellKey approved = key;
    approved.column = std::uint16_t(std::max(block.column(block.columns[key.column].approved), 0));
    return exchange::editText(report, approved);
}

/// Worth repeating how it was understood: a unit or wide figures came with it.
bool needsEcho(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x7f; });
}

} // namespace

CellTyping::CellTyping(FormView &view)
    : QObject(&view), m_view(view), m_editor(new CellEditor(view.viewport())),
      m_suggestions(new Suggestions(view.viewport())), m_note(new CellNote(view.viewport()))
{
    connect(m_editor, &QPlainTextEdit::textChanged, this, &CellTyping::textChanged);
    connect(m_suggestions, &Suggestions::picked, this, [this](const Suggestion &) { commit(); });
    m_editor->onNothingTyped = [this] { cancel(); };
    onBasis = [this](const QString &about, const QString &basis) -> std::optional<QString> {
        TextDialog dialog(tr("Basis of the change"), about, basis, &m_view);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.text()) : std::nullopt;
    };
}

bool CellTyping::isOpen() const
{
    return m_editor->isOpen();
}

// --- where the editor lies

void CellTyping::follow()
{
    const SheetModel *model = m_view.model();
    if (!model) {
        m_editor->hide();
        return;
    }
    const bool open = isOpen();
    const SheetCell *cell = open && m_key ? model->find(*m_key) : nullptr;
    QRect place = cell ? m_view.gridRect(model->spanOf(*cell).row, cell->column) : m_view.cursorRect();
    if (open) {
        const QFontMetrics metrics(m_editor->font());
        const int padding = m_view.layout().padding();
        int widest = 0;
        const QString text =
            m_editor->takesLines() ? QString() : m_editor->text(); // what wraps needs no width
        for (const QString &line : text.split(u'\n'))
            widest = std::max(widest, metrics.horizontalAdvance(line));
        if (!m_editor->unit().isEmpty())
            widest += metrics.horizontalAdvance(m_editor->unit()) + padding;
        const int wanted = std::min(widest + 2 * padding + 4, m_view.viewport()->width() - place.left() - 4);
        if (!m_editor->takesLines())
            place.setWidth(std::max(place.width(), wanted));
        const int lines = std::max(1, int(m_editor->document()->size().height()));
        if (m_editor->takesLines())
            place.setHeight(std::max(place.height(), lines * metrics.lineSpacing() + 8));
        // A text higher than the view scrolls in its editor.
        place.setBottom(std::min(place.bottom(),
                                 std::max(m_view.viewport()->height() - 2, place.top() + metrics.height())));
        const int above = lines > 1 ? 4 : std::max(0, (place.height() - metrics.lineSpacing()) / 2);
        m_editor->setPadding(padding - 1, above, padding);
        place.adjust(1, 1, -1, -1);
    }
    m_editor->setGeometry(place);
    if (open)
        m_editor->ensureCursorVisible();
    m_editor->setVisible(place.isValid());
}

// --- opening

QString CellTyping::whyNot(const SheetCell *cell) const
{
    const SheetModel &model = *m_view.model();
    if (model.session().book().hasFailed())
        return tr("The last change could not be saved. Typing goes on when it is.");
    if (model.session().isReadOnly())
        return tr("This book is open for reading only.");
    if (cell && cell->cell && cell->kind == ColumnKind::Code)
        return tr("To change a code, add a row with the right one and delete this row.");
    if (cell && cell->cell)
        return tr("Nothing is to be filled in here.");
    return {};
}

bool CellTyping::open(GridPos place, Start start)
{
    const SheetModel *model = m_view.model();
    if (!model || isOpen())
        return isOpen();
    const EntryRow *entry = model->entry(place.row);
    const SheetCell *cell = model->cellAt(place.row, place.column);
    m_key.reset();
    m_entry.reset();
    if (entry && model->isCell(place.row, place.column))
        m_entry = *entry;
    else if (cell && model->takesValues(*cell))
        m_key = *cell->cell;
    if (!m_entry && !m_key) {
        if (const QString why = whyNot(cell); !why.isEmpty())
            emit message(why);
        return false;
    }
    m_start = start;
    m_tookRow = false;
    m_initial = m_key ? exchange::editText(model->report(), *m_key) : QString();
    m_editor->setAccessibleName(cell ? model->cellName(*cell) : tr("Code or name"));
    m_editor->open(start == Start::AtEnd ? m_initial : QString(), editorAlignment(cell), holdsLines(cell),
                   m_view.layout().font(SheetRole::Body));
    // An amount is not always typed in the unit the form prints.
    m_editor->setUnit(m_key && cell->kind == ColumnKind::Money ? unitName(model->report().entryUnit())
                                                               : QString());
    m_note->hide();
    follow();
    m_editor->setFocus();
    offer();
    return true;
}

void CellTyping::textChanged()
{
    if (!isOpen())
        return;
    m_note->hide();
    grow();
    follow();
    offer();
}

/// The row of a text that wraps grows while it is typed.
void CellTyping::grow()
{
    const SheetCell *cell = m_key ? m_view.model()->find(*m_key) : nullptr;
    if (!cell || !SheetLayout::wraps(*cell))
        return;
    const Draft draft{*m_key, m_editor->text()};
    m_view.showDraft(&draft);
}

void CellTyping::offer()
{
    const QString text = m_editor->text();
    const Report &report = m_view.model()->report();
    std::vector<Suggestion> found;
    bool chooseFirst = false;
    if (m_entry) {
        found = suggestCodes(report, m_entry->dictionary, text);
        chooseFirst = !looksLikeCode(text);
    } else {
        const Column &column = report.block(m_key->block).columns[m_key->column];
        const bool all = m_start == Start::AtEnd && text == m_initial;
        for (const QString &choice : column.choices)
            if (all || choice.contains(text.trimmed()))
                found.push_back({choice, {}, {}});
        chooseFirst = !all && !text.trimmed().isEmpty();
    }
    m_suggestions->offer(found, m_editor->geometry(), chooseFirst);
    if (m_key && text == m_initial)
        m_suggestions->choose(m_initial);
}

// --- closing

void CellTyping::finish()
{
    m_editor->close();
    m_note->hide();
    m_suggestions->hide();
    m_key.reset();
    m_entry.reset();
    m_view.showDraft(nullptr);
    follow();
}

void CellTyping::cancel()
{
    if (isOpen())
        finish();
}

bool CellTyping::refuse(const QString &why)
{
    m_suggestions->hide();
    m_note->say(why, m_editor->geometry());
    m_editor->setFocus();
    return false;
}

bool CellTyping::commit()
{
    m_tookRow = false;
    if (!isOpen() || m_asking)
        return true;
    if (!m_entry)
        return commitValue();
    return m_entry->isFree() ? commitFreeRow() : commitCode();
}

/// An emptied cell: blank where something would otherwise compute or propose a value, else untyped.
TypedValue CellTyping::emptied(const CellKey &key) const
{
    const Report &report = m_view.model()->report();
    if (report.formula(key) || report.proposal(key))
        return Empty{};
    return Absent{};
}

bool CellTyping::commitValue()
{
    Session &session = m_view.model()->session();
    const CellKey key = *m_key;
    QString text = m_editor->text();
    if (const auto chosen = m_suggestions->chosen())
        text = chosen->value;
    if (m_start == Start::AtEnd && text == m_initial) {
        finish();
        return true;
    }
    QString why;
    if (!put(key, text, &why)) {
        if (!why.isEmpty())
            return refuse(why);
        finish();
        return true;
    }
    const QRect where = m_editor->geometry();
    finish();
    const TypedValue value = session.report().typed(key);
    if (std::holds_alternative<Amount>(value))
        wonderAboutCode(text, where);
    if (std::holds_alternative<Amount>(value) && needsEcho(text))
        emit message(tr("“%1” was taken as %2 %3")
                         .arg(text.trimmed(), exchange::editText(session.report(), key),
                              unitName(session.report().entryUnit())));
    return true;
}

/// A figure that is a code of the regime may have been meant for the code line: it is taken, and asked about.
void CellTyping::wonderAboutCode(const QString &text, const QRect &where)
{
    const Report &report = m_view.model()->report();
    if (!looksLikeCode(text) || plainCode(text).size() < kTellingCode)
        return;
    for (const auto &dictionary : report.profile().dictionaries) {
        const QString name = report.codeName(dictionary->id(), plainCode(text));
        if (name.isEmpty())
            continue;
        // Under the next row, which the person goes on to.
        m_note->wonder(tr("%1 is also the code of “%2”. If the code was meant, take it back with Ctrl+Z and "
                          "type it on the line for codes.")
                           .arg(plainCode(text), name),
                       where.adjusted(0, 0, 0, where.height()));
        return;
    }
}

bool CellTyping::put(const CellKey &key, const QString &text, QString *why)
{
    Session &session = m_view.model()->session();
    if (const auto kept = exchange::keptAsApproved(session.report(), key)) {
        *why = text::sentence(*kept);
        return false;
    }
    TypedValue value = emptied(key);
    if (!text.trimmed().isEmpty()) {
        const auto read = exchange::parseCell(session.report(), key, text);
        if (!read) {
            *why = text::sentence(read.error());
            return false;
        }
        value = *read;
    }
    const auto edit = editFor(key, text, value);
    if (!edit)
        return false;
    const auto applied = session.apply(*edit);
    if (!applied)
        *why = text::sentence(applied.error());
    return applied.has_value();
}

/// One step: the value, and for an approved one what the change rests on. Nothing when that is not said.
std::optional<Edit> CellTyping::editFor(const CellKey &key, const QString &text, const TypedValue &value)
{
    const Report &report = m_view.model()->report();
    std::vector<std::pair<CellKey, TypedValue>> cells{{key, value}};
    if (report.isLocked(key)) {
        if (text.trimmed() == approvedText(report, key))
            cells.front().second = Absent{}; // as approved: nothing is changed any more
        else if (!addBasis(key, cells))
            return {};
    }
    Edit edit = report.set(cells);
    edit.label = text.trimmed().isEmpty() ? tr("Clear") : tr("Type “%1”").arg(text.trimmed().left(kLabel));
    return edit;
}

bool CellTyping::addBasis(const CellKey &key, std::vector<std::pair<CellKey, TypedValue>> &cells)
{
    const Report &report = m_view.model()->report();
    const Block &block = report.block(key.block);
    const int column = block.column(block.basis);
    if (column < 0)
        return true;
    CellKey basis = key;
    basis.column = std::uint16_t(column);
    const QString before = report.text(basis);
    const QString about =
        tr("This was approved as “%1”. On what basis is it changed?").arg(approvedText(report, key));
    m_asking = true;
    const auto said = onBasis(about, before);
    m_asking = false;
    if (!said || said->trimmed().isEmpty())
        return false;
    if (*said != before)
        cells.emplace_back(basis, said->trimmed());
    return true;
}

/// The first text of a new row.
bool CellTyping::commitFreeRow()
{
    Session &session = m_view.model()->session();
    const QString text = m_editor->text();
    const auto where = freeRowAt(*m_view.model(), m_view.cursor().at());
    if (text.trimmed().isEmpty() || !where) {
        finish();
        return true;
    }
    RowId row = 0;
    auto edit = newFreeRow(session.report(), *where, -1, text, &row);
    if (!edit)
        return refuse(text::sentence(edit.error()));
    edit->label = tr("Add %1").arg(text.trimmed().left(kLabel));
    m_tookRow = true;
    const auto applied = session.apply(*edit);
    if (!applied) {
        m_tookRow = false;
        return refuse(text::sentence(applied.error()));
    }
    finish();
    const int next = nameColumn(session.report().block(where->block)) + 1;
    const SheetModel &model = *m_view.model();
    emit codeEntered(keyOf(model.sheet(), where->block, next, row));
    return true;
}

bool CellTyping::commitCode()
{
    Session &session = m_view.model()->session();
    const EntryRow entry = *m_entry;
    const QString text = m_editor->text();
    const auto chosen = m_suggestions->chosen();
    if (text.trimmed().isEmpty()) {
        finish();
        return true;
    }
    const auto code =
        chosen ? std::optional(chosen->value) : codeMeant(session.report(), entry.dictionary, text);
    if (!code)
        return refuse(tr("No code and no name is like “%1”.").arg(text.trimmed()));
    if (const QString lengths = lengthsMissed(session.report(), entry.dictionary, *code); !lengths.isEmpty())
        return refuse(tr("“%1” is no code: codes here have %2 digits.").arg(*code, lengths));
    m_tookRow = true;
    if (const ReportRow *row = session.report().findRow(entry.block, *code, 1, entry.instance)) {
        finish();
        emit message(tr("%1 is there already.").arg(*code));
        goToRow(entry.block, *row);
        return true;
    }
    Edit edit = session.report().insertCode(entry.block, *code, entry.instance);
    edit.label = tr("Add %1").arg(*code);
    const auto applied = session.apply(edit);
    if (!applied) {
        m_tookRow = false;
        return refuse(text::sentence(applied.error()));
    }
    finish();
    if (const ReportRow *row = session.report().findRow(entry.block, *code, 1, entry.instance))
        goToRow(entry.block, *row);
    if (session.report().codeName(entry.dictionary, *code).isEmpty()) {
        emit message(tr("%1 is in no list of codes; the findings say so, and it can be added to this book.")
                         .arg(*code));
    }
    return true;
}

/// To the first amount of a row that is to be typed.
void CellTyping::goToRow(int block, const ReportRow &row)
{
    const SheetModel &model = *m_view.model();
    std::optional<CellKey> best;
    const auto &columns = model.report().block(block).columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const CellKey key = keyOf(model.sheet(), block, int(i), row.id);
        const SheetCell *cell = model.find(key);
        if (!cell || !isNumeric(columns[i].kind))
            continue;
        if (!best)
            best = key;
        if (!model.report().formula(key) && model.takesValues(*cell)) {
            best = key;
            break;
        }
    }
    if (best)
        emit codeEntered(*best);
}

} // namespace juesuan::ui
