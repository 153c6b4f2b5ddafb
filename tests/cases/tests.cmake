# Cases that are data: each file in a folder named like a profile is a test.
juesuan_tests(cases
    SOURCES ../support/Accounts.cpp CaseFile.cpp CasesTest.cpp Decimal.cpp Oracle.cpp OracleTargets.cpp SamplesTest.cpp
    LINK core_exchange
)
