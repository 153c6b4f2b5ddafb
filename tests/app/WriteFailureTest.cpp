#include <QDir>
#include <QFile>

#include "tests/app/Program.h"

using namespace Qt::StringLiterals;

namespace juesuan::test
{

/// A disk that takes no more: exit 3, a sentence, and nothing half written.
class WriteFailure : public Commands
{
protected:
    static void expectFailed(const Ran &ran, const QString &what)
    {
        EXPECT_EQ(ran.exit, 3) << what.toStdString() << ": " << ran.err.toStdString();
        EXPECT_FALSE(ran.err.isEmpty()) << what.toStdString();
        EXPECT_TRUE(ran.out.isEmpty()) << ran.out.toStdString();
    }
    QStringList files() const { return QDir(path({})).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
};

TEST_F(WriteFailure, OfAnExportLeavesTheFormerFile)
{
    makeSample();
    for (const QString &name : {u"out.pdf"_s, u"out.xlsx"_s, u"out.csv"_s, u"out.json"_s}) {
        write(name, "former");
        expectFailed(onFullDisk(u"export book.juesuan "_s + name + u" --form basic_expenditure"_s, 1), name);
        EXPECT_EQ(read(name), "former") << name.toStdString();
    }
    EXPECT_EQ(files(),
              (QStringList{u"book.juesuan"_s, u"out.csv"_s, u"out.json"_s, u"out.pdf"_s, u"out.xlsx"_s}));
}

TEST_F(WriteFailure, OfSeveralTablesLeavesNone)
{
    makeSample();
    expectFailed(onFullDisk(u"export book.juesuan out.csv --form three_public --form basic_expenditure"_s, 2),
                 u"the second is too large"_s);
    EXPECT_EQ(files(), QStringList{u"book.juesuan"_s});
}

TEST_F(WriteFailure, OfANewBookLeavesNone)
{
    const QString empty = u"new book.juesuan --profile sn-2019 --unit 甲 --year 2019"_s;
    for (const QString &command : {empty, u"new book.juesuan --sample binzhou-2019"_s}) {
        expectFailed(onFullDisk(command, 8), command);
        EXPECT_TRUE(files().isEmpty()) << command.toStdString() << ": " << files().join(u' ').toStdString();
    }
}

TEST_F(WriteFailure, OfCellsLeavesThemAsTheyWere)
{
    makeBook();
    expectFailed(onFullDisk(u"set book.juesuan expenditure[2040501].basic=5"_s, 1), u"set"_s);
    EXPECT_EQ(cell(u"expenditure[total].basic"_s)[u"exact"_s], QString());
    EXPECT_EQ(juesuan(u"verify book.juesuan"_s).exit, 0);
}

TEST_F(WriteFailure, AFullDiskIsNotTakenForAFolderThatMayNotBeWritten)
{
    makeBook();
    const Ran ran = onFullDisk(u"set book.juesuan expenditure[2040501].basic=5"_s, 0);
    EXPECT_EQ(ran.exit, 3);
    EXPECT_TRUE(ran.err.contains(u"disk of book.juesuan is full"_s)) << ran.err.toStdString();
}

TEST_F(WriteFailure, OfAnImportLeavesTheBookAsItWas)
{
    makeSample();
    ASSERT_EQ(juesuan(u"export book.juesuan table.csv --form income"_s).exit, 0);
    ASSERT_EQ(juesuan(u"new fresh.juesuan --profile sn-2019 --unit 甲 --year 2019"_s).exit, 0);
    expectFailed(onFullDisk(u"import fresh.juesuan table.csv"_s, 1), u"import"_s);
    EXPECT_EQ(juesuan(u"verify fresh.juesuan"_s).exit, 0);
    EXPECT_EQ(juesuan(u"get fresh.juesuan income[2040501].total"_s).exit, 2) << "the row came all the same";
}

TEST_F(WriteFailure, OfAnotherUnitLeavesTheBookAsItWas)
{
    makeBook();
    expectFailed(onFullDisk(u"add book.juesuan --profile sn-2019 --unit 乙 --year 2019"_s, 1), u"add"_s);
    EXPECT_EQ(juesuan(u"forms book.juesuan"_s).exit, 0) << "there is one report still";
}

TEST_F(WriteFailure, WhereNobodyMayWriteIsTold)
{
    makeSample();
    for (const QString &name : {u"out.pdf"_s, u"out.xlsx"_s, u"out.csv"_s, u"out.json"_s})
        expectFailed(juesuan(u"export book.juesuan /proc/"_s + name + u" --form income"_s), name);
    expectFailed(juesuan(u"new /proc/book.juesuan --profile sn-2019 --unit 甲 --year 2019"_s), u"new"_s);
}

TEST_F(WriteFailure, OfWhatIsPrintedIsTold)
{
    makeSample();
    for (const QString &command : {u"audit book.juesuan"_s, u"forms book.juesuan --json"_s, u"profiles"_s}) {
        const Ran ran = toFullDisk(command);
        EXPECT_EQ(ran.exit, 3) << command.toStdString();
        EXPECT_TRUE(ran.err.contains(u"could not be written"_s)) << ran.err.toStdString();
    }
}

} // namespace juesuan::test
