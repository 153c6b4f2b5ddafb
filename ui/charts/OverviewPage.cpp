#include "ui/charts/OverviewPage.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

#include "core/profile/ChartLinks.h"
#include "core/text/Words.h"
#include "ui/charts/ChartCard.h"
#include "ui/charts/ChartView.h"
#include "ui/charts/OverviewPicture.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

namespace juesuan::ui
{

namespace
{

constexpr int kLeastCard = 360;
constexpr int kMostColumns = 3;
constexpr int kSoon = 40; ///< milliseconds: a burst of edits is drawn once

QToolButton *makeButton(const char *name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(QString::fromLatin1(name)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

} // namespace

OverviewPage::OverviewPage(QWidget *parent)
    : QWidget(parent), m_soon(new QTimer(this)), m_title(new QLabel), m_save(makeButton("export")),
      m_print(makeButton("print")), m_none(new QLabel), m_scroll(new QScrollArea), m_content(new QWidget)
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoon);
    connect(m_soon, &QTimer::timeout, this, &OverviewPage::refresh);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(false);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width must not depend on the height
    m_scroll->setWidget(m_content);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_none, 1);
    layout->addWidget(m_scroll, 1);
    connect(m_save, &QToolButton::clicked, this, [this] {
        ask(tr("Save the overview"), tr("PDF document (*.pdf);;PNG picture (*.png);;SVG drawing (*.svg)"),
            [this](const QString &path) { return save(path); });
    });
    connect(m_print, &QToolButton::clicked, this, [this] { printDrawing(drawing(a4PageHeight()), this); });
    setFocusProxy(m_scroll);
    retranslate();
}

OverviewPage::~OverviewPage() = default;

QWidget *OverviewPage::makeBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(kHuge, kMedium, kHuge, kHair);
    m_title->setFont(headingFont());
    layout->addWidget(m_title, 1);
    layout->addWidget(m_save);
    layout->addWidget(m_print);
    return bar;
}

void OverviewPage::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_copies.clear();
    m_soon->stop();
    rebuild();
    if (m_session)
        connect(m_session, &Session::changed, this, [this] {
            m_stale = true;
            if (isVisible())
                m_soon->start();
        });
}

bool OverviewPage::hasCharts() const
{
    return m_session && !m_session->report().profile().charts.empty();
}

ChartCard *OverviewPage::makeCard()
{
    auto *card = new ChartCard(m_content);
    connect(card, &ChartCard::cellChosen, this, &OverviewPage::cellChosen);
    connect(card, &ChartCard::formChosen, this, &OverviewPage::formChosen);
    connect(card, &ChartCard::heightChanged, this, &OverviewPage::arrange);
    connect(card, &ChartCard::saveRequested, this, [this, card] { saveCard(*card); });
    connect(card, &ChartCard::printRequested, this,
            [this, card] { printDrawing(drawingOf(card->sheet()), this); });
    card->show();
    return card;
}

/// Charts of one heading that need a copy of another form each make a section of their own.
OverviewPage::Section &OverviewPage::sectionOf(const Chart &chart)
{
    const int form = copiedForm(m_session->report().profile(), chart);
    for (Section &section : m_sections) {
        if (section.title == chart.section && (section.form < 0 || form < 0 || section.form == form)) {
            section.form = std::max(section.form, form);
            return section;
        }
    }
    Section section;
    section.title = chart.section;
    section.form = form;
    section.heading = new QLabel(chart.section, m_content);
    section.heading->setFont(headingFont());
    section.heading->setVisible(!chart.section.isEmpty());
    section.copies = new QComboBox(m_content);
    section.copies->hide();
    m_sections.push_back(section);
    return m_sections.back();
}

void OverviewPage::rebuild()
{
    for (ChartCard *card : m_cards)
        delete card;
    for (const Section &section : m_sections) {
        delete section.heading;
        delete section.copies;
    }
    m_cards.clear();
    m_sections.clear();
    m_charts.clear();
    if (m_session)
        m_charts = m_session->report().profile().charts;
    for (const auto &chart : m_charts) {
        ChartCard *card = makeCard();
        m_cards.push_back(card);
        Section &section = sectionOf(*chart);
        section.cards.push_back(card);
        section.firstForm =
            std::min(section.firstForm, chart::firstForm(m_session->report().profile(), *chart));
    }
    // Sections in the order of the forms they are about: inherited charts come first in the profile.
    std::ranges::stable_sort(m_sections, {}, &Section::firstForm);
    for (const Section &section : m_sections) {
        connect(section.copies, &QComboBox::activated, this,
                [this, form = section.form, copies = section.copies](int index) {
                    m_copies[form] = static_cast<std::uint16_t>(copies->itemData(index).toUInt());
                    refresh();
                });
    }
    m_none->setVisible(m_charts.empty());
    m_scroll->setVisible(!m_charts.empty());
    for (QToolButton *button : {m_save, m_print})
        button->setEnabled(!m_charts.empty());
    m_stale = true;
    if (isVisible())
        refresh();
}

void OverviewPage::fillCopies(Section &section)
{
    const QSignalBlocker quiet(section.copies);
    section.copies->clear();
    if (section.form < 0)
        return;
    const Report &report = m_session->report();
    const std::vector<std::uint16_t> &copies = report.instances(section.form);
    for (const std::uint16_t copy : copies)
        section.copies->addItem(report.instanceTitle(section.form, copy), copy);
    const auto chosen = std::ranges::find(copies, m_copies.value(section.form, copies.front()));
    const auto index = chosen == copies.end() ? 0 : static_cast<int>(chosen - copies.begin());
    section.copies->setCurrentIndex(index);
    m_copies[section.form] = copies[static_cast<std::size_t>(index)];
    section.copies->setVisible(copies.size() > 1);
    section.copies->setAccessibleName(text::formWords(report, section.form));
}

ChartSheet OverviewPage::sheetOf(const Chart &chart) const
{
    const Report &report = m_session->report();
    const int form = copiedForm(report.profile(), chart);
    ChartSheet sheet;
    sheet.data = chart::dataOf(report, chart, m_copies.value(form, 0));
    sheet.form = sheet.data.form < 0 ? QString() : text::formWords(report, sheet.data.form);
    return sheet;
}

void OverviewPage::refresh()
{
    m_soon->stop();
    m_stale = false;
    if (!m_session)
        return;
    for (Section &section : m_sections)
        fillCopies(section);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setSheet(sheetOf(*m_charts[i]));
    arrange();
}

void OverviewPage::arrange()
{
    const int width = m_scroll->viewport()->width();
    int y = kHair;
    for (Section &section : m_sections)
        y = arrangeSection(section, y, width);
    m_content->resize(width, y + kLarge);
}

int OverviewPage::arrangeSection(Section &section, int y, int width)
{
    const int room = width - 2 * kHuge;
    if (!section.title.isEmpty() || section.copies->count() > 1) {
        y += kMedium;
        const int height =
            std::max(section.copies->sizeHint().height(), section.heading->sizeHint().height());
        const int title = std::min(section.heading->sizeHint().width(), room / 2);
        section.heading->setGeometry(kHuge, y, title, height);
        const int wide = std::min(section.copies->sizeHint().width(), room - title - kLarge);
        section.copies->setGeometry(kHuge + title + kLarge, y, wide, height);
        y += height + kSmall;
    }
    const int count = static_cast<int>(section.cards.size());
    // The same columns for every section, so that they stand in line.
    const int columns = std::clamp((room + kLarge) / (kLeastCard + kLarge), 1, kMostColumns);
    const int column = (room - (columns - 1) * kLarge) / columns;
    for (int first = 0; first < count; first += columns) {
        int height = 0;
        const int last = std::min(first + columns, count);
        for (int i = first; i < last; ++i)
            height = std::max(height, section.cards[static_cast<std::size_t>(i)]->setWidth(column));
        for (int i = first; i < last; ++i)
            section.cards[static_cast<std::size_t>(i)]->setGeometry(kHuge + (i - first) * (column + kLarge),
                                                                    y, column, height);
        y += height + kLarge;
    }
    return y;
}

// --- paper and files

QString OverviewPage::unitAndYear() const
{
    return QStringLiteral("%1 %2").arg(m_session->report().unit()).arg(m_session->report().year());
}

ChartDrawing OverviewPage::drawing(double pageHeight) const
{
    std::vector<ChartSheet> sheets;
    for (const Section &section : m_sections) {
        for (const ChartCard *card : section.cards)
            sheets.push_back(card->sheet());
    }
    return overviewDrawing(tr("%1: overview").arg(unitAndYear()), sheets, pageHeight);
}

Result<void> OverviewPage::save(const QString &path) const
{
    const bool paged = path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
    return saveDrawing(drawing(paged ? a4PageHeight() : 0), path);
}

void OverviewPage::saveCard(const ChartCard &card)
{
    ask(tr("Save the chart"), tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)"),
        [&card](const QString &path) { return saveDrawing(drawingOf(card.sheet()), path); });
}

void OverviewPage::ask(const QString &title, const QString &filters,
                       const std::function<Result<void>(QString)> &saveTo)
{
    QString filter;
    QString path = QFileDialog::getSaveFileName(this, title, unitAndYear(), filters, &filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += filter.mid(filter.indexOf(QStringLiteral("(*")) + 2).chopped(1);
    if (const Result<void> result = saveTo(path); result)
        emit saved(path);
    else
        emit failed(result.error());
}

// --- the widget itself

void OverviewPage::retranslate()
{
    m_title->setText(tr("Overview"));
    m_save->setText(tr("Save…"));
    m_print->setText(tr("Print…"));
    m_none->setText(tr("This profile describes no charts."));
}

void OverviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (layout())
        layout()->activate();
    arrange();
}

void OverviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_stale = true;
        m_soon->start();
    }
    QWidget::changeEvent(event);
}

} // namespace juesuan::ui
