juesuan_tests(lint
    SOURCES LintTest.cpp
    LINK core_profile
)
