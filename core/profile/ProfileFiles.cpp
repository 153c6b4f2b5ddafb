#include "core/profile/ProfileFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/profile/DictionaryReader.h"
#include "core/profile/FormPatch.h"

namespace juesuan
{

namespace
{

const QString kForms = QStringLiteral("forms");
const QString kForm = QStringLiteral("form");
const QString kId = QStringLiteral("id");
const QString kChecks = QStringLiteral("checks");
const QString kDetectors = QStringLiteral("detectors");
const QString kCharts = QStringLiteral("charts");
const QString kDictionaries = QStringLiteral("dictionaries");

class Loader
{
public:
    Loader(const QString &directory, QStringList chain, Errors &errors)
        : m_directory(QDir::cleanPath(QDir(directory).absolutePath())), m_name(m_directory.dirName()),
          m_chain(std::move(chain)), m_errors(errors)
    {
        m_chain += m_name;
    }

    std::optional<JsonValue> load()
    {
        if (!m_directory.exists()) {
            fail(QT_TRANSLATE_NOOP("Error", "There is no directory “%1”."), {m_directory.path()}, {});
            return std::nullopt;
        }
        std::optional<JsonValue> own = json(QStringLiteral("profile.json"));
        if (!own)
            return std::nullopt;
        if (!own->isObject()) {
            fail(QT_TRANSLATE_NOOP("Error", "An object {…} should stand here."), {}, own->where);
            return std::nullopt;
        }
        for (const QString &key : {kChecks, kDetectors}) {
            if (own->remove(key))
                fail(QT_TRANSLATE_NOOP("Error", "“%1” stand in checks.json, not here."), {key}, own->where);
        }
        if (own->remove(kCharts))
            fail(QT_TRANSLATE_NOOP("Error", "“%1” stand in charts.json, not here."), {kCharts}, own->where);
        if (!isText(own->find(kId), m_name))
            fail(QT_TRANSLATE_NOOP("Error", "The “id” of a profile is the name of its directory: “%1”."),
                 {m_name}, own->find(kId) ? own->find(kId)->where : own->where);
        const JsonValue base = inherited(*own);
        if (!m_complete)
            return std::nullopt; // without what it inherits, nothing more can be said of a profile
        mergeForms(*own, base);
        mergeChecks(*own, base);
        mergeCharts(*own, base);
        mergeDictionaries(*own, base);
        return own;
    }

private:
    static bool isText(const JsonValue *value, const QString &text)
    {
        return value && value->isText() && value->text == text;
    }

    void fail(const char *text, QStringList args, const Where &where)
    {
        m_errors.push_back({text, std::move(args), where});
    }
    QString shownPath(const QString &path) const { return m_name + u'/' + path; }

    std::optional<QByteArray> bytes(const QString &path, const Where &asked)
    {
        if (path.startsWith(u'/') || path.contains(QStringLiteral(".."))) {
            fail(QT_TRANSLATE_NOOP("Error", "“%1” lies outside the profile."), {path}, asked);
            return std::nullopt;
        }
        QFile file(m_directory.filePath(path));
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
        fail(QT_TRANSLATE_NOOP("Error", "The file %1 is missing or cannot be read."), {shownPath(path)},
             asked);
        return std::nullopt;
    }

    std::optional<JsonValue> json(const QString &path, const Where &asked = {})
    {
        const std::optional<QByteArray> content =
            bytes(path, asked.file.isEmpty() ? Where{shownPath(path), 0, 0} : asked);
        if (!content)
            return std::nullopt;
        JsonReading reading = readJson(*content, shownPath(path));
        m_errors.insert(m_errors.end(), reading.errors.begin(), reading.errors.end());
        return std::move(reading.root);
    }

    /// The profiles named by “inherits” laid over each other: of two entries with one id the later counts.
    JsonValue inherited(const JsonValue &own)
    {
        JsonValue base = JsonValue::object();
        const JsonValue *names = own.find(u"inherits");
        if (!names || !names->isArray())
            return base;
        for (const JsonValue &name : names->items) {
            if (!name.isText() || name.text.isEmpty() || name.text.contains(u'/') ||
                name.text.startsWith(u'.')) {
                fail(QT_TRANSLATE_NOOP("Error", "“inherits” lists the ids of profiles."), {}, name.where);
                m_complete = false;
                continue;
            }
            if (m_chain.contains(name.text)) {
                fail(QT_TRANSLATE_NOOP("Error", "The profile inherits itself: %1."),
                     {(m_chain + QStringList(name.text)).join(QStringLiteral(" → "))}, name.where);
                m_complete = false;
                continue;
            }
            const QString directory = m_directory.filePath(QStringLiteral("../") + name.text);
            if (!QFileInfo::exists(directory)) {
                fail(QT_TRANSLATE_NOOP("Error", "There is no profile “%1” to inherit; there are: %2."),
                     {name.text, allowedWords(name.text, siblings())}, name.where);
                m_complete = false;
                continue;
            }
            if (const std::optional<JsonValue> parent = Loader(directory, m_chain, m_errors).load())
                layOver(*parent, base);
            else
                m_complete = false;
        }
        return base;
    }

    QStringList siblings() const
    {
        QDir parent(m_directory);
        parent.cdUp();
        QStringList names = parent.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        names.removeAll(m_name);
        return names;
    }

    void layOver(const JsonValue &parent, JsonValue &base)
    {
        for (const QString &key : {kForms, kChecks, kCharts}) {
            if (const JsonValue *list = parent.find(key))
                mergeById(*list, kId, base.member(key), m_errors);
        }
        if (const JsonValue *detectors = parent.find(kDetectors))
            mergeDetectors(*detectors, base.member(kDetectors));
        if (const JsonValue *dictionaries = parent.find(kDictionaries)) {
            base.member(kDictionaries).kind = JsonKind::Object;
            for (const JsonMember &member : dictionaries->members)
                base.member(kDictionaries).member(member.key) = member.value;
        }
    }

    /// A detector has no id and may be used several times: whoever names one restates all its uses.
    static void mergeDetectors(const JsonValue &own, JsonValue &base)
    {
        base.kind = JsonKind::Array;
        const QString use = QStringLiteral("use");
        for (const JsonValue &item : own.items)
            std::erase_if(base.items, [&](const JsonValue &old) {
                return old.find(use) && item.find(use) && old.find(use)->text == item.find(use)->text;
            });
        for (const JsonValue &item : own.items) {
            if (!item.find(u"drop"))
                base.items.push_back(item);
        }
    }

    static const JsonValue *entryOf(const JsonValue *list, const QString &id)
    {
        if (!list)
            return nullptr;
        for (const JsonValue &item : list->items) {
            if (isText(item.find(kId), id))
                return &item;
        }
        return nullptr;
    }

    /// Own entries in the order of profile.json, laid over the inherited ones.
    void mergeForms(JsonValue &own, const JsonValue &base)
    {
        JsonValue entries = own.find(kForms) ? *own.find(kForms) : JsonValue::array(own.where);
        if (!entries.isArray())
            return;
        const JsonValue *inheritedForms = base.find(kForms);
        QStringList listed;
        for (JsonValue &entry : entries.items) {
            const JsonValue *idValue = entry.find(kId);
            if (!entry.isObject() || !idValue || !isId(idValue->text))
                continue;
            const JsonValue id = *idValue; // a copy: completing the entry moves its members
            listed += id.text;
            if (const JsonValue *form = entry.find(kForm))
                fail(QT_TRANSLATE_NOOP("Error", "The form itself stands in forms/%1.json, not here."),
                     {id.text}, form->where);
            else if (!entry.find(u"drop"))
                complete(entry, id.text, id.where, entryOf(inheritedForms, id.text));
        }
        unlistedFiles(entries, listed, inheritedForms);
        JsonValue merged = inheritedForms ? *inheritedForms : JsonValue::array(entries.where);
        mergeById(entries, kId, merged, m_errors);
        own.member(kForms) = std::move(merged);
    }

    /// Gives an entry of the list its form: the own file, the own changes to the inherited one, or that as it
    /// is.
    void complete(JsonValue &entry, const QString &id, const Where &asked, const JsonValue *parent)
    {
        if (parent) {
            for (const JsonMember &member : parent->members) {
                if (!entry.find(member.key))
                    entry.members.push_back(member);
            }
        }
        const QString path = QStringLiteral("forms/%1.json").arg(id);
        if (parent && !m_directory.exists(path))
            return;
        std::optional<JsonValue> form = json(path, asked);
        if (!form)
            return;
        if (!isText(form->find(kId), id))
            fail(QT_TRANSLATE_NOOP("Error", "The “id” of a form is the name of its file: “%1”."), {id},
                 form->find(kId) ? form->find(kId)->where : form->where);
        const JsonValue *old = parent ? parent->find(kForm) : nullptr;
        if (!isPatch(*form)) {
            entry.member(kForm) = std::move(*form);
        } else if (!old) {
            fail(
                QT_TRANSLATE_NOOP(
                    "Error", "This form changes an inherited one, but no inherited profile has a form “%1”."),
                {id}, form->where);
        } else {
            JsonValue changed = *old;
            applyPatch(*form, changed, m_errors);
            entry.member(kForm) = std::move(changed);
        }
    }

    /// A file of an inherited form need not be listed again; any other that is not listed was forgotten.
    void unlistedFiles(JsonValue &entries, const QStringList &listed, const JsonValue *inheritedForms)
    {
        const QDir forms(m_directory.filePath(kForms));
        for (const QString &name : forms.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            const QString id = name.chopped(5);
            if (listed.contains(id))
                continue;
            const Where where{shownPath(QStringLiteral("forms/") + name), 1, 1};
            const JsonValue *parent = entryOf(inheritedForms, id);
            if (!parent) {
                fail(QT_TRANSLATE_NOOP("Error", "This form is not listed under “forms” in profile.json."), {},
                     where);
                continue;
            }
            JsonValue entry = JsonValue::object(where);
            entry.member(kId) = JsonValue::ofText(id, where);
            complete(entry, id, where, parent);
            entries.items.push_back(std::move(entry));
        }
    }

    void mergeChecks(JsonValue &own, const JsonValue &base)
    {
        JsonValue file = JsonValue::object();
        if (m_directory.exists(QStringLiteral("checks.json"))) {
            if (std::optional<JsonValue> read = json(QStringLiteral("checks.json")))
                file = std::move(*read);
        }
        Shape shape(file, m_errors);
        for (const QString &key : {kChecks, kDetectors}) {
            JsonValue list = base.find(key) ? *base.find(key) : JsonValue::array(file.where);
            shape.list(key);
            if (const JsonValue *mine = file.find(key); mine && mine->isArray()) {
                if (key == kDetectors)
                    mergeDetectors(*mine, list);
                else
                    mergeById(*mine, kId, list, m_errors);
            }
            own.member(key) = std::move(list);
        }
        shape.finish();
    }

    /// A profile without charts has no such key, so that what books embed from before stays as it was.
    void mergeCharts(JsonValue &own, const JsonValue &base)
    {
        JsonValue list = base.find(kCharts) ? *base.find(kCharts) : JsonValue::array(own.where);
        if (m_directory.exists(QStringLiteral("charts.json"))) {
            const std::optional<JsonValue> file = json(QStringLiteral("charts.json"));
            if (!file)
                return;
            Shape shape(*file, m_errors);
            shape.list(kCharts);
            shape.finish();
            if (const JsonValue *mine = file->find(kCharts); mine && mine->isArray())
                mergeById(*mine, kId, list, m_errors);
        }
        if (!list.items.empty())
            own.member(kCharts) = std::move(list);
    }

    void mergeDictionaries(JsonValue &own, const JsonValue &base)
    {
        JsonValue merged = JsonValue::object(own.where);
        if (const JsonValue *parents = base.find(kDictionaries))
            merged = *parents;
        const JsonValue *mine = own.find(kDictionaries);
        if (mine && !mine->isObject())
            return;
        for (const JsonMember &member : mine ? mine->members : std::vector<JsonMember>()) {
            Shape shape(member.value, m_errors);
            if (!member.value.isObject())
                continue;
            const QString path = shape.requiredText(QStringLiteral("file"));
            const JsonValue *lengths = shape.required(QStringLiteral("lengths"));
            shape.finish();
            if (path.isEmpty() || !lengths)
                continue;
            const Where asked = member.value.find(u"file")->where;
            // A file that cannot be read still gives a dictionary, so that its absence is told once.
            const std::size_t errors = m_errors.size();
            const std::optional<QByteArray> content = bytes(path, asked);
            JsonValue read =
                dictionaryFromTsv(content.value_or(QByteArray()), shownPath(path), *lengths, m_errors);
            if (!content)
                m_errors.resize(errors + 1);
            merged.member(member.key) = std::move(read);
        }
        own.member(kDictionaries) = std::move(merged);
    }

    QDir m_directory;
    QString m_name;
    QStringList m_chain;
    Errors &m_errors;
    bool m_complete = true; ///< all that is inherited could be read
};

} // namespace

std::optional<JsonValue> loadProfileFiles(const QString &directory, Errors &errors)
{
    return Loader(directory, {}, errors).load();
}

} // namespace juesuan
