#pragma once

#include <QByteArray>
#include <cairo.h>
#include <vector>

namespace juesuan::paper
{

/// Glyphs of one font on their way to the page: one cluster per character, so that the text layer holds
/// exactly what was written.
class GlyphRun
{
public:
    /// What stands in another font so far is shown first.
    void setFont(cairo_t *context, cairo_font_face_t *face, double size);
    void add(char32_t character, const cairo_glyph_t &glyph);
    void show(cairo_t *context);

private:
    cairo_font_face_t *m_face = nullptr;
    double m_size = 0;
    QByteArray m_text;
    std::vector<cairo_glyph_t> m_glyphs;
    std::vector<cairo_text_cluster_t> m_clusters;
};

} // namespace juesuan::paper
