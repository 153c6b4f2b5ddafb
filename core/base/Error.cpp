#include "core/base/Error.h"

namespace juesuan
{

QString fillTemplate(const QString &text, const QStringList &args)
{
    // Not QString::arg in a loop: an argument may itself hold "%2".
    QString out;
    out.reserve(text.size() + 32);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool place =
            text[i] == u'%' && i + 1 < text.size() && text[i + 1] >= u'1' && text[i + 1] <= u'9';
        if (!place) {
            out += text[i];
            continue;
        }
        out += args.value(text[i + 1].unicode() - u'1');
        ++i;
    }
    return out;
}

QString placeText(const Where &where)
{
    QString out = where.file;
    if (where.line > 0)
        out += u':' + QString::number(where.line);
    if (where.line > 0 && where.column > 0)
        out += u':' + QString::number(where.column);
    return out;
}

QString plainText(const Error &error)
{
    const QString sentence = fillTemplate(QString::fromUtf8(error.text), error.args);
    const QString place = placeText(error.where);
    return place.isEmpty() ? sentence : place + QStringLiteral(": ") + sentence;
}

} // namespace juesuan
