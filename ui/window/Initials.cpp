#include "ui/window/Initials.h"

#include <QCollator>
#include <QHash>
#include <algorithm>
#include <array>

namespace juesuan::ui
{
namespace
{

/// The first character, in the order of pinyin, of each letter that a syllable can begin with.
struct Letter {
    char16_t first;
    char letter;
};
constexpr std::array<Letter, 23> kLetters{
    {{u'阿', 'a'}, {u'八', 'b'}, {u'嚓', 'c'}, {u'咑', 'd'}, {u'妸', 'e'}, {u'发', 'f'},
     {u'旮', 'g'}, {u'哈', 'h'}, {u'丌', 'j'}, {u'咔', 'k'}, {u'垃', 'l'}, {u'妈', 'm'},
     {u'拏', 'n'}, {u'噢', 'o'}, {u'妑', 'p'}, {u'七', 'q'}, {u'呥', 'r'}, {u'仨', 's'},
     {u'他', 't'}, {u'屲', 'w'}, {u'夕', 'x'}, {u'丫', 'y'}, {u'帀', 'z'}}};

QChar initialOf(QChar character)
{
    static const QCollator byPinyin(QLocale(QLocale::Chinese, QLocale::China));
    const auto above =
        std::upper_bound(kLetters.begin(), kLetters.end(), character, [](QChar c, const Letter &l) {
            return byPinyin.compare(QString(c), QString(QChar(l.first))) < 0;
        });
    return above == kLetters.begin() ? character : QLatin1Char(std::prev(above)->letter);
}

} // namespace

QString initials(const QString &text)
{
    static QHash<QChar, QChar> known; // comparing by locale is slow, and the same characters come again
    QString result;
    for (const QChar character : text) {
        if (character.script() != QChar::Script_Han) {
            if (character.isLetterOrNumber())
                result += character.toLower();
            continue;
        }
        auto found = known.constFind(character);
        if (found == known.cend())
            found = known.insert(character, initialOf(character));
        result += *found;
    }
    return result;
}

} // namespace juesuan::ui
