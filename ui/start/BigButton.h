#pragma once

#include <QAbstractButton>
#include <QIcon>

namespace juesuan::ui
{

/// A large action: an icon, what it does, and a line about it.
class BigButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit BigButton(const QString &iconName, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &detail);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QIcon m_sign;
    QString m_detail;
};

} // namespace juesuan::ui
