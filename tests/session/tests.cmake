juesuan_tests(session
    SOURCES
        SessionTest.cpp
        ../store/FaultVfs.cpp
        ../store/ShimVfs.cpp
        ../store/TestBook.cpp
    LINK core_session
)
