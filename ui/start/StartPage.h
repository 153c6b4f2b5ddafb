#pragma once

#include <QWidget>
#include <vector>

#include "ui/window/AppSettings.h"

class QLabel;
class QListView;

namespace juesuan::ui
{

class BigButton;
class RecentModel;

/// What the window shows when no book is open: begin, go on, or look at the sample.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);
    void setBooks(const std::vector<RecentBook> &books);

signals:
    void newRequested();
    void openRequested();
    void sampleRequested();
    void correctedRequested();
    void bookRequested(const QString &path);
    void forgetRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeActions();
    void choose(const QModelIndex &index);
    void showMenu(const QPoint &at);
    void retranslate();

    RecentModel *m_model;
    QListView *m_list;
    QLabel *m_name;
    QLabel *m_motto;
    QLabel *m_heading;
    QLabel *m_empty;
    BigButton *m_new;
    BigButton *m_open;
    BigButton *m_sample;
    BigButton *m_corrected;
};

} // namespace juesuan::ui
