juesuan_tests(profile
    SOURCES DictionaryTest.cpp ProfileReaderTest.cpp
    LINK core_profile
)
