#include "core/formula/Functions.h"

#include <algorithm>
#include <iterator>

namespace juesuan::formula
{

static constexpr int kMany = 100;
static constexpr Function kFunctions[] = {
    {u"sum", 1, kMany, true},   {u"count", 1, kMany, true},     {u"min", 1, kMany, false},
    {u"max", 1, kMany, false},  {u"abs", 1, 1, false},          {u"floor", 1, 1, false},
    {u"round", 1, 2, false},    {u"if", 3, 3, false},           {u"and", 2, kMany, false},
    {u"or", 2, kMany, false},   {u"not", 1, 1, false},          {u"empty", 1, 1, true},
    {u"score", 1, 1, true},     {u"reached", 2, 2, false},      {u"amount", 1, 1, false},
    {u"quantity", 1, 1, false}, {u"contains", 2, kMany, false},
};

const Function *findFunction(QStringView name)
{
    const auto it = std::find_if(std::begin(kFunctions), std::end(kFunctions),
                                 [&](const Function &function) { return function.name == name; });
    return it == std::end(kFunctions) ? nullptr : it;
}

QStringList functionNames()
{
    QStringList names;
    for (const Function &function : kFunctions)
        names += function.name.toString();
    return names;
}

} // namespace juesuan::formula
