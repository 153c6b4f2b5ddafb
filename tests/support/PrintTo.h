#pragma once

#include <QByteArray>
#include <QString>
#include <ostream>

// So that failing tests show texts instead of bytes.
QT_BEGIN_NAMESPACE
inline void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.toUtf8().constData() << '"';
}
inline void PrintTo(const QByteArray &bytes, std::ostream *out)
{
    *out << '"' << bytes.constData() << '"';
}
QT_END_NAMESPACE
