#pragma once

#include <QString>
#include <functional>

#include "core/paper/Paper.h"

class QPrinter;
class QWidget;

namespace juesuan::ui
{

/// Asks for a printer and prints: all pages, some, or (选定) only those of the sheet `current`.
void printDocument(const paper::Document &document, const QString &title, int current, QWidget *parent);

/// Prints those pages, each on paper of its own size and orientation. `goesOn` is asked before each; when it
/// says no the job is given up. False when it was, or when the printer cannot be written to.
bool printPages(const paper::Document &document, QPrinter &printer, const std::vector<int> &pages,
                const std::function<bool(int done)> &goesOn);

} // namespace juesuan::ui
