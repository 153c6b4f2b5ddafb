juesuan_tests(exchange
    SOURCES
        ../support/Accounts.cpp
        AssignmentTest.cpp
        CellInputTest.cpp
        CsvFormatTest.cpp
        CsvTest.cpp
        FullDiskTest.cpp
        IndicatorImportTest.cpp
        IndicatorTableTest.cpp
        JsonTest.cpp
        NumberTextTest.cpp
        TsvTest.cpp
    LINK core_exchange
)
