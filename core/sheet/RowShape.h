#pragma once

#include "core/sheet/Sheet.h"

namespace juesuan
{

/// A range of leaf columns [begin, end) of a block.
struct ColumnRange {
    int begin = 0, end = 0;
    bool isEmpty() const { return begin >= end; }
};

/// Leading Group columns.
int groupColumns(const Block &block);

/// The leaf columns that hold a row's title: the Title column; in a block without one, for fixed rows, what
/// stands before the first number (合计 over code and name, 总分 over the indicator's columns).
ColumnRange titleColumns(const Block &block, const Row &row);

/// A total: its formula sums rows of its own block that are not its parts printed below it, or it opens the
/// block.
bool isTotal(const Block &block, int list);

/// How many head rows `nodes` need.
int depthOf(const std::vector<HeadNode> &nodes);

/// Grid columns under a head node.
int spanOf(const Block &block, const HeadNode &node);

SheetAlign alignOf(ColumnKind kind);

} // namespace juesuan
