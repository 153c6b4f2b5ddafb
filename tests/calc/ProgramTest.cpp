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
