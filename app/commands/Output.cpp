#include "app/commands/Output.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

#include "core/text/Sentences.h"

namespace juesuan::app
{

namespace
{

void write(std::FILE *file, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
    std::fflush(file);
}

} // namespace

void Output::line(const QString &data)
{
    write(stdout, data.toUtf8() + '\n');
}

void Output::json(const QJsonValue &data)
{
    const QJsonDocument document =
        data.isArray() ? QJsonDocument(data.toArray()) : QJsonDocument(data.toObject());
    write(stdout, document.toJson(QJsonDocument::Indented));
}

Exit Output::done(const QJsonObject &data)
{
    if (m_json)
        json(data);
    return Exit::Done;
}

void Output::say(const QString &sentence)
{
    write(stderr, sentence.toUtf8() + '\n');
}

Exit Output::fail(const Error &error, Exit exit)
{
    say(text::sentence(error));
    return exit;
}

} // namespace juesuan::app
