#include "core/base/RandomId.h"

#include <QRandomGenerator>

namespace juesuan
{

QString randomId()
{
    static constexpr char16_t kAlphabet[] = u"abcdefghijklmnopqrstuvwxyz0123456789";
    QString id(16, Qt::Uninitialized);
    for (QChar &c : id)
        c = QChar(kAlphabet[QRandomGenerator::system()->bounded(36)]);
    return id;
}

} // namespace juesuan
