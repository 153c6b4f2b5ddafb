juesuan_tests(store
    SOURCES
        BookTest.cpp
        ChecksumTest.cpp
        CopiesTest.cpp
        DamageTest.cpp
        DatabaseTest.cpp
        FailureTest.cpp
        FaultVfs.cpp
        OpeningTest.cpp
        PowerTest.cpp
        PowerVfs.cpp
        SchemaTest.cpp
        ShimVfs.cpp
        TestBook.cpp
        WriterTest.cpp
    LINK core_store
)

# A process that types and is killed, over and over: a binary of its own, so that it can run beside the others.
if(UNIX)
    add_executable(store_crasher store/crasher.cpp)
    target_link_libraries(store_crasher PRIVATE core_store)
    add_executable(kill_tests store/KillTest.cpp store/TestBook.cpp support/main_core.cpp)
    target_link_libraries(kill_tests PRIVATE core_store GTest::gtest)
    target_compile_definitions(kill_tests PRIVATE
        JUESUAN_SOURCE_DIR="${PROJECT_SOURCE_DIR}" STORE_CRASHER="$<TARGET_FILE:store_crasher>")
    add_dependencies(kill_tests store_crasher)
    gtest_discover_tests(kill_tests DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60 PROPERTIES LABELS kill)
endif()
