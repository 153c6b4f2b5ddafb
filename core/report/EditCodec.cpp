#include "core/report/EditCodec.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

/// An edit is [label, change, …]; a change is an array whose first item says what it is.
namespace juesuan
{

namespace
{

enum class Tag : int {
    SetCell = 1,
    InsertRow,
    RemoveRow,
    SetSetting,
    SetExplanation,
    AddCode,
    AddInstance,
    RemoveInstance
};
enum class Value : int { Absent, Empty, Exact, Rounded, Number, Text, Date, Unreadable };

Error damaged()
{
    return {QT_TRANSLATE_NOOP("Error", "The recorded edit is damaged."), {}, {}};
}

/// Blocks of a profile by name and back. A block is named by form, id and, as several may have no id, which
/// of them.
class Names
{
public:
    explicit Names(const Profile &profile) : m_profile(profile)
    {
        for (const Form &form : profile.forms) {
            QHash<QString, int> seen;
            for (const Block &block : form.blocks)
                m_blocks.push_back({&form, &block, seen[block.id]++});
        }
    }

    QCborArray block(std::uint16_t index) const
    {
        if (index >= m_blocks.size())
            return {};
        const Named &named = m_blocks[index];
        return {named.form->id, named.block->id, named.which};
    }
    QString form(std::uint16_t index) const
    {
        return index < m_profile.forms.size() ? m_profile.forms[index].id : QString();
    }
    int findForm(const QString &id) const { return m_profile.form(id); }
    const Block *at(std::uint16_t index) const
    {
        return index < m_blocks.size() ? m_blocks[index].block : nullptr;
    }
    Result<std::uint16_t> find(const QCborArray &name) const
    {
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            if (block(static_cast<std::uint16_t>(i)) == name)
                return static_cast<std::uint16_t>(i);
        }
        return Error{QT_TRANSLATE_NOOP("Error", "The profile has no block “%1” in the form “%2”."),
                     {name.at(1).toString(), name.at(0).toString()},
                     {}};
    }

private:
    struct Named {
        const Form *form;
        const Block *block;
        int which;
    };
    const Profile &m_profile;
    std::vector<Named> m_blocks;
};

QCborArray encodeValue(const TypedValue &value)
{
    struct Encode {
        QCborArray operator()(const Absent &) const { return {static_cast<int>(Value::Absent)}; }
        QCborArray operator()(const Empty &) const { return {static_cast<int>(Value::Empty)}; }
        QCborArray operator()(const Amount &a) const
        {
            return {static_cast<int>(a.rounded ? Value::Rounded : Value::Exact),
                    static_cast<qint64>(a.money.fen())};
        }
        QCborArray operator()(const Number &n) const
        {
            return {static_cast<int>(Value::Number), static_cast<qint64>(n.micro)};
        }
        QCborArray operator()(const QString &s) const { return {static_cast<int>(Value::Text), s}; }
        QCborArray operator()(const QDate &d) const
        {
            return {static_cast<int>(Value::Date), d.toJulianDay()};
        }
        QCborArray operator()(const Unreadable &u) const
        {
            return {static_cast<int>(Value::Unreadable), u.text};
        }
    };
    return std::visit(Encode(), value);
}

Result<TypedValue> decodeValue(const QCborValue &encoded)
{
    const QCborArray parts = encoded.toArray();
    const QCborValue kind = parts.at(0), content = parts.at(1);
    if (!kind.isInteger())
        return damaged();
    const bool isNumber = content.isInteger(), isText = content.isString();
    switch (static_cast<Value>(kind.toInteger())) {
    case Value::Absent:
        return TypedValue(Absent{});
    case Value::Empty:
        return TypedValue(Empty{});
    case Value::Exact:
    case Value::Rounded:
        if (isNumber)
            return TypedValue(Amount{Money::fromFen(content.toInteger()),
                                     static_cast<Value>(kind.toInteger()) == Value::Rounded});
        break;
    case Value::Number:
        if (isNumber)
            return TypedValue(Number{content.toInteger()});
        break;
    case Value::Text:
        if (isText)
            return TypedValue(content.toString());
        break;
    case Value::Date:
        if (isNumber)
            return TypedValue(QDate::fromJulianDay(content.toInteger()));
        break;
    case Value::Unreadable:
        if (isText)
            return TypedValue(Unreadable{content.toString()});
        break;
    }
    return damaged();
}

class Encoder
{
public:
    explicit Encoder(const Names &names) : m_names(names) {}

    QCborArray operator()(const SetCell &c) const
    {
        const Block *block = m_names.at(c.cell.block);
        const QString column =
            block && c.cell.column < block->columns.size() ? block->columns[c.cell.column].id : QString();
        return {static_cast<int>(Tag::SetCell),
                m_names.block(c.cell.block),
                column,
                c.cell.instance,
                static_cast<qint64>(c.cell.row),
                encodeValue(c.before),
                encodeValue(c.after)};
    }
    QCborArray operator()(const AddInstance &c) const { return copy(Tag::AddInstance, c); }
    QCborArray operator()(const RemoveInstance &c) const { return copy(Tag::RemoveInstance, c.added); }
    QCborArray operator()(const InsertRow &c) const { return row(Tag::InsertRow, c); }
    QCborArray operator()(const RemoveRow &c) const { return row(Tag::RemoveRow, c.row); }
    QCborArray operator()(const SetSetting &c) const
    {
        return {static_cast<int>(Tag::SetSetting), c.key, c.before, c.after};
    }
    QCborArray operator()(const SetExplanation &c) const
    {
        return {static_cast<int>(Tag::SetExplanation), c.finding, c.before, c.after};
    }
    QCborArray operator()(const AddCode &c) const
    {
        return {static_cast<int>(Tag::AddCode), c.dictionary, c.code, c.name, c.add};
    }

private:
    QCborArray copy(Tag tag, const AddInstance &c) const
    {
        return {static_cast<int>(tag), m_names.form(c.form), c.instance, c.position};
    }
    QCborArray row(Tag tag, const InsertRow &c) const
    {
        const Block *block = m_names.at(c.block);
        return {static_cast<int>(tag),
                m_names.block(c.block),
                c.instance,
                static_cast<qint64>(c.row),
                block && c.list < block->rows.size() ? block->rows[c.list].id : QString(),
                c.code,
                c.position};
    }
    const Names &m_names;
};

class Decoder
{
public:
    explicit Decoder(const Names &names) : m_names(names) {}

    Result<Change> decode(const QCborArray &parts) const
    {
        const auto text = [&](int i) { return parts.at(i).toString(); };
        switch (static_cast<Tag>(parts.at(0).toInteger())) {
        case Tag::SetCell:
            return cell(parts);
        case Tag::InsertRow:
        case Tag::RemoveRow:
            return row(parts);
        case Tag::AddInstance:
        case Tag::RemoveInstance:
            return copy(parts);
        case Tag::SetSetting:
            if (areTexts(parts, 3))
                return Change(SetSetting{text(1), text(2), text(3)});
            break;
        case Tag::SetExplanation:
            if (areTexts(parts, 3))
                return Change(SetExplanation{text(1), text(2), text(3)});
            break;
        case Tag::AddCode:
            if (areTexts(parts, 3) && parts.at(4).isBool())
                return Change(AddCode{text(1), text(2), text(3), parts.at(4).toBool()});
            break;
        }
        return damaged();
    }

private:
    static bool areTexts(const QCborArray &parts, int last)
    {
        for (int i = 1; i <= last; ++i) {
            if (!parts.at(i).isString())
                return false;
        }
        return true;
    }
    static bool isSmall(const QCborValue &value)
    {
        return value.isInteger() && value.toInteger() >= 0 && value.toInteger() <= 0xFFFF;
    }

    Result<Change> cell(const QCborArray &parts) const
    {
        const auto block = m_names.find(parts.at(1).toArray());
        if (!block)
            return block.error();
        const QString columnId = parts.at(2).toString();
        const int column = m_names.at(*block)->column(columnId);
        const auto before = decodeValue(parts.at(5)), after = decodeValue(parts.at(6));
        if (column < 0)
            return Error{QT_TRANSLATE_NOOP("Error", "The profile has no column “%1” there."), {columnId}, {}};
        if (!before || !after || !isSmall(parts.at(3)) || !parts.at(4).isInteger())
            return damaged();
        return Change(SetCell{{*block, static_cast<std::uint16_t>(column),
                               static_cast<std::uint16_t>(parts.at(3).toInteger()),
                               static_cast<RowId>(parts.at(4).toInteger())},
                              *before,
                              *after});
    }

    Result<Change> row(const QCborArray &parts) const
    {
        const auto block = m_names.find(parts.at(1).toArray());
        if (!block)
            return block.error();
        const std::vector<Row> &rows = m_names.at(*block)->rows;
        const QString id = parts.at(4).toString();
        const auto list =
            std::find_if(rows.begin(), rows.end(), [&](const Row &row) { return row.id == id; });
        if (list == rows.end())
            return Error{QT_TRANSLATE_NOOP("Error", "The profile has no rows “%1” there."), {id}, {}};
        if (!isSmall(parts.at(2)) || !parts.at(3).isInteger() || !parts.at(5).isString() ||
            !parts.at(6).isInteger())
            return damaged();
        const InsertRow row{*block,
                            static_cast<std::uint16_t>(parts.at(2).toInteger()),
                            static_cast<RowId>(parts.at(3).toInteger()),
                            static_cast<std::uint16_t>(list - rows.begin()),
                            parts.at(5).toString(),
                            static_cast<int>(parts.at(6).toInteger())};
        return parts.at(0).toInteger() == static_cast<int>(Tag::InsertRow) ? Change(row)
                                                                           : Change(RemoveRow{row});
    }

    Result<Change> copy(const QCborArray &parts) const
    {
        const QString id = parts.at(1).toString();
        const int form = m_names.findForm(id);
        if (form < 0)
            return Error{QT_TRANSLATE_NOOP("Error", "The profile has no form “%1”."), {id}, {}};
        if (!isSmall(parts.at(2)) || !parts.at(3).isInteger())
            return damaged();
        const AddInstance copy{static_cast<std::uint16_t>(form),
                               static_cast<std::uint16_t>(parts.at(2).toInteger()),
                               static_cast<int>(parts.at(3).toInteger())};
        return parts.at(0).toInteger() == static_cast<int>(Tag::AddInstance) ? Change(copy)
                                                                             : Change(RemoveInstance{copy});
    }

    const Names &m_names;
};

} // namespace

QByteArray encode(const Edit &edit, const Profile &profile)
{
    const Names names(profile);
    QCborArray out{edit.label};
    for (const Change &change : edit.changes)
        out.append(std::visit(Encoder(names), change));
    return QCborValue(out).toCbor();
}

Result<Edit> decodeEdit(const QByteArray &bytes, const Profile &profile)
{
    QCborParserError failed;
    const QCborValue value = QCborValue::fromCbor(bytes, &failed);
    const QCborArray parts = value.toArray();
    if (failed.error != QCborError::NoError || !value.isArray() || !parts.at(0).isString())
        return damaged();
    const Names names(profile);
    Edit edit{parts.at(0).toString(), {}};
    for (qsizetype i = 1; i < parts.size(); ++i) {
        auto change = Decoder(names).decode(parts.at(i).toArray());
        if (!change)
            return change.error();
        edit.changes.push_back(*std::move(change));
    }
    return edit;
}

} // namespace juesuan
