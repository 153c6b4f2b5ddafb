#include "ui/window/AppSettings.h"

#include <QDir>
#include <QStandardPaths>

namespace juesuan::ui
{
namespace
{
constexpr int kMostBooks = 12;
} // namespace

AppSettings::AppSettings(const QString &file) : m_settings(file, QSettings::IniFormat) {}

QString AppSettings::language() const
{
    return m_settings.value(QStringLiteral("language"), QStringLiteral("zh_CN")).toString();
}

void AppSettings::setLanguage(const QString &language)
{
    m_settings.setValue(QStringLiteral("language"), language);
}

QString AppSettings::theme() const
{
    return m_settings.value(QStringLiteral("theme"), QStringLiteral("system")).toString();
}

void AppSettings::setTheme(const QString &theme)
{
    m_settings.setValue(QStringLiteral("theme"), theme);
}

std::vector<RecentBook> AppSettings::recentBooks() const
{
    std::vector<RecentBook> books;
    const int count = m_settings.beginReadArray(QStringLiteral("recent"));
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        RecentBook book;
        book.path = m_settings.value(QStringLiteral("path")).toString();
        book.unit = m_settings.value(QStringLiteral("unit")).toString();
        book.year = m_settings.value(QStringLiteral("year")).toInt();
        book.errors = m_settings.value(QStringLiteral("errors"), -1).toInt();
        book.warnings = m_settings.value(QStringLiteral("warnings")).toInt();
        book.opened = m_settings.value(QStringLiteral("opened")).toDateTime();
        books.push_back(book);
    }
    m_settings.endArray();
    return books;
}

void AppSettings::remember(const RecentBook &book)
{
    std::vector<RecentBook> books = recentBooks();
    std::erase_if(books, [&](const RecentBook &other) { return other.path == book.path; });
    books.insert(books.begin(), book);
    if (books.size() > kMostBooks)
        books.resize(kMostBooks);
    write(books);
}

void AppSettings::forget(const QString &path)
{
    std::vector<RecentBook> books = recentBooks();
    std::erase_if(books, [&](const RecentBook &other) { return other.path == path; });
    write(books);
}

void AppSettings::write(const std::vector<RecentBook> &books)
{
    m_settings.remove(QStringLiteral("recent"));
    m_settings.beginWriteArray(QStringLiteral("recent"), static_cast<int>(books.size()));
    for (int i = 0; i < static_cast<int>(books.size()); ++i) {
        const RecentBook &book = books[static_cast<std::size_t>(i)];
        m_settings.setArrayIndex(i);
        m_settings.setValue(QStringLiteral("path"), book.path);
        m_settings.setValue(QStringLiteral("unit"), book.unit);
        m_settings.setValue(QStringLiteral("year"), book.year);
        m_settings.setValue(QStringLiteral("errors"), book.errors);
        m_settings.setValue(QStringLiteral("warnings"), book.warnings);
        m_settings.setValue(QStringLiteral("opened"), book.opened);
    }
    m_settings.endArray();
}

QString AppSettings::folder() const
{
    const QString folder = m_settings
                               .value(QStringLiteral("folder"),
                                      QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                               .toString();
    return QDir(folder).exists() ? folder : QDir::homePath();
}

void AppSettings::setFolder(const QString &folder)
{
    m_settings.setValue(QStringLiteral("folder"), folder);
}

QByteArray AppSettings::windowGeometry() const
{
    return m_settings.value(QStringLiteral("window/geometry")).toByteArray();
}

QByteArray AppSettings::windowState() const
{
    return m_settings.value(QStringLiteral("window/state")).toByteArray();
}

void AppSettings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_settings.setValue(QStringLiteral("window/geometry"), geometry);
    m_settings.setValue(QStringLiteral("window/state"), state);
}

int AppSettings::zoom() const
{
    return m_settings.value(QStringLiteral("zoom"), 0).toInt();
}

void AppSettings::setZoom(int percent)
{
    m_settings.setValue(QStringLiteral("zoom"), percent);
}

} // namespace juesuan::ui
