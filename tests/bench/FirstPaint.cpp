#include "tests/bench/FirstPaint.h"

#include <QApplication>
#include <QFileInfo>
#include <QMainWindow>
#include <QTableWidget>
#include <QTimer>
#include <unistd.h>

#include "ui/form/FormView.h"
#include "ui/theme/Theme.h"
#include "ui/window/AppSettings.h"
#include "ui/window/DialogPrompter.h"
#include "ui/window/Languages.h"
#include "ui/window/MainWindow.h"

namespace juesuan::bench
{

namespace
{

constexpr QSize kWindow(1366, 768);

/// Ends the process, without tidying up, once the widget is painted and on the screen.
class EndAfterPaint : public QObject
{
public:
    explicit EndAfterPaint(QWidget &widget) { widget.installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, [] { _exit(0); });
        return QObject::eventFilter(watched, event);
    }
};

int showTable()
{
    QMainWindow window;
    auto *table = new QTableWidget(400, 9);
    window.setCentralWidget(table);
    window.resize(kWindow);
    window.show();
    const EndAfterPaint end(*table->viewport());
    return QApplication::exec();
}

int showBook(QApplication &application, const QString &book)
{
    ui::applyTheme(application, ui::Theme::Light);
    ui::AppSettings settings(QFileInfo(book).absolutePath() + QStringLiteral("/settings.ini"));
    ui::Languages languages;
    languages.use(QStringLiteral("zh_CN"));
    ui::DialogPrompter prompter;
    ui::MainWindow window(ui::Services{settings, languages, prompter,
                                       [] { return std::vector<ProfilePtr>(); },
                                       [](ui::Sample) -> Result<QString> { return QString(); }});
    window.resize(kWindow);
    window.show();
    if (!window.openBook(book))
        return 1;
    const EndAfterPaint end(*window.formView().viewport());
    return QApplication::exec();
}

} // namespace

void showWindow(int argc, char **argv, const QString &what)
{
    QApplication application(argc, argv);
    _exit(what.isEmpty() ? showTable() : showBook(application, what));
}

} // namespace juesuan::bench
