juesuan_room(exchange
    USES sheet
    SOURCES
        Exchange.cpp
)
