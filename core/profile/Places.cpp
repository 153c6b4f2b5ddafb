#include "core/profile/Places.h"

namespace juesuan
{

const Form &formAt(const Profile &profile, BlockPlace place)
{
    return profile.forms[static_cast<std::size_t>(place.form)];
}

const Block &blockAt(const Profile &profile, BlockPlace place)
{
    return formAt(profile, place).blocks[static_cast<std::size_t>(place.block)];
}

std::vector<BlockPlace> allBlocks(const Profile &profile, int form)
{
    std::vector<BlockPlace> out;
    for (std::size_t i = 0; form >= 0 && i < profile.forms[static_cast<std::size_t>(form)].blocks.size(); ++i)
        out.push_back({form, static_cast<int>(i)});
    return out;
}

std::vector<BlockPlace> unnamedBlocks(const Profile &profile, int form)
{
    std::vector<BlockPlace> out = allBlocks(profile, form);
    std::erase_if(out, [&](BlockPlace place) { return !blockAt(profile, place).id.isEmpty(); });
    return out;
}

std::vector<BlockPlace> findBlocks(const Profile &profile, const QString &name)
{
    const int form = profile.form(name.section(u'.', 0, 0));
    if (form < 0)
        return {};
    if (!name.contains(u'.'))
        return unnamedBlocks(profile, form);
    const int block = profile.forms[static_cast<std::size_t>(form)].block(name.section(u'.', 1));
    if (block < 0)
        return {};
    return {{form, block}};
}

QString blockName(const Profile &profile, BlockPlace place)
{
    const QString &id = blockAt(profile, place).id;
    return id.isEmpty() ? formAt(profile, place).id : formAt(profile, place).id + u'.' + id;
}

QStringList formIds(const Profile &profile)
{
    QStringList ids;
    for (const Form &form : profile.forms)
        ids += form.id;
    return ids;
}

QStringList blockIds(const Profile &profile, int form)
{
    QStringList ids;
    for (const BlockPlace &place : allBlocks(profile, form)) {
        if (!blockAt(profile, place).id.isEmpty())
            ids += blockAt(profile, place).id;
    }
    return ids;
}

} // namespace juesuan
