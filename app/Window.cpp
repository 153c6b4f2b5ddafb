#include "app/Window.h"

#include <QApplication>
#include <QIcon>

#include "app/Composition.h"
#include "app/Language.h"
#include "ui/window/MainWindow.h"

namespace juesuan::app
{

int runWindow(int &argc, char **argv, const QString &book, const QString &language, const Shelf &shelf)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("juesuan"));
    QApplication::setApplicationVersion(QStringLiteral(JUESUAN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("cn.juesuan.Juesuan"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/app/cn.juesuan.Juesuan.svg")));
    Composition parts(application, shelf);
    parts.useLanguage(language);
    ui::MainWindow window(parts.services());
    window.show();
    if (!book.isEmpty())
        window.openBook(book);
    return QApplication::exec();
}

} // namespace juesuan::app
