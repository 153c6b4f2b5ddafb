juesuan_tests(formula
    SOURCES ParserTest.cpp
    LINK core_formula
)
