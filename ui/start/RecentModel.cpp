#include "ui/start/RecentModel.h"

#include <QDir>
#include <QFileInfo>

namespace juesuan::ui
{

void RecentModel::set(const std::vector<RecentBook> &books)
{
    beginResetModel();
    m_books = books;
    m_missing.clear();
    for (const RecentBook &book : books)
        m_missing.push_back(!QFileInfo::exists(book.path));
    endResetModel();
}

int RecentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_books.size());
}

QVariant RecentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const RecentBook &book = m_books[row];
    switch (role) {
    case Qt::DisplayRole:
        return book.unit.isEmpty() ? QFileInfo(book.path).completeBaseName() : book.unit;
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(book.path);
    case PathRole:
        return book.path;
    case YearRole:
        return book.year;
    case ErrorsRole:
        return book.errors;
    case WarningsRole:
        return book.warnings;
    case OpenedRole:
        return book.opened;
    case MissingRole:
        return static_cast<bool>(m_missing[row]);
    default:
        return {};
    }
}

} // namespace juesuan::ui
