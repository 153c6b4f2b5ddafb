#include "core/paper/LineBreaker.h"

#include <algorithm>

namespace juesuan::paper
{

namespace
{

bool contains(QStringView set, char32_t c)
{
    return c < 0x10000 && set.contains(QChar(static_cast<char16_t>(c)));
}

bool closes(char32_t c)
{
    return contains(u"，。、；：？！）》」』】〕”’…—％%,.;:?!)]}·", c);
}

bool opens(char32_t c)
{
    return contains(u"（《「『【〔“‘([{￥¥", c);
}

bool isWord(char32_t c)
{
    return c < 0x2000 && c != u' ' && c != u'-' && c != u'/';
}

struct Character {
    char32_t c;
    int at;
    float advance;
};

/// Wraps one paragraph.
void breakParagraph(const std::vector<Character> &text, int end, double width, std::vector<TextLine> &lines)
{
    const auto place = [&](std::size_t i) { return i < text.size() ? text[i].at : end; };
    std::size_t begin = 0;
    do {
        double used = 0;
        std::size_t fits = begin;
        while (fits < text.size() &&
               (fits == begin || used + static_cast<double>(text[fits].advance) <= width + 1e-4))
            used += static_cast<double>(text[fits++].advance);
        std::size_t next = fits;
        if (fits < text.size()) {
            while (next < text.size() && text[next].c == u' ')
                ++next;
            if (next == fits) {
                while (next > begin + 1 && !mayBreak(text[next - 1].c, text[next].c))
                    --next;
                if (next == begin + 1 && !mayBreak(text[begin].c, text[next].c))
                    next = fits; // a word longer than the line is cut
            }
        }
        std::size_t last = std::min(next, text.size());
        while (last > begin && text[last - 1].c == u' ' && next < text.size())
            --last;
        double lineWidth = 0;
        for (std::size_t i = begin; i < last; ++i)
            lineWidth += static_cast<double>(text[i].advance);
        const int first = place(begin);
        lines.push_back({first, place(last) - first, static_cast<float>(lineWidth)});
        begin = next;
    } while (begin < text.size());
}

} // namespace

bool mayBreak(char32_t before, char32_t after)
{
    if (closes(after) || opens(before))
        return false;
    return !(isWord(before) && isWord(after));
}

std::vector<TextLine> breakLines(const Fonts &fonts, Typeface typeface, QStringView text, double width)
{
    std::vector<TextLine> lines;
    std::vector<Character> paragraph;
    int at = 0;
    forEachCharacter(text, [&](char32_t c, qsizetype length) {
        if (c == u'\n') {
            breakParagraph(paragraph, at, width, lines);
            paragraph.clear();
        } else {
            paragraph.push_back({c, at, fonts.glyph(typeface, c).advance});
        }
        at += static_cast<int>(length);
    });
    breakParagraph(paragraph, at, width, lines);
    return lines;
}

/// 其中：教育收费 breaks behind the colon, 因公出国（境）费用 before the bracket, if both parts fit.
static std::vector<TextLine> breakAtSense(const Fonts &fonts, Typeface typeface, QStringView text,
                                          double width)
{
    const qsizetype colon = text.indexOf(u'：');
    const qsizetype at = colon >= 0 ? colon + 1 : text.indexOf(u'（');
    if (at <= 0 || at >= text.size())
        return {};
    const double first = fonts.width(typeface, text.first(at));
    const double second = fonts.width(typeface, text.mid(at));
    if (first > width || second > width)
        return {};
    return {{0, static_cast<int>(at), static_cast<float>(first)},
            {static_cast<int>(at), static_cast<int>(text.size() - at), static_cast<float>(second)}};
}

/// 产出指标(50分): what stands in brackets gets a line of its own, where that needs no more lines in all.
static std::vector<TextLine> breakBeforeBracket(const Fonts &fonts, Typeface typeface, QStringView text,
                                                double width, std::size_t lines)
{
    const qsizetype at = std::max(text.lastIndexOf(u'（'), text.lastIndexOf(u'('));
    if (at <= 0 || !(text.endsWith(u'）') || text.endsWith(u')')))
        return {};
    const double bracket = fonts.width(typeface, text.mid(at));
    std::vector<TextLine> parts = breakEvenly(fonts, typeface, text.first(at), width);
    if (bracket > width || parts.size() + 1 > lines)
        return {};
    parts.push_back({static_cast<int>(at), static_cast<int>(text.size() - at), static_cast<float>(bracket)});
    return parts;
}

std::vector<TextLine> breakEvenly(const Fonts &fonts, Typeface typeface, QStringView text, double width)
{
    if (const qsizetype end = text.indexOf(u'\n'); end >= 0) {
        std::vector<TextLine> paragraphs = breakEvenly(fonts, typeface, text.first(end), width);
        for (TextLine line : breakEvenly(fonts, typeface, text.mid(end + 1), width)) {
            line.begin += static_cast<int>(end) + 1;
            paragraphs.push_back(line);
        }
        return paragraphs;
    }
    std::vector<TextLine> lines = breakLines(fonts, typeface, text, width);
    if (lines.size() < 2)
        return lines;
    if (lines.size() == 2) {
        if (auto sensible = breakAtSense(fonts, typeface, text, width); !sensible.empty())
            return sensible;
    }
    if (auto sensible = breakBeforeBracket(fonts, typeface, text, width, lines.size()); !sensible.empty())
        return sensible;
    constexpr double kStep = 0.5;
    for (double narrower = width - kStep; narrower > 1; narrower -= kStep) {
        std::vector<TextLine> tried = breakLines(fonts, typeface, text, narrower);
        if (tried.size() > lines.size())
            break;
        lines = std::move(tried);
    }
    return lines;
}

std::vector<TextLine> breakUpright(const Fonts &fonts, Typeface typeface, QStringView text)
{
    std::vector<TextLine> lines;
    int at = 0;
    bool afterDigit = false;
    forEachCharacter(text, [&](char32_t c, qsizetype length) {
        const auto width = fonts.glyph(typeface, uprightForm(c)).advance;
        const bool digit = c >= U'0' && c <= U'9';
        if (digit && afterDigit) {
            lines.back().length += static_cast<int>(length);
            lines.back().width += width;
        } else if (c != u'\n' && c != u' ') {
            lines.push_back({at, static_cast<int>(length), width});
        }
        afterDigit = digit;
        at += static_cast<int>(length);
    });
    return lines;
}

char32_t uprightForm(char32_t character)
{
    switch (character) {
    case U'（':
    case U'(':
        return U'︵';
    case U'）':
    case U')':
        return U'︶';
    default:
        return character;
    }
}

} // namespace juesuan::paper
