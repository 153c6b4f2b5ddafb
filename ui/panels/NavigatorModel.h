#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <vector>

#include "core/audit/Finding.h"
#include "core/report/Report.h"
#include "core/store/Book.h"
#include "ui/panels/FindingModel.h"
#include "ui/panels/FormState.h"

namespace juesuan::ui
{

/// The numbers of a list of forms without what all of them share: 公开01表, 公开02表 become 01, 02.
QStringList shortNumbers(const QStringList &numbers);

/// Unit → year → groups → forms in printed order, and under a form of which there are several its copies.
/// Only the report at work shows its forms.
class NavigatorModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        FormRole = Qt::UserRole + 1,
        ReportRole,
        NumberRole,
        StateRole,
        ErrorsRole,
        WarningsRole,
        KindRole,
        InstanceRole
    };
    enum class Kind : std::uint8_t { Unit, Year, Overview, Group, Form, Copy };

    explicit NavigatorModel(QObject *parent = nullptr);
    ~NavigatorModel() override;

    void set(const std::vector<ReportInfo> &reports, const ReportId &current, const Report *report);
    void setFindings(const std::vector<Finding> &findings);
    /// Copies that came or went make it anew (a model reset); else only lines change.
    void refresh(const ChangeSet &changes);

    /// The line of a copy; the form's own where there is but one.
    QModelIndex indexOfForm(int form, std::uint16_t instance = 0) const;
    int formOf(const QModelIndex &index) const; ///< -1 if the line is no form and no copy of one
    std::uint16_t instanceOf(const QModelIndex &index) const;
    QModelIndex indexOfOverview() const;               ///< invalid where the profile has no charts
    ReportId reportOf(const QModelIndex &index) const; ///< "" if the line is no year

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Node {
        Kind kind = Kind::Unit;
        QString text;
        QString number;
        ReportId report;
        int form = -1;
        std::uint16_t instance = 0;
        FormState state = FormState::Untouched;
        int errors = 0;
        int warnings = 0;
        Node *parent = nullptr;
        int row = 0;
        std::vector<std::unique_ptr<Node>> children;
    };
    Node *add(Node *parent, Kind kind, const QString &text);
    void addForms(Node *year);
    void addCopies(Node *form);
    bool copiesChanged() const;
    bool restate(Node *node) const;
    static bool recount(Node *node, const FindingCounts &counts);
    QModelIndex indexOf(const Node *node) const;
    static QString stateText(const Node &node);

    std::unique_ptr<Node> m_root;
    std::vector<Node *> m_forms; ///< by form number
    Node *m_overview = nullptr;
    std::vector<ReportInfo> m_reports;
    ReportId m_current;
    const Report *m_report = nullptr;
};

} // namespace juesuan::ui
