juesuan_room(calc
    USES profile
    SOURCES
        Binder.cpp
        Cell.cpp
        Evaluator.cpp
        Expression.cpp
        Fraction.cpp
        Grid.cpp
        Program.cpp
        ProgramBuilder.cpp
        ProgramLayout.cpp
        ProgramLinker.cpp
        Resolver.cpp
        Recompute.cpp
        RowIds.cpp
        StepMaker.cpp
)
