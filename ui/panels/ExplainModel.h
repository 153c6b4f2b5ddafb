#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <optional>
#include <vector>

#include "core/report/Report.h"

namespace juesuan::ui
{

/// Where a cell's value comes from, down to the leaves, who uses it and which checks read it. An input's own
/// inputs are looked up when it is opened. A score is told step by step, and what would have earned more.
class ExplainModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role { IsSectionRole = Qt::UserRole + 1, IsSentenceRole };
    enum Column { TitleColumn, ValueColumn, ColumnCount };

    explicit ExplainModel(QObject *parent = nullptr);
    ~ExplainModel() override;

    void set(const Report *report, std::optional<CellKey> cell);
    void refreshValues();
    /// Its steps are sentences with figures in them: they have to be told anew, not only repainted.
    bool tellsScore() const;
    std::optional<CellKey> cellOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    enum class Kind : std::uint8_t { Score, Inputs, Users, Checks, Cell, Check, Step, Goal };
    struct Node {
        Kind kind = Kind::Inputs;
        CellKey cell;
        int sign = 0;
        QString text;
        bool open = true; ///< its children are there; false = still to be looked up
        Node *parent = nullptr;
        int row = 0;
        std::vector<std::unique_ptr<Node>> children;
    };
    Node *add(Node *parent, Kind kind);
    void addInput(Node *parent, const CellKey &cell, int sign);
    void addScores(const CellKey &cell);
    QModelIndex indexOf(const Node *node, int column = 0) const;
    const Node *nodeOf(const QModelIndex &index) const;
    QString title(const Node &node) const;
    QString checkTitle(const QString &id) const;

    const Report *m_report = nullptr;
    std::unique_ptr<Node> m_root;
};

} // namespace juesuan::ui
