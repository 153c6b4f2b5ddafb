juesuan_room(base
    SOURCES
        Base.cpp
)
