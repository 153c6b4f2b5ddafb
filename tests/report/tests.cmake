juesuan_tests(report
    SOURCES
        Desk.cpp
        RandomEditsTest.cpp
        ReportTest.cpp
    LINK core_report
)
