#pragma once

#include <QLabel>

namespace juesuan::ui
{

/// One line of text that gives way: what does not fit ends in an ellipsis and stands in the tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void setWhole(const QString &text);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    QString m_whole;
};

} // namespace juesuan::ui
