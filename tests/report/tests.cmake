juesuan_tests(report
    SOURCES
        Desk.cpp
        ReportTest.cpp
    LINK core_report
)
