#pragma once

#include <QAction>
#include <QObject>

class QActionGroup;

namespace juesuan
{
class Session;
}

namespace juesuan::ui
{

/// Every action of the window, with its icon, its keys and its words in the current language.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QObject *parent);

    void retranslate();
    /// The labels of undo and redo say what they would take back.
    void follow(const Session *session, bool writable);
    void setBookOpen(bool open, bool writable);
    /// Whether the form at hand may have copies, and has more than one.
    void offerCopies(bool many, bool several);
    /// What 采用计算值 would put into the cell at hand; "" where the cell is not stated.
    void offerComputed(const QString &value);
    QList<QAction *> forJumping() const; ///< those that make sense in the palette
    /// Actions of the form: their keys work while the form has the focus and nowhere else.
    QList<QAction *> ofForm() const;

    QAction *newBook, *openBook, *openSample, *openCorrected, *openEvaluation, *startPage, *saveCopy,
        *reportSettings;
    QAction *addUnit, *addYear;
    QAction *exportForms, *exportPdf, *exportXlsx, *exportCsv, *exportJson, *preview, *print, *quit;
    QAction *undo, *redo, *jump;
    QAction *nextFinding, *previousFinding, *showFindings, *explainCell, *explainFinding;
    QAction *cut, *copy, *copyWithHeads, *paste, *clear, *fillDown, *fillRight; ///< keys are the form's own
    QAction *insertCode, *deleteRow, *takeComputed;
    QAction *importTables, *readApproved, *pasteApproved, *moveRowUp, *moveRowDown, *takeSuggestion,
        *largeEditor;              ///< of evaluation forms
    QAction *addCopy, *removeCopy; ///< of a form of which there may be many
    QAction *zoomIn, *zoomOut, *zoomReset, *zoomToWidth;
    QAction *overview;
    QAction *nextForm, *previousForm, *nextPane, *previousPane;
    QAction *help, *about;
    QActionGroup *themes, *languages; ///< data(): the id of the theme, of the language

private:
    QAction *make(const char *icon, const QKeySequence &keys = {});
    QAction *choice(QActionGroup *group, const char *id);
    void word(QAction *action, const QString &text, const QString &tip = {});
    QString m_computed;
    bool m_writable = false;
    QList<QAction *> m_needBook;
    QList<QAction *> m_needWriting;
};

} // namespace juesuan::ui
