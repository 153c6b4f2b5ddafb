juesuan_room(base
    SOURCES
        Error.cpp
        JsonValue.cpp
        RandomId.cpp
        StrictJson.cpp
        TextLines.cpp
)
