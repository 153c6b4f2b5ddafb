#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include "app/commands/Usage.h"
#include "core/base/Result.h"

namespace juesuan::app
{

/// What was written behind the name of a command, checked against its usage.
class Arguments
{
public:
    static Result<Arguments> parse(const QStringList &words, const QString &command, const Usage &usage);

    const QStringList &operands() const { return m_operands; }
    bool has(const QString &option) const { return m_options.contains(option); }
    QString value(const QString &option) const { return m_options.value(option).value(0); }
    QStringList values(const QString &option) const { return m_options.value(option); }

private:
    QStringList m_operands;
    QHash<QString, QStringList> m_options;
};

} // namespace juesuan::app
