juesuan_tests(sheet
    SOURCES
        ../support/Accounts.cpp
        CellTextTest.cpp
        Drawing.cpp
        EvaluationFormTest.cpp
        PrintedFormsTest.cpp
        SheetTest.cpp
    LINK core_exchange
)
