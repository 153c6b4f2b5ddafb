#pragma once

#include <QString>

namespace juesuan::app
{

class Shelf;

/// Shows the window, with a book if one is named, until it is closed.
int runWindow(int &argc, char **argv, const QString &book, const QString &language, const Shelf &shelf);

} // namespace juesuan::app
