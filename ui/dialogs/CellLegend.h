#pragma once

#include <QWidget>

namespace juesuan::ui
{

/// How a cell looks in each of its states, and what that means: drawn as the form draws it.
class CellLegend : public QWidget
{
    Q_OBJECT
public:
    explicit CellLegend(QWidget *parent = nullptr);
};

} // namespace juesuan::ui
