#include "core/profile/Profile.h"

#include <algorithm>

namespace juesuan
{

template <class Items, class Id> static int indexOf(const Items &items, const Id &id)
{
    const auto it = std::find_if(items.begin(), items.end(), [&](const auto &item) { return item.id == id; });
    return it == items.end() ? -1 : static_cast<int>(it - items.begin());
}

bool isNumeric(ColumnKind kind)
{
    return kind == ColumnKind::Money || kind == ColumnKind::Percent || kind == ColumnKind::Score ||
           kind == ColumnKind::Number;
}

const Formula *RowFormulas::find(const QString &column) const
{
    const auto it = byColumn.constFind(column);
    if (it != byColumn.constEnd())
        return &it.value();
    return all.text.isEmpty() ? nullptr : &all;
}

int Block::column(const QString &wanted) const
{
    return wanted.isEmpty() ? -1 : indexOf(columns, wanted);
}
int Form::block(const QString &wanted) const
{
    return indexOf(blocks, wanted);
}
int Profile::form(const QString &wanted) const
{
    return indexOf(forms, wanted);
}

} // namespace juesuan
