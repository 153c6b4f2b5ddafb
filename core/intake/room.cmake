juesuan_room(intake
    USES exchange table
    SOURCES
        Heads.cpp
        Match.cpp
        Rows.cpp
        Wording.cpp
)
