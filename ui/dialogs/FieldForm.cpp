#include "ui/dialogs/FieldForm.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme/Colours.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

FieldForm::FieldForm(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kHair);
}

void FieldForm::add(const QString &label, QWidget *field, const QString &note)
{
    auto *name = new QLabel(label);
    name->setBuddy(field);
    field->setAccessibleName(label);
    auto *beneath = new QLabel;
    beneath->setWordWrap(true);
    if (m_layout->count())
        m_layout->addSpacing(kHair);
    m_layout->addWidget(name);
    m_layout->addWidget(field);
    m_layout->addWidget(beneath);
    m_beneath.insert(field, {beneath, note});
    complain(field, {});
}

void FieldForm::complain(const QWidget *field, const QString &text)
{
    const Beneath &beneath = m_beneath[field];
    const Colours &colours = Colours::of(palette());
    QPalette tone = palette();
    tone.setColor(QPalette::WindowText, text.isEmpty() ? colours.inkSoft : colours.error);
    beneath.label->setPalette(tone);
    beneath.label->setText(text.isEmpty() ? beneath.note : text);
    beneath.label->setVisible(!beneath.label->text().isEmpty());
}

} // namespace juesuan::ui
