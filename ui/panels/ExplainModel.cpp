#include "ui/panels/ExplainModel.h"

#include "core/audit/Explain.h"
#include "core/report/Address.h"
#include "core/text/ScoreText.h"
#include "core/text/Sentences.h"

namespace juesuan::ui
{

ExplainModel::ExplainModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}
ExplainModel::~ExplainModel() = default;

void ExplainModel::set(const Report *report, std::optional<CellKey> cell)
{
    beginResetModel();
    m_report = report;
    m_root = std::make_unique<Node>();
    if (report && cell) {
        addScores(*cell);
        const Trace trace = explain(*report, *cell);
        if (!trace.inputs.empty()) {
            Node *inputs = add(m_root.get(), Kind::Inputs);
            for (const Trace::Input &input : trace.inputs)
                addInput(inputs, input.cell, input.sign);
        }
        if (!trace.users.empty()) {
            Node *users = add(m_root.get(), Kind::Users);
            for (const CellKey &user : trace.users)
                add(users, Kind::Cell)->cell = user;
        }
        if (!trace.checks.empty()) {
            Node *checks = add(m_root.get(), Kind::Checks);
            QStringList told; // several rules may say the same
            for (const QString &id : trace.checks) {
                const QString title = checkTitle(id);
                if (told.contains(title))
                    continue;
                told << title;
                add(checks, Kind::Check)->text = title;
            }
        }
    }
    endResetModel();
}

void ExplainModel::addScores(const CellKey &cell)
{
    for (const ScoreTrace &trace : scoreTraces(*m_report, cell)) {
        Node *score = add(m_root.get(), Kind::Score);
        const QStringList lines = text::scoreExplanation(*m_report, trace);
        const auto goals = static_cast<qsizetype>(trace.goals.size()); // what they say comes last
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const qsizetype goal = i - (lines.size() - goals);
            Node *line = add(score, goal < 0 ? Kind::Step : Kind::Goal);
            line->text = lines[i].trimmed();
            if (goal >= 0)
                line->cell = trace.goals[static_cast<std::size_t>(goal)].cell;
        }
    }
}

ExplainModel::Node *ExplainModel::add(Node *parent, Kind kind)
{
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->parent = parent;
    node->row = static_cast<int>(parent->children.size());
    parent->children.push_back(std::move(node));
    return parent->children.back().get();
}

void ExplainModel::addInput(Node *parent, const CellKey &cell, int sign)
{
    Node *node = add(parent, Kind::Cell);
    node->cell = cell;
    node->sign = sign;
    // Only a value that comes from others has anything to open.
    const CellOrigin origin = m_report->origin(cell);
    node->open =
        origin != CellOrigin::Computed && origin != CellOrigin::Proposed && origin != CellOrigin::Stated;
}

QString ExplainModel::checkTitle(const QString &id) const
{
    const Profile &profile = m_report->profile();
    const auto among = [&](const std::vector<juesuan::Check> &checks) -> QString {
        for (const juesuan::Check &check : checks) {
            if (check.id == id)
                return check.title;
        }
        return {};
    };
    QString found = among(profile.checks);
    for (std::size_t i = 0; found.isEmpty() && i < profile.forms.size(); ++i)
        found = among(profile.forms[i].checks);
    return found.isEmpty() ? tr("The rows and the columns add up to the same") : found;
}

bool ExplainModel::tellsScore() const
{
    return !m_root->children.empty() && m_root->children.front()->kind == Kind::Score;
}

void ExplainModel::refreshValues()
{
    const auto refresh = [this](auto &&self, const QModelIndex &parent) -> void {
        const int rows = rowCount(parent);
        if (!rows)
            return;
        emit dataChanged(index(0, 0, parent), index(rows - 1, ValueColumn, parent));
        for (int row = 0; row < rows; ++row)
            self(self, index(row, 0, parent));
    };
    refresh(refresh, QModelIndex());
}

const ExplainModel::Node *ExplainModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex ExplainModel::indexOf(const Node *node, int column) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, column, node);
}

std::optional<CellKey> ExplainModel::cellOf(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    const bool leads = node->kind == Kind::Cell || node->kind == Kind::Goal;
    return index.isValid() && leads ? std::optional(node->cell) : std::nullopt;
}

QModelIndex ExplainModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return indexOf(nodeOf(parent)->children[static_cast<std::size_t>(row)].get(), column);
}

QModelIndex ExplainModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex();
}

int ExplainModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int ExplainModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool ExplainModel::hasChildren(const QModelIndex &parent) const
{
    return parent.column() <= 0 && (!nodeOf(parent)->open || !nodeOf(parent)->children.empty());
}

bool ExplainModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.column() <= 0 && !nodeOf(parent)->open;
}

void ExplainModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Node *node = static_cast<Node *>(parent.internalPointer());
    const Trace trace = explain(*m_report, node->cell);
    node->open = true;
    if (trace.inputs.empty())
        return;
    beginInsertRows(parent, 0, static_cast<int>(trace.inputs.size()) - 1);
    for (const Trace::Input &input : trace.inputs)
        addInput(node, input.cell, input.sign);
    endInsertRows();
}

QString ExplainModel::title(const Node &node) const
{
    switch (node.kind) {
    case Kind::Inputs:
        return tr("Comes from");
    case Kind::Users:
        return tr("Used by");
    case Kind::Checks:
        return tr("Checked by");
    case Kind::Score:
        return tr("How it is scored");
    case Kind::Check:
    case Kind::Step:
    case Kind::Goal:
        return node.text;
    case Kind::Cell:
        break;
    }
    const QString sign = node.sign > 0   ? QStringLiteral("＋ ")
                         : node.sign < 0 ? QStringLiteral("－ ")
                                         : QString();
    return sign % cellTitle(*m_report, node.cell);
}

QVariant ExplainModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    const bool value = index.column() == ValueColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (!value)
            return title(node);
        return node.kind == Kind::Cell ? text::shownValue(*m_report, node.cell) : QString();
    case Qt::ToolTipRole:
        if (node.kind != Kind::Cell)
            return title(node);
        return QString(cellTitle(*m_report, node.cell) % QLatin1Char('\n') %
                       text::originName(m_report->origin(node.cell)));
    case Qt::TextAlignmentRole:
        return static_cast<int>((value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case IsSentenceRole: // no value stands beside it
        return node.kind != Kind::Cell;
    case IsSectionRole:
        return node.kind == Kind::Score || node.kind == Kind::Inputs || node.kind == Kind::Users ||
               node.kind == Kind::Checks;
    default:
        return {};
    }
}

} // namespace juesuan::ui
