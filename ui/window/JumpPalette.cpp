#include "ui/window/JumpPalette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/window/JumpDelegate.h"

namespace juesuan::ui
{
namespace
{
constexpr int kWidth = 560;
constexpr int kMostRows = 12;
constexpr int kTop = 48;
} // namespace

JumpPalette::JumpPalette(QWidget *window)
    : QFrame(window, Qt::Popup), m_field(new QLineEdit), m_list(new QListWidget)
{
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSmall, kSmall, kSmall, kSmall);
    layout->setSpacing(kSmall);
    m_field->setClearButtonEnabled(true);
    m_field->addAction(icon(QStringLiteral("search"), IconColour::Soft), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new JumpDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &JumpPalette::search);
    connect(m_list, &QListWidget::itemClicked, this, &JumpPalette::choose);
}

void JumpPalette::open(const Report *report, int currentForm, const QList<QAction *> &actions)
{
    m_currentForm = currentForm;
    m_index = std::make_unique<JumpIndex>(report, actions);
    m_field->setPlaceholderText(tr("A form, a code, a name, its pinyin initials or an action"));
    m_field->setAccessibleName(tr("Find or jump"));
    m_field->clear();
    search();
    const QWidget *window = parentWidget();
    const int width = qMin(kWidth, window->width() - 2 * kHuge);
    resize(width, m_field->sizeHint().height() + kMostRows * JumpDelegate::kHeight + 3 * kSmall + 2);
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, kTop)));
    show();
    m_field->setFocus();
}

void JumpPalette::search()
{
    m_targets = m_index->search(m_field->text(), m_currentForm);
    m_list->clear();
    for (const JumpTarget &target : m_targets) {
        auto *item = new QListWidgetItem(target.title, m_list);
        item->setData(JumpDelegate::DetailRole, target.detail);
        item->setIcon(icon(target.action ? QStringLiteral("chevron-right")
                           : target.cell ? QStringLiteral("jump")
                                         : QStringLiteral("form"),
                           IconColour::Soft));
    }
    m_list->setCurrentRow(0);
}

void JumpPalette::choose()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const JumpTarget target = m_targets[static_cast<std::size_t>(row)];
    hide();
    emit chosen(target);
}

bool JumpPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step && m_list->count()) {
        m_list->setCurrentRow((m_list->currentRow() + step + m_list->count()) % m_list->count());
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose();
        return true;
    }
    if (key == Qt::Key_Escape) {
        hide();
        return true;
    }
    return false;
}

} // namespace juesuan::ui
