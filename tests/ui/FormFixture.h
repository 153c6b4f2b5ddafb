#pragma once

#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <memory>

#include "core/profile/ProfileReader.h"
#include "core/report/Address.h"
#include "core/session/Session.h"
#include "core/store/Book.h"
#include "ui/form/FormView.h"

namespace juesuan::ui
{

/// A new book of the shipped profile with one report, and a view of one of its forms.
class FormFixture : public testing::Test
{
protected:
    explicit FormFixture(const char *profile = "sn-2019", int year = 2019) : m_profile(profile), m_year(year)
    {
    }
    void SetUp() override;
    void TearDown() override;

    /// Shows a form; the view is on screen and has the focus.
    void open(const char *form);
    CellKey key(const char *address) const;
    /// The cell's text as the sheet shows it.
    QString shown(const char *address) const;
    CellOrigin origin(const char *address) const;
    /// Goes to a cell that is there.
    void go(const char *address);
    /// Adds a code through the entry row of the form at hand.
    void addCode(const char *code);
    /// Keys as typed by a person: text, then Return unless told otherwise.
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The address of the cell the cursor stands on, "" on none.
    QString here() const;
    QString lastMessage() const { return m_messages.isEmpty() ? QString() : m_messages.last(); }

    Session &session() { return *m_session; }
    const Report &report() const { return m_session->report(); }

    std::unique_ptr<FormView> m_view;
    QStringList m_messages;

private:
    const char *m_profile;
    int m_year;
    QTemporaryDir m_folder;
    std::unique_ptr<Book> m_book;
    std::unique_ptr<Session> m_session;
};

} // namespace juesuan::ui
