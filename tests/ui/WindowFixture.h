#pragma once

#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <memory>

#include "FakePrompter.h"
#include "app/Shelf.h"
#include "ui/window/AppSettings.h"
#include "ui/window/Languages.h"
#include "ui/window/MainWindow.h"

namespace juesuan::ui
{

/// The window over the shipped samples, in a folder of its own, with a prompter that answers by itself.
class WindowFixture : public testing::Test
{
protected:
    void SetUp() override;
    void TearDown() override;

    void openSample(Sample sample = Sample::Published);
    CellKey key(const char *address) const;
    const std::vector<Finding> &findings() const { return m_window->workspace().session().findings(); }
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    const Report &report() const { return m_window->workspace().report(); }

    QTemporaryDir m_folder;
    app::Shelf m_shelf;
    FakePrompter m_prompter;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<Languages> m_languages;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace juesuan::ui
