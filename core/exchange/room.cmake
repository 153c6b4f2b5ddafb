juesuan_room(exchange
    USES sheet
    SOURCES
        Assignment.cpp
        Exchange.cpp
        TextAccount.cpp
)
