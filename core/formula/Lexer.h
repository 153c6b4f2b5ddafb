#pragma once

#include <QString>
#include <QStringView>
#include <vector>

#include "core/base/Result.h"

namespace juesuan::formula
{

enum class TokenKind : std::uint8_t { Name, Number, Text, Sign, End };

/// A word of a formula. `text` of a Sign is the sign itself ("<=", "[", "%"), of a Text what is between the
/// quotes.
struct Token {
    TokenKind kind = TokenKind::End;
    QString text;
    int column = 1;
};

/// The words of `text`, closed by an End. Inside brackets "2040501" is a Number as well: rows may be codes.
Result<std::vector<Token>> tokens(QStringView text);

} // namespace juesuan::formula
