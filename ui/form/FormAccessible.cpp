#include "ui/form/FormAccessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <memory>

#include "ui/form/FormView.h"

namespace juesuan::ui
{

namespace
{

/// One place of the grid, as a table cell with its name in words.
class FormCell : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    FormCell(FormView *view, int row, int column) : m_view(view), m_row(row), m_column(column) {}

    bool isValid() const override
    {
        return m_view && m_view->model() && m_row < m_view->model()->rowCount() &&
               m_column < m_view->model()->columnCount();
    }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Cell; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const int role = kind == QAccessible::Value ? int(Qt::DisplayRole) : int(Qt::AccessibleTextRole);
        const bool wanted = kind == QAccessible::Name || kind == QAccessible::Value;
        return wanted ? m_view->model()->index(m_row, m_column).data(role).toString() : QString();
    }
    void setText(QAccessible::Text kind, const QString &text) override
    {
        if (isValid() && kind == QAccessible::Value)
            const_cast<SheetModel *>(m_view->model())->setData(m_view->model()->index(m_row, m_column), text);
    }
    QRect rect() const override
    {
        const QRect rect = isValid() ? m_view->gridRect(m_row, m_column) : QRect();
        return rect.translated(m_view->viewport()->mapToGlobal(QPoint()));
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.selectable = true;
        state.focusable = true;
        state.selected = m_view->cursor().isValid() && m_view->cursor().selection().contains(m_row, m_column);
        state.focused = isCurrent() && m_view->hasFocus();
        state.editable =
            m_view->model()->flags(m_view->model()->index(m_row, m_column)).testFlag(Qt::ItemIsEditable);
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this)
                                                       : nullptr;
    }

    bool isSelected() const override { return state().selected; }
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override;
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override
    {
        return isValid() ? m_view->model()->spanAt(m_row, m_column).columns : 1;
    }
    int rowExtent() const override { return isValid() ? m_view->model()->spanAt(m_row, m_column).rows : 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    bool isCurrent() const
    {
        return m_view->cursor().isValid() && m_view->cursor().at() == GridPos{m_row, m_column};
    }

    QPointer<FormView> m_view;
    int m_row, m_column;
};

/// The form as a table. Its cells are made when they are asked for.
class FormTable : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit FormTable(FormView *view) : QAccessibleWidget(view, QAccessible::Table) {}
    ~FormTable() override
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    int childCount() const override { return rowCount() * columnCount(); }
    QAccessibleInterface *child(int index) const override
    {
        return columnCount() > 0 ? cellAt(index / columnCount(), index % columnCount()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *cell = static_cast<const FormCell *>(child);
        return child->role() == QAccessible::Cell ? cell->rowIndex() * columnCount() + cell->columnIndex()
                                                  : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const GridPos place = view()->gridAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
        return place.row < 0 ? nullptr : cellAt(place.row, place.column);
    }
    QAccessibleInterface *focusChild() const override
    {
        return view()->cursor().isValid() ? cellAt(view()->cursor().at().row, view()->cursor().at().column)
                                          : nullptr;
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
            return nullptr;
        const int index = row * columnCount() + column;
        if (const auto known = m_cells.constFind(index); known != m_cells.cend())
            return QAccessible::accessibleInterface(*known);
        auto *cell = new FormCell(view(), row, column);
        m_cells.insert(index, QAccessible::registerAccessibleInterface(cell));
        return cell;
    }
    int selectedCellCount() const override { return int(selectedCells().size()); }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        if (!view()->cursor().isValid())
            return cells;
        const GridSpan area = view()->cursor().selection();
        for (int row = area.row; row <= area.lastRow(); ++row)
            for (int column = area.column; column <= area.lastColumn(); ++column)
                cells << cellAt(row, column);
        return cells;
    }
    QString columnDescription(int column) const override { return header(column, Qt::Horizontal); }
    QString rowDescription(int row) const override { return header(row, Qt::Vertical); }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    int columnCount() const override { return view()->model() ? view()->model()->columnCount() : 0; }
    int rowCount() const override { return view()->model() ? view()->model()->rowCount() : 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {}

private:
    FormView *view() const { return static_cast<FormView *>(object()); }
    QString header(int section, Qt::Orientation orientation) const
    {
        return view()->model() ? view()->model()->headerData(section, orientation).toString() : QString();
    }
    mutable QHash<int, QAccessible::Id> m_cells;
};

QList<QAccessibleInterface *> FormCell::columnHeaderCells() const
{
    const auto *form = static_cast<FormTable *>(parent());
    const Sheet::RowRange head = isValid() ? m_view->model()->headOf(m_row) : Sheet::RowRange{};
    QList<QAccessibleInterface *> cells;
    for (int row = head.begin; form && row < head.end && m_row >= head.end; ++row)
        cells << form->cellAt(row, m_column);
    return cells;
}

QList<QAccessibleInterface *> FormCell::rowHeaderCells() const
{
    const auto *form = static_cast<FormTable *>(parent());
    QList<QAccessibleInterface *> cells;
    for (int column = 0; form && isValid() && column < std::min(m_column, m_view->model()->frozenColumns());
         ++column)
        cells << form->cellAt(m_row, column);
    return cells;
}

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<FormView *>(object);
    return view ? new FormTable(view) : nullptr;
}

} // namespace

void installFormAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

void announceCursor(FormView &view)
{
    if (!QAccessible::isActive() || !view.model())
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(view.cursor().at().row * view.model()->columnCount() + view.cursor().at().column);
    QAccessible::updateAccessibility(&event);
}

} // namespace juesuan::ui
