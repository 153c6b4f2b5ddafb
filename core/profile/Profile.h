#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "core/formula/Ast.h"
#include "core/num/AmountText.h"
#include "core/profile/Dictionary.h"

/// A reporting regime (报表制度) for one province and year, as read from its data files.
/// Everything here is immutable once ProfileReader has handed it out, and linked: every
/// reference in it resolves.
namespace juesuan
{

/// A formula as written and as parsed; `where` is its place in the profile.
struct Formula {
    QString text;
    formula::NodePtr tree; ///< null = there is none
    Where where;
    explicit operator bool() const { return tree != nullptr; }
};

enum class ColumnKind : std::uint8_t {
    Title,    ///< the row's printed title; not a cell
    Group,    ///< the titles of the enclosing groups, merged over their rows; not a cell
    Sequence, ///< 行次 / 序号; not a cell
    Code,
    Name, ///< of a code row: text cells of their own
    Money,
    Percent,
    Score,
    Number, ///< numeric cells: these live in the calculation's grid
    Text,
    Choice,
    Date,
    Target,
    Actual ///< text cells
};
bool isNumeric(ColumnKind kind);

/// One leaf column of a block.
struct Column {
    QString id; ///< "" for Title, Group, Sequence
    QString title;
    QString number; ///< 栏次: printed on a line of its own below the heads; "" = none
    ColumnKind kind = ColumnKind::Text;
    int span = 1;        ///< grid columns it covers on the page
    Formula formula;     ///< computes; typed beside it is "stated"
    Formula proposal;    ///< JSON key "default": typed beside it is ordinary input
    QStringList choices; ///< for Choice
    bool required = false;
    bool printed = true; ///< false: a working column, on screen right of the page; such columns come last
    QString approved; ///< column of this block; where it is filled, this cell is locked to what was approved
    QString suggestion; ///< column of this block whose value is offered here, and taken only when asked for
};

/// A node of the multi-level head: either a leaf (column >= 0) or a title over `children`.
struct HeadNode {
    QString title;
    int column = -1;
    std::vector<HeadNode> children;
};

/// What a row formula or proposal says: one for all numeric columns, or per column id.
struct RowFormulas {
    Formula all;
    QHash<QString, Formula> byColumn;
    const Formula *find(const QString &column) const;
};

enum class RowKind : std::uint8_t {
    Fixed, ///< has an id
    Codes, ///< "repeat": one row per code of a dictionary that the report uses; grows by typing a code
    Free   ///< rows a person adds
};

/// One entry of a block's row list, flattened: groups become the `groups` path of their rows.
struct Row {
    RowKind kind = RowKind::Fixed;
    QString id;    ///< Fixed: its id (a code for an "all" line); Codes and Free: the group's id
    QString title; ///< printed; {n} and {name} already filled for "all" lines
    QString code;  ///< the code that `[row]` joins by; "" when it has none
    std::vector<int>
        groups; ///< indices into Block::groups, outermost first; of Codes and Free their own group last
    RowFormulas formula;  ///< Codes with `tree`: for parent rows
    RowFormulas proposal; ///< Codes with `tree`: for leaf rows
    RowFormulas closed; ///< cells that are not to be typed; `text` is what they print ("-"), there is no tree
    QString dictionary; ///< Codes: which
    bool tree = false;  ///< Codes: parents appear by themselves, and are computed by `formula`
    QStringList follows; ///< Codes: blocks ("form.block") whose codes appear here too
    bool tail = false;   ///< of lists side by side: this and what follows align at the bottom
    int indent = 0;
};

struct RowGroup {
    QString id;
    QString title;
    std::optional<std::int64_t> points; ///< of an evaluation group, in millionths
};

/// A list of rows over one division into columns.
struct Block {
    QString id;    ///< "" = reachable by row id alone (`form[row].column`)
    QString title; ///< over a list that stands beside another
    QString side;  ///< title merged at the left over the whole block
    MoneyUnit money = MoneyUnit::Wan;
    std::vector<HeadNode> head;
    std::vector<Column> columns;
    std::vector<RowGroup> groups;
    std::vector<Row> rows;
    bool printed = true; ///< false: working cells, on screen below the page
    QString weights;     ///< score column that adds up to the points of each group; "" = none
    QString basis;       ///< text column that says why an approved value was changed; "" = none
    bool fields = false; ///< one row, each column printed as "title value" (header and end lines)
    int beside = -1;     ///< index of the band it shares with its neighbours; -1 = full width
    int column(const QString &id) const; ///< -1 if there is none
};

enum class Severity : std::uint8_t { Information, Warning, Error };

/// A rule that must hold: a comparison or any condition.
struct Check {
    QString id;
    QString title; ///< what it says in plain words, for Explain
    Severity severity = Severity::Error;
    QString
        each; ///< "" = once; else "form" or "form.block": for each row of the unnamed lists, or of that block
    Formula when; ///< applies only where this holds
    Formula rule;
    QString source;
    bool unsure = false; ///< never makes an error
    Where where;
};

/// One line of a scoring standard: where `when` holds (null = else), the score is `points`.
struct ScoreTier {
    Formula when;
    Formula points;
};

/// How a score follows from other cells. In `none`, `value` and `tiers` a name is an input, and in the tiers
/// `value` is what the formula of that name gave. An input may read the row at hand.
struct ScoreRule {
    struct Input {
        QString name;
        QString title; ///< in the words of the standard
        Formula formula;
    };
    QString id;
    QString title;
    QString standard;                   ///< as the form prints it
    std::optional<std::int64_t> points; ///< at most, in millionths; nothing where the row's weight says it
    std::vector<Input> inputs;
    Formula none; ///< where it holds, nothing is scored
    Formula value;
    std::vector<ScoreTier> tiers; ///< the first that holds counts
    QStringList policies;         ///< what the profile decides where the standard is silent
    QString source;
    bool unsure = false;
};

/// 优, 良, 中, 差: the grade of a total is the first whose `from` it reaches.
struct Grade {
    QString name;
    std::int64_t from = 0; ///< in millionths
};
struct Grading {
    Formula total;      ///< the cell that holds the total
    QString conclusion; ///< "block.column" or "block[row].column" of a text that names the grade; "" = none
    std::vector<Grade> grades; ///< best first
    QString source;
};

struct Chart; // core/profile/Chart.h

/// A named detector that is no expression (unit slip, digit slip, duplicate code, …) with its thresholds.
struct Detector {
    QString use;
    Severity severity = Severity::Warning;
    QStringList forms; ///< which forms it looks at; empty = all
    QHash<QString, QString> parameters;
    QString source;
    Where where;
};

struct PageSetup {
    enum class Paper : std::uint8_t { A4, A3 } paper = Paper::A4;
    bool landscape = false;
};

struct HeaderText {
    QString text; ///< {money}, {unit}, {year}, {number}
    enum class At : std::uint8_t { Left, Centre, Right } at = At::Left;
};

struct Form {
    QString id;
    QString title;    ///< may hold a line break
    QString subtitle; ///< e.g. （{year}年度）
    QString number;   ///< 公开07表; from profile.json
    QString group;    ///< navigator group: 底稿, 决算报表, 绩效自评
    PageSetup page;
    std::vector<double> widths; ///< grid columns in millimetres
    AmountFormat amounts;
    bool printed = true; ///< worksheets are not
    bool many = false;
    std::vector<HeaderText> headerTexts;
    std::vector<Block> blocks; ///< the header fields, when there are any, are the block "header"
    QStringList notes;
    std::vector<Check> checks;
    std::vector<ScoreRule> scores;
    std::optional<Grading> grading;
    QString instanceName; ///< of a form of which there are many: the field ("block.column") that names one
    int block(const QString &id) const;
};

struct Profile {
    QString id;
    QString title;
    QString province;
    int fromYear = 0;
    int toYear = 0;
    QStringList inherits;
    std::vector<Form> forms;   ///< in printed order
    std::vector<Check> checks; ///< across forms
    std::vector<Detector> detectors;
    std::vector<std::shared_ptr<const Chart>> charts; ///< of the overview, in order
    QHash<QString, std::shared_ptr<const Dictionary>> dictionaries;
    QByteArray resolved; ///< canonical JSON of all of the above: what a book embeds
    QByteArray sha256;
    int form(const QString &id) const; ///< -1 if there is none
};
using ProfilePtr = std::shared_ptr<const Profile>;

} // namespace juesuan
