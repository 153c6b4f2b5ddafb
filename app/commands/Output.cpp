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

bool writeTo(std::FILE *file, const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    const bool written = std::fwrite(bytes.constData(), 1, size, file) == size;
    return std::fflush(file) == 0 && written;
}

} // namespace

void Output::write(const QByteArray &bytes)
{
    if (!writeTo(stdout, bytes))
        m_lost = true;
}

void Output::line(const QString &data)
{
    write(data.toUtf8() + '\n');
}

void Output::json(const QJsonValue &data)
{
    const QJsonDocument document =
        data.isArray() ? QJsonDocument(data.toArray()) : QJsonDocument(data.toObject());
    write(document.toJson(QJsonDocument::Indented));
}

Exit Output::done(const QJsonObject &data, const QStringList &sentences)
{
    if (m_json)
        json(data);
    for (const QString &sentence : sentences)
        say(sentence);
    return Exit::Done;
}

void Output::say(const QString &sentence)
{
    writeTo(stderr, sentence.toUtf8() + '\n');
}

Exit Output::fail(const Error &error, Exit exit)
{
    say(text::sentence(error));
    return exit;
}

} // namespace juesuan::app
