#pragma once

#include <QHash>
#include <QString>
#include <memory>
#include <vector>

#include "core/calc/CellKey.h"
#include "core/calc/Expression.h"
#include "core/profile/Profile.h"

namespace juesuan::calc
{

using Code = std::uint32_t; ///< index into Program::codes, or beyond it into a report's own codes
inline constexpr Code kNoCode = 0xFFFFFFFF;
inline constexpr std::uint16_t kNone = 0xFFFF;
inline constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

/// Rows of one block that are calculated alike: a fixed row, or the leaves or the parents of a list.
struct RowClass {
    enum class Kind : std::uint8_t { Fixed, Leaf, Parent, Free } kind = Kind::Fixed;
    std::uint16_t list = 0;    ///< index into Block::rows
    std::uint16_t key = kNone; ///< of a fixed row in a joined block: what other blocks find it by
    RowId id = 0;              ///< of a fixed row
};

/// One row as it is bound; 16 bytes, because a report has thousands.
struct BoundRow {
    Code code = kNoCode;
    std::uint16_t rowClass = 0;
    std::uint16_t parent = kNone;
    std::uint16_t key = kNone; ///< what joined blocks find it by
    std::uint16_t ordinal = 1; ///< among the rows with this code
    std::uint16_t ownId = 0;   ///< 1-based index into the ids that do not follow from the code
    std::uint8_t level = 0;
    std::uint8_t inserted = 0; ///< the ordinal it was inserted with; 0 = follows from other rows
    bool isInserted() const { return inserted != 0; }
};

/// One way to compute a column: the same formula at one or many rows of a block.
struct Operation {
    enum class Role : std::uint8_t { Value, Text, Counter, Check, ColumnCheck };
    Role role = Role::Value;
    bool isProposal = false; ///< typed beside it is ordinary input
    bool isLinear = false;
    bool isMoney = false;
    bool isComparison = false;
    Comparison comparison = Comparison::Equal;
    std::uint16_t block = 0;
    std::uint16_t column = 0;   ///< slot
    std::uint16_t instance = 0; ///< of a check that applies once: the copy of its form
    std::int16_t form = -1;     ///< of a check: the form it belongs to; -1 = across forms
    std::vector<Term> terms;    ///< of a linear one; a check's are those of left minus right
    Expression tree;            ///< what the formula says; of a check its rule
    Expression when;            ///< of a check; Kind::None = always
    const Formula *formula = nullptr;
    const Check *check = nullptr;
    bool isCheck() const { return role >= Role::Check; }
};

/// An operation at one class of rows. Nodes are numbered in an order in which everything can be computed;
/// what a changed sum needs to know is copied here, so that it stays in few cache lines.
struct Node {
    std::uint16_t block = 0;
    std::uint16_t rowClass = 0;
    std::uint16_t column = 0;
    std::uint16_t operation = 0;
    bool isSummed = false; ///< differences are added to it; else it is evaluated anew
    bool isCheck = false;
    bool isOfParents = false; ///< sums up children, so that deep rows come before the ones above them
    bool ignoresTyped =
        false; ///< what is typed over it is ordinary input: nothing compares it with the formula
    Comparison comparison = Comparison::Equal;
};

/// Nodes that are computed together when everything is computed.
struct Step {
    enum class Kind : std::uint8_t {
        Tree,     ///< parents of a list from their children, and the total from the roots, several columns at
                  ///< once
        Sums,     ///< one linear operation
        Evaluated ///< one operation, row by row
    };
    static constexpr std::size_t kMostTerms = 32; ///< of a Sums step
    Kind kind = Kind::Evaluated;
    std::uint16_t block = 0;
    std::uint16_t list = 0;      ///< Tree
    std::uint16_t operation = 0; ///< Sums, Evaluated
    std::uint32_t firstNode = 0;
    std::uint32_t endNode = 0;
    std::vector<std::uint16_t> fixedLists; ///< of each node, if isOfFixedRows
    bool isOfFixedRows = true;             ///< every node is one row
    std::vector<std::uint8_t> applies;     ///< by class of the block
    struct TreeColumn {
        std::uint16_t column = 0;
        bool hasParents = false;     ///< parents are computed, not only the total
        std::uint16_t total = kNone; ///< class of the total row that is computed
    };
    /// A term without what only a reader of the formula needs.
    struct StepTerm {
        Source::Kind kind = Source::Kind::None;
        std::int8_t sign = 1;
        std::uint16_t block = 0;
        std::uint16_t column = 0;
        std::uint16_t list = 0;    ///< FixedRow: of the row
        std::uint16_t ordinal = 1; ///< CodeRow
        Code code = kNoCode;
    };
    std::uint16_t column = 0; ///< Sums
    bool isCheck = false;
    bool ignoresTyped = false;
    Comparison comparison = Comparison::Equal;
    std::vector<StepTerm> terms; ///< Sums
    std::vector<TreeColumn> columns;
};

/// Who reads a cell of one (block, class, column), and how to get from its row to the reader's.
struct Use {
    enum class How : std::uint8_t { SameRow, Parent, FixedRow, EveryRow, Joined };
    How how = How::SameRow;
    std::int8_t sign = 0;      ///< of a term of a sum; 0 = the reader is evaluated anew
    bool rootsOnly = false;    ///< only if the changed row has no parent
    std::uint16_t ordinal = 0; ///< with `code`
    std::uint16_t operation = 0;
    std::uint16_t block = 0; ///< of the reader
    std::uint16_t column = 0;
    std::uint32_t node = kNoNode; ///< Joined: found through the class of the row there
    Code code = kNoCode;          ///< if set: only if the changed row has this code
    bool operator==(const Use &) const = default;
};

/// A dictionary's hierarchy over Program::codes.
struct CodeTree {
    std::shared_ptr<const Dictionary> dictionary;
    std::vector<Code> parents;
    std::vector<std::uint8_t> levels;
};

/// One block as the calculation sees it: rows by class, columns by slot.
struct BlockPlan {
    const Form *form = nullptr; ///< null for the block of checks that apply once
    const Block *block = nullptr;
    int formIndex = -1;
    std::uint16_t source = 0;          ///< the block of the profile it is, counted through all forms
    std::uint16_t instance = 0;        ///< which copy of its form, in the report's order
    std::vector<std::uint16_t> slotOf; ///< of each column of the profile; kNone = not in the grid
    std::vector<int> columnOf;         ///< of each slot; -1 = none of the profile's
    std::uint16_t values = 0;          ///< slots before this one are numeric cells
    std::vector<RowClass> classes;
    std::vector<std::uint8_t> isMoney;  ///< by slot
    std::vector<std::uint8_t> closed;   ///< by at(): nothing is to be typed there; empty = nothing is closed
    std::uint32_t firstList = 0;        ///< of its lists among those of all blocks that have lists
    std::vector<std::uint16_t> classOf; ///< first class of each entry of Block::rows
    std::vector<std::vector<std::uint16_t>> followed; ///< blocks that each entry follows
    std::vector<const CodeTree *> trees;              ///< of each entry that is a list of codes
    bool isFixed = true;                              ///< has fixed rows only
    bool isJoined = false;                            ///< some formula joins its rows by code
    std::vector<BoundRow> fixedRows;                  ///< if it has no others: shared by all reports
    std::vector<std::uint16_t> fixedLists;
    std::vector<std::uint16_t> counters; ///< slots of the check block that count this block's filled cells
    std::vector<std::uint32_t> nodes;    ///< by at()
    std::vector<std::uint32_t> uses;     ///< by at(): first of Program::uses; one more at the end
    std::uint16_t stride() const { return static_cast<std::uint16_t>(columnOf.size()); }
    std::size_t at(std::uint16_t rowClass, std::uint16_t slot) const
    {
        return std::size_t{rowClass} * columnOf.size() + slot;
    }
};

/// How many copies there are of each form; empty = one of each.
using Copies = std::vector<std::uint16_t>;

/// A profile compiled once into operations over classes of rows; shared by all reports that use it and have
/// as many copies of each form. Blocks of further copies stand after those of the first.
class Program
{
public:
    /// The program of `profile`, compiled when first asked for.
    static std::shared_ptr<const Program> of(const ProfilePtr &profile, const Copies &copies = {});
    /// `profile` must outlive it: reports hold both.
    explicit Program(const Profile &profile, Copies copies = {});

    const Profile &profile() const { return *m_profile; }
    int blockIndex(int form, int block) const { return m_firstBlock[static_cast<std::size_t>(form)] + block; }
    /// How many blocks the profile has: those of the first copies, which come first.
    std::uint16_t profileBlocks() const { return m_profileBlocks; }
    /// The block of a copy; `block` counts the profile's. kNone if there is no such copy.
    std::uint16_t copyOf(std::uint16_t block, std::uint16_t instance) const
    {
        return instance == 0 ? block : furtherCopy(block, instance);
    }
    const Copies &copies() const { return m_copies; }
    std::uint16_t copiesOf(int form) const
    {
        return m_copies.empty() ? std::uint16_t{1} : m_copies[static_cast<std::size_t>(form)];
    }
    /// False where operations or blocks would be more than can be numbered.
    bool hasRoomFor(const Copies &copies) const;
    std::uint16_t checkBlock() const { return static_cast<std::uint16_t>(blocks.size() - 1); }

    Code findCode(const QString &code) const { return m_codeByText.value(code, kNoCode); }
    /// The code a derived row id stands for, kNoCode if it is none of ours.
    Code codeOfRow(RowId row) const
    {
        // Ids are well mixed already: their low bits pick the place, and the next free one is taken.
        for (std::size_t at = row >> 1 & m_rowMask;; at = (at + 1) & m_rowMask) {
            const Code code = m_codeByRow[at];
            if (code == kNoCode || codeRows[code] == row)
                return code;
        }
    }

    std::vector<BlockPlan>
        blocks; ///< the profile's, those of further copies, the one of checks that apply once
    std::vector<Operation> operations;
    std::vector<Node> nodes;
    std::vector<Step> steps;
    std::vector<Use> uses;
    std::vector<std::uint16_t> listOrder;                ///< blocks with lists, followed ones first
    std::vector<std::shared_ptr<const Check>> ownChecks; ///< rules that follow from what a form prints

    std::vector<QString> codes;          ///< all that the dictionaries and the formulas name, in order
    std::vector<RowId> codeRows;         ///< derivedRowId of each
    std::vector<std::uint16_t> codeKeys; ///< the key of a fixed row with that code, else kNone
    std::uint16_t fixedKeys = 0;         ///< keys below this one belong to fixed rows
    QHash<QString, std::shared_ptr<const CodeTree>> trees;
    std::uint32_t listCount = 0; ///< entries of all blocks that have lists, one more for each block

    /// What is needed of a block for every changed cell.
    struct Table {
        const std::uint32_t *nodes = nullptr;
        const std::uint32_t *uses = nullptr;
        std::uint16_t stride = 0;
        std::uint16_t counted = 0; ///< slots that some form's counter counts
    };
    std::vector<Table> tables; ///< by block

private:
    friend class ProgramBuilder;
    void placeBlocks();
    std::uint16_t furtherCopy(std::uint16_t block, std::uint16_t instance) const;
    const Profile *m_profile;
    Copies m_copies;
    std::vector<int> m_firstBlock;
    std::vector<std::uint16_t> m_firstFurther; ///< of each form: first block of its second copy
    std::uint16_t m_profileBlocks = 0;
    QHash<QString, Code> m_codeByText;
    std::vector<Code> m_codeByRow;
    std::size_t m_rowMask = 0;
};

} // namespace juesuan::calc
