#include "core/paper/Fonts.h"

#include <cairo-ft.h>
#include <cmath>

namespace juesuan::paper
{

namespace
{

/// Fonts of the official layout first (Windows, UOS), then what Debian has.
const char *const *familiesOf(Typeface typeface)
{
    static const char *const hei[] = {"SimHei", "黑体", "Noto Sans CJK SC", "Source Han Sans SC", nullptr};
    static const char *const song[] = {"SimSun", "宋体", "Noto Serif CJK SC", "Source Han Serif SC", nullptr};
    return typeface == Typeface::Hei ? hei : song;
}

FcPattern *patternFor(Typeface typeface)
{
    FcPattern *pattern = FcPatternCreate();
    for (const char *const *family = familiesOf(typeface); *family; ++family)
        FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8 *>(*family));
    FcPatternAddInteger(pattern, FC_WEIGHT, typeface == Typeface::Song ? FC_WEIGHT_REGULAR : FC_WEIGHT_BOLD);
    FcPatternAddString(pattern, FC_LANG, reinterpret_cast<const FcChar8 *>("zh-cn"));
    FcPatternAddBool(pattern, FC_OUTLINE, FcTrue);
    FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    return pattern;
}

} // namespace

struct Fonts::Face {
    cairo_font_face_t *face = nullptr;
    cairo_scaled_font_t *scaled = nullptr; ///< only to ask the font itself
    FcPattern *pattern = nullptr;

    ~Face()
    {
        cairo_scaled_font_destroy(scaled);
        cairo_font_face_destroy(face);
        FcPatternDestroy(pattern);
    }
    /// False if the font lacks the character.
    bool look(char32_t character, Glyph &glyph) const
    {
        FT_Face ft = cairo_ft_scaled_font_lock_face(scaled);
        if (!ft)
            return false;
        const FT_UInt index = FT_Get_Char_Index(ft, character);
        const bool found = index != 0 && FT_Load_Glyph(ft, index, FT_LOAD_NO_SCALE) == 0;
        if (found) {
            glyph.index = index;
            glyph.advance =
                static_cast<float>(ft->glyph->metrics.horiAdvance) / static_cast<float>(ft->units_per_EM);
        }
        cairo_ft_scaled_font_unlock_face(scaled);
        return found;
    }
};

/// Glyphs met so far, by the high and the low byte of the character.
struct Fonts::Table {
    static constexpr std::size_t kPage = 256;
    struct Page {
        std::array<Glyph, kPage> glyphs;
    };
    std::array<std::unique_ptr<Page>, 0x110000 / kPage> pages;
    std::vector<int> faces; ///< in the order they are asked; the first is the typeface proper
    bool hasFallbacks = false;
};

Fonts::Fonts()
{
    for (const Typeface typeface : {Typeface::Hei, Typeface::Song, Typeface::SongBold}) {
        auto &table = m_tables[static_cast<int>(typeface)];
        table = std::make_unique<Table>();
        FcPattern *wanted = patternFor(typeface);
        FcResult result = FcResultMatch;
        if (FcPattern *match = FcFontMatch(nullptr, wanted, &result))
            table->faces.push_back(openFace(match));
        FcPatternDestroy(wanted);
        alignDigits(typeface);
    }
}

/// Fonts with proportional digits (Noto Serif CJK) get those that stand out, the 1, centred in the width of
/// the 0. What differs by a hair is left: nobody sees it, and each digit moved costs a number in the file.
void Fonts::alignDigits(Typeface typeface) const
{
    constexpr float kHair = 0.01F;
    const float wanted = find(typeface, U'0').advance;
    for (char32_t digit = U'1'; digit <= U'9'; ++digit) {
        const float missing = wanted - find(typeface, digit).advance;
        if (std::abs(missing) < kHair)
            continue;
        Glyph &glyph = m_tables[static_cast<int>(typeface)]->pages[0]->glyphs[digit];
        glyph.offset = missing / 2;
        glyph.advance = wanted;
    }
}

Fonts::~Fonts() = default;

/// Takes the pattern over.
int Fonts::openFace(FcPattern *pattern) const
{
    // An emboldened outline would be written as pictures of its letters, without a font.
    FcPatternDel(pattern, FC_EMBOLDEN);
    FcPatternDel(pattern, FC_MATRIX);
    FcPatternDel(pattern, FC_FONT_VARIATIONS);
    auto face = std::make_unique<Face>();
    face->pattern = pattern;
    face->face = cairo_ft_font_face_create_for_pattern(pattern);
    cairo_matrix_t identity;
    cairo_matrix_init_identity(&identity);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    face->scaled = cairo_scaled_font_create(face->face, &identity, &identity, options);
    cairo_font_options_destroy(options);
    m_faces.push_back(std::move(face));
    return static_cast<int>(m_faces.size()) - 1;
}

/// Every other font of the machine, best match first; asked only when a character is missing.
void Fonts::loadFallbacks(Typeface typeface) const
{
    Table &table = *m_tables[static_cast<int>(typeface)];
    table.hasFallbacks = true;
    FcPattern *wanted = patternFor(typeface);
    FcResult result = FcResultMatch;
    if (FcFontSet *sorted = FcFontSort(nullptr, wanted, FcTrue, nullptr, &result)) {
        for (int i = 0; i < sorted->nfont; ++i)
            table.faces.push_back(openFace(FcFontRenderPrepare(nullptr, wanted, sorted->fonts[i])));
        FcFontSetDestroy(sorted);
    }
    FcPatternDestroy(wanted);
}

const Glyph &Fonts::glyph(Typeface typeface, char32_t character) const
{
    static const Glyph none;
    if (character >= 0x110000)
        return none;
    const auto &page = m_tables[static_cast<int>(typeface)]->pages[character / Table::kPage];
    if (page) {
        const Glyph &known = page->glyphs[character % Table::kPage];
        if (known.face >= 0)
            return known;
    }
    return find(typeface, character);
}

const Glyph &Fonts::find(Typeface typeface, char32_t character) const
{
    Table &table = *m_tables[static_cast<int>(typeface)];
    auto &page = table.pages[character / Table::kPage];
    if (!page)
        page = std::make_unique<Table::Page>();
    Glyph &glyph = page->glyphs[character % Table::kPage];
    for (std::size_t i = 0;; ++i) {
        if (i == table.faces.size() && !table.hasFallbacks)
            loadFallbacks(typeface);
        if (i >= table.faces.size())
            break;
        if (m_faces[static_cast<std::size_t>(table.faces[i])]->look(character, glyph)) {
            glyph.face = static_cast<std::int16_t>(table.faces[i]);
            return glyph;
        }
    }
    glyph.face = 0; // no font of the machine has it: a box, and the right text behind it
    glyph.advance = 1;
    return glyph;
}

double Fonts::width(Typeface typeface, QStringView text) const
{
    double width = 0;
    forEachCharacter(
        text, [&](char32_t c, qsizetype) { width += static_cast<double>(glyph(typeface, c).advance); });
    return width;
}

cairo_font_face_t *Fonts::face(int index) const
{
    return m_faces[static_cast<std::size_t>(index)]->face;
}

} // namespace juesuan::paper
