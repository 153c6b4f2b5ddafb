#include "ui/start/StartPage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/start/BigButton.h"
#include "ui/start/RecentDelegate.h"
#include "ui/start/RecentModel.h"
#include "ui/theme/Colours.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{
constexpr int kColumnWidth = 760;
constexpr double kNameScale = 1.3;
} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent), m_model(new RecentModel(this)), m_list(new QListView), m_name(new QLabel),
      m_motto(new QLabel), m_heading(new QLabel), m_empty(new QLabel)
{
    m_name->setFont(titleFont(kNameScale));
    m_motto->setForegroundRole(QPalette::PlaceholderText);
    m_heading->setFont(headingFont());
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("recentBooks"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecentDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setSpacing(0);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListView::clicked, this, &StartPage::choose);
    connect(m_list, &QListView::activated, this, &StartPage::choose);
    connect(m_list, &QListView::customContextMenuRequested, this, &StartPage::showMenu);

    auto *column = new QWidget;
    column->setMaximumWidth(kColumnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(kHuge, kHuge * 2, kHuge, kHuge);
    layout->setSpacing(0);
    layout->addWidget(m_name);
    layout->addSpacing(kHair);
    layout->addWidget(m_motto);
    layout->addSpacing(kHuge);
    layout->addWidget(makeActions());
    layout->addSpacing(kHuge + kSmall);
    layout->addWidget(m_heading);
    layout->addSpacing(kSmall);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addStretch(1);
    outer->addWidget(column, 100);
    outer->addStretch(1);
    setBooks({});
    retranslate();
}

QWidget *StartPage::makeActions()
{
    m_new = new BigButton(QStringLiteral("new"));
    m_open = new BigButton(QStringLiteral("open"));
    m_sample = new BigButton(QStringLiteral("sample"));
    m_corrected = new BigButton(QStringLiteral("ok"));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kMedium);
    for (BigButton *button : {m_new, m_open, m_sample, m_corrected})
        layout->addWidget(button, 1);
    connect(m_new, &QAbstractButton::clicked, this, &StartPage::newRequested);
    connect(m_open, &QAbstractButton::clicked, this, &StartPage::openRequested);
    connect(m_sample, &QAbstractButton::clicked, this, &StartPage::sampleRequested);
    connect(m_corrected, &QAbstractButton::clicked, this, &StartPage::correctedRequested);
    return row;
}

void StartPage::setBooks(const std::vector<RecentBook> &books)
{
    m_model->set(books);
    m_list->setVisible(!books.empty());
    m_empty->setVisible(books.empty());
    static_cast<QVBoxLayout *>(m_empty->parentWidget()->layout())
        ->setStretchFactor(m_empty, books.empty() ? 1 : 0);
    m_empty->setAlignment(Qt::AlignTop);
}

void StartPage::choose(const QModelIndex &index)
{
    emit bookRequested(index.data(RecentModel::PathRole).toString());
}

void StartPage::showMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    const QString path = index.data(RecentModel::PathRole).toString();
    QMenu menu;
    menu.addAction(tr("Open"), this, [this, path] { emit bookRequested(path); });
    menu.addAction(tr("Remove from this list"), this, [this, path] { emit forgetRequested(path); });
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Colours::of(palette()).paper);
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartPage::retranslate()
{
    //: The name of the program.
    m_name->setText(tr("Juesuan"));
    m_motto->setText(
        tr("Departmental final accounts: every figure once, every total and check with every keystroke."));
    m_new->setTexts(tr("New book"), tr("Choose a regime, a unit and a year"));
    m_open->setTexts(tr("Open"), tr("A book from this computer; or drop one here"));
    m_sample->setTexts(tr("Sample"), tr("A real account as published, its mistakes included"));
    m_corrected->setTexts(tr("Corrected sample"), tr("The same account put right"));
    m_heading->setText(tr("Recent books"));
    m_empty->setText(tr("The books you work on will be listed here. "
                        "Begin with the sample: it shows what the program finds in a real account."));
    m_list->setAccessibleName(m_heading->text());
    m_list->viewport()->update();
}

} // namespace juesuan::ui
