#include <cairo-pdf.h>

#include "core/base/FileWriter.h"
#include "core/paper/Paper.h"

namespace juesuan::paper
{

namespace
{

cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
{
    static_cast<QByteArray *>(closure)->append(reinterpret_cast<const char *>(data),
                                               static_cast<qsizetype>(length));
    return CAIRO_STATUS_SUCCESS;
}

struct Surface {
    cairo_surface_t *surface;
    ~Surface() { cairo_surface_destroy(surface); }
};
struct Context {
    cairo_t *context;
    ~Context() { cairo_destroy(context); }
};

Error cairoError(cairo_status_t status)
{
    return {QT_TRANSLATE_NOOP("Error", "The pages could not be drawn (%1)."),
            {QString::fromLatin1(cairo_status_to_string(status))},
            {}};
}

} // namespace

Result<void> writePdf(const Document &document, const QString &path, const QString &title,
                      const Progress &progress)
{
    QByteArray bytes;
    const Surface pdf{cairo_pdf_surface_create_for_stream(append, &bytes, 0, 0)};
    cairo_pdf_surface_set_metadata(pdf.surface, CAIRO_PDF_METADATA_TITLE, title.toUtf8().constData());
    for (int i = 0; i < document.pageCount(); ++i) {
        if (progress && !progress(i, document.pageCount()))
            return Error{QT_TRANSLATE_NOOP("Error", "The export was cancelled."), {}, {}};
        cairo_pdf_surface_set_size(pdf.surface, document.pageWidth(i), document.pageHeight(i));
        const Context page{cairo_create(pdf.surface)};
        document.draw(page.context, i);
        cairo_show_page(page.context);
        if (const cairo_status_t status = cairo_status(page.context); status != CAIRO_STATUS_SUCCESS)
            return cairoError(status);
    }
    cairo_surface_finish(pdf.surface);
    if (const cairo_status_t status = cairo_surface_status(pdf.surface); status != CAIRO_STATUS_SUCCESS)
        return cairoError(status);
    return writeWholeFile(path, bytes);
}

} // namespace juesuan::paper
