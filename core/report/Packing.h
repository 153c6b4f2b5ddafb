#pragma once

#include <QByteArray>
#include <QString>
#include <QtEndian>
#include <bit>
#include <cstdint>

namespace juesuan
{

/// Appends numbers and texts to bytes: numbers seven bits a byte, the smallest first.
class Packer
{
public:
    void number(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes.append(static_cast<char>(value | 0x80));
        m_bytes.append(static_cast<char>(value));
    }
    void fixed(std::uint64_t value)
    {
        for (int i = 0; i < 8; ++i)
            m_bytes.append(static_cast<char>(value >> (8 * i)));
    }
    void text(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        number(static_cast<std::uint64_t>(utf8.size()));
        m_bytes.append(utf8);
    }
    void raw(const QByteArray &bytes) { m_bytes.append(bytes); }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Reads them back. Past the end, or where a number is too long, everything reads as 0 and isGood() is false.
class Unpacker
{
public:
    explicit Unpacker(const QByteArray &bytes)
        : m_at(reinterpret_cast<const unsigned char *>(bytes.constData())), m_end(m_at + bytes.size())
    {
    }

    /// Images are full of numbers of three to five bytes, so that a branch for each byte would be guessed
    /// wrong time and again: up to eight are taken together. Inline, so that a loop over a copy of this keeps
    /// the place it has come to in a register.
    [[gnu::always_inline]] std::uint64_t number()
    {
        constexpr std::uint64_t kMore = 0x8080808080808080;
        const std::uint64_t bytes =
            m_end - m_at >= 8 ? std::uint64_t{qFromLittleEndian<quint64>(m_at)} : kMore;
        const std::uint64_t ends = ~bytes & kMore;
        if (ends == 0)
            return longNumber();
        const auto bits = static_cast<unsigned>(std::countr_zero(ends)) + 1;
        m_at += bits / 8;
        std::uint64_t value = bytes & (~std::uint64_t{0} >> (64 - bits)) & ~kMore;
        value = (value & 0x007F007F007F007F) | (value & 0x7F007F007F007F00) >> 1;
        value = (value & 0x00003FFF00003FFF) | (value & 0x3FFF00003FFF0000) >> 2;
        return (value & 0x000000000FFFFFFF) | (value & 0x0FFFFFFF00000000) >> 4;
    }
    /// A number that must be below `limit`.
    std::uint64_t below(std::uint64_t limit)
    {
        const std::uint64_t value = number();
        if (value < limit)
            return value;
        fail();
        return 0;
    }
    /// How many items follow, each at least one byte long: never more than there are bytes.
    std::uint64_t count()
    {
        const std::uint64_t value = number();
        if (value <= static_cast<std::uint64_t>(m_end - m_at)) // what is left behind the count itself
            return value;
        fail();
        return 0;
    }
    std::uint64_t fixed()
    {
        std::uint64_t value = 0;
        if (m_end - m_at < 8) {
            fail();
            return 0;
        }
        for (int i = 0; i < 8; ++i)
            value |= static_cast<std::uint64_t>(*m_at++) << (8 * i);
        return value;
    }
    QString text()
    {
        const auto size = static_cast<qsizetype>(count());
        const QString text = QString::fromUtf8(reinterpret_cast<const char *>(m_at), size);
        m_at += size;
        return text;
    }
    QByteArray raw(qsizetype size)
    {
        if (m_end - m_at < size) {
            fail();
            return {};
        }
        m_at += size;
        return QByteArray(reinterpret_cast<const char *>(m_at) - size, size);
    }
    void fail()
    {
        m_good = false;
        m_at = m_end;
    }
    bool isGood() const { return m_good; }
    bool atEnd() const { return m_at == m_end; }

private:
    [[gnu::always_inline]] std::uint64_t longNumber()
    {
        std::uint64_t value = 0;
        m_at = byteByByte(m_at, m_end, value);
        if (m_at)
            return value;
        fail();
        return 0;
    }
    /// Where the next number begins; null if this one has no end.
    [[gnu::noinline]] static const unsigned char *byteByByte(const unsigned char *at,
                                                             const unsigned char *end, std::uint64_t &value)
    {
        for (unsigned shift = 0; at != end && shift < 64; shift += 7) {
            const unsigned char byte = *at++;
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return at;
        }
        return nullptr;
    }

    const unsigned char *m_at;
    const unsigned char *m_end;
    bool m_good = true;
};

inline std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
inline std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>((value >> 1) ^ (std::uint64_t{0} - (value & 1)));
}

} // namespace juesuan
