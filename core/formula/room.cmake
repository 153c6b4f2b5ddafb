juesuan_room(formula
    USES base
    SOURCES
        Formula.cpp
)
