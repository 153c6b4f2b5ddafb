#pragma once

#include <optional>
#include <vector>

#include "core/exchange/IndicatorImport.h"
#include "core/intake/Taking.h"
#include "core/table/Table.h"

namespace juesuan::app
{

/// A file to read: tables of other programs, account tables or else approved indicators; without any, a table
/// that export wrote.
struct Source {
    QString path;
    std::optional<exchange::IndicatorTable> indicators;
    std::vector<table::Table> tables;
};

/// What came of one table of a source.
struct Part : intake::Part {
    std::vector<exchange::IndicatorLine> lines; ///< of approved indicators
};

struct Imported {
    Edit edit;
    std::vector<Part> parts;
};

Result<std::vector<Source>> openSources(const QStringList &paths);

/// Collects what the sources bring, on a copy of the report, so that they come in together or not at all.
/// `form` is where approved indicators go; "" = the only form that takes them.
Result<Imported> readSources(const Report &report, const std::vector<Source> &sources,
                             exchange::ImportMode mode, const QString &form);

} // namespace juesuan::app
