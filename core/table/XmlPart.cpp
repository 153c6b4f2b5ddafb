#include "core/table/XmlPart.h"

namespace juesuan::table
{

void XmlPart::fail(const char *text, const QStringList &args)
{
    if (*m_error.text == '\0')
        m_error = {text, args, {}};
}

bool XmlPart::next()
{
    while (*m_error.text == '\0' && !m_reader.atEnd()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            fail(QT_TRANSLATE_NOOP("Error", "The part “%1” declares a document type; it is not read."),
                 {m_name});
            return false;
        case QXmlStreamReader::StartElement:
            if (++m_depth > m_limits.depth)
                fail(QT_TRANSLATE_NOOP("Error", "The part “%1” is nested too deeply; it is not read."),
                     {m_name});
            return *m_error.text == '\0';
        case QXmlStreamReader::EndElement:
            --m_depth;
            return true;
        default:
            break;
        }
    }
    if (m_reader.hasError())
        fail(QT_TRANSLATE_NOOP("Error", "The part “%1” is damaged at line %2."),
             {m_name, QString::number(m_reader.lineNumber())});
    return false;
}

QString XmlPart::attribute(QStringView name) const
{
    const QXmlStreamAttributes attributes = m_reader.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

int XmlPart::number(QStringView name, int fallback) const
{
    bool isNumber = false;
    const int value = attribute(name).toInt(&isNumber);
    return isNumber ? value : fallback;
}

QString XmlPart::text()
{
    QString text;
    int inside = 0;
    while (*m_error.text == '\0' && !m_reader.atEnd()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::Characters:
            if (inside == 0)
                text += m_reader.text();
            if (text.size() > m_limits.text) {
                fail(QT_TRANSLATE_NOOP(
                         "Error", "A text in the part “%1” is longer than %2 characters; it is not read."),
                     {m_name, QString::number(m_limits.text)});
                return text;
            }
            break;
        case QXmlStreamReader::StartElement:
            ++inside;
            if (m_depth + inside > m_limits.depth)
                fail(QT_TRANSLATE_NOOP("Error", "The part “%1” is nested too deeply; it is not read."),
                     {m_name});
            break;
        case QXmlStreamReader::EndElement:
            if (inside-- == 0) {
                --m_depth;
                return text;
            }
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            fail(QT_TRANSLATE_NOOP("Error", "The part “%1” declares a document type; it is not read."),
                 {m_name});
            break;
        default:
            break;
        }
    }
    return text;
}

Result<void> XmlPart::result(const QString &file) const
{
    if (*m_error.text != '\0')
        return Error{m_error.text, m_error.args, {file, 0, 0}};
    if (m_reader.hasError())
        return Error{QT_TRANSLATE_NOOP("Error", "The part “%1” is damaged at line %2."),
                     {m_name, QString::number(m_reader.lineNumber())},
                     {file, 0, 0}};
    return {};
}

} // namespace juesuan::table
