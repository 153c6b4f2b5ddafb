#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

class Shelf;

/// Adds a unit or a year to a book, or a copy of a form to a report.
class AddCommand : public Command
{
public:
    explicit AddCommand(const Shelf &shelf) : m_shelf(shelf) {}
    QString name() const override { return QStringLiteral("add"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;

private:
    Exit addReport(const Arguments &arguments, Output &output);
    Exit addCopy(const Arguments &arguments, Output &output);
    const Shelf &m_shelf;
};

} // namespace juesuan::app
