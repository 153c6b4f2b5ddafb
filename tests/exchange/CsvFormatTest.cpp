#include <gtest/gtest.h>

#include "core/exchange/CsvFormat.h"

using namespace juesuan::exchange;

TEST(CsvFormat, GuardsTextThatASpreadsheetWouldRun)
{
    EXPECT_EQ(guarded(QStringLiteral("=cmd|' /C calc'!A0")), QStringLiteral("'=cmd|' /C calc'!A0"));
    for (const char *text : {"=1+1", "+86", "-", "@sum"})
        EXPECT_TRUE(guarded(QString::fromUtf8(text)).startsWith(u'\'')) << text;
    for (const char *text : {"办公费", "1.人员类", "", "'quoted'"})
        EXPECT_EQ(guarded(QString::fromUtf8(text)), QString::fromUtf8(text));
}

TEST(CsvFormat, TakesTheGuardOffAgainWhateverTheTextWas)
{
    for (const char *text : {"=1", "'=1", "''-", "-3", "'abc", "", "@", "办公费"}) {
        const QString original = QString::fromUtf8(text);
        EXPECT_EQ(unguarded(guarded(original)), original) << text;
    }
}
