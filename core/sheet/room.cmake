juesuan_room(sheet
    USES text
    SOURCES
        BandLayout.cpp
        CellText.cpp
        FieldsLayout.cpp
        RowShape.cpp
        Sheet.cpp
        SheetBuilder.cpp
)
