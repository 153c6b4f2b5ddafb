#pragma once

#include <QIcon>

#include "core/profile/Profile.h"
#include "ui/theme/Icons.h"

namespace juesuan::ui
{

/// The sign of a severity: told apart by shape first, by colour second.
inline QIcon severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return icon(QStringLiteral("error"), IconColour::Error);
    case Severity::Warning:
        return icon(QStringLiteral("warning"), IconColour::Warning);
    case Severity::Information:
        return icon(QStringLiteral("info"), IconColour::Soft);
    }
    return {};
}

} // namespace juesuan::ui
