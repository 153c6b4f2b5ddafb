#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "core/intake/Match.h"
#include "core/paper/Paper.h"
#include "core/report/Address.h"
#include "tests/support/Accounts.h"

using namespace juesuan;
using namespace juesuan::test;
using exchange::ImportMode;

namespace
{

/// The tables that can be brought in, as a workbook, and what is read from it.
class RoundTrip : public testing::TestWithParam<const char *>
{
protected:
    static std::vector<int> accountForms(const Report &report)
    {
        std::vector<int> forms;
        for (std::size_t f = 0; f < report.profile().forms.size(); ++f) {
            const Form &form = report.profile().forms[f];
            if (form.printed && !form.many)
                forms.push_back(static_cast<int>(f));
        }
        return forms;
    }

    std::vector<table::Table> throughWorkbook(const Report &report) const
    {
        std::vector<std::shared_ptr<const Sheet>> sheets;
        for (const int form : accountForms(report))
            sheets.push_back(std::make_shared<Sheet>(report, form));
        const QString path = m_folder.filePath(QStringLiteral("account.xlsx"));
        EXPECT_TRUE(paper::writeXlsx(sheets, path, true));
        const auto tables = table::readFile(path);
        EXPECT_TRUE(tables) << (tables ? std::string() : plainText(tables.error()).toStdString());
        return tables ? *tables : std::vector<table::Table>();
    }

    static void read(Report &report, const std::vector<table::Table> &tables, ImportMode mode)
    {
        for (intake::FormMatch &match : intake::match(report, tables)) {
            const auto lines = intake::linesOf(report, tables[static_cast<std::size_t>(match.table)], match);
            for (const Error &note : match.notes)
                ADD_FAILURE() << plainText(note).toStdString();
            const auto result = exchange::readLines(report, lines, QStringLiteral("account.xlsx"), mode);
            ASSERT_TRUE(result) << plainText(result.error()).toStdString();
            ASSERT_TRUE(report.apply(result->edit));
        }
    }

    /// Every figure that is printed, by its address.
    static QStringList printed(const Report &report)
    {
        QStringList all;
        for (const int form : accountForms(report)) {
            const Sheet sheet(report, form);
            for (const SheetCell &cell : sheet.cells()) {
                if (cell.cell && isNumeric(cell.kind) && !cell.closed && !sheet.text(cell).isEmpty())
                    all += addressOf(report, *cell.cell) + u'=' + sheet.text(cell);
            }
        }
        return all;
    }

    QTemporaryDir m_folder;
};

TEST_P(RoundTrip, FindsEveryTable)
{
    const auto report = sampleAccount(QString::fromLatin1(GetParam()));
    const auto tables = throughWorkbook(*report);
    const auto matches = intake::match(*report, tables);
    QStringList found, wanted;
    for (const intake::FormMatch &match : matches)
        found += report->form(match.form).id;
    for (const int form : accountForms(*report)) {
        if (report->form(form).id != u"catalogue" && report->form(form).id != u"government_fund")
            wanted += report->form(form).id; // the one has no figures, the other is empty
    }
    for (const QString &form : wanted)
        EXPECT_TRUE(found.contains(form)) << form.toStdString();
}

TEST_P(RoundTrip, BringsBackWhatWasPrinted)
{
    const auto report = sampleAccount(QString::fromLatin1(GetParam()));
    auto other = emptyAccount();
    ASSERT_TRUE(other->apply(other->setSetting(QStringLiteral("entry"), QStringLiteral("wan"))));
    const auto tables = throughWorkbook(*report);
    for (int round = 0; round < 2;
         ++round) // whether a blank says something may hang on a table that comes later
        read(*other, tables, ImportMode::Stated);
    EXPECT_EQ(printed(*other).join(u'\n').toStdString(), printed(*report).join(u'\n').toStdString());
}

INSTANTIATE_TEST_SUITE_P(Samples, RoundTrip, testing::Values("binzhou-2019", "binzhou-2019-corrected"));

} // namespace
