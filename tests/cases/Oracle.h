#pragma once

#include <QHash>
#include <QString>

#include "tests/cases/CaseFile.h"

namespace juesuan::test
{

/// The scores of a case, worked out a second time: from the printed standards, in whole numbers, and without
/// a line of the program. Address of the cell and what it shows ("" = no score).
QHash<QString, QString> expectedScores(const CaseFile &file);

} // namespace juesuan::test
