juesuan_tests(num
    SOURCES ToleranceTest.cpp
    LINK core_num
)
