juesuan_room(report
    USES calc
    SOURCES
        Report.cpp
)
