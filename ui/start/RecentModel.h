#pragma once

#include <QAbstractListModel>
#include <vector>

#include "ui/window/AppSettings.h"

namespace juesuan::ui
{

/// Books lately worked on.
class RecentModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { PathRole = Qt::UserRole + 1, YearRole, ErrorsRole, WarningsRole, OpenedRole, MissingRole };
    using QAbstractListModel::QAbstractListModel;

    void set(const std::vector<RecentBook> &books);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<RecentBook> m_books;
    std::vector<bool> m_missing;
};

} // namespace juesuan::ui
