juesuan_room(paper
    USES sheet
    LINK PkgConfig::CAIRO PkgConfig::XLSXWRITER
    SOURCES
        Paper.cpp
)
