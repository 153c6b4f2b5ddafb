juesuan_tests(report
    SOURCES
        AddressTest.cpp
        Desk.cpp
        EditCodecTest.cpp
        EditTest.cpp
        ImageTest.cpp
        RandomEditsTest.cpp
        ReportTest.cpp
        VerdictsTest.cpp
    LINK core_report
)
