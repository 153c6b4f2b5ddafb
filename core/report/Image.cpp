#include <algorithm>
#include <bit>

#include "core/calc/Evaluator.h"
#include "core/report/Packing.h"
#include "core/report/ReportState.h"

/// The packed image of a report: version, profile, settings, explanations, own codes, copies of forms (where
/// there are several: version 2), inserted rows, typed numbers, other typed cells. Blocks (of the program for
/// so many copies), lists, rows and columns are by index: an image is a cache that is only read with the very
/// profile it was written with; the edit log is what lasts.
namespace juesuan
{

namespace
{

constexpr std::uint64_t kVersion = 1;
constexpr std::uint64_t kVersionOfCopies = 2;
constexpr qsizetype kPrint = 8; ///< bytes of the profile's SHA-256
constexpr std::int64_t kRoundedFen = Money::kFenPerWan / 100;

/// The two lowest bits of a number cell; a rounded amount is kept in 0.01 万元.
enum class NumberTag : std::uint64_t { Exact, Rounded, Empty, Unreadable };
enum class TextTag : std::uint64_t { Empty, Text, Date, Unreadable };

void writeTexts(Packer &out, const QMap<QString, QString> &map)
{
    out.number(static_cast<std::uint64_t>(map.size()));
    for (auto it = map.begin(); it != map.end(); ++it) {
        out.text(it.key());
        out.text(it.value());
    }
}

void writeOwnCodes(Packer &out, const QHash<QString, QHash<QString, QString>> &codes)
{
    QMap<QString, QMap<QString, QString>> sorted;
    for (auto dictionary = codes.begin(); dictionary != codes.end(); ++dictionary) {
        for (auto code = dictionary->begin(); code != dictionary->end(); ++code)
            sorted[dictionary.key()][code.key()] = code.value();
    }
    out.number(static_cast<std::uint64_t>(sorted.size()));
    for (auto dictionary = sorted.begin(); dictionary != sorted.end(); ++dictionary) {
        out.text(dictionary.key());
        writeTexts(out, *dictionary);
    }
}

/// Per list: how many, block and list; then per row the ordinal and what follows: 0 a code of the program by
/// index, as the distance from the one before, 1 the same and an id, 2 another code as text, and an id.
void writeRows(Packer &out, const Grid &grid)
{
    const std::vector<calc::InsertedRow> rows = grid.inserted();
    for (auto first = rows.begin(); first != rows.end();) {
        const auto end = std::find_if(first, rows.end(), [&](const calc::InsertedRow &row) {
            return row.block != first->block || row.list != first->list;
        });
        out.number(static_cast<std::uint64_t>(end - first));
        out.number(first->block);
        out.number(first->list);
        std::uint64_t last = 0;
        for (; first != end; ++first) {
            const bool isKnown = first->code != calc::kNoCode;
            const bool isDerived = isKnown && first->id == grid.program().codeRows[first->code];
            out.number(first->ordinal * 4u + (isDerived ? 0u : isKnown ? 1u : 2u));
            if (isKnown)
                out.number(first->code - last);
            else
                out.text(first->ownCode);
            if (!isDerived)
                out.fixed(first->id);
            last = isKnown ? first->code : last;
        }
    }
    out.number(0);
}

void writeNumber(Packer &out, const calc::Cell &cell)
{
    const auto tagged = [&](NumberTag tag, std::int64_t value) {
        out.number(zigzag(value) << 2 | static_cast<std::uint64_t>(tag));
    };
    if (cell.typed() == calc::Typed::Empty)
        tagged(NumberTag::Empty, 0);
    else if (cell.typed() == calc::Typed::Unreadable)
        tagged(NumberTag::Unreadable, 0);
    else if (cell.roundings() > 0)
        tagged(NumberTag::Rounded, cell.amount / kRoundedFen);
    else
        tagged(NumberTag::Exact, cell.amount);
}

/// Per block: its index, then per row with numbers: how far below the last one, a bit per column, the
/// numbers.
void writeNumbers(Packer &out, const Grid &grid)
{
    const std::vector<calc::BlockPlan> &blocks = grid.program().blocks;
    for (std::uint16_t block = 0; block < blocks.size(); ++block) {
        const std::uint16_t values = blocks[block].values;
        bool isBegun = false;
        int last = -1;
        for (std::uint16_t row = 0; row < grid.rowCount(block); ++row) {
            for (std::uint16_t begin = 0; begin < values; begin = static_cast<std::uint16_t>(begin + 32)) {
                const auto end = std::min<std::uint16_t>(values, static_cast<std::uint16_t>(begin + 32));
                std::uint64_t mask = 0;
                for (std::uint16_t column = begin; column < end; ++column)
                    mask |= static_cast<std::uint64_t>(grid.cell({block, row, column}).isTyped())
                            << (column - begin);
                if (mask == 0)
                    continue;
                if (!isBegun)
                    out.number(block + 1u);
                isBegun = true;
                out.number(static_cast<std::uint64_t>(row - last) + 1);
                out.number(begin / 32u);
                out.number(mask);
                last = row;
                for (std::uint16_t column = begin; column < end; ++column) {
                    if (mask >> (column - begin) & 1)
                        writeNumber(out, grid.cell({block, row, column}));
                }
            }
        }
        if (isBegun)
            out.number(0);
    }
    out.number(0);
}

/// Per form that has other copies than its first: its index, how many, their ids.
void writeCopies(Packer &out, const calc::Instances &instances)
{
    const auto isFirstAlone = [](const auto &ids) { return ids.size() == 1 && ids[0] == 0; };
    out.number(instances.size() -
               static_cast<std::size_t>(std::count_if(instances.begin(), instances.end(), isFirstAlone)));
    for (std::size_t form = 0; form < instances.size(); ++form) {
        if (isFirstAlone(instances[form]))
            continue;
        out.number(form);
        out.number(instances[form].size());
        for (const std::uint16_t id : instances[form])
            out.number(id);
    }
}

void writeCell(Packer &out, const Grid &grid, const CellKey &cell, const TypedValue &value)
{
    out.number(grid.blockOf(cell.block, cell.instance));
    out.number(cell.column);
    out.fixed(cell.row);
    if (const auto *text = std::get_if<QString>(&value)) {
        out.number(static_cast<std::uint64_t>(TextTag::Text));
        out.text(*text);
    } else if (const auto *date = std::get_if<QDate>(&value)) {
        out.number(static_cast<std::uint64_t>(TextTag::Date));
        out.number(zigzag(date->toJulianDay()));
    } else if (const auto *unreadable = std::get_if<Unreadable>(&value)) {
        out.number(static_cast<std::uint64_t>(TextTag::Unreadable));
        out.text(unreadable->text);
    } else {
        out.number(static_cast<std::uint64_t>(TextTag::Empty));
    }
}

} // namespace

QByteArray Report::image() const
{
    Packer out;
    out.number(m_state->instances.empty() ? kVersion : kVersionOfCopies);
    out.raw(m_profile->sha256.leftJustified(kPrint, '\0', true));
    writeTexts(out, m_state->settings);
    writeTexts(out, m_state->explanations);
    writeOwnCodes(out, m_state->ownCodes);
    if (!m_state->instances.empty())
        writeCopies(out, m_state->instances);
    writeRows(out, *m_grid);
    writeNumbers(out, *m_grid);
    std::vector<CellKey> keys(m_state->cells.keyBegin(), m_state->cells.keyEnd());
    std::sort(keys.begin(), keys.end());
    out.number(keys.size());
    for (const CellKey &key : keys)
        writeCell(out, *m_grid, key, m_state->cells.value(key));
    return out.take();
}

/// Fills a fresh report. Whatever the bytes say is checked before it is used.
class ImageReader
{
public:
    ImageReader(Report &report, const QByteArray &image) : m_report(report), m_in(image) {}

    Result<void> read()
    {
        const std::uint64_t version = m_in.number();
        const bool isKnown = version == kVersion || version == kVersionOfCopies;
        const QByteArray print = m_in.raw(kPrint);
        if (!isKnown || print != m_report.m_profile->sha256.leftJustified(kPrint, '\0', true))
            return Error{
                QT_TRANSLATE_NOOP("Error", "The stored image belongs to another version or profile."),
                {},
                {}};
        readTexts(m_report.m_state->settings);
        readTexts(m_report.m_state->explanations);
        readOwnCodes();
        if (version == kVersionOfCopies)
            readCopies();
        if (m_in.isGood())
            readRows();
        readNumbers();
        readCells();
        if (!m_in.isGood() || !m_in.atEnd())
            return Error{QT_TRANSLATE_NOOP("Error", "The stored image is damaged."), {}, {}};
        m_report.m_grid->recompute();
        return {};
    }

private:
    void readTexts(QMap<QString, QString> &map)
    {
        for (std::uint64_t left = m_in.count(); left > 0 && m_in.isGood(); --left) {
            const QString key = m_in.text();
            map.insert(key, m_in.text());
        }
    }

    void readOwnCodes()
    {
        for (std::uint64_t left = m_in.count(); left > 0 && m_in.isGood(); --left) {
            const QString dictionary = m_in.text();
            QMap<QString, QString> names;
            readTexts(names);
            for (auto it = names.begin(); it != names.end(); ++it)
                m_report.m_state->ownCodes[dictionary].insert(it.key(), it.value());
        }
    }

    void readCopies()
    {
        const std::vector<Form> &forms = m_report.m_profile->forms;
        calc::Instances instances(forms.size(), {0});
        for (std::uint64_t left = m_in.count(); left > 0 && m_in.isGood(); --left) {
            const std::uint64_t form = m_in.below(forms.size());
            const std::uint64_t count = m_in.below(kMostCopies + 1);
            if (!m_in.isGood() || !forms[form].many || count == 0)
                return m_in.fail();
            instances[form].clear();
            for (std::uint64_t i = 0; i < count; ++i) {
                const auto id = static_cast<std::uint16_t>(m_in.below(0x10000));
                if (std::count(instances[form].begin(), instances[form].end(), id) > 0)
                    return m_in.fail();
                instances[form].push_back(id);
            }
        }
        const calc::Copies copies = calc::copiesOf(instances);
        if (!m_in.isGood() || !m_report.m_grid->program().hasRoomFor(copies))
            return m_in.fail();
        m_report.m_state->instances = instances;
        m_report.m_grid->setCopies(calc::Program::of(m_report.m_profile, copies), instances);
    }

    void readRows()
    {
        const calc::Program &program = m_report.m_grid->program();
        std::vector<calc::InsertedRow> rows;
        rows.reserve(kUsualInserted);
        for (std::uint64_t count = m_in.count(); count > 0 && m_in.isGood(); count = m_in.count()) {
            const auto block = static_cast<std::uint16_t>(m_in.below(program.checkBlock()));
            const std::vector<Row> &lists = program.blocks[block].block->rows;
            const auto list = static_cast<std::uint16_t>(m_in.below(lists.size()));
            if (!m_in.isGood() || lists[list].kind == RowKind::Fixed || rows.size() + count > kMostInserted)
                return m_in.fail();
            std::uint64_t last = 0;
            for (; count > 0 && m_in.isGood(); --count) {
                calc::InsertedRow row = readInserted(block, list, last);
                const bool isFree = row.code == calc::kNoCode && row.ownCode.isEmpty();
                if (isFree != (lists[list].kind == RowKind::Free))
                    return m_in.fail();
                rows.push_back(std::move(row));
            }
        }
        if (m_in.isGood() && areIdsUnique(rows))
            m_report.m_grid->bind(rows);
        else
            m_in.fail();
    }

    calc::InsertedRow readInserted(std::uint16_t block, std::uint16_t list, std::uint64_t &last)
    {
        const calc::Program &program = m_report.m_grid->program();
        const std::uint64_t kind = m_in.below(256 * 4);
        calc::InsertedRow row{block, list, static_cast<std::uint8_t>(kind / 4), calc::kNoCode, 0, {}};
        if (kind % 4 == 2) {
            row.ownCode = m_in.text();
            if (program.findCode(row.ownCode) != calc::kNoCode)
                m_in.fail();
        } else {
            last += m_in.below(program.codes.size());
            if (last >= program.codes.size() || kind % 4 == 3)
                m_in.fail();
            else
                row.code = static_cast<calc::Code>(last);
        }
        if (m_in.isGood())
            row.id = kind % 4 == 0 ? program.codeRows[row.code] : m_in.fixed();
        if (row.ordinal == 0 || row.id == 0)
            m_in.fail();
        return row;
    }

    /// Ids that follow from ascending codes are different as it is; others are looked at.
    static bool areIdsUnique(const std::vector<calc::InsertedRow> &rows)
    {
        QSet<std::pair<std::uint16_t, RowId>> others;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool isAscending = i == 0 || rows[i - 1].block != rows[i].block ||
                                     (rows[i - 1].list == rows[i].list && rows[i - 1].code < rows[i].code);
            const bool isDerived = rows[i].code != calc::kNoCode && rows[i].id % 2 == 1;
            if (isAscending && isDerived && others.isEmpty())
                continue;
            if (others.isEmpty()) {
                for (std::size_t k = 0; k < i; ++k)
                    others.insert({rows[k].block, rows[k].id});
            }
            if (others.contains({rows[i].block, rows[i].id}))
                return false;
            others.insert({rows[i].block, rows[i].id});
        }
        return true;
    }

    void readNumbers()
    {
        const Grid &grid = *m_report.m_grid;
        while (m_in.isGood()) {
            const std::uint64_t index = m_in.below(grid.program().checkBlock() + 1u);
            if (index == 0)
                return;
            const auto block = static_cast<std::uint16_t>(index - 1);
            std::uint64_t row = 0; // one more than the row
            for (std::uint64_t step = m_in.number(); step > 0 && m_in.isGood(); step = m_in.number()) {
                row += step - 1;
                if (step > grid.rowCount(block) + 1u || row == 0 || row > grid.rowCount(block))
                    return m_in.fail();
                readRow(block, static_cast<std::uint16_t>(row - 1));
            }
        }
    }

    void readRow(std::uint16_t block, std::uint16_t row)
    {
        Grid &grid = *m_report.m_grid;
        const calc::BlockPlan &plan = grid.program().blocks[block];
        const std::uint8_t *const closed =
            plan.closed.empty() ? nullptr : plan.closed.data() + plan.at(grid.row(block, row).rowClass, 0);
        Unpacker in = m_in; // a copy that nobody else can see stays in registers while cells are written
        const std::uint64_t begin = in.below(2048) * 32;
        for (std::uint64_t mask = in.number(); mask != 0 && in.isGood(); mask &= mask - 1) {
            const std::uint64_t column = begin + static_cast<std::uint64_t>(std::countr_zero(mask));
            if (column >= plan.values || (closed && closed[column] != 0))
                return m_in.fail();
            const calc::CellRef ref{block, row, static_cast<std::uint16_t>(column)};
            const auto cell = numberCell(in.number(), plan.isMoney[column] != 0);
            if (!cell)
                return m_in.fail();
            grid.place(ref, *cell);
        }
        m_in = in;
    }

    static std::optional<calc::Cell> numberCell(std::uint64_t number, bool isMoney)
    {
        using calc::Cell, calc::Typed;
        struct Meaning {
            std::int64_t factor; ///< of the amount
            std::int64_t largest;
            std::uint64_t tallies;
        };
        constexpr auto typed = [](Typed what) {
            return static_cast<std::uint64_t>(what) << Cell::kTypedShift;
        };
        static constexpr Meaning kMeanings[] = {
            {1, Money::kLargestFen, Cell::value(0, false).tallies | typed(Typed::Value)},
            {kRoundedFen, Money::kLargestFen / kRoundedFen,
             Cell::value(0, true).tallies | typed(Typed::Value)},
            {0, Money::kLargestFen, typed(Typed::Empty)},
            {0, Money::kLargestFen, Cell::error().tallies | typed(Typed::Unreadable)}};
        const Meaning &meaning = kMeanings[number & 3];
        const std::int64_t amount = unzigzag(number >> 2);
        if (amount > meaning.largest || amount < -meaning.largest ||
            (!isMoney && static_cast<NumberTag>(number & 3) == NumberTag::Rounded))
            return std::nullopt;
        return Cell{amount * meaning.factor, meaning.tallies};
    }

    void readCells()
    {
        for (std::uint64_t left = m_in.count(); left > 0 && m_in.isGood(); --left) {
            CellKey cell;
            const auto block =
                static_cast<std::uint16_t>(m_in.below(m_report.m_grid->program().checkBlock()));
            cell.block = m_report.m_grid->sourceOf(block);
            cell.instance = m_report.m_grid->instanceOf(block);
            cell.column = static_cast<std::uint16_t>(m_in.below(0x10000));
            cell.row = m_in.fixed();
            const TypedValue value = readValue();
            const auto at = locate(m_report, cell);
            if (!m_in.isGood() || !at || *refusal(m_report, *at, value).text != '\0')
                return m_in.fail();
            const bool isUnreadable =
                at->isNumber() && m_report.m_grid->cell(at->ref).typed() == calc::Typed::Unreadable;
            if (at->isNumber() && !(isUnreadable && std::holds_alternative<Unreadable>(value)))
                return m_in.fail();
            m_report.m_state->cells.insert(cell, value);
            if (!at->isNumber() && at->hasSlot())
                m_report.m_grid->place(at->ref, printOf(m_report, cell));
        }
    }

    TypedValue readValue()
    {
        switch (static_cast<TextTag>(m_in.below(4))) {
        case TextTag::Text:
            return m_in.text();
        case TextTag::Date: {
            const QDate date = QDate::fromJulianDay(unzigzag(m_in.number()));
            if (!date.isValid())
                m_in.fail();
            return date;
        }
        case TextTag::Unreadable:
            return Unreadable{m_in.text()};
        case TextTag::Empty:
            break;
        }
        return Empty{};
    }

    static constexpr std::size_t kMostInserted = 20'000, kUsualInserted = 128;
    static constexpr std::uint64_t kMostCopies = 200;
    Report &m_report;
    Unpacker m_in;
};

Result<std::unique_ptr<Report>> Report::fromImage(ProfilePtr profile, const QByteArray &image)
{
    std::unique_ptr<Report> report(new Report(std::move(profile), Unbound{}));
    if (const Result<void> done = ImageReader(*report, image).read(); !done)
        return done.error();
    return report;
}

} // namespace juesuan
