juesuan_tests(base
    SOURCES ErrorTest.cpp FileWriterTest.cpp StrictJsonTest.cpp TextLinesTest.cpp
    LINK core_base
)
