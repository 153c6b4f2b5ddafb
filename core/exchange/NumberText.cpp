#include "core/exchange/NumberText.h"

#include <QRegularExpression>
#include <optional>

namespace juesuan::exchange
{

namespace
{

constexpr int kDecimals = 6;
constexpr qsizetype kMostDigits = 9; // before the point; a millionth of the largest still fits

/// `digits` like "12.5" times ten to the power of `places`; nothing if a digit would be lost.
std::optional<std::int64_t> scaled(const QString &digits, qsizetype places)
{
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype given = point < 0 ? 0 : digits.size() - point - 1;
    if (given > places)
        return std::nullopt;
    return QString(QString(digits).remove(u'.') + QString(places - given, u'0')).toLongLong();
}

Result<std::int64_t> parse(const QString &text, bool percent)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([-+]?)((?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d*)?|\\.\\d+)\\s*(%?)$"));
    const QRegularExpressionMatch match = pattern.match(plainForm(text));
    if (!match.hasMatch())
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” is not a number."), {text.trimmed()}, {}};
    QString digits = match.captured(2);
    digits.remove(u',');
    const qsizetype point = digits.indexOf(u'.');
    if ((point < 0 ? digits.size() : point) > kMostDigits)
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” is too large a number."), {text.trimmed()}, {}};
    const bool ratio = percent || !match.captured(3).isEmpty();
    const auto micro = scaled(digits, ratio ? kDecimals - 2 : kDecimals);
    if (!micro)
        return Error{QT_TRANSLATE_NOOP("Error", "“%1” has too many decimals: at most %2 are kept."),
                     {text.trimmed(), QString::number(ratio ? kDecimals - 2 : kDecimals)},
                     {}};
    return match.captured(1) == QStringLiteral("-") ? -*micro : *micro;
}

} // namespace

QString plainForm(const QString &text)
{
    QString plain = text.trimmed();
    for (QChar &c : plain) {
        if (c >= u'！' && c <= u'～')
            c = QChar(static_cast<char16_t>(c.unicode() - u'！' + u'!'));
        else if (c == u'−' || c == u'—' || c == u'–')
            c = u'-';
    }
    return plain;
}

Result<std::int64_t> parseNumber(const QString &text)
{
    return parse(text, false);
}

Result<std::int64_t> parsePercent(const QString &text)
{
    return parse(text, true);
}

Result<QDate> parseDate(const QString &text)
{
    static const QRegularExpression forms[] = {
        QRegularExpression(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$")),
        QRegularExpression(QStringLiteral("^(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日$")),
        QRegularExpression(QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})$")),
    };
    const QString plain = plainForm(text);
    for (const QRegularExpression &form : forms) {
        const QRegularExpressionMatch match = form.match(plain);
        if (!match.hasMatch())
            continue;
        const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        if (date.isValid())
            return date;
    }
    return Error{
        QT_TRANSLATE_NOOP("Error", "“%1” is not a date: write 2024-12-31, 20241231 or 2024年12月31日."),
        {text.trimmed()},
        {}};
}

} // namespace juesuan::exchange
