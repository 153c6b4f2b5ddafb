#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "core/exchange/IndicatorImport.h"
#include "core/intake/Taking.h"
#include "core/num/Money.h"
#include "core/profile/Profile.h"
#include "core/store/Book.h"

/// What the dialogs are given and what they give back, as plain data.
namespace juesuan::ui
{

/// The kinds of report: 部门决算 (a department with its units) and 单位决算 (one unit).
QStringList reportKinds();
QString reportKindName(const QString &kind);
/// How the setting "entry" writes a unit of money.
QString entryId(MoneyUnit unit);

/// The settings of a report that a person chooses.
struct ReportSettings {
    QString unit;
    QString kind; ///< one of reportKinds()
    MoneyUnit entry = MoneyUnit::Yuan;
};

struct NewBookOffer {
    std::vector<ProfilePtr> profiles;
    QString folder;
};
struct NewBookChoice {
    QString path;
    ProfilePtr profile;
    int year = 0;
    ReportSettings settings;
};

/// One more report for the open book: of a new unit, or of another year of a unit it has.
struct AddReportOffer {
    enum class What : std::uint8_t { Unit, Year } what = What::Unit;
    std::vector<ProfilePtr> profiles;
    std::vector<ReportInfo> reports; ///< those the book has
    ReportId current;                ///< the one at work
    ReportSettings settings;         ///< its settings, without the name of the unit
};
struct AddReportChoice {
    QString parentUnitId; ///< "" = top of the tree
    ProfilePtr profile;
    int year = 0;
    ReportSettings settings;
};

/// A table of approved indicators to be read into an evaluation form.
struct IndicatorOffer {
    const Report *report = nullptr;
    exchange::IndicatorTable table;
    exchange::FormCopy form; ///< the copy at hand, if it takes them
};

/// The tables of a file, and which forms of the report they are.
struct TableOffer {
    const Report *report = nullptr;
    QString file;
    std::vector<table::Table> tables;
    std::vector<intake::FormMatch> matches;
};

enum class ExportFormat : std::uint8_t { Pdf, Xlsx, Csv, Json };
QString suffix(ExportFormat format); ///< "pdf", …

struct ExportOffer {
    const Profile *profile = nullptr;
    int currentForm = -1;
    ExportFormat format = ExportFormat::Pdf;
    QString proposal; ///< path without suffix
};
struct ExportChoice {
    ExportFormat format = ExportFormat::Pdf;
    std::vector<int> forms;
    bool valuesOnly = false; ///< the publication copy: no formulas
    QString path;
};

} // namespace juesuan::ui
