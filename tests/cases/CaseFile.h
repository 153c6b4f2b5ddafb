#pragma once

#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

namespace juesuan::test
{

/// A finding that is wanted: its rule, and a cell of it.
struct WantedFinding {
    QString rule;
    QString cell;
};

/// One file of tests/cases: see README.md there.
struct CaseFile {
    QString path;    ///< from tests/cases on: sn-2019/f1-exactly-95-percent.json
    QString profile; ///< its folder
    QString title;
    std::vector<std::pair<QString, QString>> set;    ///< address and what is typed there, in order
    std::vector<std::pair<QString, QString>> expect; ///< address and what the cell shows
    std::vector<WantedFinding> findings;
    QStringList without;  ///< rules that find nothing
    QStringList mistakes; ///< of the file itself
};

/// All case files, by path.
QStringList casePaths();
CaseFile readCase(const QString &path);

} // namespace juesuan::test
