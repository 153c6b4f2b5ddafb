#pragma once

#include <QByteArray>
#include <QHash>
#include <memory>

#include "core/table/Table.h"

namespace juesuan::table
{

/// The parts of a ZIP file held in memory. Nothing is written to disk; names only serve to find parts.
class Archive
{
public:
    static Result<Archive> open(const QByteArray &bytes, const QString &file, const Limits &limits);

    bool has(const QString &name) const { return m_parts.contains(name); }
    /// Inflates a part and checks it; counts what was inflated, whatever the file says its size is.
    Result<QByteArray> read(const QString &name);

private:
    struct Place {
        quint64 directory = 0; ///< of its entry
        quint64 number = 0;
    };
    struct Memory;
    struct Closer {
        void operator()(void *zip) const;
    };
    Archive() = default;
    Error refused(const char *text, const QStringList &args = {}) const;
    Result<void> list();
    Result<QByteArray> inflate(const QString &name);

    QString m_file;
    Limits m_limits;
    std::shared_ptr<Memory> m_memory; // before m_zip, which reads from it
    std::unique_ptr<void, Closer> m_zip;
    QHash<QString, Place> m_parts;
    qint64 m_inflated = 0;
};

} // namespace juesuan::table
