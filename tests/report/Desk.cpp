#include "tests/report/Desk.h"

#include <gtest/gtest.h>

#include "core/profile/ProfileReader.h"

namespace juesuan::test
{

static ProfilePtr read(const QString &directory)
{
    const ProfileReading reading = readProfile(directory);
    for (const Error &error : reading.errors)
        ADD_FAILURE() << error.where.file.toStdString() << ':' << error.where.line << ' ' << error.text << ' '
                      << error.args.join(u'|').toStdString();
    return reading.profile;
}

ProfilePtr shippedProfile()
{
    static const ProfilePtr profile = read(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/profiles/sn-2019"));
    return profile;
}

ProfilePtr smallProfile()
{
    static const ProfilePtr profile = read(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/report/small"));
    return profile;
}

ProfilePtr copiesProfile()
{
    static const ProfilePtr profile = read(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/report/copies"));
    return profile;
}

CellKey Desk::key(const char *address) const
{
    const Result<Address> parsed = parseAddress(QString::fromUtf8(address));
    EXPECT_TRUE(parsed) << address;
    const Result<CellKey> found = resolve(*report, *parsed);
    EXPECT_TRUE(found) << address << ": " << (found ? "" : found.error().text);
    return found ? *found : CellKey{};
}

ChangeSet Desk::apply(const Edit &edit)
{
    const Result<ChangeSet> changes = report->apply(edit);
    EXPECT_TRUE(changes) << (changes ? "" : changes.error().text);
    return changes ? *changes : ChangeSet{};
}

ChangeSet Desk::set(const char *address, const TypedValue &value)
{
    const Result<Address> parsed = parseAddress(QString::fromUtf8(address));
    EXPECT_TRUE(parsed) << address;
    if (!resolve(*report, *parsed)) {
        const int form = report->profile().form(parsed->form);
        const int block = report->blockIndex(form, report->form(form).block(parsed->block));
        apply(report->insertCode(block, parsed->row,
                                 report->instances(form)[static_cast<std::size_t>(parsed->instance)]));
    }
    return apply(report->set(key(address), value));
}

ChangeSet Desk::fen(const char *address, std::int64_t fen)
{
    return set(address, Amount{Money::fromFen(fen), false});
}

ChangeSet Desk::wan(const char *address, std::int64_t hundredths)
{
    return set(address, Amount{Money::fromFen(hundredths * 10'000), true});
}

int Desk::listOf(const char *form) const
{
    const int index = report->profile().form(QString::fromUtf8(form));
    return report->blockIndex(index, report->form(index).block(QString()));
}

void Desk::insert(const char *form, const char *code, int times)
{
    for (int i = 0; i < times; ++i)
        apply(report->insertCode(listOf(form), QString::fromUtf8(code)));
}

QStringList Desk::codes(const char *form) const
{
    QStringList out;
    for (const ReportRow &row : report->rows(listOf(form))) {
        if (!row.code.isEmpty())
            out += row.ordinal > 1 ? row.code + u'~' + QString::number(row.ordinal) : row.code;
    }
    return out;
}

QStringList Desk::rules(Outcome outcome) const
{
    QStringList out;
    for (const Verdict &verdict : verdicts(*report)) {
        if (verdict.outcome != outcome)
            continue;
        QString name = verdict.rule;
        if (verdict.block >= 0) {
            const int row = report->rowIndex(verdict.block, verdict.row, verdict.instance);
            const ReportRow &info =
                report->rows(verdict.block, verdict.instance)[static_cast<std::size_t>(row)];
            name += u'[' +
                    (info.code.isEmpty() ? report->block(verdict.block).rows[info.list].id : info.code) +
                    u']';
        }
        if (verdict.instance != 0)
            name += u'#' + report->instanceTitle(verdict.form, verdict.instance);
        out += name;
    }
    return out;
}

static QString show(const CellNumber &number)
{
    return QStringLiteral("%1 %2 r%3")
        .arg(static_cast<int>(number.state))
        .arg(number.amount)
        .arg(number.roundings);
}

std::vector<CellKey> allCells(const Report &report)
{
    std::vector<CellKey> out;
    for (std::uint16_t block = 0; block < report.grid().program().profileBlocks(); ++block) {
        for (const std::uint16_t instance : report.instances(report.formOf(block))) {
            for (const ReportRow &row : report.rows(block, instance)) {
                for (std::size_t column = 0; column < report.block(block).columns.size(); ++column)
                    out.push_back({block, static_cast<std::uint16_t>(column), instance, row.id});
            }
        }
    }
    return out;
}

static QString show(const ReportRow &row)
{
    return QStringLiteral("%1 %2~%3 parent %4 leaf %5 inserted %6 list %7")
        .arg(row.id)
        .arg(row.code)
        .arg(row.ordinal)
        .arg(row.parent)
        .arg(row.leaf)
        .arg(row.inserted)
        .arg(row.list);
}

QStringList picture(const Report &report)
{
    QStringList out;
    for (int block = 0; block < report.grid().program().profileBlocks(); ++block) {
        for (const std::uint16_t instance : report.instances(report.formOf(block))) {
            out += QStringLiteral("block %1#%2").arg(block).arg(instance);
            for (const ReportRow &row : report.rows(block, instance))
                out += show(row);
        }
    }
    for (const CellKey &key : allCells(report))
        out += QStringLiteral("%1#%2 %3 %4: %5 | %6 | %7 | %8 | %9")
                   .arg(key.block)
                   .arg(key.instance)
                   .arg(key.row)
                   .arg(key.column)
                   .arg(show(report.number(key)), show(report.computed(key)), report.text(key))
                   .arg(report.typed(key).index())
                   .arg(static_cast<int>(report.origin(key)));
    for (const Verdict &verdict : verdicts(report))
        out += QStringLiteral("%1 %2 %3#%4 %5 %6 %7")
                   .arg(verdict.rule)
                   .arg(static_cast<int>(verdict.outcome))
                   .arg(verdict.block)
                   .arg(verdict.instance)
                   .arg(verdict.row)
                   .arg(verdict.left.amount)
                   .arg(verdict.right.amount);
    out += QStringLiteral("failing %1").arg(failingCount(report));
    return out;
}

} // namespace juesuan::test
