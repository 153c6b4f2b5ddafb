#include <QApplication>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QTableWidget>
#include <QTemporaryDir>

#include "core/session/Session.h"
#include "core/store/Book.h"
#include "tests/bench/Harness.h"
#include "tests/bench/Workload.h"
#include "ui/form/FormView.h"

namespace juesuan::bench
{

namespace
{

constexpr QSize kWindow(1366, 768);

void press(QWidget &widget, Qt::Key key, const QString &text = {})
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&widget, &up);
}

void type(QWidget &widget, const QString &text)
{
    for (const QChar c : text)
        press(widget, static_cast<Qt::Key>(c.unicode()), QString(c));
}

/// Tells when a place of a widget has been painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget &widget) { widget.installEventFilter(this); }
    void await(const QRect &place)
    {
        m_place = place;
        m_isPainted = false;
    }
    bool isPainted() const { return m_isPainted; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_isPainted |= static_cast<QPaintEvent *>(event)->region().intersects(m_place);
        return QObject::eventFilter(watched, event);
    }

private:
    QRect m_place;
    bool m_isPainted = false;
};

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

/// From the Return key until the place is painted and nothing more waits to be done.
double timeOfReturn(QWidget &widget, PaintWatch &watch, const QRect &place)
{
    watch.await(place);
    const double time = processorSeconds([&] {
        press(widget, Qt::Key_Return);
        while (!watch.isPainted())
            QCoreApplication::processEvents();
    });
    settle();
    return time;
}

/// Our editor over a book on the disk: the edit is applied, kept for undo, logged and shown.
class Ours
{
public:
    Ours(const Workload &workload, const QString &folder)
    {
        const ProfilePtr profile = benchProfile();
        auto book = Book::create(folder + QStringLiteral("/typing.juesuan"));
        const auto id = book ? (*book)->addReport(QStringLiteral("unit"), 2019, profile) : book.error();
        if (!id)
            qFatal("%s", id.error().text);
        m_book = std::move(*book);
        const auto typed = makeReport(profile, workload, 0);
        m_book->storeImage(*typed, *id);
        auto session = Session::open(*m_book, *id);
        if (!session)
            qFatal("%s", session.error().text);
        m_session = std::move(*session);
        findCells();
        m_view.resize(kWindow);
        m_view.show(*m_session, m_session->report().formOf(m_leaf.block));
        m_view.show();
        m_view.setFocus();
        settle();
        m_watch = std::make_unique<PaintWatch>(*m_view.viewport());
    }

    int rows() const { return static_cast<int>(m_session->report().rows(m_leaf.block).size()); }
    double enter(const QString &text)
    {
        m_view.selectCell(m_leaf, false);
        settle();
        type(*m_view.focusProxy(), text);
        settle();
        const double time = timeOfReturn(*m_view.focusProxy(), *m_watch, m_view.cellRect(m_total));
        if (m_session->report().number(m_leaf).amount !=
            static_cast<std::int64_t>(text.toDouble()) * Money::kFenPerYuan)
            qFatal("an amount was not taken over");
        return time;
    }

private:
    /// The first leaf of the income table, and the total of its column above it.
    void findCells()
    {
        const Report &report = m_session->report();
        m_leaf = keyOf(report, Workload::Slot{2, 0, 2});
        m_total = m_leaf;
        for (const ReportRow &row : report.rows(m_leaf.block)) {
            m_leaf.row = row.id;
            if (row.leaf && !row.code.isEmpty())
                return;
        }
    }

    std::unique_ptr<Book> m_book;
    std::unique_ptr<Session> m_session;
    ui::FormView m_view;
    CellKey m_leaf, m_total;
    std::unique_ptr<PaintWatch> m_watch;
};

/// The floor: Qt's table with as many rows, and a total that takes up the difference. No other totals, no
/// checks, no undo, no log.
class BareTable
{
public:
    explicit BareTable(int rows) : m_table(rows, 10)
    {
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < m_table.columnCount(); ++column)
                m_table.setItem(row, column, new QTableWidgetItem(QStringLiteral("1,234.56")));
        }
        QObject::connect(&m_table, &QTableWidget::cellChanged, [this](int row, int column) {
            if (row == 0)
                return;
            const double value = m_table.item(row, column)->text().toDouble();
            m_sum += value - m_last;
            m_last = value;
            m_table.item(0, column)->setText(QString::number(m_sum, 'f', 2));
        });
        m_table.resize(kWindow);
        m_table.show();
        m_table.setFocus();
        settle();
        m_watch = std::make_unique<PaintWatch>(*m_table.viewport());
    }

    double enter(const QString &text)
    {
        m_table.setCurrentCell(3, 3);
        settle();
        press(m_table, static_cast<Qt::Key>(text[0].unicode()), text.left(1));
        QWidget *editor = m_table.indexWidget(m_table.currentIndex());
        if (!editor)
            qFatal("no editor opened");
        type(*editor, text.mid(1));
        settle();
        const double time = timeOfReturn(*editor, *m_watch, m_table.visualItemRect(m_table.item(0, 3)));
        if (m_table.item(3, 3)->text() != text)
            qFatal("a text was not taken over");
        return time;
    }

private:
    QTableWidget m_table;
    double m_sum = 0, m_last = 0;
    std::unique_ptr<PaintWatch> m_watch;
};

} // namespace

void measureTyping(Board &board, const Options &options)
{
    const QTemporaryDir folder;
    Ours ours(readWorkload(options.data + QStringLiteral("/k400")), folder.path());
    BareTable floor(ours.rows());
    std::vector<double> ourTimes, floorTimes;
    for (int i = 0; i < 40 * options.rounds; ++i) {
        const QString text = QString::number(100 + i);
        ourTimes.push_back(ours.enter(text));
        floorTimes.push_back(floor.enter(text));
    }
    const Timing timing{median(ourTimes), median(floorTimes)};
    board.add(QStringLiteral("Return until the changed total is painted, K = 400, against Qt's table"),
              timing.ratio(), 2, 1.3, shown(timing));
}

} // namespace juesuan::bench
