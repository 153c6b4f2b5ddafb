juesuan_room(exchange
    USES sheet
    SOURCES
        CellInput.cpp
        CsvFormat.cpp
        CsvImport.cpp
        CsvReader.cpp
        CsvWriter.cpp
        JsonWriter.cpp
        NumberText.cpp
        Tsv.cpp
)
