juesuan_tests(calc
    SOURCES
        CellTest.cpp
        EvaluatorTest.cpp
        FractionTest.cpp
        GridTest.cpp
        ProgramTest.cpp
        ReachedTest.cpp
        ScoresTest.cpp
        Sketch.cpp
    LINK core_calc
)
