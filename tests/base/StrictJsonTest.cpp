#include "core/base/StrictJson.h"

#include <gtest/gtest.h>

#include "tests/support/PrintTo.h"

using namespace juesuan;

namespace
{

JsonReading read(const char *text)
{
    return readJson(QByteArray(text), QStringLiteral("f.json"));
}

struct Bad {
    const char *name;
    const char *text;
    const char *message;
};
void PrintTo(const Bad &row, std::ostream *out)
{
    *out << row.name;
}

class RefuseJson : public testing::TestWithParam<Bad>
{
};

TEST_P(RefuseJson, SaysWhereAndWhat)
{
    const JsonReading reading = read(GetParam().text);
    ASSERT_EQ(reading.errors.size(), 1U);
    EXPECT_EQ(plainText(reading.errors[0]), QString::fromUtf8(GetParam().message));
    EXPECT_FALSE(reading.root);
}

constexpr Bad kBad[] = {
    {"Empty", "", "f.json:1:1: The file is empty."},
    {"OnlyBlanks", " \n ", "f.json:2:2: The file is empty."},
    {"TwoValues", "{} {}",
     "f.json:1:4: Text after the end of the document: “{”. Is there one bracket too many before it?"},
    {"UnclosedObject", "{\"a\": 1", "f.json:1:8: The file ends too early: a bracket is not closed."},
    {"UnclosedList", "[1,\n 2", "f.json:2:3: The file ends too early: a bracket is not closed."},
    {"MissingComma", "{\"a\": 1\n \"b\": 2}",
     "f.json:2:2: “,” or “}” should stand here, not “\"”. Is a comma missing before it?"},
    {"MissingCommaInList", "[1 2]",
     "f.json:1:4: “,” or “]” should stand here, not “2”. Is a comma missing before it?"},
    {"TrailingComma", "{\"a\": 1,}", "f.json:1:9: A comma stands before “}”, and nothing follows it."},
    {"TrailingCommaInList", "[1,]", "f.json:1:4: A comma stands before “]”, and nothing follows it."},
    {"BareKey", "{a: 1}", "f.json:1:2: A key in double quotes should stand here, not “a”."},
    {"MissingColon", "{\"a\" 1}", "f.json:1:6: “:” should follow the key, not “1”."},
    {"FullWidthColon", "{\"表\"：1}", "f.json:1:5: “：” is a full-width character; write : instead."},
    {"RareCharacter", "{\"a\": 𠮷}", "f.json:1:7: A value should stand here, not “𠮷”."},
    {"ColumnCountsCharacters", "[\"𠮷𠮷\" x]",
     "f.json:1:7: “,” or “]” should stand here, not “x”. Is a comma missing before it?"},
    {"Comment", "{} // no",
     "f.json:1:4: Text after the end of the document: “/”. Is there one bracket too many before it?"},
    {"BareWord", "[yes]", "f.json:1:2: “yes” is no value; a text stands in double quotes."},
    {"SingleQuotes", "['a']", "f.json:1:2: A value should stand here, not “'”."},
    {"OpenText", "[\"a\n\"]", "f.json:1:2: This text has no closing quote in its line."},
    {"Tab", "[\"a\tb\"]",
     "f.json:1:4: A control character stands in a text; write it as an escape, e.g. \\t."},
    {"Escape", "[\"\\x\"]",
     "f.json:1:3: “\\x” is no escape; allowed: \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000."},
    {"LeadingZero", "[012]", "f.json:1:2: “012]” is not a number as JSON writes it."},
    {"NoDigitsBehindPoint", "[1.]", "f.json:1:2: “1.]” is not a number as JSON writes it."},
    {"OnlyMinus", "[-]", "f.json:1:2: “-]” is not a number as JSON writes it."},
    {"NotUtf8", "{\n\"a\": \"\xb2\xca\"}", "f.json:2: The file is not UTF-8; save it again in UTF-8."},
};
INSTANTIATE_TEST_SUITE_P(Table, RefuseJson, testing::ValuesIn(kBad),
                         [](const auto &test) { return std::string(test.param.name); });

TEST(StrictJson, KeepsNumbersAsText)
{
    const JsonReading reading = read("[12345678901234567.89, 0.10, -0, 1e5]");
    ASSERT_TRUE(reading.root);
    EXPECT_EQ(reading.root->items[0].text, QStringLiteral("12345678901234567.89"));
    EXPECT_EQ(reading.root->items[1].text, QStringLiteral("0.10"));
    EXPECT_EQ(reading.root->items[2].text, QStringLiteral("-0"));
    EXPECT_EQ(reading.root->items[3].text, QStringLiteral("1e5"));
}

TEST(StrictJson, KnowsThePlaceOfEveryKeyAndValue)
{
    const JsonReading reading = read("{\n  \"a\": [1,\n    {\"b\": true}]\n}");
    ASSERT_TRUE(reading.root);
    const JsonMember &a = reading.root->members[0];
    EXPECT_EQ(placeText(a.where), QStringLiteral("f.json:2:3"));
    EXPECT_EQ(placeText(a.value.where), QStringLiteral("f.json:2:8"));
    EXPECT_EQ(placeText(a.value.items[1].members[0].value.where), QStringLiteral("f.json:3:11"));
}

TEST(StrictJson, ReportsEveryKeyGivenTwiceAndReadsOn)
{
    const JsonReading reading = read("{\"a\": 1,\n\"a\": 2, \"b\": {\"c\": 1, \"c\": 2}}");
    ASSERT_TRUE(reading.root);
    ASSERT_EQ(reading.errors.size(), 2U);
    EXPECT_EQ(plainText(reading.errors[0]),
              QStringLiteral("f.json:2:1: The key “a” is given twice; it stands in line 1 already."));
    EXPECT_EQ(plainText(reading.errors[1]),
              QStringLiteral("f.json:2:23: The key “c” is given twice; it stands in line 2 already."));
    EXPECT_EQ(reading.root->find(u"a")->text, QStringLiteral("1"));
}

TEST(StrictJson, ReadsEscapes)
{
    const JsonReading reading = read(R"(["a\n\t\"\\\/\u51b3\ud842\udfb7", "plain"])");
    ASSERT_TRUE(reading.root);
    EXPECT_EQ(reading.root->items[0].text, QStringLiteral("a\n\t\"\\/决𠮷"));
    EXPECT_TRUE(reading.root->items[0].escaped);
    EXPECT_FALSE(reading.root->items[1].escaped);
}

TEST(StrictJson, SkipsAByteOrderMark)
{
    EXPECT_TRUE(read("\xef\xbb\xbf{}").root);
}

TEST(StrictJson, StopsAtTheDepthAllowed)
{
    EXPECT_TRUE(readJson(QByteArray(64, '[') + QByteArray(64, ']'), {}).root);
    const JsonReading deep = readJson(QByteArray(100'000, '['), QStringLiteral("f.json"));
    ASSERT_EQ(deep.errors.size(), 1U);
    EXPECT_EQ(plainText(deep.errors[0]), QStringLiteral("f.json:1:65: Nested more than 64 deep."));
}

TEST(StrictJson, RefusesFilesThatAreTooLarge)
{
    const JsonReading reading =
        readJson(QByteArray(2 * 1024 * 1024, ' '), QStringLiteral("f.json"), {1024 * 1024, 64});
    ASSERT_EQ(reading.errors.size(), 1U);
    EXPECT_EQ(plainText(reading.errors[0]), QStringLiteral("f.json: The file is larger than 1 MB."));
}

TEST(WriteJson, WritesWhatReadsBackTheSame)
{
    const QByteArray text = "{\n  \"a\": [1,\"x\\\"\\\\\\n\\u0007决\",true,null],\n  \"b\": [\n    {\n      "
                            "\"c\": 1.50\n    }\n  ],\n  \"d\": {}\n}\n";
    const JsonReading reading = readJson(text, {});
    ASSERT_TRUE(reading.root) << plainText(reading.errors[0]).toStdString();
    EXPECT_EQ(writeJson(*reading.root), text);
}

TEST(JsonValue, MakesAndRemovesMembers)
{
    JsonValue object = JsonValue::object();
    object.member(QStringLiteral("a")) = JsonValue::ofText(QStringLiteral("x"));
    object.member(QStringLiteral("a")).text = QStringLiteral("y");
    ASSERT_EQ(object.members.size(), 1U);
    EXPECT_EQ(object.find(u"a")->text, QStringLiteral("y"));
    EXPECT_TRUE(object.remove(u"a"));
    EXPECT_FALSE(object.remove(u"a"));
    EXPECT_EQ(object.find(u"a"), nullptr);
}

} // namespace
