# The command line as a person or a script uses it: the real program, no display.
juesuan_tests(app
    SOURCES AuditCommandTest.cpp BadUseTest.cpp BookCommandsTest.cpp CellCommandsTest.cpp ExportCommandTest.cpp
            NearestTest.cpp ProfileCommandsTest.cpp SampleTest.cpp ScoreCommandTest.cpp TranslationsTest.cpp
            WriteFailureTest.cpp IndicatorCommandsTest.cpp Program.cpp
    LINK app
)
add_dependencies(app_tests juesuan)
target_compile_definitions(app_tests PRIVATE
    JUESUAN_PROGRAM="$<TARGET_FILE:juesuan>"
    JUESUAN_LUPDATE="$<TARGET_FILE:Qt6::lupdate>")
