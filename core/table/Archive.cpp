#include "core/table/Archive.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <cstring>

namespace juesuan::table
{

/// A file that is a block of memory, as minizip wants to see it. The compiler's own idea of these functions
/// is a C one: no exception leaves them.
struct Archive::Memory {
    QByteArray bytes;
    quint64 at = 0;

    static Memory &of(voidpf opaque) { return *static_cast<Memory *>(opaque); }
    static voidpf open(voidpf opaque, const void *, int) { return opaque; }
    static uLong read(voidpf opaque, voidpf, void *buffer, uLong size)
    {
        Memory &memory = of(opaque);
        const auto all = static_cast<quint64>(memory.bytes.size());
        const quint64 count = memory.at < all ? std::min<quint64>(size, all - memory.at) : 0;
        std::memcpy(buffer, memory.bytes.constData() + memory.at, count);
        memory.at += count;
        return static_cast<uLong>(count);
    }
    static uLong write(voidpf, voidpf, const void *, uLong) { return 0; }
    static ZPOS64_T tell(voidpf opaque, voidpf) { return of(opaque).at; }
    static long seek(voidpf opaque, voidpf, ZPOS64_T offset, int origin)
    {
        Memory &memory = of(opaque);
        const auto all = static_cast<quint64>(memory.bytes.size());
        const quint64 from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory.at
                             : origin == ZLIB_FILEFUNC_SEEK_END ? all
                                                                : 0;
        if (offset > all || from + offset > all)
            return -1;
        memory.at = from + offset;
        return 0;
    }
    static int close(voidpf, voidpf) { return 0; }
    static int error(voidpf, voidpf) { return 0; }
};

void Archive::Closer::operator()(void *zip) const
{
    unzClose(zip);
}

Error Archive::refused(const char *text, const QStringList &args) const
{
    return {text, args, {m_file, 0, 0}};
}

Result<Archive> Archive::open(const QByteArray &bytes, const QString &file, const Limits &limits)
{
    Archive archive;
    archive.m_file = file;
    archive.m_limits = limits;
    archive.m_memory = std::make_shared<Memory>();
    archive.m_memory->bytes = bytes;
    zlib_filefunc64_def functions{};
    functions.zopen64_file = Memory::open;
    functions.zread_file = Memory::read;
    functions.zwrite_file = Memory::write;
    functions.ztell64_file = Memory::tell;
    functions.zseek64_file = Memory::seek;
    functions.zclose_file = Memory::close;
    functions.zerror_file = Memory::error;
    functions.opaque = archive.m_memory.get();
    archive.m_zip.reset(unzOpen2_64("", &functions));
    if (!archive.m_zip)
        return archive.refused(QT_TRANSLATE_NOOP("Error", "The file is no workbook, or it is damaged."));
    if (Result<void> listed = archive.list(); !listed)
        return listed.error();
    return archive;
}

Result<void> Archive::list()
{
    for (int code = unzGoToFirstFile(m_zip.get()); code != UNZ_END_OF_LIST_OF_FILE;
         code = unzGoToNextFile(m_zip.get())) {
        unz_file_info64 info{};
        char name[512] = {};
        if (code != UNZ_OK || unzGetCurrentFileInfo64(m_zip.get(), &info, name, sizeof name - 1, nullptr, 0,
                                                      nullptr, 0) != UNZ_OK)
            return refused(
                QT_TRANSLATE_NOOP("Error", "The workbook is damaged: its list of parts cannot be read."));
        if (m_parts.size() >= m_limits.parts)
            return refused(QT_TRANSLATE_NOOP("Error", "The workbook has more than %1 parts; it is not read."),
                           {QString::number(m_limits.parts)});
        unz64_file_pos place{};
        unzGetFilePos64(m_zip.get(), &place);
        const QString part = QString::fromUtf8(name);
        if (m_parts.contains(part))
            return refused(
                QT_TRANSLATE_NOOP("Error", "The workbook is damaged: the part “%1” is there twice."), {part});
        m_parts.insert(part, {place.pos_in_zip_directory, place.num_of_file});
    }
    return {};
}

Result<QByteArray> Archive::read(const QString &name)
{
    const auto part = m_parts.constFind(name);
    if (part == m_parts.constEnd())
        return refused(QT_TRANSLATE_NOOP("Error", "The workbook is damaged: it has no part “%1”."), {name});
    const unz64_file_pos place{part->directory, part->number};
    if (unzGoToFilePos64(m_zip.get(), &place) != UNZ_OK || unzOpenCurrentFile(m_zip.get()) != UNZ_OK)
        return refused(QT_TRANSLATE_NOOP("Error", "The part “%1” of the workbook is damaged or encrypted."),
                       {name});
    Result<QByteArray> bytes = inflate(name);
    // Closing compares the checksum of what was read.
    if (unzCloseCurrentFile(m_zip.get()) == UNZ_CRCERROR && bytes)
        return refused(QT_TRANSLATE_NOOP("Error", "The part “%1” of the workbook is damaged or encrypted."),
                       {name});
    return bytes;
}

Result<QByteArray> Archive::inflate(const QString &name)
{
    unz_file_info64 info{};
    unzGetCurrentFileInfo64(m_zip.get(), &info, nullptr, 0, nullptr, 0, nullptr, 0);
    constexpr qint64 kHarmless = 1 << 20;
    const auto packed = static_cast<qint64>(std::min<quint64>(info.compressed_size, 1ULL << 40));
    QByteArray bytes, chunk(1 << 16, Qt::Uninitialized);
    for (;;) {
        const int count = unzReadCurrentFile(m_zip.get(), chunk.data(), static_cast<unsigned>(chunk.size()));
        if (count < 0)
            return refused(
                QT_TRANSLATE_NOOP("Error", "The part “%1” of the workbook is damaged or encrypted."), {name});
        if (count == 0)
            return bytes;
        bytes.append(chunk.constData(), count);
        m_inflated += count;
        if (bytes.size() > m_limits.part || m_inflated > m_limits.total)
            return refused(
                QT_TRANSLATE_NOOP("Error", "The workbook is too large once it is unpacked; it is not read."));
        if (bytes.size() > kHarmless && bytes.size() / m_limits.ratio > packed)
            return refused(
                QT_TRANSLATE_NOOP("Error",
                                  "The part “%1” unpacks to more than %2 times its size; it is not read."),
                {name, QString::number(m_limits.ratio)});
    }
}

} // namespace juesuan::table
