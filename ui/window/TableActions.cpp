#include "ui/window/TableActions.h"

#include <QFileInfo>
#include <QWidget>

#include "core/text/Sentences.h"
#include "ui/window/AppSettings.h"
#include "ui/window/Prompter.h"
#include "ui/window/Workspace.h"

namespace juesuan::ui
{

TableActions::TableActions(Workspace &workspace, const Services &services, QWidget *window)
    : QObject(window), m_workspace(workspace), m_services(services), m_window(window)
{
}

void TableActions::ask()
{
    const QString path =
        m_services.prompter.tableToOpen(m_window, tr("Import tables"), m_services.settings.folder());
    if (path.isEmpty())
        return;
    m_services.settings.setFolder(QFileInfo(path).absolutePath());
    read(path);
}

void TableActions::read(const QString &path)
{
    const auto refuse = [this](const QString &why) {
        m_services.prompter.tell(m_window, tr("That was not possible"), why);
    };
    const auto tables = table::readFile(path);
    if (!tables)
        return refuse(text::sentence(tables.error()));
    const TableOffer offer{&m_workspace.report(), QFileInfo(path).fileName(), *tables,
                           intake::match(m_workspace.report(), *tables)};
    if (offer.matches.empty())
        return refuse(
            tr("%1 holds no table of this report: none has the title, the heads and the rows of a form.")
                .arg(offer.file));
    if (const auto edit = m_services.prompter.tables(m_window, offer))
        m_workspace.apply(*edit);
}

} // namespace juesuan::ui
