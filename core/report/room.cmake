juesuan_room(report
    USES calc
    SOURCES
        Address.cpp
        EditApplier.cpp
        EditCodec.cpp
        Edits.cpp
        Image.cpp
        Report.cpp
        ReportState.cpp
        Scoring.cpp
        Verdicts.cpp
)
