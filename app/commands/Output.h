#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include "app/commands/Exit.h"
#include "core/base/Error.h"

namespace juesuan::app
{

/// Data goes to stdout, sentences for the person go to stderr; both are UTF-8.
class Output
{
public:
    explicit Output(bool json) : m_json(json) {}

    bool wantsJson() const { return m_json; }
    void line(const QString &data);
    void json(const QJsonValue &data);
    /// What a command that only writes has to tell a machine; nothing for a person.
    Exit done(const QJsonObject &data);
    void say(const QString &sentence);
    Exit fail(const Error &error, Exit exit = Exit::WrongUse);

private:
    bool m_json;
};

} // namespace juesuan::app
