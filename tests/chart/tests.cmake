juesuan_tests(chart
    SOURCES
        ../support/Accounts.cpp
        ChartDataTest.cpp
        ChartProfileTest.cpp
    LINK core_chart core_exchange
)
