#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

#include "core/exchange/Assignment.h"

namespace juesuan::exchange
{

/// An account as plain text: a head of `key: value` lines (profile, unit, year, title, entry), then one
/// ADDRESS=VALUE per line; lines that begin with “#” are remarks. This is how the samples are kept.
struct TextAccount {
    QString profile;
    QString unit;
    int year = 0;
    QString title;
    QString entry; ///< unit of entry, the report's setting: yuan or wan
    std::vector<Assignment> cells;
};

Result<TextAccount> readTextAccount(const QByteArray &bytes, const QString &file);

} // namespace juesuan::exchange
