#include "core/audit/SlipRules.h"

namespace juesuan
{

/// "5%" in millionths; a whole number without the sign is taken as it stands.
static std::int64_t microOf(QString text)
{
    constexpr std::int64_t kMicroPerPercent = 10'000;
    const bool percent = text.endsWith(u'%');
    if (percent)
        text.chop(1);
    return text.toLongLong() * (percent ? kMicroPerPercent : 1'000'000);
}

SlipRules slipRulesOf(const Detector &detector)
{
    SlipRules rules;
    rules.unitRatio = detector.parameters.value(QStringLiteral("ratio")).toLongLong();
    rules.unitSpreadMicro = microOf(detector.parameters.value(QStringLiteral("spread")));
    for (const QString &shift :
         detector.parameters.value(QStringLiteral("shifts")).split(u' ', Qt::SkipEmptyParts))
        rules.shifts.push_back(shift.toInt());
    return rules;
}

} // namespace juesuan
