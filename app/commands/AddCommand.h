#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

class Shelf;

/// Adds a unit or a year to a book.
class AddCommand : public Command
{
public:
    explicit AddCommand(const Shelf &shelf) : m_shelf(shelf) {}
    QString name() const override { return QStringLiteral("add"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;

private:
    const Shelf &m_shelf;
};

} // namespace juesuan::app
