#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QSettings>
#include <QString>
#include <vector>

namespace juesuan::ui
{

/// A book as the start page lists it.
struct RecentBook {
    QString path;
    QString unit;
    int year = 0;
    int errors = -1; ///< -1 = nothing filled in yet
    int warnings = 0;
    QDateTime opened;
};

/// What the program remembers between runs; the only place that touches QSettings.
class AppSettings
{
public:
    explicit AppSettings(const QString &file);

    QString language() const; ///< "zh_CN" or "en"
    void setLanguage(const QString &language);
    QString theme() const; ///< "system", "light" or "dark"
    void setTheme(const QString &theme);

    std::vector<RecentBook> recentBooks() const; ///< last opened first
    void remember(const RecentBook &book);
    void forget(const QString &path);

    QString folder() const; ///< where books were last opened or written
    void setFolder(const QString &folder);
    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);
    int zoom() const; ///< percent; 0 = follow the width of the window
    void setZoom(int percent);

private:
    void write(const std::vector<RecentBook> &books);
    mutable QSettings m_settings;
};

} // namespace juesuan::ui
