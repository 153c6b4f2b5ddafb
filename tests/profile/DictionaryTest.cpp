#include "core/profile/Dictionary.h"

#include <gtest/gtest.h>

#include "core/profile/PinyinInitials.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;

namespace
{

Dictionary functions()
{
    const auto entry = [](const char *code, const char *name, int level, int from = 0, int to = 0) {
        CodeEntry out;
        out.code = QString::fromUtf8(code);
        out.name = QString::fromUtf8(name);
        out.level = level;
        out.from = from;
        out.to = to;
        return out;
    };
    return Dictionary(QStringLiteral("functions"), {3, 5, 7},
                      {entry("204", "公共安全支出", 1), entry("20405", "法院", 2),
                       entry("2040501", "行政运行", 3), entry("2040504", "案件审判", 3),
                       entry("20805", "行政事业单位离退休", 2, 0, 2019),
                       entry("20805", "行政事业单位养老支出", 2, 2020), entry("2101101", "行政单位医疗", 3)});
}

QString found(const char *text, int year = 2019)
{
    QStringList codes;
    const Dictionary dictionary = functions();
    for (const CodeEntry *entry : dictionary.search(QString::fromUtf8(text), year))
        codes += entry->code;
    return codes.join(u' ');
}

TEST(Dictionary, FindsTheEntryOfTheYear)
{
    const Dictionary dictionary = functions();
    EXPECT_EQ(dictionary.find(QStringLiteral("20805"), 2019)->name, QStringLiteral("行政事业单位离退休"));
    EXPECT_EQ(dictionary.find(QStringLiteral("20805"), 2023)->name, QStringLiteral("行政事业单位养老支出"));
    EXPECT_EQ(dictionary.find(QStringLiteral("999"), 2019), nullptr);
}

TEST(Dictionary, KnowsLevelsAndParentsByLength)
{
    const Dictionary dictionary = functions();
    EXPECT_EQ(dictionary.levelOf(QStringLiteral("204")), 1);
    EXPECT_EQ(dictionary.levelOf(QStringLiteral("2040501")), 3);
    EXPECT_EQ(dictionary.levelOf(QStringLiteral("2040")), 0);
    EXPECT_EQ(dictionary.parentOf(QStringLiteral("2040501")), QStringLiteral("20405"));
    EXPECT_EQ(dictionary.parentOf(QStringLiteral("20405")), QStringLiteral("204"));
    EXPECT_EQ(dictionary.parentOf(QStringLiteral("204")), QString());
    EXPECT_EQ(dictionary.parentOf(QStringLiteral("2040")), QString());
}

TEST(DictionarySearch, FindsByTheBeginningOfACode)
{
    EXPECT_EQ(found("20405"), QStringLiteral("20405 2040501 2040504"));
}

TEST(DictionarySearch, IgnoresFullWidth)
{
    EXPECT_EQ(found("２０４０５"), QStringLiteral("20405 2040501 2040504"));
}

TEST(DictionarySearch, FindsByPartOfAName)
{
    EXPECT_EQ(found("行政"), QStringLiteral("2040501 20805 2101101"));
    EXPECT_EQ(found("审判"), QStringLiteral("2040504"));
}

TEST(DictionarySearch, FindsByPinyinInitials)
{
    EXPECT_EQ(found("xzyx"), QStringLiteral("2040501"));
    EXPECT_EQ(found("FY"), QStringLiteral("20405"));
    EXPECT_EQ(found("sp"), QStringLiteral("2040504"));
}

TEST(DictionarySearch, GivesTheBestMatchFirst)
{
    EXPECT_EQ(found("法院").section(u' ', 0, 0), QStringLiteral("20405"));
}

TEST(DictionarySearch, LeavesOutOtherYears)
{
    EXPECT_EQ(found("养老", 2019), QString());
    EXPECT_EQ(found("养老", 2021), QStringLiteral("20805"));
}

TEST(DictionarySearch, StopsAtTheLimit)
{
    const Dictionary dictionary = functions();
    EXPECT_EQ(dictionary.search(QStringLiteral("2"), 2019, 2).size(), 2U);
    EXPECT_EQ(dictionary.search(QString(), 2019).size(), 6U);
}

TEST(PinyinInitials, FollowTheCommonReading)
{
    EXPECT_EQ(pinyinInitials(QStringLiteral("公共安全支出")), QStringLiteral("ggaqzc"));
    EXPECT_EQ(pinyinInitials(QStringLiteral("住房公积金")), QStringLiteral("zfgjj"));
    EXPECT_EQ(pinyinInitials(QStringLiteral("抚恤金")), QStringLiteral("fxj"));
    EXPECT_EQ(pinyinInitials(QStringLiteral("“三公”经费A1")), QStringLiteral("sgjfa1"));
    EXPECT_EQ(pinyinInitials(QStringLiteral("𠮷")), QString());
}

} // namespace
