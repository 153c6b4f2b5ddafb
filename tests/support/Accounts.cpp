#include "tests/support/Accounts.h"

#include <QFile>
#include <gtest/gtest.h>

#include "core/exchange/Assignment.h"
#include "core/profile/ProfileReader.h"
#include "core/report/Address.h"
#include "tests/support/PrintTo.h"

namespace juesuan::test
{

namespace
{

QString source(const QString &path)
{
    return QStringLiteral(JUESUAN_SOURCE_DIR "/") + path;
}

void applyTo(Report &report, const Edit &edit)
{
    const Result<ChangeSet> applied = report.apply(edit);
    ASSERT_TRUE(applied) << plainText(applied.error()).toStdString();
}

/// Every computed amount of the printed tables, as `address=value`.
QStringList computedCells(const Report &report)
{
    QStringList cells;
    const std::vector<Form> &forms = report.profile().forms;
    for (std::size_t form = 0; form < forms.size(); ++form) {
        for (std::size_t i = 0; forms[form].printed && i < forms[form].blocks.size(); ++i) {
            if (!forms[form].blocks[i].printed)
                continue;
            const int block = report.blockIndex(static_cast<int>(form), static_cast<int>(i));
            for (const ReportRow &row : report.rows(block)) {
                for (std::size_t column = 0; column < forms[form].blocks[i].columns.size(); ++column) {
                    const CellKey cell{static_cast<std::uint16_t>(block), static_cast<std::uint16_t>(column),
                                       0, row.id};
                    if (forms[form].blocks[i].columns[column].kind == ColumnKind::Money &&
                        report.number(cell).state == ValueState::Filled)
                        cells += addressOf(report, cell) + u'=' +
                                 exactAmount(report.number(cell).money(), MoneyUnit::Wan);
                }
            }
        }
    }
    return cells;
}

} // namespace

ProfilePtr shippedProfile(const QString &id)
{
    static QHash<QString, ProfilePtr> known;
    ProfilePtr &profile = known[id];
    if (!profile) {
        const ProfileReading reading = readProfile(source(QStringLiteral("resources/profiles/")) + id);
        for (const Error &error : reading.errors)
            ADD_FAILURE() << plainText(error).toStdString();
        profile = reading.profile;
    }
    return profile;
}

std::unique_ptr<Report> emptyAccount()
{
    auto report = std::make_unique<Report>(shippedProfile());
    applyTo(*report, report->setSetting(QStringLiteral("unit"), QStringLiteral("彬州市人民法院")));
    applyTo(*report, report->setSetting(QStringLiteral("year"), QStringLiteral("2019")));
    return report;
}

static QStringList sampleLines(const QString &name)
{
    QFile file(source(QStringLiteral("resources/samples/%1.sample").arg(name)));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

/// What a sample types, as `address=value`.
static QStringList sampleCells(const QString &name)
{
    QStringList cells;
    for (const QString &line : sampleLines(name)) {
        const bool isCell = line.contains(u'=') && !line.startsWith(u'#');
        if (isCell)
            cells += line;
    }
    return cells;
}

std::unique_ptr<Report> sampleAccount(const QString &name)
{
    QString profile = QStringLiteral("sn-2019");
    for (const QString &line : sampleLines(name)) {
        if (line.startsWith(QStringLiteral("profile:")))
            profile = line.section(u':', 1).trimmed();
    }
    auto report = profile == QStringLiteral("sn-2019") ? emptyAccount()
                                                       : std::make_unique<Report>(shippedProfile(profile));
    write(*report, sampleCells(name));
    return report;
}

std::unique_ptr<Report> correctedAccount()
{
    auto report = emptyAccount();
    QStringList cells = sampleCells(QStringLiteral("binzhou-2019-corrected"));
    cells.removeIf([](const QString &cell) { return cell.section(u'.', 0, 0).contains(u"_evaluation"); });
    write(*report, cells);
    return report;
}

std::unique_ptr<Report> copiedAccount()
{
    const auto corrected = correctedAccount();
    // The published leaves of 公开05 and 公开06 are apart by a rounding; here all figures tie exactly.
    write(*corrected, QStringLiteral("worksheet.economic[30306].staff=26.49"));
    auto report = emptyAccount();
    write(*report, computedCells(*corrected));
    write(*report, QStringLiteral("catalogue[government_fund].reason=本部门未安排此项收支"));
    return report;
}

void write(Report &report, const QStringList &assignments)
{
    std::vector<exchange::Assignment> read;
    for (const QString &text : assignments) {
        const Result<exchange::Assignment> assignment = exchange::parseAssignment(text);
        ASSERT_TRUE(assignment) << text.toStdString();
        read.push_back(assignment.value());
    }
    const Result<Edit> edit = exchange::assign(report, read);
    ASSERT_TRUE(edit) << plainText(edit.error()).toStdString();
    applyTo(report, edit.value());
}

void write(Report &report, const QString &assignment)
{
    write(report, QStringList{assignment});
}

CellKey cellAt(const Report &report, const QString &address)
{
    const Result<Address> parsed = parseAddress(address);
    EXPECT_TRUE(parsed) << address.toStdString();
    if (!parsed)
        return {};
    const Result<CellKey> cell = resolve(report, parsed.value());
    EXPECT_TRUE(cell) << address.toStdString();
    return cell ? cell.value() : CellKey();
}

const Finding *find(const std::vector<Finding> &findings, const Report &report, const QString &rule,
                    const QString &address)
{
    for (const Finding &finding : findings) {
        if (finding.rule == rule && !finding.cells.empty() &&
            (address.isEmpty() || addressOf(report, finding.cells.front()) == address))
            return &finding;
    }
    return nullptr;
}

QString causeName(Cause::Kind kind)
{
    switch (kind) {
    case Cause::Kind::None:
        return QStringLiteral("-");
    case Cause::Kind::UnitSlip:
        return QStringLiteral("unit");
    case Cause::Kind::DigitSlip:
        return QStringLiteral("digit");
    case Cause::Kind::CountedIn:
        return QStringLiteral("counted-in");
    case Cause::Kind::LeftOut:
        return QStringLiteral("left-out");
    case Cause::Kind::WrongLine:
        return QStringLiteral("wrong-line");
    case Cause::Kind::Transposed:
        return QStringLiteral("transposed");
    case Cause::Kind::Stale:
        return QStringLiteral("stale");
    case Cause::Kind::Matches:
        return QStringLiteral("matches");
    case Cause::Kind::Consequence:
        break;
    }
    return QStringLiteral("consequence");
}

QStringList summary(const std::vector<Finding> &findings, const Report &report)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Information)
            continue;
        QStringList parts{finding.rule};
        parts += finding.cells.empty() ? QStringLiteral("-") : addressOf(report, finding.cells.front());
        parts += causeName(finding.cause.kind);
        if (finding.cause.cell)
            parts += addressOf(report, *finding.cause.cell);
        if (finding.cause.cell && finding.cause.shouldBe)
            parts += exactAmount(Money::fromFen(*finding.cause.shouldBe), MoneyUnit::Wan);
        lines += parts.join(u' ');
    }
    return lines;
}

} // namespace juesuan::test
