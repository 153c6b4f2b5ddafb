#include "ui/form/CodeSearch.h"

#include <QSet>
#include <algorithm>
#include <tuple>

#include "core/profile/PinyinInitials.h"

namespace juesuan::ui
{

namespace
{

constexpr int kSearched = 1000; // more than are shown: those in use may come late
constexpr std::size_t kShown = 50;

const Dictionary *dictionaryOf(const Report &report, const QString &id)
{
    return report.profile().dictionaries.value(id).get();
}

} // namespace

QString plainCode(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC);
    plain.removeIf([](QChar c) { return c.isSpace(); });
    return plain;
}

bool looksLikeCode(const QString &text)
{
    const QString plain = plainCode(text);
    return !plain.isEmpty() && std::all_of(plain.begin(), plain.end(), [](QChar c) { return c.isDigit(); });
}

/// Every code of the dictionary that has a row somewhere in the report.
static QSet<QString> usedCodes(const Report &report, const QString &dictionary)
{
    QSet<QString> used;
    const std::vector<Form> &forms = report.profile().forms;
    for (int form = 0; form < int(forms.size()); ++form) {
        for (int i = 0; i < int(forms[std::size_t(form)].blocks.size()); ++i) {
            const int block = report.blockIndex(form, i);
            const std::vector<Row> &lists = report.block(block).rows;
            for (const ReportRow &row : report.rows(block))
                if (lists[row.list].kind == RowKind::Codes && lists[row.list].dictionary == dictionary)
                    used.insert(row.code);
        }
    }
    return used;
}

/// Words over the name of the code above and its own, as 法院 行政运行 is said: each is a part of both names
/// together or of their initials (fyxzyx), and what the code itself is called must be among them.
static bool namesBoth(const QString &above, const QString &name, const QStringList &words)
{
    const QString whole = above + name;
    const QString letters = pinyinInitials(whole);
    const QString ownLetters = pinyinInitials(name);
    const auto isIn = [&](const QString &word) { return whole.contains(word) || letters.contains(word); };
    const auto ends = [&](const QString &word) {
        const auto reaches = [&](const QString &both, const QString &own) {
            const qsizetype at = both.lastIndexOf(word);
            return at >= 0 && at + word.size() > both.size() - own.size();
        };
        return reaches(whole, name) || reaches(letters, ownLetters);
    };
    return std::ranges::all_of(words, isIn) && std::ranges::any_of(words, ends);
}

static QStringList searchWords(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toLower().simplified().split(u' ');
}

std::vector<Suggestion> suggestCodes(const Report &report, const QString &dictionary, const QString &text)
{
    std::vector<Suggestion> found;
    if (text.trimmed().isEmpty())
        return found;
    const Dictionary *shipped = dictionaryOf(report, dictionary);
    const auto add = [&](const QString &code, const QString &name) {
        const QString above = shipped ? shipped->parentOf(code) : QString();
        const Suggestion suggestion{code, name,
                                    above.isEmpty() ? QString() : report.codeName(dictionary, above)};
        if (std::find(found.begin(), found.end(), suggestion) == found.end())
            found.push_back(suggestion);
    };
    const auto own = report.ownCodes().value(dictionary);
    const QString plain = plainCode(text);
    QStringList ownCodes = own.keys();
    ownCodes.sort();
    for (const QString &code : std::as_const(ownCodes))
        if (code.startsWith(plain) || own.value(code).contains(text.trimmed()))
            add(code, own.value(code));
    if (shipped)
        for (const CodeEntry *entry : shipped->search(text, report.year(), kSearched))
            add(entry->code, entry->name);
    const bool figures = looksLikeCode(text);
    if (shipped && !figures) {
        const QStringList words = searchWords(text);
        for (const CodeEntry &entry : shipped->entries()) {
            const CodeEntry *above = shipped->find(shipped->parentOf(entry.code), report.year());
            if (above && shipped->find(entry.code, report.year()) == &entry &&
                namesBoth(above->name, entry.name, words))
                add(entry.code, entry.name);
        }
    }
    // Figures ask for codes, which stand in their own order; words for names, of which the wider comes first.
    const QSet<QString> used = usedCodes(report, dictionary);
    QSet<QString> familiar; // codes above those in use
    for (const QString &code : used)
        for (QString above = code; shipped && !above.isEmpty(); above = shipped->parentOf(above))
            familiar.insert(above);
    const auto near = [&](const QString &code) { // 0: beside one in use; 2: nothing near it is
        const QString above = shipped ? shipped->parentOf(code) : QString();
        return familiar.contains(above) ? (above.size() > 3 ? 0 : 1) : 2;
    };
    std::stable_sort(found.begin(), found.end(), [&](const Suggestion &a, const Suggestion &b) {
        const auto rank = [&](const Suggestion &s) {
            const bool exact = s.value == plain || s.label == text.trimmed();
            return std::tuple(!used.contains(s.value), figures ? 0 : near(s.value), !figures && !exact,
                              figures ? 0 : s.value.size());
        };
        return rank(a) < rank(b);
    });
    if (found.size() > kShown)
        found.resize(kShown);
    return found;
}

QString lengthsMissed(const Report &report, const QString &dictionary, const QString &code)
{
    const Dictionary *shipped = dictionaryOf(report, dictionary);
    if (!shipped || shipped->levelOf(code) > 0)
        return {};
    QStringList lengths;
    for (const int length : shipped->lengths())
        lengths << QString::number(length);
    return lengths.join(QStringLiteral(", "));
}

std::optional<QString> codeMeant(const Report &report, const QString &dictionary, const QString &text)
{
    if (looksLikeCode(text))
        return plainCode(text);
    const auto found = suggestCodes(report, dictionary, text);
    const auto named = [&text](const Suggestion &s) { return s.label == text.trimmed(); };
    if (std::count_if(found.begin(), found.end(), named) == 1)
        return std::find_if(found.begin(), found.end(), named)->value;
    return found.size() == 1 ? std::optional(found.front().value) : std::nullopt;
}

} // namespace juesuan::ui
