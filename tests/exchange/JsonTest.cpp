#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "core/base/StrictJson.h"
#include "core/exchange/Exchange.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;

TEST(Json, TellsShownExactComputedAndTyped)
{
    const auto report = sampleAccount(QStringLiteral("binzhou-2019"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.json"));
    const std::vector<int> forms{report->profile().form(QStringLiteral("three_public"))};
    ASSERT_TRUE(exchange::writeJson(*report, forms, path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const JsonReading reading = readJson(file.readAll(), path);
    ASSERT_TRUE(reading.errors.empty());
    EXPECT_EQ(reading.root->find(u"unit")->text, QStringLiteral("彬州市人民法院"));
    const JsonValue &form = reading.root->find(u"forms")->items.at(0);
    EXPECT_EQ(form.find(u"number")->text, QStringLiteral("公开07表"));
    const JsonValue &row = form.find(u"blocks")->items.at(1).find(u"rows")->items.at(1);
    EXPECT_EQ(row.find(u"row")->text, QStringLiteral("final"));
    const JsonValue &total = *row.find(u"cells")->find(u"total");
    EXPECT_EQ(total.find(u"address")->text, QStringLiteral("three_public[final].total"));
    EXPECT_EQ(total.find(u"shown")->text, QStringLiteral("28.90"));
    EXPECT_EQ(total.find(u"exact")->text, QStringLiteral("28.9"));
    EXPECT_EQ(total.find(u"origin")->text, QStringLiteral("stated"));
    EXPECT_EQ(total.find(u"computed")->text, QStringLiteral("26.9"));
    EXPECT_EQ(total.find(u"typed")->text, QStringLiteral("28.9"));
}
