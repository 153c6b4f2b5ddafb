#include "core/store/Checksum.h"

#include <QtEndian>
#include <cstring>

namespace juesuan::store
{

void Checksum::mix(std::uint64_t word)
{
    m_state = (m_state ^ word) * 0x9E3779B97F4A7C15; // odd, hence invertible
    m_state ^= m_state >> 32;
}

Checksum &Checksum::add(std::int64_t number)
{
    mix(static_cast<std::uint64_t>(number));
    return *this;
}

Checksum &Checksum::add(QByteArrayView bytes)
{
    mix(static_cast<std::uint64_t>(bytes.size())); // keeps "ab","c" and "a","bc" apart
    const char *at = bytes.data();
    qsizetype left = bytes.size();
    for (; left >= 8; at += 8, left -= 8)
        mix(qFromLittleEndian<quint64>(at));
    if (left > 0) {
        char tail[8] = {};
        std::memcpy(tail, at, static_cast<std::size_t>(left));
        mix(qFromLittleEndian<quint64>(tail));
    }
    return *this;
}

Checksum &Checksum::add(QStringView text)
{
    return add(QByteArrayView(text.toUtf8()));
}

std::int64_t Checksum::value() const
{
    return static_cast<std::int64_t>(m_state);
}

} // namespace juesuan::store
