#include "app/commands/FormChoice.h"

#include <QCoreApplication>

#include "app/commands/Nearest.h"
#include "core/text/Words.h"

namespace juesuan::app
{

Result<std::vector<exchange::FormCopy>> copiesNamed(const Report &report, const QString &name)
{
    const QString id = name.section(u'#', 0, 0);
    const int form = report.profile().form(id);
    if (form < 0) {
        QStringList known;
        for (const Form &each : report.profile().forms)
            known << each.id;
        return Error{QT_TRANSLATE_NOOP("Error", "There is no form “%1”; there are: %2."),
                     {id, nearest(id, known).join(QStringLiteral(", "))},
                     {}};
    }
    const std::vector<exchange::FormCopy> copies = exchange::copiesOf(report, {form});
    if (!name.contains(u'#'))
        return copies;
    const int number = name.section(u'#', 1).toInt();
    if (number < 1 || number > static_cast<int>(copies.size()))
        return Error{QT_TRANSLATE_NOOP("Error", "There is no “%1”: of the form “%2” there are %3."),
                     {name, id, QString::number(copies.size())},
                     {}};
    return std::vector<exchange::FormCopy>{copies[static_cast<std::size_t>(number) - 1]};
}

QString formName(const Report &report, const exchange::FormCopy &copy)
{
    return QString(text::formWords(report, copy.form) + u' ' + report.instanceTitle(copy.form, copy.instance))
        .trimmed();
}

} // namespace juesuan::app
