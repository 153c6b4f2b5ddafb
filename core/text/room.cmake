juesuan_room(text
    USES audit
    SOURCES
        CauseText.cpp
        DetectorText.cpp
        ErrorText.cpp
        ExplainText.cpp
        FindingText.cpp
        FormulaText.cpp
        ScoreText.cpp
        Words.cpp
)
