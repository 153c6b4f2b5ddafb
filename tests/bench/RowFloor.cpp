#include "tests/bench/RowFloor.h"

#include "tests/bench/SqliteFloor.h"

namespace juesuan::bench
{

void writeRows(const QString &path, const Workload &workload)
{
    SqliteFloor rows(path);
    rows.run("PRAGMA synchronous=OFF; CREATE TABLE leaf(unit INTEGER, tab INTEGER, row INTEGER, col INTEGER, "
             "cents INTEGER NOT NULL, PRIMARY KEY(unit, tab, row, col)) WITHOUT ROWID");
    std::size_t unit = 0;
    rows.insert("INSERT INTO leaf VALUES(?, ?, ?, ?, ?)", workload.values.size(),
                [&](sqlite3_stmt *s, std::size_t i) {
                    unit += i == workload.starts[unit + 1];
                    const Workload::Slot &slot = workload.keys[workload.places[i]];
                    sqlite3_bind_int64(s, 1, static_cast<sqlite3_int64>(unit));
                    sqlite3_bind_int(s, 2, slot.table);
                    sqlite3_bind_int(s, 3, slot.row);
                    sqlite3_bind_int(s, 4, slot.column);
                    sqlite3_bind_int64(s, 5, workload.values[i]);
                });
}

std::int64_t stepRows(const QString &path)
{
    std::int64_t sum = 0;
    SqliteFloor(path).each("SELECT unit, tab, row, col, cents FROM leaf", [&](sqlite3_stmt *s) {
        sum += sqlite3_column_int64(s, 0) ^ sqlite3_column_int(s, 1) ^ sqlite3_column_int(s, 2) ^
               sqlite3_column_int(s, 3);
        sum += sqlite3_column_int64(s, 4);
    });
    return sum;
}

} // namespace juesuan::bench
