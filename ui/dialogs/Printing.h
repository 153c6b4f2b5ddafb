#pragma once

#include "core/paper/Paper.h"

class QWidget;

namespace juesuan::ui
{

/// Asks for a printer and prints the pages, each on paper of its own size and orientation.
void printDocument(const paper::Document &document, const QString &title, QWidget *parent);

} // namespace juesuan::ui
