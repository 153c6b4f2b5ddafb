#include "ui/dialogs/TextDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{
constexpr int kWidth = 480;
constexpr int kTextHeight = 120;
} // namespace

TextDialog::TextDialog(const QString &title, const QString &about, const QString &current, QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit(current))
{
    setWindowTitle(title);
    auto *label = new QLabel(about);
    label->setWordWrap(true);
    m_text->setAccessibleName(title);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(kTextHeight);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kHuge, kHuge, kHuge, kLarge);
    layout->setSpacing(kMedium);
    layout->addWidget(label);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    setMinimumWidth(kWidth);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, this,
            &QDialog::accept);
    m_text->setFocus();
}

QString TextDialog::text() const
{
    return m_text->toPlainText().trimmed();
}

} // namespace juesuan::ui
