#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace juesuan::app
{

/// An option of a command, without its dashes.
struct Option {
    QString name;
    QString value; ///< what stands behind it in the usage line, e.g. "ID"; "" = a switch
    bool repeatable = false;
};

/// What a command takes.
struct Usage {
    QStringList operands; ///< e.g. {"FILE", "ADDRESS=VALUE…"}; a last one that ends in … may repeat
    std::vector<Option> options;
    const char *about = "";   ///< one sentence, QT_TRANSLATE_NOOP("Commands", …)
    int optionalOperands = 0; ///< how many of the last ones may be missing
};

/// "juesuan get FILE ADDRESS… [--unit NAME] …"
QString usageLine(const QString &command, const Usage &usage);

} // namespace juesuan::app
