// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/Page.h"
#include "ui/widgets/LineIcon.h"

#include <array>

namespace gatehouse {

inline constexpr std::array allPages{PageId::General, PageId::Gateway, PageId::Providers, PageId::Models,
                                     PageId::Clients, PageId::Log,     PageId::About};

Page *makePage(PageId id, Services &services);
LineIcon iconOf(PageId id);

} // namespace gatehouse
