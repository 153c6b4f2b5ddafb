juesuan_tests(intake
    SOURCES
        ../support/Accounts.cpp
        ForeignTableTest.cpp
        RoundTripTest.cpp
        WordingTest.cpp
    LINK core_intake core_paper
)
