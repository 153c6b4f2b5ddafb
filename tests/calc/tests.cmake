juesuan_tests(calc
    SOURCES
        CellTest.cpp
        EvaluatorTest.cpp
        FractionTest.cpp
        GridTest.cpp
        ProgramTest.cpp
        Sketch.cpp
    LINK core_calc
)
