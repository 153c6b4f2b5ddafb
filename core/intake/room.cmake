juesuan_room(intake
    USES exchange table
    SOURCES
        Heads.cpp
        Match.cpp
        Rows.cpp
        Taking.cpp
        Wording.cpp
)
