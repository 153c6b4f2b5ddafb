juesuan_tests(profile
    SOURCES ProfileReaderTest.cpp
    LINK core_profile
)
