#pragma once

#include <QByteArrayView>
#include <QStringView>
#include <cstdint>

namespace juesuan::store
{

/// A 64-bit checksum over the fields of one row. SQLite keeps none for its pages, so a flipped bit inside a
/// text or a blob would otherwise be believed. Every step is a bijection of the state: damage to any one
/// word is always seen. It guards against decay, not against a forger.
class Checksum
{
public:
    Checksum &add(std::int64_t number);
    Checksum &add(QByteArrayView bytes);
    Checksum &add(QStringView text);
    std::int64_t value() const;

private:
    void mix(std::uint64_t word);
    std::uint64_t m_state = 0x6A09E667F3BCC909; // any constant but 0, so that leading zeros count
};

} // namespace juesuan::store
