#pragma once

#include <QStringList>
#include <QStringView>

namespace juesuan::formula
{

/// A function of the notation. What it computes is the business of core/calc.
struct Function {
    QStringView name;
    int least;  ///< fewest arguments
    int most;   ///< most arguments
    bool group; ///< an argument may name a group of rows, a block or a form
};

const Function *findFunction(QStringView name);
QStringList functionNames();

} // namespace juesuan::formula
