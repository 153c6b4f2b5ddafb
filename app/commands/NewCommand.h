#pragma once

#include "app/commands/Command.h"

namespace juesuan::app
{

class Shelf;

/// Makes a book with one report, or with a sample account.
class NewCommand : public Command
{
public:
    explicit NewCommand(const Shelf &shelf) : m_shelf(shelf) {}
    QString name() const override { return QStringLiteral("new"); }
    Usage usage() const override;
    Exit run(const Arguments &arguments, Output &output) override;

private:
    Exit makeSample(const QString &sample, const QString &path, Output &output);
    Exit makeEmpty(const Arguments &arguments, const QString &path, Output &output);
    const Shelf &m_shelf;
};

} // namespace juesuan::app
