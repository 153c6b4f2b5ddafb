# The window and the form editor, driven offscreen. The samples come from app.
juesuan_tests(ui GUI
    SOURCES
        ColoursTest.cpp
        DialogsTest.cpp
        FormFixture.cpp
        FormInputMethodTest.cpp
        FormPasteTest.cpp
        FormViewTest.cpp
        GridCursorTest.cpp
        JumpIndexTest.cpp
        MainWindowTest.cpp
        PanelModelsTest.cpp
        SheetModelTest.cpp
        WindowFixture.cpp
    LINK app
)
