#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include "app/commands/Exit.h"
#include "core/base/Error.h"

namespace juesuan::app
{

/// Data goes to stdout, sentences for the person go to stderr; both are UTF-8.
class Output
{
public:
    explicit Output(bool json) : m_json(json) {}

    /// Whether some data could not be written: a full disk behind `>`.
    bool isLost() const { return m_lost; }
    bool wantsJson() const { return m_json; }
    void line(const QString &data);
    void json(const QJsonValue &data);
    /// What a command that only writes has to tell: an object to a machine, sentences to a person.
    Exit done(const QJsonObject &data, const QStringList &sentences);
    void say(const QString &sentence);
    Exit fail(const Error &error, Exit exit = Exit::WrongUse);

private:
    void write(const QByteArray &bytes);
    bool m_json;
    bool m_lost = false;
};

} // namespace juesuan::app
