#include "ui/panels/FindingModel.h"

#include <QHash>
#include <algorithm>

#include "core/text/Sentences.h"

namespace juesuan::ui
{
namespace
{

/// Which finding of a cluster explains the others.
bool leads(const Finding &a, const Finding &b)
{
    const bool aCause = a.cause.kind != Cause::Kind::None, bCause = b.cause.kind != Cause::Kind::None;
    if (a.severity != b.severity)
        return a.severity > b.severity;
    return aCause && !bCause;
}

/// What a sentence says after its place, when the title above it has said the place already.
QString withoutPlace(const QString &sentence, const QString &title)
{
    const qsizetype chinese = sentence.indexOf(u'：'), plain = sentence.indexOf(QLatin1String(": "));
    const qsizetype colon = chinese < 0 || (plain >= 0 && plain < chinese) ? plain : chinese;
    if (colon < 0)
        return sentence;
    const QStringList place = sentence.first(colon).split(u' ', Qt::SkipEmptyParts);
    if (!std::ranges::all_of(place, [&title](const QString &word) { return title.contains(word); }))
        return sentence;
    return sentence.mid(colon + 1).trimmed();
}

} // namespace

bool isSettled(const Finding &finding)
{
    return finding.rounding || (finding.severity != Severity::Error && !finding.explanation.isEmpty() &&
                                !finding.explanationStale);
}

FindingCounts countFindings(const std::vector<Finding> &findings, int form)
{
    FindingCounts counts;
    for (const Finding &finding : findings) {
        if ((form >= 0 && finding.form != form) || isSettled(finding))
            continue;
        switch (finding.severity) {
        case Severity::Error:
            ++counts.errors;
            break;
        case Severity::Warning:
            ++counts.warnings;
            break;
        case Severity::Information:
            ++counts.information;
            break;
        }
    }
    return counts;
}

FindingModel::FindingModel(QObject *parent) : QAbstractItemModel(parent) {}

void FindingModel::set(const Report *report, const std::vector<Finding> &findings)
{
    beginResetModel();
    m_report = report;
    m_findings = findings;
    m_sentences.assign(findings.size(), QString());
    build();
    endResetModel();
}

void FindingModel::show(Severity severity, bool shown)
{
    beginResetModel();
    m_shown[static_cast<std::size_t>(severity)] = shown;
    build();
    endResetModel();
}

std::vector<std::vector<int>> FindingModel::clusters() const
{
    std::vector<std::vector<int>> clusters;
    QHash<int, std::size_t> byNumber;
    for (int i = 0; i < static_cast<int>(m_findings.size()); ++i) {
        const Finding &finding = m_findings[static_cast<std::size_t>(i)];
        if (finding.rounding || !shows(finding.severity))
            continue;
        auto known = byNumber.constFind(finding.cluster);
        if (known == byNumber.cend()) {
            known = byNumber.insert(finding.cluster, clusters.size());
            clusters.emplace_back();
        }
        clusters[*known].push_back(i);
    }
    const auto at = [this](int i) -> const Finding & { return m_findings[static_cast<std::size_t>(i)]; };
    for (std::vector<int> &cluster : clusters)
        std::ranges::stable_sort(cluster, [&](int a, int b) { return leads(at(a), at(b)); });
    std::ranges::stable_sort(clusters, [&](const auto &a, const auto &b) {
        return at(a.front()).severity > at(b.front()).severity;
    });
    return clusters;
}

int FindingModel::addNode(int finding, int parent)
{
    const int added = static_cast<int>(m_nodes.size());
    std::vector<int> &siblings = parent < 0 ? m_top : m_nodes[static_cast<std::size_t>(parent)].children;
    const int row = static_cast<int>(siblings.size());
    siblings.push_back(added);
    m_nodes.push_back({finding, parent, row, {}});
    return added;
}

void FindingModel::build()
{
    m_nodes.clear();
    m_top.clear();
    for (const std::vector<int> &cluster : clusters()) {
        const int lead = addNode(cluster.front(), -1);
        for (std::size_t i = 1; i < cluster.size(); ++i)
            addNode(cluster[i], lead);
    }
    if (std::ranges::none_of(m_findings, &Finding::rounding) || !shows(Severity::Information))
        return;
    const int folder = addNode(kRoundings, -1);
    for (int i = 0; i < static_cast<int>(m_findings.size()); ++i) {
        if (m_findings[static_cast<std::size_t>(i)].rounding)
            addNode(i, folder);
    }
}

const FindingModel::Node *FindingModel::node(const QModelIndex &index) const
{
    return index.isValid() ? &m_nodes[index.internalId()] : nullptr;
}

QModelIndex FindingModel::indexOfNode(int number) const
{
    return number < 0
               ? QModelIndex()
               : createIndex(m_nodes[static_cast<std::size_t>(number)].row, 0, static_cast<quintptr>(number));
}

const Finding *FindingModel::finding(const QModelIndex &index) const
{
    const Node *found = node(index);
    return found && found->finding != kRoundings ? &m_findings[static_cast<std::size_t>(found->finding)]
                                                 : nullptr;
}

QModelIndex FindingModel::indexOf(const QString &key) const
{
    for (int i = 0; i < static_cast<int>(m_nodes.size()); ++i) {
        const Finding *shown = finding(indexOfNode(i));
        if (shown && shown->key == key)
            return indexOfNode(i);
    }
    return {};
}

QStringList FindingModel::keysFrom(const QModelIndex &index) const
{
    QStringList after, before; // the nearest before it first
    for (int i = 0; i < static_cast<int>(m_nodes.size()) && index.isValid(); ++i) {
        if (const Finding *shown = finding(indexOfNode(i))) {
            if (i >= static_cast<int>(index.internalId()))
                after << shown->key;
            else
                before.prepend(shown->key);
        }
    }
    return after + before;
}

QModelIndex FindingModel::step(const QModelIndex &from, int direction) const
{
    // Nodes are made in the order shown: a lead, then what is folded beneath it.
    std::vector<int> walk;
    for (int i = 0; i < static_cast<int>(m_nodes.size()); ++i) {
        const Finding *shown = finding(indexOfNode(i));
        if (shown && !shown->rounding)
            walk.push_back(i);
    }
    if (walk.empty())
        return {};
    const int count = static_cast<int>(walk.size());
    int place = direction > 0 ? 0 : count - 1;
    if (from.isValid()) {
        const auto current = std::ranges::find(walk, static_cast<int>(from.internalId()));
        if (current != walk.end())
            place = (static_cast<int>(current - walk.begin()) + direction + count) % count;
    }
    return indexOfNode(walk[static_cast<std::size_t>(place)]);
}

QModelIndex FindingModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Node *above = node(parent);
    return indexOfNode((above ? above->children : m_top)[static_cast<std::size_t>(row)]);
}

QModelIndex FindingModel::parent(const QModelIndex &child) const
{
    const Node *found = node(child);
    return found ? indexOfNode(found->parent) : QModelIndex();
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    const Node *above = node(parent);
    return static_cast<int>((above ? above->children : m_top).size());
}

int FindingModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    const Node *found = node(index);
    if (!found)
        return {};
    if (const Finding *shown = finding(index))
        return findingData(*shown, role);
    if (role == Qt::DisplayRole)
        return tr("Rounding differences within the tolerance: %n", nullptr,
                  static_cast<int>(found->children.size()));
    return role == SeverityRole ? QVariant(static_cast<int>(Severity::Information)) : QVariant();
}

const QString &FindingModel::sentence(const Finding &finding) const
{
    QString &known = m_sentences[static_cast<std::size_t>(&finding - m_findings.data())];
    if (known.isEmpty())
        known = text::sentence(finding, *m_report);
    return known;
}

QVariant FindingModel::findingData(const Finding &finding, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text::shortTitle(finding, *m_report);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return sentence(finding);
    case SentenceRole:
        return withoutPlace(sentence(finding), text::shortTitle(finding, *m_report));
    case Qt::AccessibleTextRole:
        return QString(text::severityName(finding.severity) + QStringLiteral(": ") +
                       text::shortTitle(finding, *m_report));
    case SeverityRole:
        return static_cast<int>(finding.severity);
    case KeyRole:
        return finding.key;
    case ExplanationRole:
        return finding.explanation;
    case StaleRole:
        return finding.explanationStale;
    case FormRole:
        return finding.form;
    default:
        return {};
    }
}

} // namespace juesuan::ui
