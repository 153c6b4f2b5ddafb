#pragma once

#include <QAbstractItemModel>
#include <array>
#include <vector>

#include "core/audit/Finding.h"

namespace juesuan::ui
{

/// How many findings of each severity still ask for something: rounding differences and soft findings with a
/// current explanation are left out.
struct FindingCounts {
    int errors = 0;
    int warnings = 0;
    int information = 0;
};
bool isSettled(const Finding &finding);
FindingCounts countFindings(const std::vector<Finding> &findings, int form = -1);

/// Findings as a tree: of those that share cells the one with a cause leads, and the others are folded
/// beneath it; rounding differences are folded away at the end.
class FindingModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        SentenceRole = Qt::UserRole + 1,
        SeverityRole,
        KeyRole,
        ExplanationRole,
        StaleRole,
        FormRole
    };

    explicit FindingModel(QObject *parent = nullptr);

    void set(const Report *report, const std::vector<Finding> &findings);
    void show(Severity severity, bool shown);
    bool shows(Severity severity) const { return m_shown[static_cast<std::size_t>(severity)]; }

    /// Null for the line over the rounding differences.
    const Finding *finding(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &key) const;
    /// The finding before or after one, in the order shown, round and round; rounding differences are passed
    /// over.
    QModelIndex step(const QModelIndex &from, int direction) const;
    /// The keys of what stands at and after an index, in the order shown, then of what stands before it.
    QStringList keysFrom(const QModelIndex &index) const;
    const std::vector<Finding> &findings() const { return m_findings; }
    const Report *report() const { return m_report; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    static constexpr int kRoundings = -1; ///< stands in Node::finding for the folder of rounding differences
    struct Node {
        int finding = kRoundings;
        int parent = -1;
        int row = 0;
        std::vector<int> children;
    };
    void build();
    int addNode(int finding, int parent);
    std::vector<std::vector<int>> clusters() const;
    const Node *node(const QModelIndex &index) const;
    QModelIndex indexOfNode(int node) const;
    QVariant findingData(const Finding &finding, int role) const;
    const QString &sentence(const Finding &finding) const;

    const Report *m_report = nullptr;
    std::vector<Finding> m_findings;
    mutable std::vector<QString> m_sentences; ///< of the findings, made when first shown
    std::array<bool, 3> m_shown{true, true, true};
    std::vector<Node> m_nodes;
    std::vector<int> m_top;
};

} // namespace juesuan::ui
