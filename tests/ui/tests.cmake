# The window and the form editor, driven offscreen. The samples come from app.
find_package(Qt6 6.4 REQUIRED COMPONENTS PrintSupport)
juesuan_tests(ui GUI
    SOURCES
        ApprovedIndicatorsTest.cpp
        ChartPictureTest.cpp
        ColoursTest.cpp
        CopiesTest.cpp
        DialogsTest.cpp
        FindingPanelTest.cpp
        EvaluationViewTest.cpp
        FormFixture.cpp
        FormInputMethodTest.cpp
        FormPasteTest.cpp
        FormTypingTest.cpp
        FormViewTest.cpp
        GridCursorTest.cpp
        JumpIndexTest.cpp
        MainWindowTest.cpp
        OverviewPageTest.cpp
        PanelModelsTest.cpp
        PrintingTest.cpp
        ScorePanelTest.cpp
        SheetModelTest.cpp
        TableImportTest.cpp
        WindowFixture.cpp
        WindowHandsTest.cpp
    LINK app Qt6::PrintSupport
)
