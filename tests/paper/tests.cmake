juesuan_tests(paper
    SOURCES
        LineBreakerTest.cpp
        PaginatorTest.cpp
    LINK core_paper
)
