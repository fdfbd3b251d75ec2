// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace gatehouse {

/// The providers to begin with as cards: the best known at first, all that the catalogue has where something is searched for. GUI thread.
class ProviderCards : public QWidget
{
    Q_OBJECT
public:
    explicit ProviderCards(Services &services, QWidget *parent = nullptr);

    void focusFirst();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void chosen(const QString &provider);
    /// None of them: a provider by hand.
    void otherChosen();

private:
    void fill();
    void add(const QString &id, const QString &name, bool known);
    void filter();
    void showNotes();
    void arrange();
    void choose(QListWidgetItem *item);

    Services &m_services;
    QLineEdit *m_search;
    QListWidget *m_cards;
    QLabel *m_nothing;
};

} // namespace gatehouse
