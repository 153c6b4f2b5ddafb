#include <QStringList>
#include <gtest/gtest.h>

#include "core/paper/LineBreaker.h"

using namespace juesuan::paper;

namespace
{

const Fonts &fonts()
{
    static const Fonts shared;
    return shared;
}

std::string lines(const char *text, double width)
{
    const QString whole = QString::fromUtf8(text);
    QStringList parts;
    for (const TextLine &line : breakLines(fonts(), Typeface::Song, whole, width))
        parts += whole.mid(line.begin, line.length);
    return parts.join(u'|').toStdString();
}

} // namespace

TEST(LineBreaker, WrapsHanTextAnywhere)
{
    EXPECT_EQ(lines("机关事业单位基本养老保险", 4), "机关事业|单位基本|养老保险");
}

TEST(LineBreaker, KeepsTextThatJustFitsOnOneLine)
{
    EXPECT_EQ(lines("科目名称", 4), "科目名称");
}

TEST(LineBreaker, NeverBeginsALineWithClosingPunctuation)
{
    EXPECT_EQ(lines("维修管护费）用", 5), "维修管护|费）用");
    EXPECT_EQ(lines("一二三四，五", 4), "一二三|四，五");
}

TEST(LineBreaker, NeverEndsALineWithOpeningPunctuation)
{
    EXPECT_EQ(lines("因公出（国境）", 4), "因公出|（国境）");
}

TEST(LineBreaker, KeepsWordsAndNumbersWhole)
{
    EXPECT_EQ(lines("共2517.59万元", 4), "共|2517.59|万元");
    EXPECT_EQ(lines("one two", 2.5), "one|two");
}

TEST(LineBreaker, CutsAWordThatIsLongerThanALine)
{
    EXPECT_EQ(lines("2040501", 2), "204|050|1");
}

TEST(LineBreaker, BreaksWhereTheTextDoes)
{
    EXPECT_EQ(lines("“三公”经费\n及会议费", 20), "“三公”经费|及会议费");
}

TEST(LineBreaker, MakesCentredLinesEven)
{
    const QString text = QStringLiteral("上级补助收入");
    const std::vector<TextLine> lines = breakEvenly(fonts(), Typeface::SongBold, text, 5);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].length, 3);
    EXPECT_EQ(lines[1].length, 3);
}

TEST(LineBreaker, BreaksCentredTextWhereItMakesSense)
{
    const QString text = QStringLiteral("其中：教育收费");
    const std::vector<TextLine> lines = breakEvenly(fonts(), Typeface::SongBold, text, 5);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].length, 3);
    EXPECT_EQ(lines[1].begin, 3);
    EXPECT_EQ(breakEvenly(fonts(), Typeface::SongBold, QStringLiteral("因公出国（境）费用"), 6)[0].length, 4);
}

TEST(LineBreaker, MeasuresCharactersBeyondTheBasicPlane)
{
    EXPECT_EQ(lines("𠮷林", 1), "𠮷|林");
    EXPECT_NEAR(fonts().width(Typeface::Song, QStringLiteral("𠮷")), 1.0, 0.01);
}

TEST(Fonts, HaveDigitsOfOneWidth)
{
    for (const Typeface typeface : {Typeface::Song, Typeface::SongBold}) {
        const double zero = fonts().width(typeface, QStringLiteral("0"));
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            EXPECT_NEAR(fonts().width(typeface, QStringView(&digit, 1)), zero, 0.01);
    }
}

TEST(Fonts, TakeAnotherFontForACharacterTheyLack)
{
    const Glyph han = fonts().glyph(Typeface::Song, U'一');
    const Glyph odd = fonts().glyph(Typeface::Song, U'Ա'); // Armenian: in DejaVu, in no CJK font
    EXPECT_GT(han.index, 0u);
    if (odd.index == 0)
        GTEST_SKIP() << "no font here has Armenian";
    EXPECT_NE(odd.face, han.face);
}

namespace
{

std::string parts(const char *text, const std::vector<TextLine> &lines)
{
    QStringList said;
    for (const TextLine &line : lines)
        said += QString::fromUtf8(text).mid(line.begin, line.length);
    return said.join(u'|').toStdString();
}

} // namespace

TEST(LineBreaker, SetsTitlesUprightWithTheFiguresOfANumberTogether)
{
    const char *text = "产出(50分)";
    EXPECT_EQ(parts(text, breakUpright(fonts(), Typeface::Song, QString::fromUtf8(text))), "产|出|(|50|分|)");
    EXPECT_EQ(uprightForm(U'（'), U'︵');
    EXPECT_EQ(uprightForm(U'产'), U'产');
}

TEST(LineBreaker, GivesABracketALineOfItsOwnWhereThatNeedsNoMoreLines)
{
    const auto evenly = [](const char *text, double width) {
        return parts(text, breakEvenly(fonts(), Typeface::Song, QString::fromUtf8(text), width));
    };
    EXPECT_EQ(evenly("产出指标(50分)", 3.2), "产出|指标|(50分)");
    EXPECT_EQ(evenly("产出指标(50分)", 10), "产出指标(50分)");
    EXPECT_EQ(evenly("产出指标\n(50分)", 3.2), "产出|指标|(50分)");
}
