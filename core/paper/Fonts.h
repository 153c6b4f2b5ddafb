#pragma once

#include <QString>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

typedef struct _cairo_font_face cairo_font_face_t;
typedef struct _FcPattern FcPattern;

namespace juesuan::paper
{

/// The faces a form is set in: 黑体 for titles, 宋体 for the table, its bold for heads and totals.
enum class Typeface : std::uint8_t { Hei, Song, SongBold };

struct Glyph {
    std::uint32_t index = 0;
    float advance = 0; ///< in ems
    float offset = 0;  ///< of the outline from where it would stand, in ems
    std::int16_t face = -1;
};

/// Fonts found by family list, with another font for each character that the first one lacks. Measures with
/// the very outlines that are written. Digits are of one width, so that amounts align.
class Fonts
{
public:
    Fonts();
    ~Fonts();
    Fonts(const Fonts &) = delete;
    Fonts &operator=(const Fonts &) = delete;

    const Glyph &glyph(Typeface typeface, char32_t character) const;
    /// Width of `text` in ems.
    double width(Typeface typeface, QStringView text) const;
    cairo_font_face_t *face(int index) const;

private:
    struct Face;
    struct Table;
    const Glyph &find(Typeface typeface, char32_t character) const;
    void alignDigits(Typeface typeface) const;
    int openFace(FcPattern *pattern) const;
    void loadFallbacks(Typeface typeface) const;

    mutable std::vector<std::unique_ptr<Face>> m_faces;
    std::unique_ptr<Table> m_tables[3];
};

/// Calls `use` with each character of a text and its length in UTF-16 units.
template <class Use> void forEachCharacter(QStringView text, Use use)
{
    for (qsizetype i = 0; i < text.size();) {
        char32_t c = text[i].unicode();
        qsizetype length = 1;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            length = 2;
        }
        use(c, length);
        i += length;
    }
}

} // namespace juesuan::paper
