juesuan_room(num
    USES base
    SOURCES
        AmountFormat.cpp
        AmountParse.cpp
        Quantity.cpp
)
