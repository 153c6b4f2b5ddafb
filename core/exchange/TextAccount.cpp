#include "core/exchange/TextAccount.h"

#include <QCoreApplication>

namespace juesuan::exchange
{

namespace
{

Result<void> readHead(const QString &line, const Where &where, TextAccount &account)
{
    const qsizetype colon = line.indexOf(u':');
    const QString key = line.left(colon).trimmed();
    const QString value = line.mid(colon + 1).trimmed();
    bool good = true;
    if (key == QStringLiteral("profile"))
        account.profile = value;
    else if (key == QStringLiteral("unit"))
        account.unit = value;
    else if (key == QStringLiteral("title"))
        account.title = value;
    else if (key == QStringLiteral("entry"))
        account.entry = value;
    else if (key == QStringLiteral("year"))
        account.year = value.toInt(&good);
    else
        return Error{QT_TRANSLATE_NOOP(
                         "Error", "“%1” is no key of the head; allowed: profile, unit, year, title, entry."),
                     {key},
                     where};
    if (!good)
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” is no year."), {value}, where};
    return {};
}

Result<void> readLine(const QString &line, const Where &where, TextAccount &account)
{
    // An address never holds a colon before its sign, so a colon that comes first belongs to the head.
    const qsizetype sign = line.indexOf(u'=');
    const qsizetype colon = line.indexOf(u':');
    if (account.cells.empty() && colon > 0 && (sign < 0 || colon < sign))
        return readHead(line, where, account);
    Result<Assignment> assignment = parseAssignment(line);
    if (!assignment) {
        Error error = assignment.error();
        error.where = where;
        return error;
    }
    assignment->where = where;
    account.cells.push_back(std::move(assignment.value()));
    return {};
}

} // namespace

Result<TextAccount> readTextAccount(const QByteArray &bytes, const QString &file)
{
    TextAccount account;
    int number = 0;
    for (const QString &raw : QString::fromUtf8(bytes).split(u'\n')) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (const Result<void> read = readLine(line, {file, number, 1}, account); !read)
            return read.error();
    }
    if (account.profile.isEmpty() || account.unit.isEmpty() || account.year == 0)
        return Error{
            QT_TRANSLATE_NOOP("Error", "The head must name profile, unit and year."), {}, {file, 1, 1}};
    return account;
}

} // namespace juesuan::exchange
