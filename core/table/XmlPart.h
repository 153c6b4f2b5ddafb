#pragma once

#include <QXmlStreamReader>

#include "core/table/Table.h"

namespace juesuan::table
{

/// One XML part of a workbook, read element by element. A document type, too deep a nesting or broken XML end
/// the reading; what is wrong is kept.
class XmlPart
{
public:
    XmlPart(const QByteArray &bytes, QString name, const Limits &limits)
        : m_reader(bytes), m_name(std::move(name)), m_limits(limits)
    {
    }

    /// Goes to the next element that opens or closes; false at the end and after an error.
    bool next();
    bool isStart() const { return m_reader.isStartElement(); }
    bool isStart(QStringView name) const { return isStart() && m_reader.name() == name; }
    bool isEnd(QStringView name) const { return m_reader.isEndElement() && m_reader.name() == name; }
    QStringView name() const { return m_reader.name(); }
    /// An attribute by its local name, whatever its namespace; null if it is not there.
    QString attribute(QStringView name) const;
    int number(QStringView name, int fallback) const;
    /// The text up to the end of the element at hand, that of inner elements left out.
    QString text();

    Result<void> result(const QString &file) const;

private:
    void fail(const char *text, const QStringList &args = {});

    QXmlStreamReader m_reader;
    QString m_name;
    const Limits &m_limits;
    int m_depth = 0;
    Error m_error;
};

} // namespace juesuan::table
