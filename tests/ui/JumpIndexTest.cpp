#include "ui/window/JumpIndex.h"

#include "WindowFixture.h"
#include "ui/window/Initials.h"

namespace juesuan::ui
{
namespace
{

class JumpIndexTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        openSample();
    }
    std::vector<JumpTarget> search(const QString &text) const
    {
        return JumpIndex(&report(), {}).search(text);
    }
};

TEST(Initials, AreThoseOfThePinyin)
{
    EXPECT_EQ(initials(QStringLiteral("支出决算总表")), QStringLiteral("zcjszb"));
    EXPECT_EQ(initials(QStringLiteral("一般公共预算")), QStringLiteral("ybggys"));
    EXPECT_EQ(initials(QStringLiteral("公开03表 A")), QStringLiteral("gk03ba"));
}

TEST_F(JumpIndexTest, ListsTheFormsBeforeAnythingIsTyped)
{
    const auto found = search({});
    ASSERT_FALSE(found.empty());
    for (const JumpTarget &target : found)
        EXPECT_FALSE(target.cell);
}

TEST_F(JumpIndexTest, FindsAFormByItsNumberAndByInitials)
{
    const int form = report().profile().form(QStringLiteral("expenditure"));
    ASSERT_FALSE(search(QStringLiteral("公开03表")).empty());
    EXPECT_EQ(search(QStringLiteral("公开03表")).front().form, form);
    ASSERT_FALSE(search(QStringLiteral("zcjszb")).empty());
    EXPECT_EQ(search(QStringLiteral("zcjszb")).front().form, form);
}

TEST_F(JumpIndexTest, FindsARowOfAFormByItsCode)
{
    const auto found = search(QStringLiteral("公开03表 2040501"));
    ASSERT_EQ(found.size(), 1U);
    ASSERT_TRUE(found.front().cell);
    EXPECT_EQ(found.front().cell->row, key("expenditure[2040501].basic").row);
}

TEST_F(JumpIndexTest, GoesToAnAddress)
{
    const auto found = search(QStringLiteral("expenditure[2040501].basic"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().cell, key("expenditure[2040501].basic"));
}

TEST_F(JumpIndexTest, FindsNothingForNonsense)
{
    EXPECT_TRUE(search(QStringLiteral("qqqqqqqq")).empty());
}

} // namespace
} // namespace juesuan::ui
