#include "tests/text/Chinese.h"

#include <QCoreApplication>
#include <QTranslator>

namespace juesuan::test
{

void Chinese::SetUpTestSuite()
{
    static QTranslator translator;
    static const bool loaded = translator.load(QStringLiteral(JUESUAN_TEXT_QM));
    ASSERT_TRUE(loaded);
    QCoreApplication::installTranslator(&translator);
}

QString Chinese::sentenceAt(const Report &report, const QString &rule, const QString &address)
{
    const std::vector<Finding> findings = audit(report);
    const Finding *found = find(findings, report, rule, address);
    return found ? text::sentence(*found, report) : QStringLiteral("no such finding");
}

} // namespace juesuan::test
