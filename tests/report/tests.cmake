juesuan_tests(report
    SOURCES
        AddressTest.cpp
        Desk.cpp
        EditCodecTest.cpp
        EditTest.cpp
        FreeRowsTest.cpp
        ImageTest.cpp
        InstanceTest.cpp
        RandomEditsTest.cpp
        ReportTest.cpp
        VerdictsTest.cpp
    LINK core_report
)
