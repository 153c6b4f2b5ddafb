#pragma once

#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/Result.h"
#include "core/sheet/Sheet.h"

typedef struct _cairo cairo_t;

/// Forms on paper: measuring, page breaks and drawing with cairo. The same pages are painted on the screen's
/// preview and written to PDF.
namespace juesuan::paper
{

/// Asked between pages; returning false cancels. `done` of `total` pages.
using Progress = std::function<bool(int done, int total)>;

/// One page: which rows of which sheet, where.
struct PlacedRow {
    int row = 0;
    double y = 0, height = 0;      ///< points from the top of the page
    int firstLine = 0, lines = -1; ///< for a row broken over pages: which lines of its text
};
struct Page {
    int sheet = 0;
    int number = 0; ///< 1-based within its form
    std::vector<PlacedRow> rows;
};

/// Sheets broken into pages. Arithmetic only; row heights come from the font.
class Document
{
public:
    explicit Document(std::vector<std::shared_ptr<const Sheet>> sheets);
    ~Document();
    int pageCount() const;
    const Page &page(int index) const;
    double pageWidth(int index) const; ///< points
    double pageHeight(int index) const;
    /// Draws a page in points. The context may be of a PDF, or of an image for the preview.
    void draw(cairo_t *context, int index) const;
    /// A page as an image, `scale` pixels per point: RGB32 rows of width*4 bytes.
    std::vector<std::uint8_t> render(int index, double scale, int *width, int *height) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Writes all pages; through a temporary file beside `path`, so that a failure leaves no half file.
Result<void> writePdf(const Document &document, const QString &path, const QString &title,
                      const Progress &progress = {});

/// One worksheet per sheet: exact values with the printed format, live formulas where they reproduce
/// what is printed; `valuesOnly` writes the publication copy.
Result<void> writeXlsx(const std::vector<std::shared_ptr<const Sheet>> &sheets, const QString &path,
                       bool valuesOnly, const Progress &progress = {});

} // namespace juesuan::paper
