#pragma once

#include <QAbstractButton>

namespace juesuan::ui
{

/// What looks like a search field in the tool bar; a click opens the palette.
class JumpField : public QAbstractButton
{
    Q_OBJECT
public:
    explicit JumpField(QWidget *parent = nullptr);
    void setKeys(const QString &keys);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace juesuan::ui
