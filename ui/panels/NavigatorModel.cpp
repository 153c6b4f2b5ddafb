#include "ui/panels/NavigatorModel.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <iterator>

#include "ui/panels/FindingModel.h"

namespace juesuan::ui
{

QStringList shortNumbers(const QStringList &numbers)
{
    if (numbers.size() < 2)
        return numbers;
    const auto shared = [&](bool atEnd) {
        qsizetype length = 0;
        for (;; ++length) {
            const auto at = [&](const QString &s) { return s.at(atEnd ? s.size() - 1 - length : length); };
            for (const QString &number : numbers) {
                if (length >= number.size() || at(number) != at(numbers.first()) || at(number).isDigit())
                    return length;
            }
        }
    };
    const qsizetype before = shared(false), after = shared(true);
    QStringList result;
    for (const QString &number : numbers)
        result << number.mid(before, std::max<qsizetype>(0, number.size() - before - after));
    return result;
}

NavigatorModel::NavigatorModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
}
NavigatorModel::~NavigatorModel() = default;

NavigatorModel::Node *NavigatorModel::add(Node *parent, Kind kind, const QString &text)
{
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->text = text;
    node->parent = parent;
    node->row = static_cast<int>(parent->children.size());
    parent->children.push_back(std::move(node));
    return parent->children.back().get();
}

void NavigatorModel::set(const std::vector<ReportInfo> &reports, const ReportId &current,
                         const Report *report)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_forms.clear();
    m_overview = nullptr;
    m_report = report;
    m_reports = reports;
    m_current = current;
    QHash<QString, Node *> units;
    QSet<QString> known;
    for (const ReportInfo &info : reports)
        known.insert(info.unitId);
    // Units come before what is under them, whatever order the book keeps.
    std::vector<const ReportInfo *> waiting;
    for (const ReportInfo &info : reports)
        waiting.push_back(&info);
    while (!waiting.empty()) {
        const std::size_t before = waiting.size();
        std::erase_if(waiting, [&](const ReportInfo *info) {
            if (!units.contains(info->unitId)) {
                const bool top = !known.contains(info->parentUnitId) || info->parentUnitId == info->unitId;
                if (!top && !units.contains(info->parentUnitId))
                    return false;
                units[info->unitId] =
                    add(top ? m_root.get() : units[info->parentUnitId], Kind::Unit, info->unit);
            }
            Node *year = add(units[info->unitId], Kind::Year, QString::number(info->year));
            year->report = info->id;
            if (info->id == current && report)
                addForms(year);
            return true;
        });
        if (waiting.size() == before) // a ring of parents: show the rest at the top rather than not at all
            known.clear();
    }
    endResetModel();
}

void NavigatorModel::addForms(Node *year)
{
    QHash<QString, Node *> groups;
    QHash<QString, QStringList> numbers;
    if (!m_report->profile().charts.empty())
        m_overview = add(year, Kind::Overview, {});
    const std::vector<Form> &forms = m_report->profile().forms;
    for (const Form &form : forms) {
        if (!form.number.isEmpty())
            numbers[form.group] << form.number;
    }
    for (QStringList &list : numbers)
        list = shortNumbers(list);
    m_forms.resize(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const Form &form = forms[i];
        Node *&group = groups[form.group];
        if (!group)
            group = add(year, Kind::Group, form.group);
        Node *node = add(group, Kind::Form, QString(form.title).remove(QLatin1Char('\n')));
        if (!form.number.isEmpty())
            node->number = numbers[form.group].takeFirst();
        node->form = static_cast<int>(i);
        node->instance = m_report->instances(node->form).front();
        node->state = formState(*m_report, node->form, node->instance);
        m_forms[i] = node;
        addCopies(node);
    }
}

void NavigatorModel::addCopies(Node *form)
{
    const std::vector<std::uint16_t> &copies = m_report->instances(form->form);
    for (std::size_t i = 0; i < copies.size() && copies.size() > 1; ++i) {
        Node *copy = add(form, Kind::Copy, {});
        copy->form = form->form;
        copy->instance = copies[i];
        restate(copy);
    }
}

/// What a line says of its form or copy, read anew; false when it says the same.
bool NavigatorModel::restate(Node *node) const
{
    const FormState state = formState(*m_report, node->form, node->instance);
    const QString text =
        node->kind == Kind::Copy ? m_report->instanceTitle(node->form, node->instance) : node->text;
    if (state == node->state && text == node->text)
        return false;
    node->state = state;
    node->text = text;
    return true;
}

bool NavigatorModel::recount(Node *node, const FindingCounts &counts)
{
    const bool same = counts.errors == node->errors && counts.warnings == node->warnings;
    node->errors = counts.errors;
    node->warnings = counts.warnings;
    return !same;
}

void NavigatorModel::setFindings(const std::vector<Finding> &findings)
{
    const auto tell = [this](Node *node, const FindingCounts &counts) {
        if (recount(node, counts))
            emit dataChanged(indexOf(node), indexOf(node));
    };
    for (Node *node : m_forms) {
        tell(node, countFindings(findings, node->form));
        for (const auto &copy : node->children) {
            std::vector<Finding> own;
            std::ranges::copy_if(findings, std::back_inserter(own), [&](const Finding &finding) {
                return !finding.cells.empty() && finding.cells.front().instance == copy->instance;
            });
            tell(copy.get(), countFindings(own, node->form));
        }
    }
}

bool NavigatorModel::copiesChanged() const
{
    return std::ranges::any_of(m_forms, [this](const Node *node) {
        const std::vector<std::uint16_t> &now = m_report->instances(node->form);
        const bool one = node->children.empty();
        return one ? now.size() != 1 || now.front() != node->instance
                   : !std::ranges::equal(now, node->children, {}, {},
                                         [](const auto &copy) { return copy->instance; });
    });
}

void NavigatorModel::refresh(const ChangeSet &changes)
{
    if (!m_report)
        return;
    if (changes.rowsChanged && copiesChanged()) {
        const auto reports = m_reports;
        set(reports, ReportId(m_current), m_report);
        return;
    }
    QSet<int> touched;
    int lastBlock = -1;
    for (const CellKey &cell : changes.cells) {
        if (cell.block != lastBlock)
            touched.insert(m_report->formOf(cell.block));
        lastBlock = cell.block;
    }
    for (const int form : std::as_const(touched)) {
        Node *node = m_forms[static_cast<std::size_t>(form)];
        if (restate(node))
            emit dataChanged(indexOf(node), indexOf(node));
        for (const auto &copy : node->children) {
            if (restate(copy.get()))
                emit dataChanged(indexOf(copy.get()), indexOf(copy.get()));
        }
    }
}

QModelIndex NavigatorModel::indexOf(const Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

QModelIndex NavigatorModel::indexOfForm(int form, std::uint16_t instance) const
{
    if (form < 0 || form >= static_cast<int>(m_forms.size()))
        return {};
    const Node *node = m_forms[static_cast<std::size_t>(form)];
    for (const auto &copy : node->children) {
        if (copy->instance == instance)
            return indexOf(copy.get());
    }
    return indexOf(node);
}

QModelIndex NavigatorModel::indexOfOverview() const
{
    return m_overview ? indexOf(m_overview) : QModelIndex();
}

int NavigatorModel::formOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer())->form : -1;
}

std::uint16_t NavigatorModel::instanceOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer())->instance : 0;
}

ReportId NavigatorModel::reportOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer())->report : ReportId();
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Node *above =
        parent.isValid() ? static_cast<const Node *>(parent.constInternalPointer()) : m_root.get();
    return createIndex(row, column, above->children[static_cast<std::size_t>(row)].get());
}

QModelIndex NavigatorModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(static_cast<const Node *>(child.constInternalPointer())->parent)
                           : QModelIndex();
}

int NavigatorModel::rowCount(const QModelIndex &parent) const
{
    const Node *above =
        parent.isValid() ? static_cast<const Node *>(parent.constInternalPointer()) : m_root.get();
    return static_cast<int>(above->children.size());
}

int NavigatorModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QString NavigatorModel::stateText(const Node &node)
{
    if (node.errors)
        return tr("%n error(s)", nullptr, node.errors);
    if (node.warnings)
        return tr("%n warning(s)", nullptr, node.warnings);
    switch (node.state) {
    case FormState::Untouched:
        return tr("Not filled in yet");
    case FormState::Started:
        return tr("Some required cells are still empty");
    case FormState::Complete:
        return tr("Filled in, every check holds");
    }
    return {};
}

QVariant NavigatorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *static_cast<const Node *>(index.constInternalPointer());
    if (node.kind == Kind::Overview && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
        return tr("Overview");
    switch (role) {
    case Qt::DisplayRole:
        return node.text;
    case Qt::ToolTipRole:
        if (node.form < 0)
            return node.text;
        if (node.kind == Kind::Copy)
            return QString(node.text % QLatin1Char('\n') % stateText(node));
        return QString(m_report->form(node.form).number % QLatin1Char(' ') % node.text % QLatin1Char('\n') %
                       stateText(node));
    case Qt::AccessibleTextRole:
        return QString(node.number % QLatin1Char(' ') % node.text);
    case Qt::AccessibleDescriptionRole:
        return node.form >= 0 ? stateText(node) : QString();
    case FormRole:
        return node.form;
    case ReportRole:
        return node.report;
    case NumberRole:
        return node.number;
    case StateRole:
        return static_cast<int>(node.state);
    case ErrorsRole:
        return node.errors;
    case WarningsRole:
        return node.warnings;
    case KindRole:
        return static_cast<int>(node.kind);
    case InstanceRole:
        return node.instance;
    default:
        return {};
    }
}

Qt::ItemFlags NavigatorModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Node &node = *static_cast<const Node *>(index.constInternalPointer());
    if (node.kind == Kind::Unit || node.kind == Kind::Group)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace juesuan::ui
