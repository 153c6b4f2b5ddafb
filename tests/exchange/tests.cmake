juesuan_tests(exchange
    SOURCES
        ../support/Accounts.cpp
        CellInputTest.cpp
        CsvFormatTest.cpp
        CsvTest.cpp
        FullDiskTest.cpp
        JsonTest.cpp
        NumberTextTest.cpp
        TsvTest.cpp
    LINK core_exchange
)
