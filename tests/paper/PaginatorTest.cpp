#include <gtest/gtest.h>

#include "core/paper/Paginator.h"

using namespace juesuan::paper;

namespace
{

constexpr PageFrame kFrame{0, 100};

/// A form: title row 0 and head row 1 of ten points each, then body rows, then notes. Says its pages as
/// "0 1 2 3 | 0 1 4 5": the rows on each, a part of a row as "3[0+2]".
struct Form {
    std::vector<RowBox> rows;
    int notes = -1;
    std::vector<MergedCell> merged;

    Form()
    {
        add(10);
        add(10).head = true;
    }
    RowBox &add(double height)
    {
        RowBox box;
        box.height = height;
        box.headBegin = 1;
        box.headEnd = 2;
        rows.push_back(box);
        return rows.back();
    }
    Form &body(int count, double height)
    {
        for (int i = 0; i < count; ++i)
            add(height);
        return *this;
    }
    RowBox &text(int lines)
    {
        RowBox &box = add(lines * 10 + 4);
        box.lines = lines;
        box.lineHeight = 10;
        box.breakable = true;
        return box;
    }
    std::vector<Page> pages()
    {
        if (notes < 0)
            notes = static_cast<int>(rows.size());
        return Paginator(rows, 1, notes, merged, kFrame).pages();
    }
    std::string say()
    {
        std::string said;
        for (const Page &page : pages()) {
            if (!said.empty())
                said += " |";
            for (const PlacedRow &row : page.rows) {
                said += (said.empty() ? "" : " ") + std::to_string(row.row);
                if (row.lines >= 0 || row.firstLine > 0)
                    said += "[" + std::to_string(row.firstLine) + "+" + std::to_string(row.lines) + "]";
            }
        }
        return said;
    }
};

} // namespace

TEST(Paginator, KeepsWhatFitsOnOnePage)
{
    EXPECT_EQ(Form().body(4, 20).say(), "0 1 2 3 4 5");
}

TEST(Paginator, RepeatsTitleAndHeadOnEveryPage)
{
    EXPECT_EQ(Form().body(10, 20).say(), "0 1 2 3 4 5 | 0 1 6 7 8 9 | 0 1 10 11");
}

TEST(Paginator, NumbersThePagesOfAForm)
{
    const std::vector<Page> pages = Form().body(10, 20).pages();
    ASSERT_EQ(pages.size(), 3u);
    EXPECT_EQ(pages[0].number, 1);
    EXPECT_EQ(pages[2].number, 3);
}

TEST(Paginator, NeverPlacesARowBelowThePage)
{
    for (int height = 3; height < 40; ++height) {
        for (const Page &page : Form().body(50, height).pages()) {
            for (const PlacedRow &row : page.rows)
                EXPECT_LE(row.y + row.height, 100.01);
        }
    }
}

TEST(Paginator, PlacesEveryRowOfTheBodyOnce)
{
    std::vector<int> seen(52, 0);
    for (const Page &page : Form().body(50, 7).pages()) {
        for (const PlacedRow &row : page.rows)
            ++seen[static_cast<std::size_t>(row.row)];
    }
    for (std::size_t row = 2; row < seen.size(); ++row)
        EXPECT_EQ(seen[row], 1) << row;
}

TEST(Paginator, KeepsTheNotesWithTheLastRow)
{
    Form form;
    form.body(4, 20);
    form.notes = 6;
    form.add(5);
    EXPECT_EQ(form.say(), "0 1 2 3 4 | 0 1 5 6");
}

TEST(Paginator, KeepsAHeadWithItsFirstRow)
{
    Form form;
    form.body(3, 20);
    RowBox &head = form.add(15); // the head of a second block, which would just fit
    head.head = true;
    head.headBegin = 5;
    head.headEnd = 6;
    for (int i = 0; i < 2; ++i) {
        RowBox &row = form.add(20);
        row.headBegin = 5;
        row.headEnd = 6;
    }
    EXPECT_EQ(form.say(), "0 1 2 3 4 | 0 5 6 7");
}

TEST(Paginator, RepeatsTheHeadOfTheBlockThatIsBroken)
{
    Form form;
    form.body(1, 20);
    form.add(10).head = true;
    for (int i = 0; i < 4; ++i)
        form.add(20);
    for (std::size_t i = 3; i < form.rows.size(); ++i) {
        form.rows[i].headBegin = 3;
        form.rows[i].headEnd = 4;
    }
    EXPECT_EQ(form.say(), "0 1 2 3 4 5 | 0 3 6 7");
}

TEST(Paginator, BreaksALongTextBetweenItsLines)
{
    Form form;
    form.text(12);
    EXPECT_EQ(form.say(), "0 1 2[0+7] | 0 1 2[7+5]");
}

TEST(Paginator, LeavesAtLeastTwoLinesOnEitherPage)
{
    Form form;
    form.body(1, 50);
    form.text(4); // 44 high, 30 left: two lines here, two there
    EXPECT_EQ(form.say(), "0 1 2 3[0+2] | 0 1 3[2+2]");
    Form tight;
    tight.body(1, 60);
    tight.text(4); // room for one line only
    EXPECT_EQ(tight.say(), "0 1 2 | 0 1 3");
}

TEST(Paginator, MovesARowWholeUnlessItTakesMoreThanHalfThePage)
{
    Form form;
    form.body(1, 40);
    form.text(5).height = 40; // half of what a page has below the heads
    EXPECT_EQ(form.say(), "0 1 2 3");
    Form moved;
    moved.body(1, 50);
    moved.text(5).height = 40;
    EXPECT_EQ(moved.say(), "0 1 2 | 0 1 3");
    Form cut;
    cut.body(1, 50);
    cut.text(5).height = 50;
    EXPECT_EQ(cut.say(), "0 1 2 3[0+3] | 0 1 3[3+2]");
}

TEST(Paginator, CutsARowThatDoesNotFitBelowTheHeads)
{
    Form form;
    form.rows[1].height = 50; // 40 are left below it
    form.body(1, 5);
    RowBox &row = form.text(4); // 44
    row.breakable = false;
    EXPECT_EQ(form.say(), "0 1 2 3[0+2] | 0 1 3[2+2]");
}

TEST(Paginator, BreaksATextOverThreePages)
{
    Form form;
    form.text(18);
    EXPECT_EQ(form.say(), "0 1 2[0+7] | 0 1 2[7+7] | 0 1 2[14+4]");
}

TEST(Paginator, MovesARowThatMayNotBeCut)
{
    Form form;
    form.body(1, 50);
    form.text(4).breakable = false;
    EXPECT_EQ(form.say(), "0 1 2 | 0 1 3");
}

TEST(Paginator, LeavesAMergedCellRoomForItsTextOnBothPages)
{
    Form form;
    form.body(8, 20);
    form.merged = {{5, 8, 30}}; // three rows: one on the first page would be too low for its text
    EXPECT_EQ(form.say(), "0 1 2 3 4 | 0 1 5 6 7 8 | 0 1 9");
}

TEST(Paginator, PlacesARowHigherThanThePageRatherThanNone)
{
    Form form;
    form.body(1, 200);
    form.body(1, 20);
    EXPECT_EQ(form.say(), "0 1 2 | 0 1 3");
}
