#include "core/paper/GlyphRun.h"

namespace juesuan::paper
{

void GlyphRun::setFont(cairo_t *context, cairo_font_face_t *face, double size)
{
    if (face == m_face && size == m_size)
        return;
    show(context);
    m_face = face;
    m_size = size;
}

void GlyphRun::add(char32_t character, const cairo_glyph_t &glyph)
{
    const auto put = [this](char32_t byte) { m_text.append(static_cast<char>(byte)); };
    const auto rest = [](char32_t bits) { return 0x80 | (bits & 0x3f); };
    int bytes = 1;
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        bytes = 2;
        put(0xc0 | character >> 6);
    } else if (character < 0x10000) {
        bytes = 3;
        put(0xe0 | character >> 12);
    } else {
        bytes = 4;
        put(0xf0 | character >> 18);
    }
    for (int i = bytes - 2; i >= 0; --i)
        put(rest(character >> (6 * i)));
    m_glyphs.push_back(glyph);
    m_clusters.push_back({bytes, 1});
}

void GlyphRun::show(cairo_t *context)
{
    if (m_glyphs.empty())
        return;
    cairo_set_font_face(context, m_face);
    cairo_set_font_size(context, m_size);
    cairo_show_text_glyphs(context, m_text.constData(), static_cast<int>(m_text.size()), m_glyphs.data(),
                           static_cast<int>(m_glyphs.size()), m_clusters.data(),
                           static_cast<int>(m_clusters.size()), static_cast<cairo_text_cluster_flags_t>(0));
    m_text.resize(0);
    m_glyphs.clear();
    m_clusters.clear();
}

} // namespace juesuan::paper
