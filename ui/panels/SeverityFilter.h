#pragma once

#include <QAbstractButton>

#include "core/profile/Profile.h"

namespace juesuan::ui
{

/// The sign of a severity and how many there are; a click hides or shows them.
class SeverityFilter : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SeverityFilter(Severity severity, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity;
};

} // namespace juesuan::ui
