juesuan_room(formula
    USES base
    SOURCES
        Functions.cpp
        Lexer.cpp
        Parser.cpp
)
