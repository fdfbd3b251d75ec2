// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <cstdint>

namespace gatehouse {

/// The pages of the settings window, in their order.
enum class PageId : std::uint8_t { General, Gateway, Providers, Models, Clients, Log, About };

/// One page of the settings window. It applies every change at once, through SettingsStore, and shows what the core says, not what it was
/// told. GUI thread.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual PageId id() const = 0;
    virtual QString title() const = 0;
    /// Brings a part of the page forward: a provider's id, a model's name, a client's id; empty: nothing in particular.
    virtual void present(const QString & /*detail*/) {}

Q_SIGNALS:
    /// A sentence for the person, shown at the window's edge for a while and said by screen readers.
    void said(const QString &sentence);
    /// The same after a change that SettingsStore::undo() takes back: shown with a button for it.
    void undoable(const QString &sentence);
    /// Another page is where this goes on.
    void pageWanted(gatehouse::PageId page, const QString &detail);
    void firstRunWanted();
};

} // namespace gatehouse
