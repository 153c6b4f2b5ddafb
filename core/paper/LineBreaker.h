#pragma once

#include <vector>

#include "core/paper/Fonts.h"

namespace juesuan::paper
{

/// One line of a wrapped text: a part of it, and how wide it is (in ems).
struct TextLine {
    int begin = 0;
    int length = 0;
    float width = 0;
};

/// Whether a line may end between two neighbouring characters: never before closing punctuation, behind
/// opening punctuation, or inside a word or number.
bool mayBreak(char32_t before, char32_t after);

/// Wraps `text` to `width` ems. A line break in the text always breaks; blanks at a break vanish.
std::vector<TextLine> breakLines(const Fonts &fonts, Typeface typeface, QStringView text, double width);

/// The same number of lines, as even as they can be: for centred texts, where a last line of one character is
/// ugly.
std::vector<TextLine> breakEvenly(const Fonts &fonts, Typeface typeface, QStringView text, double width);

/// One character below the other, figures of one number together: titles in a column of one character's
/// width.
std::vector<TextLine> breakUpright(const Fonts &fonts, Typeface typeface, QStringView text);
/// The form of a bracket for such lines; any other character stays what it is.
char32_t uprightForm(char32_t character);

} // namespace juesuan::paper
