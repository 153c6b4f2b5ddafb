juesuan_room(calc
    USES profile
    SOURCES
        Calc.cpp
)
