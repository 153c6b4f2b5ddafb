#include <QFile>

#include "tests/app/Program.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

namespace
{

struct Printed {
    QString address;
    QString text;
};

/// The published document, cell by cell.
std::vector<Printed> printedCells(const QString &sample)
{
    std::vector<Printed> cells;
    QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/app/data/%1-printed.tsv").arg(sample));
    if (!file.open(QIODevice::ReadOnly))
        return cells;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            cells.push_back({line.section(u'\t', 0, 0), line.section(u'\t', 1)});
    }
    return cells;
}

/// Amounts without what is a matter of style: separators and idle zeros. Nothing and zero stay apart
/// only where the form prints them apart.
QString bare(QString text)
{
    bool isNumber = false;
    const double value = text.remove(u',').toDouble(&isNumber);
    return isNumber ? QString::number(value, 'f', 2) : text;
}

class Sample : public Commands
{
protected:
    void compare(const std::vector<Printed> &expected)
    {
        QStringList get = words(u"get book.juesuan --json"_s);
        for (const Printed &cell : expected)
            get << cell.address;
        const Ran ran = juesuan(get);
        ASSERT_EQ(ran.exit, 0) << ran.err.toStdString();
        const QJsonArray shown = ran.array();
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const QString text = shown[static_cast<qsizetype>(i)][u"shown"_s].toString();
            EXPECT_EQ(bare(text), bare(expected[i].text)) << expected[i].address.toStdString();
        }
    }
};

} // namespace

TEST_F(Sample, ShowsEveryFigureAndNameAsPublished)
{
    makeSample();
    const std::vector<Printed> expected = printedCells(u"binzhou-2019"_s);
    ASSERT_GT(expected.size(), 700U);
    compare(expected);
}

TEST_F(Sample, ShowsTheEvaluationAsPublished)
{
    makeSample(u"pingtang-2024"_s);
    const std::vector<Printed> expected = printedCells(u"pingtang-2024"_s);
    ASSERT_GT(expected.size(), 100U);
    compare(expected);
}

TEST_F(Sample, TypesNothingWhereTheCorrectedTablesCompute)
{
    makeSample(u"binzhou-2019-corrected"_s);
    EXPECT_EQ(cell(u"three_public[final].total"_s)[u"shown"_s], u"26.90"_s);
    EXPECT_EQ(cell(u"basic_expenditure[301].total"_s)[u"shown"_s], u"895.19"_s);
    EXPECT_EQ(cell(u"income[2040599].total"_s)[u"shown"_s], u"264.80"_s);
    EXPECT_EQ(cell(u"summary[208].spend"_s)[u"shown"_s], u"80.81"_s);
    EXPECT_EQ(cell(u"fiscal_summary[income_sum].income"_s)[u"origin"_s], u"computed"_s);
    EXPECT_EQ(cell(u"supplement.budget[total].initial"_s)[u"shown"_s], u"1,291.77"_s);
}

} // namespace juesuan::test
