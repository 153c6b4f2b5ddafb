juesuan_room(num
    USES base
    SOURCES
        Num.cpp
)
