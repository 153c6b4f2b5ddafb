juesuan_tests(base
    SOURCES ErrorTest.cpp StrictJsonTest.cpp TextLinesTest.cpp
    LINK core_base
)
