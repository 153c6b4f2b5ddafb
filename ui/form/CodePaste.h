#pragma once

#include <optional>

#include "ui/form/BlockEdit.h"

namespace juesuan::ui
{

/// A list of codes that a block can be pasted into line by line.
struct CodeList {
    int block = 0;
    int instance = 0;
    QString dictionary;
};

/// The list whose codes or entry line the selection begins on.
std::optional<CodeList> codeListAt(const SheetModel &model, const GridSpan &selection);
bool beginsWithCodes(const TextBlock &block);

/// Each line goes into the row with its code, which is made where it is missing; lines without a code go
/// into the row with their title (合计) or are passed over.
BlockEdit pasteByCode(const SheetModel &model, const CodeList &list, const TextBlock &block);

} // namespace juesuan::ui
