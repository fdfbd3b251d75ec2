// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/Page.h"
#include "ui/tray/TrayModel.h"
#include "ui/tray/TrayStatus.h"

#include <optional>

namespace gatehouse {

/// Where a fix is done by hand.
struct FixPlace
{
    PageId page = PageId::General;
    QString detail;
    bool firstRun = false; ///< nothing is set up yet: the first steps are the shortest way
};

/// Does what can be done at once. Otherwise the place where a person does it.
std::optional<FixPlace> carryOut(TrayStatus::Fix fix, const QString &provider, TrayModel &model);

} // namespace gatehouse
