#include "ui/dialogs/HelpDialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/dialogs/CellLegend.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

QString keyWords(const QKeySequence &key)
{
    QString words = key.toString(QKeySequence::PortableText);
    words.replace(QLatin1String("Return"), QLatin1String("Enter"));
    words.replace(QLatin1String("PgUp"), QLatin1String("PageUp"));
    words.replace(QLatin1String("PgDown"), QLatin1String("PageDown"));
    if (words.endsWith(QLatin1String("Up")) && !words.endsWith(QLatin1String("PageUp")))
        words.replace(words.size() - 2, 2, QStringLiteral("↑"));
    if (words.endsWith(QLatin1String("Down")) && !words.endsWith(QLatin1String("PageDown")))
        words.replace(words.size() - 4, 4, QStringLiteral("↓"));
    return words;
}

namespace
{

constexpr QSize kFirstSize(860, 620);

/// A word of a menu without its mnemonic, which Chinese menus put in brackets: 撤销(&U) is 撤销.
QString plainWords(QString text)
{
    for (qsizetype at = text.indexOf(QLatin1Char('&')); at >= 0; at = text.indexOf(QLatin1Char('&'), at)) {
        const bool bracketed =
            at > 0 && text[at - 1] == QLatin1Char('(') && text.mid(at + 2, 1) == QLatin1String(")");
        if (bracketed)
            text.remove(at - 1, 4);
        else
            text.remove(at, 1);
    }
    return text.remove(QStringLiteral("…"));
}

/// What an action is called whatever it is about at the moment: 重做, not 重做：粘贴.
QString lastingWords(const QAction &action)
{
    const QString words = plainWords(action.text());
    const qsizetype chinese = words.indexOf(u'：'), plain = words.indexOf(QLatin1String(": "));
    return chinese < 0 && plain < 0 ? words : words.left(chinese < 0 ? plain : chinese);
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys << keyWords(key);
    return keys.join(QStringLiteral("  "));
}

void gather(const QMenu &menu, QList<QAction *> &into)
{
    for (QAction *action : menu.actions()) {
        if (action->menu())
            gather(*action->menu(), into);
        else if (!action->shortcuts().isEmpty())
            into << action;
    }
}

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(headingFont());
    return label;
}

} // namespace

QList<HelpDialog::Section> sectionsOf(const QList<QMenu *> &menus)
{
    QList<HelpDialog::Section> sections;
    for (const QMenu *menu : menus) {
        HelpDialog::Section section{menu->title(), {}};
        gather(*menu, section.actions);
        if (!section.actions.isEmpty())
            sections << section;
    }
    return sections;
}

HelpDialog::HelpDialog(const QList<Section> &sections, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys and signs"));
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(kHuge, kHuge, kHuge, kHuge);
    columns->setSpacing(2 * kHuge);
    columns->addWidget(makeLegend(), 1);
    columns->addWidget(makeKeys(sections), 1);
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->setContentsMargins(kHuge, 0, kHuge, kLarge);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(kFirstSize);
}

QWidget *HelpDialog::makeLegend() const
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kMedium);
    layout->addWidget(heading(tr("How cells look")));
    layout->addWidget(new CellLegend);
    auto *note = new QLabel(tr("Nothing has to be saved: what you type is kept as you type it, and every "
                               "step can be taken back, also after the book was closed."));
    note->setWordWrap(true);
    layout->addWidget(note);
    layout->addStretch(1);
    return part;
}

QWidget *HelpDialog::makeKeys(const QList<Section> &sections) const
{
    auto *part = new QWidget;
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kLarge);
    grid->setVerticalSpacing(kHair);
    grid->setColumnStretch(0, 1);
    int row = 0;
    const auto add = [&](const QString &words, const QString &keys) {
        auto *name = new QLabel(words);
        name->setWordWrap(true);
        auto *key = new QLabel(keys);
        key->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(name, row, 0);
        grid->addWidget(key, row++, 1, Qt::AlignRight | Qt::AlignTop);
    };
    const auto begin = [&](const QString &title) {
        if (row > 0)
            grid->setRowMinimumHeight(row++, kMedium);
        grid->addWidget(heading(title), row++, 0, 1, 2);
    };
    begin(tr("In a form")); // the form's own hands, which are no actions
    add(tr("Take the value and go down; up with Shift"), QStringLiteral("Enter"));
    add(tr("Take the value and go on; back with Shift"), QStringLiteral("Tab"));
    add(tr("Edit what stands in the cell"), QStringLiteral("F2"));
    add(tr("Give up what is being typed"), QStringLiteral("Esc"));
    add(tr("A new line in a text"), QStringLiteral("Alt+Enter"));
    add(tr("Type into every selected cell"), QStringLiteral("Ctrl+Enter"));
    add(tr("Open the list of choices"), QStringLiteral("Alt+↓"));
    add(tr("To the end of what is filled"), QStringLiteral("Ctrl+←↑↓→"));
    add(tr("Select more cells"), QStringLiteral("Shift+←↑↓→"));
    for (const Section &section : sections) {
        begin(plainWords(section.title));
        for (const QAction *action : section.actions) {
            if (!action->shortcuts().isEmpty())
                add(lastingWords(*action), keysOf(*action));
        }
    }
    grid->setRowStretch(row, 1);
    return part;
}

} // namespace juesuan::ui
