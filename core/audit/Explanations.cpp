#include "core/audit/Explanations.h"

/// How an explanation is stored: the person's text, and behind a separator that no keyboard types the numbers
/// it was written for. When those no longer are the finding's, the explanation is stale.
namespace juesuan
{

constexpr QChar kSeparator = u'\x1f';

static QString numbersOf(const Finding &finding)
{
    const QStringList numbers{QString::number(finding.left), QString::number(finding.right)};
    return (numbers + finding.words).join(u'/');
}

QString explanationFor(const Finding &finding, const QString &text)
{
    const QString words = text.trimmed().remove(kSeparator);
    return words.isEmpty() ? QString() : QString(words + kSeparator + numbersOf(finding));
}

QString explanationText(const QString &stored)
{
    return stored.section(kSeparator, 0, 0);
}

void readExplanation(const Report &report, Finding &finding)
{
    const QString stored = report.explanation(finding.key);
    finding.explanation = explanationText(stored);
    finding.explanationStale = !stored.isEmpty() && stored.section(kSeparator, 1) != numbersOf(finding);
}

} // namespace juesuan
