#include "ui/window/IndicatorActions.h"

#include <QFileInfo>
#include <QWidget>

#include "core/text/Sentences.h"
#include "ui/form/FormView.h"
#include "ui/window/AppSettings.h"
#include "ui/window/Prompter.h"
#include "ui/window/Workspace.h"

namespace juesuan::ui
{

IndicatorActions::IndicatorActions(Workspace &workspace, const Services &services, FormView &form,
                                   QWidget *window)
    : QObject(window), m_workspace(workspace), m_services(services), m_form(form), m_window(window)
{
    connect(&form, &FormView::approvedTablePasted, this,
            [this](const exchange::IndicatorTable &table) { take(table, tr("What was pasted")); });
}

void IndicatorActions::ask()
{
    const QString path = m_services.prompter.tableToOpen(m_window, tr("Read approved indicators"),
                                                         m_services.settings.folder());
    if (path.isEmpty())
        return;
    m_services.settings.setFolder(QFileInfo(path).absolutePath());
    if (const auto table = exchange::readIndicators(path); table)
        take(*table, QFileInfo(path).fileName());
    else
        m_services.prompter.tell(m_window, tr("That was not possible"), text::sentence(table.error()));
}

void IndicatorActions::take(const std::optional<exchange::IndicatorTable> &table, const QString &source)
{
    const auto refuse = [this](const QString &why) {
        m_services.prompter.tell(m_window, tr("That was not possible"), why);
    };
    if (!table)
        return refuse(
            tr("%1 is no table of approved indicators: its heads should be 一级指标, 二级指标, 三级指标, "
               "指标性质, 指标值, 度量单位 and 分值.")
                .arg(source));
    if (exchange::indicatorForms(m_workspace.report()).empty())
        return refuse(tr("This report has no form for approved indicators."));
    const IndicatorOffer offer{
        &m_workspace.report(), *table, {m_form.form(), static_cast<std::uint16_t>(m_form.instance())}};
    if (const auto import = m_services.prompter.indicators(m_window, offer))
        m_workspace.apply(import->edit);
}

} // namespace juesuan::ui
