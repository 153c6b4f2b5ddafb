#pragma once

#include <QString>
#include <QStringList>

namespace juesuan
{

/// A place in a text file: 1-based line and column, 0 where unknown.
struct Where {
    QString file;
    int line = 0;
    int column = 0;
};

/// Something went wrong, told as data. `text` is an English sentence template
/// marked with QT_TRANSLATE_NOOP("Error", …); `args` fill its %1, %2, ….
/// Only core/text turns an Error into a sentence for a reader.
struct Error {
    const char *text = "";
    QStringList args;
    Where where;
};

/// `text` with %1 … %9 replaced by `args`, in one pass.
QString fillTemplate(const QString &text, const QStringList &args);

/// "forms/income.json:12:7", as far as known.
QString placeText(const Where &where);

/// The English sentence with its place: for logs and tests. What a person reads comes from core/text.
QString plainText(const Error &error);

} // namespace juesuan
