# The form editor.
target_sources(ui PRIVATE
    form/BlockEdit.cpp
    form/CellClipboard.cpp
    form/CellCollector.cpp
    form/CellEditor.cpp
    form/CellNote.cpp
    form/CellTip.cpp
    form/CellTyping.cpp
    form/CodePaste.cpp
    form/CodeSearch.cpp
    form/FindingMarks.cpp
    form/FormAccessible.cpp
    form/FormView.cpp
    form/FormViewCommands.cpp
    form/FormViewInput.cpp
    form/FormViewPaint.cpp
    form/GridCursor.cpp
    form/SelectionSummary.cpp
    form/SheetLayout.cpp
    form/SheetModel.cpp
    form/SheetPainter.cpp
    form/Suggestions.cpp
)
