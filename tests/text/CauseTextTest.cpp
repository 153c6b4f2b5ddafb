#include "tests/text/Chinese.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

namespace
{

class CauseText : public Chinese
{
protected:
    Cause causeOf(Cause::Kind kind, std::int64_t shouldBe = 0) const
    {
        Cause cause;
        cause.kind = kind;
        cause.cell = cellAt(*report, u"three_public[final].purchase"_s); // 20.40
        cause.shouldBe = shouldBe;
        return cause;
    }
    QString words(const Cause &cause) const { return text::cause(cause, *report); }

    std::unique_ptr<Report> report = correctedAccount();
    const QString purchase = u"公开07表 决算数 公务用车购置费 20.40 万元"_s;
};

} // namespace

TEST_F(CauseText, SaysNothingOfNoCause)
{
    EXPECT_EQ(words(Cause()), u""_s);
}

TEST_F(CauseText, NamesTheSlipAndWhatItShouldBe)
{
    EXPECT_EQ(words(causeOf(Cause::Kind::UnitSlip, 2040)),
              purchase + u"像是元与万元弄混了，应为 0.00204 万元。"_s);
    EXPECT_EQ(words(causeOf(Cause::Kind::DigitSlip, 204'000'000)),
              purchase + u"像是小数点错了位，应为 204.00 万元。"_s);
    EXPECT_EQ(words(causeOf(Cause::Kind::DigitSlip, 2'400'000)),
              purchase + u"像是多录了一位数字，应为 2.40 万元。"_s);
    EXPECT_EQ(words(causeOf(Cause::Kind::DigitSlip, 201'400'000)),
              purchase + u"像是少录了一位数字，应为 201.40 万元。"_s);
    EXPECT_EQ(words(causeOf(Cause::Kind::Transposed, 24'000'000)),
              purchase + u"像是有两位数字颠倒了，应为 24.00 万元。"_s);
}

TEST_F(CauseText, NamesTheCellThatHasTheAmount)
{
    Cause cause = causeOf(Cause::Kind::Matches, 6'000'000);
    cause.other = cellAt(*report, u"three_public[final].running"_s);
    EXPECT_EQ(words(cause),
              purchase + u"若为 6.00 万元（与公务用车运行维护费相同），这里和另外几处就都相符。"_s);
}

TEST_F(CauseText, OffersTheComputedValue)
{
    EXPECT_EQ(words(causeOf(Cause::Kind::Matches, 6'000'000)),
              purchase + u"若采用计算值 6.00 万元，这里和另外几处就都相符。"_s);
}

TEST_F(CauseText, NamesEveryCellThatHasToBePutRight)
{
    Cause cause;
    cause.kind = Cause::Kind::Consequence;
    cause.together = {cellAt(*report, u"three_public[final].purchase"_s),
                      cellAt(*report, u"three_public[final].running"_s)};
    EXPECT_EQ(words(cause),
              u"公开07表 决算数 公务用车购置费 20.40 万元、公开07表 决算数 公务用车运行维护费 6.00 万元"
              "改正后，这里即相符。"_s);
}

TEST_F(CauseText, NamesBothCellsWhereEitherMayBeWrong)
{
    Cause cause;
    cause.together = {cellAt(*report, u"three_public[final].purchase"_s),
                      cellAt(*report, u"three_public[final].running"_s)};
    const QString both = purchase + u"与 公开07表 决算数 公务用车运行维护费 6.00 万元"_s;
    cause.kind = Cause::Kind::UnitSlip;
    EXPECT_EQ(words(cause), both + u"相差约一万倍，像是一个填了元、一个填了万元，请核对单位。"_s);
    cause.kind = Cause::Kind::DigitSlip;
    EXPECT_EQ(words(cause), both + u"只差一位数字，像是有一个录错了，请核对。"_s);
    cause.kind = Cause::Kind::Transposed;
    EXPECT_EQ(words(cause), both + u"有两位数字颠倒，像是有一个录错了，请核对。"_s);
}

TEST_F(CauseText, NamesTheAmountThatMakesTheDifference)
{
    Cause cause = causeOf(Cause::Kind::CountedIn);
    cause.other = cellAt(*report, u"three_public[final].training"_s);
    EXPECT_EQ(words(cause), u"正好是培训费。"_s);
    cause = causeOf(Cause::Kind::LeftOut);
    cause.cell = cellAt(*report, u"general_budget[20405].project"_s);
    cause.other = cellAt(*report, u"general_budget[2040502].project"_s);
    EXPECT_EQ(words(cause), u"正好是公开05表 2040502 一般行政管理事务 项目支出，像是漏加了。"_s);
}

TEST_F(CauseText, NamesTheLineAndWhereItBelongs)
{
    Cause cause = causeOf(Cause::Kind::WrongLine, 1);
    cause.cell = cellAt(*report, u"summary[204].spend"_s);
    cause.other = cellAt(*report, u"summary[208].spend"_s);
    EXPECT_EQ(words(cause), u"“社会保障和就业支出”的金额像是填在了“公共安全支出”一行。"_s);
    cause.shouldBe = 0;
    EXPECT_EQ(words(cause), u"公开01表 公共安全支出 2,350.49 万元像是应填在“社会保障和就业支出”。"_s);
}

TEST_F(CauseText, NamesTheColumnAndWhereItBelongs)
{
    Cause cause = causeOf(Cause::Kind::WrongLine);
    cause.other = cellAt(*report, u"three_public[final].meeting"_s);
    EXPECT_EQ(words(cause), purchase + u"像是应填在“会议费”。"_s);
}

TEST_F(CauseText, SaysWhatALineRepeats)
{
    write(*report, u"fiscal_summary[opening_general].income=2517.58"_s);
    Cause cause = causeOf(Cause::Kind::WrongLine);
    cause.cell = cellAt(*report, u"fiscal_summary[opening_general].income"_s);
    cause.other = cellAt(*report, u"fiscal_summary[general].income"_s);
    EXPECT_EQ(words(cause), u"公开04表 年初财政拨款结转和结余中的一般公共预算财政拨款 2,517.58 万元"
                            "与“一般公共预算财政拨款”相同，像是填错了行。"_s);
}

} // namespace juesuan::test
