#include <QCoreApplication>
#include <cairo.h>
#include <cmath>
#include <cstring>

#include "core/paper/PagePainter.h"

namespace juesuan::paper
{

struct Document::Private {
    Fonts fonts;
    std::vector<SheetLayout> layouts;
    std::vector<Page> pages;
    std::vector<int> pagesOfSheet;
};

Document::Document(std::vector<std::shared_ptr<const Sheet>> sheets) : d(std::make_unique<Private>())
{
    d->layouts.reserve(sheets.size());
    for (auto &sheet : sheets) {
        const int index = static_cast<int>(d->layouts.size());
        d->layouts.emplace_back(std::move(sheet), d->fonts);
        std::vector<Page> pages = d->layouts.back().pages();
        d->pagesOfSheet.push_back(static_cast<int>(pages.size()));
        for (Page &page : pages) {
            page.sheet = index;
            d->pages.push_back(std::move(page));
        }
    }
}

Document::~Document() = default;

int Document::pageCount() const
{
    return static_cast<int>(d->pages.size());
}

const Page &Document::page(int index) const
{
    return d->pages[static_cast<std::size_t>(index)];
}

static const SheetLayout &layoutOf(const std::vector<SheetLayout> &layouts, const Page &page)
{
    return layouts[static_cast<std::size_t>(page.sheet)];
}

double Document::pageWidth(int index) const
{
    return layoutOf(d->layouts, page(index)).pageWidth();
}

double Document::pageHeight(int index) const
{
    return layoutOf(d->layouts, page(index)).pageHeight();
}

void Document::draw(cairo_t *context, int index) const
{
    const Page &drawn = page(index);
    PagePainter painter(context, d->fonts, layoutOf(d->layouts, drawn), drawn);
    painter.draw();
    const int pages = d->pagesOfSheet[static_cast<std::size_t>(drawn.sheet)];
    if (pages > 1)
        painter.drawFooter(
            QCoreApplication::translate("Paper", "Page %1 of %2").arg(drawn.number).arg(pages));
}

std::vector<std::uint8_t> Document::render(int index, double scale, int *width, int *height) const
{
    *width = static_cast<int>(std::ceil(pageWidth(index) * scale));
    *height = static_cast<int>(std::ceil(pageHeight(index) * scale));
    const int stride = *width * 4;
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(stride) * static_cast<std::size_t>(*height),
                                     0xff);
    cairo_surface_t *surface =
        cairo_image_surface_create_for_data(pixels.data(), CAIRO_FORMAT_RGB24, *width, *height, stride);
    cairo_t *context = cairo_create(surface);
    cairo_scale(context, scale, scale);
    draw(context, index);
    cairo_destroy(context);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    return pixels;
}

} // namespace juesuan::paper
