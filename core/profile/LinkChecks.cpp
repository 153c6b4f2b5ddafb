#include "core/profile/LinkChecks.h"

#include <QSet>
#include <algorithm>

#include "core/profile/Places.h"

namespace juesuan
{

namespace
{

/// "9.7" from millionths.
QString shownPoints(std::int64_t micro)
{
    QString out = QString::number(micro / 1'000'000) + u'.' +
                  QString::number(micro % 1'000'000).rightJustified(6, u'0');
    while (out.endsWith(u'0'))
        out.chop(1);
    return out.endsWith(u'.') ? out.chopped(1) : out;
}

class NameChecks
{
public:
    NameChecks(const Profile &profile, const JsonValue &json, const std::function<void(Error)> &report)
        : m_profile(profile), m_json(json), m_report(report)
    {
    }

    void run()
    {
        QSet<QString> ids;
        for (std::size_t f = 0; f < m_profile.forms.size(); ++f) {
            const Form &form = m_profile.forms[f];
            checkBlockIds(form, f);
            checkChecks(form.checks, &form, ids);
            for (std::size_t b = 0; b < form.blocks.size(); ++b)
                checkBlock({static_cast<int>(f), static_cast<int>(b)});
        }
        checkChecks(m_profile.checks, nullptr, ids);
        checkFollowing();
        checkDetectors();
    }

private:
    void fail(const char *text, QStringList args, const Where &where)
    {
        m_report({text, std::move(args), where});
    }

    /// Finds the place in the files of a text under `form`, since the model has no places for it.
    Where placeOf(std::size_t form, QStringView key, const QString &text) const
    {
        const JsonValue *forms = m_json.find(u"forms");
        const JsonValue *entry =
            forms && form < forms->items.size() ? forms->items[form].find(u"form") : nullptr;
        const JsonValue *found = entry ? search(*entry, key, text) : nullptr;
        return found ? found->where : entry ? entry->where : m_json.where;
    }

    static const JsonValue *search(const JsonValue &value, QStringView key, const QString &text)
    {
        for (const JsonMember &member : value.members) {
            if (member.key == key && member.value.isText() && member.value.text == text)
                return &member.value;
            if (const JsonValue *inner = member.key == key ? listItem(member.value, text) : nullptr)
                return inner;
            if (const JsonValue *inner = search(member.value, key, text))
                return inner;
        }
        for (const JsonValue &item : value.items) {
            if (const JsonValue *inner = search(item, key, text))
                return inner;
        }
        return nullptr;
    }

    static const JsonValue *listItem(const JsonValue &list, const QString &text)
    {
        const auto it = std::find_if(list.items.begin(), list.items.end(),
                                     [&](const JsonValue &item) { return item.text == text; });
        return it == list.items.end() ? nullptr : &*it;
    }

    void checkBlockIds(const Form &form, std::size_t index)
    {
        for (const Block &block : form.blocks) {
            if (!block.id.isEmpty() && m_profile.form(block.id) >= 0)
                fail(QT_TRANSLATE_NOOP(
                         "Error",
                         "“%1” is a form; a block needs another id, or formulas could not tell them apart."),
                     {block.id}, placeOf(index, u"id", block.id));
        }
    }

    void checkChecks(const std::vector<Check> &checks, const Form *form, QSet<QString> &ids)
    {
        for (const Check &check : checks) {
            if (!check.id.isEmpty() && ids.contains(check.id))
                fail(QT_TRANSLATE_NOOP("Error", "The check id “%1” is given twice."), {check.id},
                     check.where);
            ids.insert(check.id);
            checkEach(check, form);
        }
    }

    void checkEach(const Check &check, const Form *form)
    {
        if (check.each.isEmpty())
            return;
        if (check.each == u"rows") {
            if (!form)
                fail(
                    QT_TRANSLATE_NOOP("Error", "Across forms “each” names a form or form.block, not “rows”."),
                    {}, check.where);
            else if (unnamedBlocks(m_profile, m_profile.form(form->id)).empty())
                fail(QT_TRANSLATE_NOOP("Error", "%1 is divided into blocks; “each” names one: \"%1.block\"."),
                     {form->id}, check.where);
            return;
        }
        if (findBlocks(m_profile, check.each).empty())
            fail(QT_TRANSLATE_NOOP("Error",
                                   "“each” names a form or form.block; there is no “%1”; there are: %2."),
                 {check.each, allowedWords(check.each, blockNames())}, check.where);
    }

    QStringList blockNames() const
    {
        QStringList names;
        for (std::size_t f = 0; f < m_profile.forms.size(); ++f) {
            for (std::size_t b = 0; b < m_profile.forms[f].blocks.size(); ++b) {
                const BlockPlace place{static_cast<int>(f), static_cast<int>(b)};
                if (!blockAt(m_profile, place).fields && !names.contains(blockName(m_profile, place)))
                    names += blockName(m_profile, place);
            }
        }
        return names;
    }

    void checkBlock(BlockPlace at)
    {
        const Block &block = blockAt(m_profile, at);
        for (const Row &row : block.rows) {
            for (const QString &name : row.follows)
                checkFollows(at, row, name);
        }
        checkColumns(at);
        for (std::size_t g = 0; g < block.groups.size(); ++g) {
            if (block.groups[g].points)
                checkPoints(at, static_cast<int>(g));
        }
    }

    /// Columns that name other columns of their block.
    void checkColumns(BlockPlace at)
    {
        const Block &block = blockAt(m_profile, at);
        if (namesColumn(at, u"weights", block.weights,
                        [](const Column &one) { return isNumeric(one.kind); }) &&
            std::none_of(block.groups.begin(), block.groups.end(),
                         [](const RowGroup &group) { return group.points.has_value(); }))
            fail(QT_TRANSLATE_NOOP("Error",
                                   "“weights” add up to the “points” of groups, and no group here has any."),
                 {}, placeOf(static_cast<std::size_t>(at.form), u"weights", block.weights));
        namesColumn(at, u"basis", block.basis,
                    [](const Column &one) { return one.kind == ColumnKind::Text; });
        for (const Column &column : block.columns) {
            const auto isLike = [&](const Column &other) {
                return isNumeric(column.kind) ? other.kind == column.kind
                                              : !isNumeric(other.kind) && !other.id.isEmpty();
            };
            const auto isOtherLike = [&](const Column &other) { return &other != &column && isLike(other); };
            namesColumn(at, u"suggestion", column.suggestion, isOtherLike);
            if (namesColumn(at, u"approved", column.approved, isOtherLike) && block.basis.isEmpty())
                fail(QT_TRANSLATE_NOOP("Error",
                                       "Where something is approved, the block says in “basis” which text "
                                       "column gives the reason for a change."),
                     {}, placeOf(static_cast<std::size_t>(at.form), u"approved", column.approved));
        }
    }

    /// Whether the text under `key` is there, and names a column of the right kind (else it is told).
    template <class Fits> bool namesColumn(BlockPlace at, QStringView key, const QString &id, Fits &&fits)
    {
        if (id.isEmpty())
            return false;
        QStringList ids;
        for (const Column &column : blockAt(m_profile, at).columns) {
            if (fits(column))
                ids += column.id;
        }
        if (ids.contains(id))
            return true;
        fail(QT_TRANSLATE_NOOP("Error",
                               "“%1” names a column of this block; “%2” is none that fits; there are: %3."),
             {key.toString(), id, allowedWords(id, ids)},
             placeOf(static_cast<std::size_t>(at.form), key, id));
        return false;
    }

    void checkFollows(BlockPlace at, const Row &row, const QString &name)
    {
        const std::vector<BlockPlace> places = findBlocks(m_profile, name);
        const Where where = placeOf(static_cast<std::size_t>(at.form), u"follows", name);
        if (places.empty())
            return fail(
                QT_TRANSLATE_NOOP("Error", "“follows” names form.block; there is no “%1”; there are: %2."),
                {name, allowedWords(name, blockNames())}, where);
        if (row.dictionary.isEmpty())
            return;
        for (const BlockPlace &place : places) {
            const auto &rows = blockAt(m_profile, place).rows;
            if (std::any_of(rows.begin(), rows.end(), [&](const Row &other) {
                    return other.kind == RowKind::Codes && other.dictionary == row.dictionary;
                }))
                return;
        }
        fail(QT_TRANSLATE_NOOP("Error", "%1 has no rows by codes of “%2” to follow."), {name, row.dictionary},
             where);
    }

    /// Codes run from a block to those that follow it; they may not run in a circle.
    void checkFollowing()
    {
        for (std::size_t f = 0; f < m_profile.forms.size(); ++f) {
            for (const BlockPlace &place : allBlocks(m_profile, static_cast<int>(f))) {
                QStringList path = {blockName(m_profile, place)};
                followOn(place, place, path);
            }
        }
    }

    /// Tells a circle once, where it comes back to the block named first in the profile.
    void followOn(BlockPlace from, BlockPlace start, QStringList &path)
    {
        for (const Row &row : blockAt(m_profile, from).rows) {
            for (const QString &name : row.follows) {
                for (const BlockPlace &next : findBlocks(m_profile, name)) {
                    if (next == start)
                        fail(QT_TRANSLATE_NOOP("Error", "These lists follow each other in a circle: %1."),
                             {(path + QStringList(path.front())).join(QStringLiteral(" ← "))},
                             placeOf(static_cast<std::size_t>(from.form), u"follows", name));
                    const bool later = std::tie(next.form, next.block) > std::tie(start.form, start.block);
                    if (!later || path.contains(blockName(m_profile, next)))
                        continue;
                    path += blockName(m_profile, next);
                    followOn(next, start, path);
                    path.removeLast();
                }
            }
        }
    }

    /// The points directly under a group: those of its inner groups, and the constant weights of its rows. A
    /// group whose rows a person adds can hold any, so then the rest may only not be too much.
    void checkPoints(BlockPlace at, int group)
    {
        const Block &block = blockAt(m_profile, at);
        std::int64_t sum = 0;
        bool open = false;
        std::vector<int> counted;
        for (const Row &row : block.rows) {
            const auto here = std::find(row.groups.begin(), row.groups.end(), group);
            if (here == row.groups.end())
                continue;
            const auto inner = std::find_if(here + 1, row.groups.end(), [&](int g) {
                return block.groups[static_cast<std::size_t>(g)].points.has_value();
            });
            if (inner != row.groups.end()) {
                if (std::find(counted.begin(), counted.end(), *inner) == counted.end())
                    sum += *block.groups[static_cast<std::size_t>(*inner)].points;
                counted.push_back(*inner);
            } else if (const std::optional<std::int64_t> weight = weightOf(block, row)) {
                sum += *weight;
            } else {
                open = true;
            }
        }
        const RowGroup &whole = block.groups[static_cast<std::size_t>(group)];
        if (open ? sum > *whole.points : sum != *whole.points)
            fail(QT_TRANSLATE_NOOP("Error",
                                   "The points of “%1” are %2, but its rows and groups have %3 together."),
                 {whole.id, shownPoints(*whole.points), shownPoints(sum)},
                 placeOf(static_cast<std::size_t>(at.form), u"group", whole.id));
    }

    /// The weight a row prints: a constant in the column of weights.
    static std::optional<std::int64_t> weightOf(const Block &block, const Row &row)
    {
        const QString column = block.weights.isEmpty() ? QStringLiteral("weight") : block.weights;
        if (const Formula *closed = row.closed.find(column); closed && row.closed.byColumn.contains(column))
            return 0;
        for (const RowFormulas *formulas : {&row.formula, &row.proposal}) {
            const Formula *formula = formulas->find(column);
            if (formula && *formula && formula->tree->op == formula::Op::Number &&
                1'000'000 % formula->tree->denominator == 0)
                return formula->tree->numerator * (1'000'000 / formula->tree->denominator);
        }
        return std::nullopt;
    }

    void checkDetectors()
    {
        for (const Detector &detector : m_profile.detectors) {
            for (const QString &form : detector.forms) {
                if (m_profile.form(form) < 0)
                    fail(QT_TRANSLATE_NOOP("Error", "There is no form “%1”; there are: %2."),
                         {form, allowedWords(form, formIds(m_profile))}, detector.where);
            }
        }
    }

    const Profile &m_profile;
    const JsonValue &m_json;
    const std::function<void(Error)> &m_report;
};

} // namespace

void checkNames(const Profile &profile, const JsonValue &json, const std::function<void(Error)> &report)
{
    NameChecks(profile, json, report).run();
}

} // namespace juesuan
