juesuan_tests(text
    SOURCES
        ../support/Accounts.cpp
        CauseTextTest.cpp
        Chinese.cpp
        DetectorTextTest.cpp
        ErrorTextTest.cpp
        ExplainTextTest.cpp
        FindingTextTest.cpp
        FormulaTextTest.cpp
        ScoreTextTest.cpp
        WordsTest.cpp
    LINK core_text core_exchange
)

# Sentences are compared in Chinese, from the translation as shipped.
set(text_qm ${CMAKE_CURRENT_BINARY_DIR}/text_zh_CN.qm)
set(text_ts ${PROJECT_SOURCE_DIR}/translations/text_zh_CN.ts)
add_custom_command(OUTPUT ${text_qm}
    COMMAND Qt6::lrelease -silent ${text_ts} -qm ${text_qm}
    DEPENDS ${text_ts})
target_sources(text_tests PRIVATE ${text_qm})
target_compile_definitions(text_tests PRIVATE JUESUAN_TEXT_QM="${text_qm}")
