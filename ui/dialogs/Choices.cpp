#include "ui/dialogs/Choices.h"

#include <QCoreApplication>

namespace juesuan::ui
{

QStringList reportKinds()
{
    return {QStringLiteral("department"), QStringLiteral("unit")};
}

QString reportKindName(const QString &kind)
{
    return kind == QLatin1String("unit")
               ? QCoreApplication::translate("ReportKind", "Accounts of a single unit")
               : QCoreApplication::translate("ReportKind", "Accounts of a department");
}

QString entryId(MoneyUnit unit)
{
    return unit == MoneyUnit::Wan ? QStringLiteral("wan") : QStringLiteral("yuan");
}

QString suffix(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return QStringLiteral("pdf");
    case ExportFormat::Xlsx:
        return QStringLiteral("xlsx");
    case ExportFormat::Csv:
        return QStringLiteral("csv");
    case ExportFormat::Json:
        return QStringLiteral("json");
    }
    return {};
}

} // namespace juesuan::ui
