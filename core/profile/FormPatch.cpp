#include "core/profile/FormPatch.h"

#include <QRegularExpression>
#include <algorithm>

namespace juesuan
{

bool isPatch(const JsonValue &form)
{
    return form.find(u"drop") || form.find(u"change") || form.find(u"add");
}

static QString idOf(const JsonValue &item, const QString &key)
{
    const JsonValue *id = item.find(key);
    return id && id->isText() ? id->text : QString();
}

static bool takeDrop(const JsonValue &item)
{
    const JsonValue *drop = item.find(u"drop");
    return drop && drop->kind == JsonKind::Bool && drop->boolean;
}

void mergeById(const JsonValue &changes, const QString &key, JsonValue &list, Errors &errors)
{
    list.kind = JsonKind::Array;
    QStringList seen;
    for (const JsonValue &change : changes.items) {
        const QString id = idOf(change, key);
        if (!id.isEmpty() && seen.contains(id))
            errors.push_back(
                {QT_TRANSLATE_NOOP("Error", "“%1” is given twice in this list."), {id}, change.where});
        seen += id;
        auto &items = list.items;
        const auto byId = [&](const QString &wanted) {
            return std::find_if(items.begin(), items.end(), [&](const JsonValue &i) {
                return !wanted.isEmpty() && idOf(i, key) == wanted;
            });
        };
        auto at = byId(id);
        if (takeDrop(change)) {
            if (at == items.end())
                errors.push_back(
                    {QT_TRANSLATE_NOOP("Error", "“%1” is not inherited, so it cannot be dropped."),
                     {id},
                     change.where});
            else
                items.erase(at);
            continue;
        }
        JsonValue entry = change;
        entry.remove(u"after");
        if (const JsonValue *after = change.find(u"after")) {
            if (at != items.end())
                items.erase(at);
            at = byId(after->text);
            if (at == items.end())
                errors.push_back({QT_TRANSLATE_NOOP("Error", "There is no “%1” to stand after."),
                                  {after->text},
                                  after->where});
            items.insert(at == items.end() ? at : at + 1, std::move(entry));
        } else if (at != items.end()) {
            *at = std::move(entry);
        } else {
            items.push_back(std::move(entry));
        }
    }
}

namespace
{

/// Where a row or column stands in the inherited form.
struct Spot {
    std::vector<JsonValue> *list = nullptr;
    std::size_t index = 0;
};

class Patcher
{
public:
    Patcher(JsonValue &form, Errors &errors) : m_form(form), m_errors(errors) {}

    void run(const JsonValue &patch)
    {
        for (const JsonMember &member : patch.members) {
            if (member.key == u"drop")
                drop(member);
            else if (member.key == u"change")
                change(member);
            else if (member.key == u"add")
                add(member);
            else if (member.key == u"checks" && member.value.isArray())
                mergeById(member.value, QStringLiteral("id"), m_form.member(member.key), m_errors);
            else if (member.key == u"scores" && member.value.isObject())
                replaceKeys(member.value, m_form.member(member.key));
            else if (member.key != u"id")
                m_form.member(member.key) = member.value;
        }
    }

private:
    void fail(const char *text, QStringList args, const Where &where)
    {
        m_errors.push_back({text, std::move(args), where});
    }

    void drop(const JsonMember &member)
    {
        if (!member.value.isArray())
            return fail(QT_TRANSLATE_NOOP("Error", "“%1” should be a list […]."), {member.key},
                        member.value.where);
        for (const JsonValue &item : member.value.items) {
            const Spot spot = find(item);
            if (spot.list)
                spot.list->erase(spot.list->begin() + static_cast<std::ptrdiff_t>(spot.index));
        }
    }

    void change(const JsonMember &member)
    {
        if (!member.value.isObject())
            return fail(QT_TRANSLATE_NOOP("Error", "“%1” should be an object {…}."), {member.key},
                        member.value.where);
        for (const JsonMember &one : member.value.members) {
            JsonValue *target = named(one);
            if (!one.value.isObject())
                fail(QT_TRANSLATE_NOOP("Error", "“%1” should be an object {…}."), {one.key}, one.value.where);
            else if (target)
                replaceKeys(one.value, *target);
        }
    }

    /// What “change” names: `grading`, a score, else a row or column.
    JsonValue *named(const JsonMember &change)
    {
        static const QString kScores = QStringLiteral("scores.");
        if (JsonValue *grading = change.key == u"grading" ? m_form.find(change.key) : nullptr)
            return grading;
        if (!change.key.startsWith(kScores)) {
            const Spot spot = find(JsonValue::ofText(change.key, change.where));
            return spot.list ? &(*spot.list)[spot.index] : nullptr;
        }
        QStringList ids;
        JsonValue *scores = m_form.find(u"scores");
        if (JsonValue *score = scores ? scores->find(change.key.mid(kScores.size())) : nullptr)
            return score;
        for (const JsonMember &score : scores ? scores->members : std::vector<JsonMember>())
            ids += kScores + score.key;
        fail(QT_TRANSLATE_NOOP("Error", "The inherited form has no “%1”; there are: %2."),
             {change.key, allowedWords(change.key, ids)}, change.where);
        return nullptr;
    }

    void add(const JsonMember &member)
    {
        if (!member.value.isArray())
            return fail(QT_TRANSLATE_NOOP("Error", "“%1” should be a list […]."), {member.key},
                        member.value.where);
        for (const JsonValue &item : member.value.items) {
            const JsonValue *after = item.find(u"after");
            if (!after) {
                fail(QT_TRANSLATE_NOOP(
                         "Error",
                         "What is added says what it stands after: \"after\": \"[row]\" or \"column\"."),
                     {}, item.where);
                continue;
            }
            const Spot spot = find(*after);
            if (!spot.list)
                continue;
            JsonValue entry = item;
            entry.remove(u"after");
            spot.list->insert(spot.list->begin() + static_cast<std::ptrdiff_t>(spot.index) + 1,
                              std::move(entry));
        }
    }

    static void replaceKeys(const JsonValue &changes, JsonValue &target)
    {
        target.kind = JsonKind::Object;
        for (const JsonMember &member : changes.members) {
            if (member.value.kind == JsonKind::Null)
                target.remove(member.key);
            else
                target.member(member.key) = member.value;
        }
    }

    /// `[row]`, `column`, `block[row]`, `block.column`, as formulas write them.
    Spot find(const JsonValue &name)
    {
        static const QRegularExpression kForm(
            QStringLiteral("^(?:(?<block>\\w+)(?:\\.|(?=\\[)))?(?:\\[(?<row>\\w+)\\]|(?<column>\\w+))$"));
        const QRegularExpressionMatch match = kForm.match(name.text);
        if (!name.isText() || !match.hasMatch()) {
            fail(QT_TRANSLATE_NOOP(
                     "Error",
                     "“%1” names no row and no column; write [row], column, block[row] or block.column."),
                 {name.text}, name.where);
            return {};
        }
        const bool isRow = !match.captured(u"row").isEmpty();
        const QString id = match.captured(isRow ? u"row" : u"column");
        for (JsonValue *block : holders(match.captured(u"block"))) {
            const Spot spot = search(*block, isRow ? QStringList{QStringLiteral("rows")} : columnLists(), id);
            if (spot.list)
                return spot;
        }
        fail(isRow ? QT_TRANSLATE_NOOP("Error", "The inherited form has no row “%1”.")
                   : QT_TRANSLATE_NOOP(
                         "Error",
                         "The inherited form has no column “%1” (rows are written in brackets: [%1])."),
             {name.text}, name.where);
        return {};
    }

    static QStringList columnLists()
    {
        return {QStringLiteral("columns"), QStringLiteral("fields"), QStringLiteral("header")};
    }

    /// The objects that may hold it: the form itself and its lists beside each other, or one named block.
    std::vector<JsonValue *> holders(const QString &block)
    {
        std::vector<JsonValue *> out;
        if (block.isEmpty() || block == u"header") {
            out.push_back(&m_form);
            if (JsonValue *beside = m_form.find(u"beside")) {
                for (JsonValue &item : beside->items)
                    out.push_back(&item);
            }
            return out;
        }
        if (JsonValue *blocks = m_form.find(u"blocks")) {
            for (JsonValue &item : blocks->items) {
                if (idOf(item, QStringLiteral("id")) == block)
                    out.push_back(&item);
            }
        }
        return out;
    }

    static Spot search(JsonValue &holder, const QStringList &lists, const QString &id)
    {
        for (const QString &key : lists) {
            JsonValue *list = holder.find(key);
            if (!list || !list->isArray())
                continue;
            for (std::size_t i = 0; i < list->items.size(); ++i) {
                JsonValue &item = list->items[i];
                if (idOf(item, QStringLiteral("id")) == id || idOf(item, QStringLiteral("group")) == id)
                    return {&list->items, i};
                const Spot inner = search(item, lists, id);
                if (inner.list)
                    return inner;
            }
        }
        return {};
    }

    JsonValue &m_form;
    Errors &m_errors;
};

} // namespace

void applyPatch(const JsonValue &patch, JsonValue &form, Errors &errors)
{
    Patcher(form, errors).run(patch);
}

} // namespace juesuan
