#include "ui/dialogs/PreviewDialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrinterInfo>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/dialogs/PageView.h"
#include "ui/dialogs/Printing.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{
namespace
{
constexpr int kZoomStep = 25;
constexpr double kPartOfScreen = 0.85;
} // namespace

PreviewDialog::PreviewDialog(std::unique_ptr<Report> report, int currentForm, QWidget *parent)
    : QDialog(parent, Qt::Window), m_report(std::move(report)), m_view(new PageView), m_form(new QComboBox),
      m_page(new QLabel), m_zoom(new QLabel)
{
    setWindowTitle(tr("Print preview"));
    std::vector<std::shared_ptr<const Sheet>> sheets;
    for (int form = 0; form < static_cast<int>(m_report->profile().forms.size()); ++form) {
        const Form &shape = m_report->form(form);
        if (!shape.printed && form != currentForm)
            continue;
        const std::vector<std::uint16_t> &copies = m_report->instances(form);
        for (const std::uint16_t copy : copies) {
            sheets.push_back(std::make_shared<Sheet>(*m_report, form, copy));
            const QString name = copies.size() > 1 ? m_report->instanceTitle(form, copy) : QString();
            m_form->addItem(
                QString(shape.number % QStringLiteral("  ") % shape.title % QStringLiteral("  ") % name)
                    .remove(QLatin1Char('\n'))
                    .trimmed(),
                form);
        }
    }
    m_document = std::make_shared<paper::Document>(std::move(sheets));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_view, 1);
    connect(m_view, &PageView::currentPageChanged, this, &PreviewDialog::updatePage);
    connect(m_view, &PageView::zoomChanged, this,
            [this](int percent) { m_zoom->setText(QStringLiteral("%1 %").arg(percent)); });
    placeOver(parent);
    m_view->setDocument(m_document);
    const int place = m_form->findData(currentForm);
    m_form->setCurrentIndex(qMax(0, place));
    showForm(qMax(0, place));
    connect(m_form, &QComboBox::activated, this, &PreviewDialog::showForm);
}

void PreviewDialog::placeOver(const QWidget *parent)
{
    const QRect room = (parent ? parent->screen() : screen())->availableGeometry();
    const QSize most = room.size() * kPartOfScreen; // the rest is for the frame
    const QWidget *window = parent ? parent->window() : nullptr;
    resize(window ? most.boundedTo(window->size()) : most);
    QRect place(QPoint(), size());
    place.moveCenter(window ? window->geometry().center() : room.center());
    const int title = 2 * kHuge; // of the frame, which is not known yet
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() - place.width() + 1));
    place.moveTop(std::clamp(place.top(), room.top() + title,
                             std::max(room.top() + title, room.bottom() - place.height() + 1)));
    setGeometry(place);
}

PreviewDialog::~PreviewDialog() = default;

int PreviewDialog::pageCount() const
{
    return m_document->pageCount();
}

QWidget *PreviewDialog::makeBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(kMedium, kSmall, kMedium, kSmall);
    layout->setSpacing(kSmall);
    const auto zoomButton = [&](const QString &text, const QString &tip, auto act) {
        auto *button = new QToolButton;
        button->setText(text);
        button->setToolTip(tip);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, act);
        layout->addWidget(button);
    };
    layout->addWidget(m_form);
    layout->addWidget(m_page);
    layout->addStretch(1);
    zoomButton(QStringLiteral("−"), tr("Smaller"), [this] { m_view->setZoom(m_view->zoom() - kZoomStep); });
    layout->addWidget(m_zoom);
    zoomButton(QStringLiteral("＋"), tr("Larger"), [this] { m_view->setZoom(m_view->zoom() + kZoomStep); });
    zoomButton(tr("Fit width"), tr("As wide as the window"), [this] { m_view->fitWidth(); });
    layout->addStretch(1);
    const bool printers = !QPrinterInfo::availablePrinterNames().isEmpty();
    auto *pdf = new QPushButton(icon(QStringLiteral("export")), tr("Export PDF…"));
    layout->addWidget(pdf);
    connect(pdf, &QPushButton::clicked, this, &PreviewDialog::exportRequested);
    auto *print = new QPushButton(icon(QStringLiteral("print")), tr("Print…"));
    print->setEnabled(printers);
    print->setToolTip(printers ? QString()
                               : tr("This computer has no printer set up. Export a PDF instead."));
    if (!printers) { // a tool tip alone is found by nobody
        auto *why = new QLabel(tr("No printer set up"));
        why->setForegroundRole(QPalette::PlaceholderText);
        layout->addWidget(why);
    }
    layout->addWidget(print);
    connect(print, &QPushButton::clicked, this, &PreviewDialog::print);
    for (QPushButton *button : {pdf, print})
        button->setAutoDefault(false);
    return bar;
}

void PreviewDialog::showForm(int form)
{
    for (int page = 0; page < m_document->pageCount(); ++page) {
        if (m_document->page(page).sheet == form) {
            m_view->showPage(page);
            updatePage(page);
            return;
        }
    }
}

void PreviewDialog::updatePage(int page)
{
    if (page < 0)
        return;
    m_page->setText(tr("Page %1 of %2").arg(page + 1).arg(m_document->pageCount()));
    m_form->setCurrentIndex(m_document->page(page).sheet);
}

void PreviewDialog::print()
{
    printDocument(*m_document, m_report->unit(), m_form->currentIndex(), this);
}

} // namespace juesuan::ui
