juesuan_room(exchange
    USES sheet
    SOURCES
        Assignment.cpp
        CellInput.cpp
        CsvFormat.cpp
        CsvImport.cpp
        CsvReader.cpp
        CsvWriter.cpp
        JsonWriter.cpp
        NumberText.cpp
        TextAccount.cpp
        Tsv.cpp
)
