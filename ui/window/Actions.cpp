#include "ui/window/Actions.h"

#include <QActionGroup>

#include "core/session/Session.h"
#include "ui/theme/Icons.h"

namespace juesuan::ui
{

Actions::Actions(QObject *parent) : QObject(parent)
{
    newBook = make("new", QKeySequence::New);
    openBook = make("open", QKeySequence::Open);
    openSample = make("sample");
    openCorrected = make("sample");
    openEvaluation = make("sample");
    startPage = make("book");
    saveCopy = make("save-copy", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    reportSettings = make("settings");
    addUnit = make("unit");
    addYear = make("plus");
    exportForms = make("export", QKeySequence(Qt::CTRL | Qt::Key_E));
    exportPdf = make("");
    exportXlsx = make("");
    exportCsv = make("");
    exportJson = make("");
    preview = make("preview", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    print = make("print", QKeySequence::Print);
    quit = make("", QKeySequence::Quit);
    undo = make("undo", QKeySequence::Undo);
    redo = make("redo");
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    jump = make("search");
    jump->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::CTRL | Qt::Key_G)});
    nextFinding = make("chevron-right", QKeySequence(Qt::Key_F8));
    previousFinding = make("chevron-left", QKeySequence(Qt::SHIFT | Qt::Key_F8));
    showFindings = make("findings", QKeySequence(Qt::Key_F7));
    explainCell = make("explain", QKeySequence(Qt::Key_F4));
    explainFinding = make("", QKeySequence(Qt::CTRL | Qt::Key_M));
    cut = make("cut", QKeySequence::Cut);
    copy = make("copy", QKeySequence::Copy);
    copyWithHeads = make("", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    paste = make("paste", QKeySequence::Paste);
    clear = make("", QKeySequence::Delete);
    fillDown = make("", QKeySequence(Qt::CTRL | Qt::Key_D));
    fillRight = make("", QKeySequence(Qt::CTRL | Qt::Key_R));
    insertCode = make("row-add");
    deleteRow = make("row-delete");
    takeComputed = make("restore");
    importTables = make("");
    readApproved = make("");
    pasteApproved = make("");
    moveRowUp = make("");
    moveRowUp->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Up)});
    moveRowDown = make("");
    moveRowDown->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down),
                               QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Down)});
    takeSuggestion = make("", QKeySequence(Qt::CTRL | Qt::Key_Return));
    largeEditor = make("", QKeySequence(Qt::SHIFT | Qt::Key_F2));
    addCopy = make("copy");
    removeCopy = make("delete");
    for (QAction *action : ofForm())
        action->setShortcutContext(Qt::WidgetShortcut);
    zoomToWidth = make("");
    zoomIn = make("");
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = make("", QKeySequence(Qt::CTRL | Qt::Key_Minus));
    zoomReset = make("", QKeySequence(Qt::CTRL | Qt::Key_0));
    overview = make("overview", QKeySequence(Qt::Key_F9));
    nextForm = make("", QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    previousForm = make("", QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    nextPane = make("", QKeySequence(Qt::Key_F6));
    previousPane = make("", QKeySequence(Qt::SHIFT | Qt::Key_F6));
    help = make("help", QKeySequence::HelpContents);
    about = make("");
    themes = new QActionGroup(this);
    for (const char *id : {"system", "light", "dark"})
        choice(themes, id);
    languages = new QActionGroup(this);
    for (const char *id : {"zh_CN", "en"})
        choice(languages, id);
    m_needBook = {overview,    startPage,       saveCopy,     exportForms, exportPdf,
                  exportXlsx,  exportCsv,       exportJson,   preview,     jump,
                  nextFinding, previousFinding, showFindings, explainCell, zoomIn,
                  zoomOut,     zoomReset,       zoomToWidth,  nextForm,    previousForm,
                  copy,        copyWithHeads,   print,        nextPane,    previousPane};
    m_needWriting = {reportSettings, addUnit,        addYear,       cut,         paste,
                     clear,          fillDown,       fillRight,     insertCode,  deleteRow,
                     takeComputed,   explainFinding, pasteApproved, moveRowUp,   moveRowDown,
                     readApproved,   takeSuggestion, largeEditor,   importTables};
    setBookOpen(false, false);
    follow(nullptr, false);
    retranslate();
}

QAction *Actions::make(const char *name, const QKeySequence &keys)
{
    auto *action = new QAction(this);
    if (*name)
        action->setIcon(icon(QString::fromLatin1(name)));
    action->setShortcut(keys);
    return action;
}

QAction *Actions::choice(QActionGroup *group, const char *id)
{
    QAction *action = make("");
    action->setCheckable(true);
    action->setData(QString::fromLatin1(id));
    group->addAction(action);
    return action;
}

void Actions::word(QAction *action, const QString &text, const QString &tip)
{
    action->setText(text);
    const QString name =
        tip.isEmpty() ? QString(text).remove(QLatin1Char('&')).remove(QStringLiteral("…")) : tip;
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys));
}

void Actions::retranslate()
{
    word(newBook, tr("&New book…"));
    word(openBook, tr("&Open…"));
    word(openSample, tr("Open the &sample"), tr("A real account as published, its mistakes included"));
    word(openCorrected, tr("Open the &corrected sample"), tr("The same account put right"));
    word(openEvaluation, tr("Open the ev&aluation sample"), tr("A real self-evaluation as published"));
    word(startPage, tr("Start &page"));
    word(addUnit, tr("Add a &unit…"), tr("One more unit in this book"));
    word(addYear, tr("Add a &year…"), tr("One more year of a unit in this book"));
    word(saveCopy, tr("Save a copy e&lsewhere…"));
    word(reportSettings, tr("Report se&ttings…"));
    word(exportForms, tr("&Export…"));
    word(exportPdf, tr("As PDF…"));
    word(exportXlsx, tr("As workbook (XLSX)…"));
    word(exportCsv, tr("As CSV…"));
    word(exportJson, tr("As JSON…"));
    word(preview, tr("Print pre&view…"), tr("Print preview"));
    preview->setIconText(tr("Preview"));
    word(print, tr("P&rint…"));
    word(quit, tr("&Quit"));
    word(jump, tr("&Find or jump…"), tr("Find or jump: a form, a code, an action"));
    word(nextFinding, tr("&Next finding"));
    word(previousFinding, tr("&Previous finding"));
    word(showFindings, tr("Show &findings"));
    word(explainCell, tr("&Where the cell comes from"));
    word(explainFinding, tr("Write an &explanation…"), tr("Explain a warning in writing"));
    word(cut, tr("Cu&t"));
    word(copy, tr("&Copy"));
    word(copyWithHeads, tr("Copy with &heads"));
    word(paste, tr("&Paste"));
    word(clear, tr("C&lear"));
    word(fillDown, tr("Fill &down"));
    word(fillRight, tr("Fill ri&ght"));
    word(insertCode, tr("&Insert a row…"));
    word(importTables, tr("&Import tables…"), tr("Account tables from a workbook or a text file"));
    word(readApproved, tr("Re&ad approved indicators…"),
         tr("Approved targets from a file: names, targets and weights are locked then"));
    word(pasteApproved, tr("&Paste as approved indicators"),
         tr("What was approved: names, targets and weights are locked then"));
    word(moveRowUp, tr("Mo&ve the row up"));
    word(moveRowDown, tr("Move the row dow&n"));
    word(takeSuggestion, tr("Take the sugge&sted score"));
    word(largeEditor, tr("Large &editor…"), tr("Edit a long text"));
    word(deleteRow, tr("Delete this ro&w"));
    offerComputed(m_computed);
    word(addCopy, tr("Add a copy of the f&orm"), tr("One more copy of this form, for another project"));
    word(removeCopy, tr("Remove this cop&y"));
    word(overview, tr("Ov&erview"), tr("The report in charts"));
    word(zoomToWidth, tr("Fit &width"));
    word(zoomIn, tr("Zoom &in"));
    word(zoomOut, tr("Zoom &out"));
    word(zoomReset, tr("&Actual size"));
    word(nextForm, tr("Ne&xt form"));
    word(previousForm, tr("Pre&vious form"));
    word(nextPane, tr("Next pa&ne"));
    word(previousPane, tr("Previo&us pane"));
    word(help, tr("&Keys and signs"));
    word(about, tr("&About this program"));
    for (QAction *action : themes->actions()) {
        const QString id = action->data().toString();
        word(action, id == QLatin1String("light")  ? tr("&Light")
                     : id == QLatin1String("dark") ? tr("&Dark")
                                                   : tr("As the &system"));
    }
    for (QAction *action : languages->actions()) // each in its own words, whatever the language is now
        word(action,
             action->data() == QLatin1String("en") ? QStringLiteral("English") : QStringLiteral("简体中文"));
}

void Actions::follow(const Session *session, bool writable)
{
    undo->setEnabled(writable && session->canUndo());
    redo->setEnabled(writable && session->canRedo());
    word(undo, undo->isEnabled() ? tr("&Undo: %1").arg(session->undoLabel()) : tr("&Undo"));
    word(redo, redo->isEnabled() ? tr("&Redo: %1").arg(session->redoLabel()) : tr("&Redo"));
}

void Actions::offerComputed(const QString &value)
{
    m_computed = value;
    word(takeComputed,
         value.isEmpty() ? tr("Use the co&mputed value") : tr("Use the co&mputed value %1").arg(value));
}

void Actions::offerCopies(bool many, bool several)
{
    addCopy->setEnabled(m_writable && many);
    removeCopy->setEnabled(m_writable && many && several);
}

void Actions::setBookOpen(bool open, bool writable)
{
    m_writable = open && writable;
    offerCopies(false, false);
    for (QAction *action : std::as_const(m_needBook))
        action->setEnabled(open);
    for (QAction *action : std::as_const(m_needWriting))
        action->setEnabled(open && writable);
}

QList<QAction *> Actions::ofForm() const
{
    return {cut,           copy,      copyWithHeads, paste,          clear,
            fillDown,      fillRight, insertCode,    deleteRow,      takeComputed,
            pasteApproved, moveRowUp, moveRowDown,   takeSuggestion, largeEditor};
}

QList<QAction *> Actions::forJumping() const
{
    QList<QAction *> all{newBook,     openBook, openSample,  openCorrected, openEvaluation,  startPage,
                         saveCopy,    preview,  exportForms, exportPdf,     exportXlsx,      exportCsv,
                         exportJson,  undo,     redo,        nextFinding,   previousFinding, reportSettings,
                         explainCell, addUnit,  addYear,     print,         explainFinding,  help};
    erase_if(all, [](const QAction *action) { return !action->isEnabled(); });
    return all;
}

} // namespace juesuan::ui
