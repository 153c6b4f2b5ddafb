juesuan_tests(audit
    SOURCES
        ../support/Accounts.cpp
        AuditTest.cpp
        ClustersTest.cpp
        CopiesTest.cpp
        DetectorsTest.cpp
        ExplainTest.cpp
        ExplanationsTest.cpp
        MendingTest.cpp
        MutationTest.cpp
        ReferencesTest.cpp
        ScoresTest.cpp
        SlipsTest.cpp
        SumCausesTest.cpp
    LINK core_exchange
)
