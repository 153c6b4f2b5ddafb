#include "ui/form/CodeSearch.h"

#include <algorithm>

namespace juesuan::ui
{

namespace
{

constexpr int kShown = 50;

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

std::vector<Suggestion> suggestCodes(const Report &report, const QString &dictionary, const QString &text)
{
    std::vector<Suggestion> found;
    if (text.trimmed().isEmpty())
        return found;
    const auto add = [&found](const QString &code, const QString &name) {
        const Suggestion suggestion{code, name};
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
    if (const Dictionary *shipped = dictionaryOf(report, dictionary))
        for (const CodeEntry *entry : shipped->search(text, report.year(), kShown))
            add(entry->code, entry->name);
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
