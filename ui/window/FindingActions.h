#pragma once

#include <QObject>

#include "core/audit/Finding.h"

namespace juesuan::ui
{

class Prompter;
class Workspace;

/// What a person can do about a finding, each as one edit: explain it, take the computed value back or the
/// proposed one, add an
/// unknown code to the book.
class FindingActions : public QObject
{
    Q_OBJECT
public:
    FindingActions(Workspace &workspace, Prompter &prompter, QWidget *window);

    void explain(const Finding &finding);
    void takeComputed(const CellKey &cell);
    void takeProposed(const Finding &finding);
    void addCode(const Finding &finding);
    void addCode(const QString &dictionary, const QString &code, const QString &proposal);

private:
    Workspace &m_workspace;
    Prompter &m_prompter;
    QWidget *m_window;
};

} // namespace juesuan::ui
