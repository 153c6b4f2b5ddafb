juesuan_tests(num
    SOURCES AmountTextTest.cpp ToleranceTest.cpp
    LINK core_num
)
