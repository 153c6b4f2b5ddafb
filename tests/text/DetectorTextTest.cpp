#include "tests/text/Chinese.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

namespace
{

struct Row {
    const char *name;
    const char *planted; ///< address=value, several parted by a blank
    const char *rule;
    const char *title;
    const char *sentence;
};

void PrintTo(const Row &row, std::ostream *out)
{
    *out << row.planted;
}

class DetectorText : public Chinese, public testing::WithParamInterface<Row>
{
};

constexpr Row kRows[] = {
    {"Duplicate", "worksheet.general[2040501~2].staff=0", "duplicate_code",
     "决算底稿 一般公共预算财政拨款 2040501 行政运行：科目重复",
     "决算底稿 一般公共预算财政拨款：2040501 行政运行 列了不止一次，同一科目只列一行。"},
    {"Unknown", "worksheet.general[2040577].income=3.00", "unknown_code",
     "决算底稿 一般公共预算财政拨款 2040577：科目表里没有的编码",
     "决算底稿 一般公共预算财政拨款：当年的科目表里没有 2040577。如果编码无误，可以把它加入本账簿的科目表。"},
    {"Detail", "worksheet.general[21301].income=3.00", "no_detail",
     "决算底稿 一般公共预算财政拨款 21301 农业农村：没有列到末级科目",
     "决算底稿 一般公共预算财政拨款：21301 农业农村 有金额，但没有下级科目。金额应列到最末一级科目。"},
    {"Name", "expenditure[2040501].name=行政运转", "name_differs",
     "公开03表 2040501 行政运转：科目名称与科目表不同",
     "公开03表：2040501 的名称写作“行政运转”，科目表里是“行政运行”。"},
    {"NoName", "expenditure[2040501].name=", "name_differs", "公开03表 2040501：科目没有名称",
     "公开03表：2040501 没有写名称，科目表里是“行政运行”。"},
    {"Blank", "summary.header.dept=", "header_blank", "公开01表 编制部门：表头没有填写",
     "公开01表 编制部门：没有填写。"},
    {"OtherUnit", "income.header.dept=彬州市检察院", "header_blank", "公开02表 编制部门：表头与单位名称不同",
     "公开02表 编制部门：写的是“彬州市检察院”，与本账的单位“彬州市人民法院”不同。"},
    {"NegativeAmount", "three_public[final].reception=-0.50", "negative", "公开07表 决算数 公务接待费：负数",
     "公开07表 决算数 公务接待费：-0.50 万元，是负数。"},
    {"NoReason", "catalogue[government_fund].reason=", "empty_reason",
     "部门决算表目录 政府性基金预算财政拨款收入支出决算表 公开空表理由：空表没有写明理由",
     "部门决算表目录 政府性基金预算财政拨款收入支出决算表 "
     "公开空表理由：这张表是空表，没有写明公开空表理由。"},
    {"NotMarked", "catalogue[government_fund].blank=否", "empty_reason",
     "部门决算表目录 政府性基金预算财政拨款收入支出决算表 是否空表：空表没有标明",
     "部门决算表目录 政府性基金预算财政拨款收入支出决算表 是否空表：这张表没有金额，目录却写“否”。"},
    {"MarkedAsEmpty", "catalogue[income].blank=是", "empty_reason",
     "部门决算表目录 收入决算总表 是否空表：标为空表，但有金额",
     "部门决算表目录 收入决算总表 是否空表：这张表有金额，目录却写“是”。"},
    {"NeedlessReason", "catalogue[income].reason=无", "empty_reason",
     "部门决算表目录 收入决算总表 公开空表理由：不是空表，却写了理由",
     "部门决算表目录 收入决算总表 公开空表理由：这张表有金额，不需要写空表理由。"},
    {"Hint", "catalogue[government_fund].reason=××××", "placeholder",
     "部门决算表目录 政府性基金预算财政拨款收入支出决算表 公开空表理由：模板提示文字没有改",
     "部门决算表目录 政府性基金预算财政拨款收入支出决算表 公开空表理由：“××”像是模板里的提示文字，没有改。"},
};

} // namespace

TEST_P(DetectorText, SaysWhatItFound)
{
    const Row &row = GetParam();
    const auto report = correctedAccount();
    write(*report, QString::fromUtf8(row.planted).split(u' '));
    const std::vector<Finding> findings = audit(*report);
    const Finding *found = find(findings, *report, QString::fromUtf8(row.rule), {});
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(text::shortTitle(*found, *report), QString::fromUtf8(row.title));
    EXPECT_EQ(text::sentence(*found, *report), QString::fromUtf8(row.sentence));
}

INSTANTIATE_TEST_SUITE_P(Detectors, DetectorText, testing::ValuesIn(kRows),
                         [](const auto &each) { return std::string(each.param.name); });

TEST_F(DetectorText, SaysWhatIsNoNumber)
{
    const auto report = correctedAccount();
    const CellKey cell = cellAt(*report, u"three_public[final].training"_s);
    ASSERT_TRUE(report->apply(report->set(cell, Unreadable{u"二万"_s})));
    EXPECT_EQ(sentenceAt(*report, u"unreadable"_s, {}),
              u"公开07表 决算数 培训费：“二万”不是数字，与它有关的合计都无法计算。"_s);
}

TEST_F(DetectorText, SaysWhichAmountsAreAUnitApart)
{
    const auto report = emptyAccount();
    write(*report, {u"expenditure[2040502].basic=13.40"_s, u"expenditure[2040502].project=134000"_s});
    EXPECT_EQ(sentenceAt(*report, u"unit_slip"_s, {}),
              u"公开03表 2040502 一般行政管理事务 项目支出：134,000.00 万元，而同一行有 13.40 万元。"
              "134,000.00 万元像是元与万元弄混了，应为 13.40 万元。"_s);
}

} // namespace juesuan::test
