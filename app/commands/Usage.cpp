#include "app/commands/Usage.h"

namespace juesuan::app
{

QString usageLine(const QString &command, const Usage &usage)
{
    QStringList words{QStringLiteral("juesuan"), command};
    const qsizetype required = usage.operands.size() - usage.optionalOperands;
    for (qsizetype i = 0; i < usage.operands.size(); ++i)
        words << (i < required ? usage.operands[i] : QString(u'[' + usage.operands[i] + u']'));
    for (const Option &option : usage.options) {
        QString text = QStringLiteral("[--") + option.name;
        if (!option.value.isEmpty())
            text += u' ' + option.value;
        text += u']';
        if (option.repeatable)
            text += u'…';
        words << text;
    }
    return words.join(u' ');
}

} // namespace juesuan::app
