juesuan_tests(num
    SOURCES AmountTextTest.cpp QuantityTest.cpp ToleranceTest.cpp
    LINK core_num
)
