juesuan_tests(exchange
    SOURCES
        CsvFormatTest.cpp
        NumberTextTest.cpp
        TsvTest.cpp
    LINK core_exchange
)
