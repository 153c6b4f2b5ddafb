#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

#include "core/base/Result.h"

/// Tables as other programs and people write them: workbooks, comma separated text, the clipboard. Nothing
/// here knows a form.
namespace juesuan::table
{

/// One cell as it stands in the source.
struct Cell {
    enum class Kind : std::uint8_t { Blank, Text, Number, Truth, Error };
    Kind kind = Kind::Blank;
    QString text; ///< a number as the file writes it (3704.190000000001), a date formatted, a truth as TRUE
                  ///< or FALSE
    bool isPercent = false; ///< the number is shown times 100
    bool operator==(const Cell &) const = default;
};

/// Cells shown as one; the first holds what is shown.
struct Span {
    int row = 0;
    int column = 0;
    int rows = 1;
    int columns = 1;
    bool operator==(const Span &) const = default;
};

/// One table: a worksheet, a text file, what was copied.
struct Table {
    QString name;
    std::vector<std::vector<Cell>> rows; ///< of unequal length; what is missing at the end is blank
    std::vector<Span> spans;
    bool isHidden = false;
    const Cell &at(int row, int column) const; ///< a blank one outside
    int columnCount() const;
};

/// No source may ask for more than this; a file that does is refused in a sentence.
struct Limits {
    qint64 file = 128LL << 20;  ///< bytes read
    qint64 part = 64LL << 20;   ///< bytes of one part of a workbook, inflated
    qint64 total = 256LL << 20; ///< of all parts
    int ratio = 200;            ///< of a part's size to what it is packed into, from a MiB on
    int parts = 2000;
    int tables = 200;
    int rows = 1'048'576;
    int columns = 16'384;
    int cells = 4'000'000; ///< of all sheets, blank ones before a filled one included
    int text = 32'767;     ///< characters of one cell
    int depth = 64;        ///< of nested elements
    int spans = 100'000;
};

/// The worksheets of an .xlsx workbook in their order. Parts are read in memory, their checksums verified;
/// a document type, an encrypted or damaged part, or anything beyond `limits` refuses the whole file.
Result<std::vector<Table>> readXlsx(const QByteArray &bytes, const QString &file, const Limits &limits = {});

/// Comma, semicolon or tab separated text in UTF-8, UTF-16 or GB18030, told apart by what it holds.
Result<Table> readText(const QByteArray &bytes, const QString &file, const Limits &limits = {});

/// The first table of an HTML clipboard.
Result<Table> readHtml(const QString &html, const QString &source, const Limits &limits = {});

/// Reads a file by what it holds, not by its name.
Result<std::vector<Table>> readFile(const QString &path, const Limits &limits = {});

} // namespace juesuan::table
