#include "ui/window/Menus.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include "ui/window/Actions.h"

namespace juesuan::ui
{

Menus::Menus(QMenuBar &bar, Actions &a, const QList<QAction *> &panels)
    : m_book(bar.addMenu(QString())), m_edit(bar.addMenu(QString())), m_fill(bar.addMenu(QString())),
      m_audit(bar.addMenu(QString())), m_view(bar.addMenu(QString())), m_theme(new QMenu(m_view)),
      m_language(new QMenu(m_view)), m_export(new QMenu(m_book)), m_help(bar.addMenu(QString()))
{
    m_book->addActions({a.newBook, a.openBook, a.openSample, a.openCorrected, a.openEvaluation});
    m_book->addSeparator();
    m_book->addActions({a.addUnit, a.addYear, a.reportSettings, a.saveCopy});
    m_book->addSeparator();
    m_book->addAction(a.importTables);
    m_book->addActions({a.preview, a.print});
    m_export->addActions({a.exportPdf, a.exportXlsx, a.exportCsv, a.exportJson});
    m_book->addMenu(m_export);
    m_book->addSeparator();
    m_book->addActions({a.startPage, a.quit});

    m_edit->addActions({a.undo, a.redo});
    m_edit->addSeparator();
    m_edit->addActions({a.cut, a.copy, a.copyWithHeads, a.paste, a.clear});
    m_edit->addSeparator();
    m_edit->addActions({a.fillDown, a.fillRight, a.largeEditor});
    m_edit->addSeparator();
    m_edit->addAction(a.jump);

    m_fill->addActions({a.insertCode, a.deleteRow, a.moveRowUp, a.moveRowDown});
    m_fill->addSeparator();
    m_fill->addActions({a.takeComputed, a.takeSuggestion});
    m_fill->addSeparator();
    m_fill->addActions({a.readApproved, a.pasteApproved});
    m_fill->addSeparator();
    m_fill->addActions({a.addCopy, a.removeCopy});

    m_audit->addActions({a.nextFinding, a.previousFinding, a.showFindings});
    m_audit->addSeparator();
    m_audit->addActions({a.explainFinding, a.explainCell});

    m_view->addActions({a.overview, a.nextForm, a.previousForm, a.nextPane, a.previousPane});
    m_view->addSeparator();
    m_view->addActions({a.zoomIn, a.zoomOut, a.zoomReset, a.zoomToWidth});
    m_view->addSeparator();
    m_view->addActions(panels);
    m_view->addSeparator();
    m_theme->addActions(a.themes->actions());
    m_language->addActions(a.languages->actions());
    m_view->addMenu(m_theme);
    m_view->addMenu(m_language);
    m_help->addActions({a.help, a.about});
    retranslate();
}

void Menus::retranslate()
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Menus", text); };
    m_book->setTitle(say(QT_TRANSLATE_NOOP("Menus", "&Book")));
    m_edit->setTitle(say(QT_TRANSLATE_NOOP("Menus", "&Edit")));
    m_fill->setTitle(say(QT_TRANSLATE_NOOP("Menus", "&Fill in")));
    m_audit->setTitle(say(QT_TRANSLATE_NOOP("Menus", "&Audit")));
    m_view->setTitle(say(QT_TRANSLATE_NOOP("Menus", "&View")));
    m_theme->setTitle(say(QT_TRANSLATE_NOOP("Menus", "&Theme")));
    m_language->setTitle(say(QT_TRANSLATE_NOOP("Menus", "&Language")));
    m_export->setTitle(say(QT_TRANSLATE_NOOP("Menus", "&Export")));
    m_help->setTitle(say(QT_TRANSLATE_NOOP("Menus", "&Help")));
}

} // namespace juesuan::ui
