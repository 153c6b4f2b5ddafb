juesuan_room(store
    USES report
    LINK Qt6::Sql PkgConfig::SQLITE
    SOURCES
        Store.cpp
)
