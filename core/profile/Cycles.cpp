#include "core/profile/Cycles.h"

#include <QStringList>
#include <algorithm>

namespace juesuan
{

Cycles::Cycles(const Profile &profile) : m_profile(profile)
{
    std::size_t count = 0;
    for (const Form &form : profile.forms) {
        std::vector<std::size_t> &first = m_first.emplace_back();
        for (const Block &block : form.blocks) {
            first.push_back(count);
            count += 2 * block.rows.size() * block.columns.size();
        }
    }
    m_nodes.resize(count);
}

std::size_t Cycles::index(BlockPlace at, int row, int column, bool parent) const
{
    const std::size_t columns = blockAt(m_profile, at).columns.size();
    const std::size_t cell = static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column);
    return m_first[static_cast<std::size_t>(at.form)][static_cast<std::size_t>(at.block)] + 2 * cell +
           (parent ? 1 : 0);
}

QString Cycles::name(std::size_t node) const
{
    for (std::size_t f = 0; f < m_first.size(); ++f) {
        for (std::size_t b = 0; b < m_first[f].size(); ++b) {
            const BlockPlace place{static_cast<int>(f), static_cast<int>(b)};
            const Block &block = blockAt(m_profile, place);
            const std::size_t cell = (node - m_first[f][b]) / 2;
            if (node < m_first[f][b] || cell >= block.rows.size() * block.columns.size())
                continue;
            const QString row =
                block.fields ? QString() : u'[' + block.rows[cell / block.columns.size()].id + u']';
            return blockName(m_profile, place) + row + u'.' + block.columns[cell % block.columns.size()].id;
        }
    }
    return {};
}

void Cycles::add(BlockPlace at, int row, int column, bool parent, const Formula &formula,
                 const std::vector<CellPlace> &reads)
{
    Node &node = m_nodes[index(at, row, column, parent)];
    node.formula = &formula;
    for (const CellPlace &cell : reads) {
        node.reads.push_back(index(cell.at, cell.row, cell.column, false));
        if (cell.parents)
            node.reads.push_back(index(cell.at, cell.row, cell.column, true));
    }
}

void Cycles::report(const std::function<void(Error)> &report) const
{
    enum class State : std::uint8_t { New, Open, Done };
    std::vector<State> state(m_nodes.size(), State::New);
    QStringList toldFormulas;

    const auto tell = [&](std::vector<std::size_t> circle) {
        // Begin with the formula that stands first in the files, so that every run tells it the same way, and
        // tell a circle that returns in row after row only once.
        const auto first = std::min_element(circle.begin(), circle.end(), [&](std::size_t a, std::size_t b) {
            const Where &x = m_nodes[a].formula->where;
            const Where &y = m_nodes[b].formula->where;
            return std::tie(x.file, x.line, x.column) < std::tie(y.file, y.line, y.column);
        });
        std::rotate(circle.begin(), first, circle.end());
        const Where where = m_nodes[circle.front()].formula->where;
        if (toldFormulas.contains(placeText(where)))
            return;
        toldFormulas += placeText(where);
        QStringList names;
        for (const std::size_t node : circle)
            names += name(node);
        names += names.front();
        report({QT_TRANSLATE_NOOP("Error", "These formulas run in a circle: %1."),
                {names.join(QStringLiteral(" ← "))},
                where});
    };

    struct Step {
        std::size_t node;
        std::size_t next;
    };
    for (std::size_t start = 0; start < m_nodes.size(); ++start) {
        if (state[start] != State::New)
            continue;
        std::vector<Step> path = {{start, 0}};
        state[start] = State::Open;
        while (!path.empty()) {
            Step &step = path.back();
            const Node &node = m_nodes[step.node];
            if (step.next == node.reads.size()) {
                state[step.node] = State::Done;
                path.pop_back();
                continue;
            }
            const std::size_t read = node.reads[step.next++];
            if (state[read] == State::New) {
                state[read] = State::Open;
                path.push_back({read, 0});
            } else if (state[read] == State::Open) {
                const auto from =
                    std::find_if(path.begin(), path.end(), [&](const Step &s) { return s.node == read; });
                std::vector<std::size_t> circle;
                for (auto it = from; it != path.end(); ++it)
                    circle.push_back(it->node);
                tell(std::move(circle));
            }
        }
    }
}

} // namespace juesuan
