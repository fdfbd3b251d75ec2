// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/Page.h"

#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include <map>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace gatehouse {

class HitMark;
class PageScroll;
class Sidebar;
class StatusStrip;

/// All settings: the pages, a search over them, and what the last change came to. Everything that the tray's menu offers is here too. GUI
/// thread.
class SettingsWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit SettingsWindow(Services &services, QWidget *parent = nullptr);
    ~SettingsWindow() override;

    /// Shows the window above the others.
    void present();
    /// The same with a page in front, and the part of it that `detail` names.
    void present(PageId id, const QString &detail = {});
    PageId currentPage() const;
    Page *page(PageId id) const { return m_pages.at(id); }

    /// Without a tray the window says so, and closing it only makes it small: it must stay within reach.
    void setTrayAvailable(bool available);
    /// A sentence at the window's edge, e.g. what a copy came to.
    void tell(const QString &sentence);

Q_SIGNALS:
    void firstRunRequested();
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void rebuild();
    void addPage(PageId id);
    void addKeys();
    void showPage(int row);
    void search(const QString &words);
    void markHit();
    void enterHit();
    void cycle();
    void focusInto(QWidget *place);
    void copyBaseUrl();
    void sayAboutTray();

    Services &m_services;
    std::map<PageId, Page *> m_pages;
    std::map<PageId, PageScroll *> m_scrolls;
    QLabel *m_noTray = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_noHit = nullptr;
    Sidebar *m_sidebar = nullptr;
    QPushButton *m_quit = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusStrip *m_strip = nullptr;
    QPointer<HitMark> m_mark; ///< lives on the page whose widget it surrounds, and goes with it
    bool m_trayAvailable = true;
    bool m_rebuilding = false;
};

} // namespace gatehouse
