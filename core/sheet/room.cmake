juesuan_room(sheet
    USES text
    SOURCES
        Sheet.cpp
)
