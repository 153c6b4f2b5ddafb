# Built on demand (target bench), no part of the tests. Run a Release build of it.
add_executable(bench EXCLUDE_FROM_ALL
    bench/main.cpp
    bench/EditFigures.cpp
    bench/FirstPaint.cpp
    bench/FleetFigures.cpp
    bench/Floor.cpp
    bench/MemoryFigures.cpp
    bench/PaperFigures.cpp
    bench/RecomputeFigures.cpp
    bench/RowFloor.cpp
    bench/StoreFigures.cpp
    bench/TypingFigures.cpp
    bench/WindowFigures.cpp
    bench/Workload.cpp
)
target_link_libraries(bench PRIVATE app core_paper core_store Qt6::Widgets PkgConfig::SQLITE)
target_compile_definitions(bench PRIVATE JUESUAN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
