juesuan_tests(paper
    SOURCES
        ../support/Accounts.cpp
        DocumentTest.cpp
        LineBreakerTest.cpp
        PaginatorTest.cpp
        PdfTest.cpp
        XlsxTest.cpp
    LINK core_paper core_exchange
)
