#include "ui/form/LongTextDialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme/Fonts.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

namespace
{

constexpr int kWidth = 720;
constexpr int kHeight = 460;
constexpr double kTextZoom = 1.15; // of the sheet's type: read and written for minutes

} // namespace

LongTextDialog::LongTextDialog(const QString &title, const QString &text, QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit(text)), m_count(new QLabel)
{
    setWindowTitle(title);
    setObjectName(QStringLiteral("longText"));
    m_text->setAccessibleName(title);
    m_text->setFont(sheetFont(kTextZoom));
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(kMedium);
    m_text->moveCursor(QTextCursor::End);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kHuge, kHuge, kHuge, kLarge);
    layout->setSpacing(kMedium);
    layout->addWidget(m_text, 1);
    layout->addLayout(foot);
    resize(kWidth, kHeight);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LongTextDialog::count);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, this,
            &QDialog::accept);
    count();
    m_text->setFocus();
}

QString LongTextDialog::text() const
{
    QString text = m_text->toPlainText();
    while (text.endsWith(u'\n') || text.endsWith(u' '))
        text.chop(1);
    return text;
}

/// Characters as a person counts them: without blanks and line breaks.
void LongTextDialog::count()
{
    const QString written = m_text->toPlainText();
    const auto characters = std::count_if(written.begin(), written.end(),
                                          [](QChar c) { return !c.isSpace() && !c.isLowSurrogate(); });
    m_count->setText(tr("%n character(s)   Ctrl+Enter takes the text", nullptr, int(characters)));
}

} // namespace juesuan::ui
