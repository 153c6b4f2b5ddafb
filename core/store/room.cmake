juesuan_room(store
    USES report
    LINK Qt6::Sql PkgConfig::SQLITE
    SOURCES
        Book.cpp
        BookLock.cpp
        Checksum.cpp
        Copy.cpp
        Database.cpp
        Files.cpp
        Header.cpp
        Library.cpp
        Opening.cpp
        Replay.cpp
        Schema.cpp
        Tables.cpp
        Verify.cpp
        Writer.cpp
)
