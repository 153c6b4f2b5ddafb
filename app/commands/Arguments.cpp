#include "app/commands/Arguments.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/commands/Nearest.h"

namespace juesuan::app
{

namespace
{

Error unknownOption(const QString &name, const Usage &usage)
{
    QStringList known;
    for (const Option &option : usage.options)
        known << option.name;
    QStringList meant = nearest(name, known);
    for (QString &option : meant)
        option.prepend(option == u"…" ? QString() : QStringLiteral("--"));
    if (meant.isEmpty())
        return {QT_TRANSLATE_NOOP("Error", "There is no option --%1 here."), {name}, {}};
    return {QT_TRANSLATE_NOOP("Error", "There is no option --%1 here; did you mean %2?"),
            {name, meant.join(QStringLiteral(", "))},
            {}};
}

/// The last word of a usage goes on for ever where it ends in “…”.
QString operandName(const Usage &usage, qsizetype i)
{
    return usage.operands[std::min(i, usage.operands.size() - 1)];
}

Result<void> checkOperands(const QStringList &operands, const QString &command, const Usage &usage)
{
    const qsizetype blank = operands.indexOf(QString());
    if (blank >= 0 && !usage.operands.isEmpty())
        return Error{QT_TRANSLATE_NOOP("Error", "%1 is missing: %2"),
                     {operandName(usage, blank), usageLine(command, usage)},
                     {}};
    const bool open = !usage.operands.isEmpty() && usage.operands.last().endsWith(u'…');
    if (operands.size() + usage.optionalOperands < usage.operands.size()) {
        return Error{QT_TRANSLATE_NOOP("Error", "%1 is missing: %2"),
                     {usage.operands[operands.size()], usageLine(command, usage)},
                     {}};
    }
    if (operands.size() > usage.operands.size() && !open) {
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” is one too many: %2"),
                     {operands[usage.operands.size()], usageLine(command, usage)},
                     {}};
    }
    return {};
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList &words, const QString &command, const Usage &usage)
{
    Arguments result;
    bool onlyOperands = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (onlyOperands || !word.startsWith(QStringLiteral("--"))) {
            result.m_operands << word;
            continue;
        }
        if (word.size() == 2) {
            onlyOperands = true;
            continue;
        }
        const qsizetype sign = word.indexOf(u'=');
        const QString name = word.mid(2, sign < 0 ? -1 : sign - 2);
        const auto option = std::find_if(usage.options.begin(), usage.options.end(),
                                         [&](const Option &known) { return known.name == name; });
        if (option == usage.options.end())
            return unknownOption(name, usage);
        if (option->value.isEmpty() && sign >= 0)
            return Error{QT_TRANSLATE_NOOP("Error", "--%1 takes no value."), {name}, {}};
        const bool bare =
            sign < 0 && (i + 1 == words.size() || words[i + 1].startsWith(QStringLiteral("--")));
        if (!option->value.isEmpty() && (bare || (sign >= 0 && sign + 1 == word.size())))
            return Error{QT_TRANSLATE_NOOP("Error", "--%1 needs %2 behind it."), {name, option->value}, {}};
        if (result.has(name) && !option->repeatable)
            return Error{QT_TRANSLATE_NOOP("Error", "--%1 is given twice."), {name}, {}};
        QStringList &values = result.m_options[name];
        if (!option->value.isEmpty())
            values << (sign >= 0 ? word.mid(sign + 1) : words[++i]);
    }
    if (const Result<void> checked = checkOperands(result.m_operands, command, usage); !checked)
        return checked.error();
    return result;
}

} // namespace juesuan::app
