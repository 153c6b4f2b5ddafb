juesuan_room(text
    USES audit
    SOURCES
        Text.cpp
)
