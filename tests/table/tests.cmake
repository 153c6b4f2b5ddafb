juesuan_tests(table
    SOURCES
        ../support/ZipFile.cpp
        HostileXlsxTest.cpp
        HtmlTest.cpp
        TextTest.cpp
        XlsxTest.cpp
    LINK core_table PkgConfig::XLSXWRITER
)
