#include "core/profile/PinyinInitials.h"

#include <QStringEncoder>
#include <algorithm>
#include <iterator>

namespace juesuan
{

/// GB 2312 orders its 3,755 common characters by pinyin: the first code of each letter is all one needs.
static char16_t initialOf(unsigned code)
{
    static constexpr struct {
        unsigned first;
        char16_t letter;
    } kLetters[] = {{0xb0a1, u'a'}, {0xb0c5, u'b'}, {0xb2c1, u'c'}, {0xb4ee, u'd'}, {0xb6ea, u'e'},
                    {0xb7a2, u'f'}, {0xb8c1, u'g'}, {0xb9fe, u'h'}, {0xbbf7, u'j'}, {0xbfa6, u'k'},
                    {0xc0ac, u'l'}, {0xc2e8, u'm'}, {0xc4c3, u'n'}, {0xc5b6, u'o'}, {0xc5be, u'p'},
                    {0xc6da, u'q'}, {0xc8bb, u'r'}, {0xc8f6, u's'}, {0xcbfa, u't'}, {0xcdda, u'w'},
                    {0xcef4, u'x'}, {0xd1b9, u'y'}, {0xd4d1, u'z'}};
    static constexpr unsigned kLast = 0xd7f9;
    if (code < kLetters[0].first || code > kLast)
        return 0;
    const auto above =
        std::upper_bound(std::begin(kLetters), std::end(kLetters), code,
                         [](unsigned value, const auto &entry) { return value < entry.first; });
    return std::prev(above)->letter;
}

/// Less common characters, ordered by radical in GB 2312, that names of classifications do use.
static char16_t rareInitial(QChar c)
{
    static constexpr struct {
        char16_t character;
        char16_t letter;
    } kRare[] = {{u'赡', u's'}, {u'恤', u'x'}, {u'殡', u'b'}, {u'瘟', u'w'},
                 {u'疹', u'z'}, {u'圩', u'w'}, {u'渎', u'd'}};
    const auto it = std::find_if(std::begin(kRare), std::end(kRare),
                                 [&](const auto &rare) { return rare.character == c; });
    return it == std::end(kRare) ? u'\0' : it->letter;
}

QString pinyinInitials(const QString &text)
{
    QString out;
    QStringEncoder encoder("GB18030");
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            if (c.isLetterOrNumber())
                out += c.toLower();
            continue;
        }
        char16_t letter = rareInitial(c);
        if (letter == 0 && encoder.isValid() && !c.isSurrogate()) {
            const QByteArray bytes = encoder(QStringView(&c, 1));
            if (bytes.size() == 2)
                letter = initialOf(static_cast<unsigned>(static_cast<unsigned char>(bytes[0])) << 8 |
                                   static_cast<unsigned char>(bytes[1]));
        }
        if (letter != 0)
            out += QChar(letter);
    }
    return out;
}

} // namespace juesuan
