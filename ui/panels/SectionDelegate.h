#pragma once

#include <QStyledItemDelegate>

namespace juesuan::ui
{

/// Items of a list or tree; those with `role` set are headings over the others.
class SectionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit SectionDelegate(int role, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_role(role)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_role;
};

} // namespace juesuan::ui
