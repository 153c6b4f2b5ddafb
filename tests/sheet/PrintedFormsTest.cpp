#include <algorithm>
#include <gtest/gtest.h>

#include "tests/sheet/Drawing.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

using namespace juesuan;
using namespace juesuan::test;

namespace
{

struct FormCase {
    const char *form;
    const char *drawing; ///< title, header line, heads and the first row of the body
    const char *end;     ///< the last row of the body and the notes
};

class PrintedForms : public testing::TestWithParam<FormCase>
{
protected:
    const std::unique_ptr<Report> m_report = sampleAccount(QStringLiteral("binzhou-2019"));
};

} // namespace

TEST_P(PrintedForms, AreLaidOutAsThePrintedOriginal)
{
    const auto sheet = sheetOf(*m_report, QString::fromLatin1(GetParam().form));
    EXPECT_EQ(draw(*sheet, 0, sheet->headEnd() + 1), QString::fromUtf8(GetParam().drawing));
    EXPECT_EQ(draw(*sheet, sheet->notesBegin() - 1, sheet->rowCount()), QString::fromUtf8(GetParam().end));
}

TEST_P(PrintedForms, CoverEveryPositionOfTheTableOnce)
{
    const auto sheet = sheetOf(*m_report, QString::fromLatin1(GetParam().form));
    std::vector<int> covered(static_cast<std::size_t>(sheet->rowCount() * sheet->columnCount()), 0);
    for (const SheetCell &cell : sheet->cells()) {
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
            for (int column = cell.column; column < cell.column + cell.columnSpan; ++column)
                ++covered[static_cast<std::size_t>(row * sheet->columnCount() + column)];
        }
    }
    EXPECT_EQ(std::count(covered.begin(), covered.end(), 1), static_cast<std::ptrdiff_t>(covered.size()));
}

TEST_P(PrintedForms, FindEachCellWhereItStands)
{
    const auto sheet = sheetOf(*m_report, QString::fromLatin1(GetParam().form));
    for (const SheetCell &cell : sheet->cells()) {
        EXPECT_EQ(sheet->at(cell.row + cell.rowSpan - 1, cell.column + cell.columnSpan - 1), &cell);
        if (cell.cell)
            EXPECT_EQ(sheet->find(*cell.cell), &cell);
    }
}

INSTANTIATE_TEST_SUITE_P(
    , PrintedForms,
    testing::Values(FormCase{"catalogue",
                             R"(部门决算表目录{4}
（2019年度）{4}
序号 | 内容 | 是否空表 | 公开空表理由
表1 | 收入支出决算总表 | 否 | .)",
                             R"(表8 | 政府性基金预算财政拨款收入支出决算表 | 是 | 本部门未安排此项收支)"},
                    FormCase{"summary",
                             R"(收入支出决算总表{4}
公开01表{4}
编制部门：{2} | 金额单位：万元{2}
收　入{2} | 支　出{2}
项　目 | 决算数 | 项　目 | 决算数
1、一般公共预算财政拨款 | 2517.59 | 1、一般公共服务支出 | .)",
                             R"(收入总计 | 2517.59 | 支出总计 | 2517.59
注：本表反映部门本年度的总收支和年末结转结余情况；报表存在尾数差异因四舍五入造成，可以忽略不计。{4})"},
                    FormCase{"income",
                             R"(收入决算总表{10}
公开02表{10}
编制部门：彬州市人民法院{3} | 2019年{4} | 金额单位：万元{3}
项目{2} | 本年收入合计{1x2} | 财政拨款收入{1x2} | 上级补助收入{1x2} | 事业收入{2} | 经营收入{1x2} | 附属单位上缴收入{1x2} | 其他收入{1x2}
功能分类科目编码 | 科目名称 | ~ | ~ | ~ | 小计 | 其中：教育收费 | ~ | ~ | ~
合计{2} | 2517.59 | 2517.59 | 0 | 0 | 0 | 0 | 0 | 0)",
                             R"(2210201 |   住房公积金 | 56.08 | 56.08 | 0 | 0 | 0 | 0 | 0 | 0
注：本表反映部门本年度取得的各项收入情况。{10})"},
                    FormCase{"expenditure",
                             R"(支出决算总表{8}
公开03表{8}
编制部门：彬州市人民法院{5} | 金额单位：万元{3}
项目{2} | 合计{1x2} | 基本支出{1x2} | 项目支出{1x2} | 上缴上级支出{1x2} | 经营支出{1x2} | 对附属单位补助支出{1x2}
功能分类科目编码 | 科目名称 | ~ | ~ | ~ | ~ | ~ | ~
合计{2} | 2,517.59 | 1,295.06 | 1,222.53 | 0.00 | 0.00 | 0.00)",
                             R"(2210201 |   住房公积金 | 56.08 | 56.08 | 0.00 | 0.00 | 0.00 | 0.00
注：本表反映部门本年度各项支出情况。{8})"},
                    FormCase{"fiscal_summary",
                             R"(财政拨款收入支出决算总表{6}
公开04表{6}
编制部门：彬州市人民法院{4} | 金额单位：万元{2}
收入{2} | 支出{4}
项　目{1x2} | 决算数{1x2} | 项　目{1x2} | 决算数{3}
~ | ~ | ~ | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
1、一般公共预算财政拨款 | 2517.59 | 1、一般公共服务支出 | . | . | .)",
                             R"(收入总计 | 2517.59 | 支出总计 | 2517.59 | 2517.59 | .
注：本表反映部门本年度一般公共预算财政拨款和政府性基金预算财政拨款的总收支和年末结转结余情况；报表存在尾数差异因四舍五入造成，可以忽略不计。{6})"},
                    FormCase{"general_budget",
                             R"(一般公共预算财政拨款支出决算表（按功能分类科目）{8}
公开05表{8}
编制部门：彬州市人民法院{5} | 金额单位：万元{3}
项　目{2} | 本年支出合计{1x2} | 基本支出{3} | 项目支出{1x2} | 备注{1x2}
功能分类科目编码 | 科目名称 | ~ | 小计 | 人员经费 | 公用经费 | ~ | ~
合计{2} | 2,517.59 | 1,295.06 | 925.17 | 369.89 | 1,222.53 | .)",
                             R"(2210201 |   住房公积金 | 56.08 | 56.08 | 56.08 | 0.00 | 0.00 | .
注：本表反映部门本年度一般公共预算财政拨款实际支出情况。{8})"},
                    FormCase{"basic_expenditure",
                             R"(一般公共预算财政拨款基本支出决算表（按经济分类科目）{6}
公开06表{6}
编制部门：彬州市人民法院{3} | 金额单位：万元{3}
项目{2} | 本年支出合计{1x2} | 人员经费{1x2} | 公用经费{1x2} | 备注{1x2}
功能分类科目编码 | 科目名称 | ~ | ~ | ~ | ~
合计{2} | 1295.06 | 925.17 | 369.89 | .)",
                             R"(30306 |  救济费 | 26.50 | 26.50 | . | .
注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。{6})"},
                    FormCase{"three_public",
                             R"(一般公共预算财政拨款“三公”经费/及会议费、培训费支出决算表{9}
公开07表{9}
编制部门：彬州市人民法院{7} | 金额单位：万元{2}
项目{1x4} | 一般公共预算财政拨款安排的“三公”经费{6} | 会议费{1x3} | 培训费{1x3}
~ | 小计{1x2} | 因公出国（境）费用{1x2} | 公务接待费{1x2} | 公务用车购置及运行维护费{3} | ~ | ~
~ | ~ | ~ | ~ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ~ | ~
~ | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
预算数 | 28.90 | 0 | 0.50 | 26.40 | 20.40 | 6.00 | 0 | 2.00)",
                             R"(决算数 | 28.90 | 0 | 0.50 | 26.40 | 20.40 | 17.75 | 0 | 2.00
注：本表反映部门本年度一般公共预算财政拨款“三公”经费、会议费、培训费的实际支出。{9})"},
                    FormCase{"government_fund",
                             R"(政府性基金预算财政拨款收入支出决算表{8}
公开08表{8}
编制部门：彬州市人民法院{5} | 金额单位：万元{3}
项　目{2} | 年初结转和结余{1x2} | 本年收入{1x2} | 本年支出{3} | 年末结转和结余{1x2}
功能分类科目编码 | 科目名称 | ~ | ~ | 小计 | 基本支出 | 项目支出 | ~
合计{2} | . | . | . | . | . | .)",
                             R"(. | . | . | . | . | . | . | .
注：本表反映部门本年度政府性基金预算财政拨款收入支出及结转和结余情况。{8})"}),
    [](const auto &each) { return std::string(each.param.form); });
