// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/Page.h"
#include "ui/pages/models/MapRow.h"
#include "ui/pages/models/RowTests.h"

#include <vector>

class QTableView;

namespace gatehouse {

class EntryForm;
class MapTable;
class NamePreview;
class NewRow;
class OtherNames;
class ProfileBar;

/// Which model answers under which name: the profile in force, its slots and names, one of them in a form, and what clients will list.
class ModelsPage : public Page
{
    Q_OBJECT
public:
    explicit ModelsPage(Services &services, QWidget *parent = nullptr);
    ~ModelsPage() override;

    PageId id() const override { return PageId::Models; }
    QString title() const override { return tr("Models"); }
    /// A slot's word or a name; "provider:ID" begins empty slots with that provider.
    void present(const QString &detail) override;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void noticed();
    void refreshWords();
    void fitTable();
    void select(const QString &key);
    void showChosen();
    void begin(MapRow::Kind kind, const QString &name);
    void removeChosen();

    Services &m_services;
    RowTests m_tests;
    std::vector<MapRow> m_begun; ///< rows that the settings do not have yet
    std::string m_profile;
    bool m_stale = false; ///< something changed while nobody looked
    ProfileBar *m_profiles = nullptr;
    MapTable *m_map = nullptr;
    QTableView *m_table = nullptr;
    NewRow *m_new = nullptr;
    EntryForm *m_form = nullptr;
    OtherNames *m_others = nullptr;
    NamePreview *m_preview = nullptr;
};

} // namespace gatehouse
