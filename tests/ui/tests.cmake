# The window and the form editor, driven offscreen.
juesuan_tests(ui GUI
    SOURCES
        ColoursTest.cpp
        FormFixture.cpp
        FormInputMethodTest.cpp
        FormPasteTest.cpp
        FormViewTest.cpp
        SheetModelTest.cpp
    LINK ui
)
