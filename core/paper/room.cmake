juesuan_room(paper
    USES sheet
    LINK PkgConfig::CAIRO PkgConfig::XLSXWRITER
    SOURCES
        Document.cpp
        Fonts.cpp
        GlyphRun.cpp
        LineBreaker.cpp
        PagePainter.cpp
        Paginator.cpp
        PdfWriter.cpp
        RuleGrid.cpp
        SheetLayout.cpp
        XlsxFormats.cpp
        XlsxFormulas.cpp
        XlsxPlaces.cpp
        XlsxRows.cpp
        XlsxSheet.cpp
        XlsxTrees.cpp
        XlsxWriter.cpp
)
