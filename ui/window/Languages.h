#pragma once

#include <QString>
#include <memory>
#include <vector>

class QTranslator;

namespace juesuan::ui
{

/// Puts the interface into a language and switches it while windows are open (each gets a LanguageChange
/// event).
class Languages
{
public:
    Languages();
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;

    void use(const QString &language); ///< "zh_CN" or "en"
    QString current() const { return m_current; }

private:
    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace juesuan::ui
