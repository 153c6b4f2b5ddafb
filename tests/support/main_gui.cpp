#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <gtest/gtest.h>

/// GUI tests run offscreen on a screen of a real size, whatever the machine has.
int main(int argc, char **argv)
{
    QTemporaryDir scratch;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        const QString file = scratch.filePath(QStringLiteral("offscreen.json"));
        QFile config(file);
        if (!config.open(QIODevice::WriteOnly))
            return 2;
        config.write(
            R"({"screens":[{"name":"s","x":0,"y":0,"width":1920,"height":1080,"logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]})");
        config.close();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.toUtf8());
    }
    qputenv("XDG_RUNTIME_DIR", scratch.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", scratch.path().toUtf8());
    QLocale::setDefault(QLocale::c());
    QApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
