#include <QCoreApplication>

#include "core/text/Sentences.h"

namespace juesuan::text
{

QString sentence(const Error &error)
{
    const QString words = fillTemplate(QCoreApplication::translate("Error", error.text), error.args);
    const QString place = placeText(error.where);
    return place.isEmpty() ? words : QString(place + QStringLiteral(": ") + words);
}

} // namespace juesuan::text
