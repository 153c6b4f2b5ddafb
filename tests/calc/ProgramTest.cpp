#include <gtest/gtest.h>

#include "core/profile/ProfileReader.h"
#include "tests/calc/Sketch.h"

using namespace juesuan;
using namespace juesuan::calc;

static ProfilePtr smallProfile()
{
    static const ProfilePtr profile =
        readProfile(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/report/small")).profile;
    return profile;
}

TEST(Program, IsCompiledOnceForAllReportsOfAProfile)
{
    const ProfilePtr profile = smallProfile();
    EXPECT_EQ(Program::of(profile), Program::of(profile));
}

TEST(Program, NumbersNodesAfterEverythingTheyRead)
{
    const Program program(*smallProfile());
    for (std::size_t block = 0; block < program.blocks.size(); ++block) {
        const BlockPlan &plan = program.blocks[block];
        for (std::size_t at = 0; at + 1 < plan.uses.size(); ++at) {
            for (std::uint32_t use = plan.uses[at]; use < plan.uses[at + 1]; ++use) {
                const std::uint32_t reader = program.uses[use].node;
                if (plan.nodes[at] != kNoNode && reader != kNoNode && reader != plan.nodes[at])
                    EXPECT_LT(plan.nodes[at], reader);
            }
        }
    }
}

TEST(Program, ComputesTheParentsOfAllColumnsAndTheTotalInOneStep)
{
    const Program program(*smallProfile());
    std::size_t trees = 0;
    for (const Step &step : program.steps) {
        if (step.kind != Step::Kind::Tree)
            continue;
        ++trees;
        EXPECT_GE(step.columns.size(), 2u);
        for (const Step::TreeColumn &column : step.columns) {
            EXPECT_TRUE(column.hasParents);
            EXPECT_NE(column.total, kNone);
        }
    }
    EXPECT_EQ(trees, 2u); // base and spend
}

TEST(Program, EveryNodeIsInOneStep)
{
    const Program program(*smallProfile());
    std::uint32_t next = 0;
    for (const Step &step : program.steps) {
        EXPECT_EQ(step.firstNode, next);
        next = step.endNode;
    }
    EXPECT_EQ(next, program.nodes.size());
}

TEST(Program, SharesOneOperationBetweenAllRowsWithTheSameFormula)
{
    const Program program(*smallProfile());
    const auto joins =
        std::count_if(program.operations.begin(), program.operations.end(), [](const Operation &one) {
            return one.formula->text == QStringLiteral("spend[row].total");
        });
    EXPECT_EQ(joins, 1); // for the lines of all classes
}

TEST(RowIds, OfCodesRowsAndRandomOnesNeverMeet)
{
    EXPECT_NE(fixedRowId(QStringLiteral("201")), derivedRowId(QStringLiteral("201")));
    EXPECT_EQ(derivedRowId(QStringLiteral("201")), derivedRowId(QStringLiteral("201")));
    EXPECT_EQ(derivedRowId(QStringLiteral("201")) % 2, 1u);
    EXPECT_EQ(randomRowId() % 2, 0u);
}

// --- copies of forms

static ProfilePtr copiesProfile()
{
    static const ProfileReading reading =
        readProfile(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/report/copies"));
    return reading.profile;
}

/// So many of the form `project`, one of each other.
static Copies projects(std::uint16_t count)
{
    Copies copies(copiesProfile()->forms.size(), 1);
    copies[static_cast<std::size_t>(copiesProfile()->form(QStringLiteral("project")))] = count;
    return copies;
}

TEST(Program, ForOneCopyOfEveryFormIsTheOneWithoutCopies)
{
    const auto single = Program::of(copiesProfile());
    EXPECT_EQ(Program::of(copiesProfile(), projects(1)), single);
    EXPECT_TRUE(single->copies().empty());
    EXPECT_EQ(single->profileBlocks(), single->checkBlock());
}

TEST(Program, IsCompiledOnceForAsManyCopies)
{
    const auto three = Program::of(copiesProfile(), projects(3));
    EXPECT_EQ(Program::of(copiesProfile(), projects(3)), three);
    EXPECT_NE(Program::of(copiesProfile(), projects(2)), three);
}

TEST(Program, PutsFurtherCopiesBehindTheProfilesOwnBlocks)
{
    const auto single = Program::of(copiesProfile());
    const auto three = Program::of(copiesProfile(), projects(3));
    const int form = copiesProfile()->form(QStringLiteral("project"));
    const auto first = static_cast<std::uint16_t>(three->blockIndex(form, 0));
    const std::size_t size = copiesProfile()->forms[static_cast<std::size_t>(form)].blocks.size();
    ASSERT_EQ(three->blocks.size(), single->blocks.size() + 2 * size);
    for (std::size_t block = 0; block + 1 < single->blocks.size(); ++block)
        EXPECT_EQ(three->blocks[block].block, single->blocks[block].block);
    EXPECT_EQ(three->copyOf(first, 0), first);
    for (std::uint16_t instance = 1; instance < 3; ++instance) {
        const BlockPlan &plan = three->blocks[three->copyOf(first, instance)];
        EXPECT_EQ(plan.source, first);
        EXPECT_EQ(plan.instance, instance);
    }
    EXPECT_EQ(three->copyOf(first, 3), kNone);
    EXPECT_EQ(three->copyOf(0, 1), kNone); // of a form that has one
}

TEST(Program, SaysHowManyCopiesItHasRoomFor)
{
    const auto single = Program::of(copiesProfile());
    EXPECT_TRUE(single->hasRoomFor(projects(200)));
    EXPECT_FALSE(single->hasRoomFor(projects(20'000)));
}
