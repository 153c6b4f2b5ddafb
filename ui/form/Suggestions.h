#pragma once

#include <QListView>

#include "ui/form/CodeSearch.h"

class QStandardItemModel;

namespace juesuan::ui
{

/// The list of codes or choices under what is being typed. Never takes the focus: the editor keeps it,
/// and with it the input method.
class Suggestions : public QListView
{
    Q_OBJECT
public:
    explicit Suggestions(QWidget *parent);

    /// Shows them below (or above) a rectangle of the parent; hides when there are none.
    void offer(const std::vector<Suggestion> &suggestions, const QRect &below, bool chooseFirst);
    void move(int rows);
    void choose(const QString &value); ///< if it is among them
    std::optional<Suggestion> chosen() const;
    int count() const { return int(m_offered.size()); }

signals:
    void picked(const juesuan::ui::Suggestion &suggestion);

private:
    std::vector<Suggestion> m_offered;
    QStandardItemModel *m_items;
};

} // namespace juesuan::ui
