juesuan_room(table USES base LINK PkgConfig::MINIZIP SOURCES
                 Archive.cpp File.cpp Html.cpp Table.cpp Text.cpp Xlsx.cpp XmlPart.cpp)
