#pragma once

#include <QObject>

#include "ui/dialogs/Choices.h"

class QButtonGroup;
class QLineEdit;

namespace juesuan::ui
{

class FieldForm;

/// The fields for a report's settings, in the dialog that makes a book and in the one that changes a report.
class SettingsFields : public QObject
{
    Q_OBJECT
public:
    explicit SettingsFields(FieldForm &form);

    void addUnit();
    void addKindAndEntry();
    void set(const ReportSettings &settings);
    ReportSettings settings() const;
    bool check();
    void focusUnit();

signals:
    void unitChanged();

private:
    QWidget *choiceOf(const QStringList &names, QButtonGroup *group);

    FieldForm &m_form;
    QLineEdit *m_unit;
    QButtonGroup *m_kind;
    QButtonGroup *m_entry;
};

} // namespace juesuan::ui
