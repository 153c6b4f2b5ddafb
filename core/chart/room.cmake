juesuan_room(chart
    USES text
    SOURCES
        ChartBuilder.cpp
        ChartData.cpp
        ChartRowsReader.cpp
)
