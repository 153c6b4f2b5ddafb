juesuan_room(profile
    USES formula num base
    SOURCES
        Profile.cpp
)
