juesuan_room(audit
    USES report
    SOURCES
        Audit.cpp
)
