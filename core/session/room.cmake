juesuan_room(session
    USES store audit
    SOURCES
        Session.cpp
)
