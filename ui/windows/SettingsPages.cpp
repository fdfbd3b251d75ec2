// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/SettingsPages.h"

#include "ui/pages/about/AboutPage.h"
#include "ui/pages/clients/ClientsPage.h"
#include "ui/pages/gateway/GatewayPage.h"
#include "ui/pages/general/GeneralPage.h"
#include "ui/pages/log/LogPage.h"
#include "ui/pages/models/ModelsPage.h"
#include "ui/pages/providers/ProvidersPage.h"

namespace gatehouse {

Page *makePage(PageId id, Services &services)
{
    switch (id) {
    case PageId::General:
        return new GeneralPage(services);
    case PageId::Gateway:
        return new GatewayPage(services);
    case PageId::Providers:
        return new ProvidersPage(services);
    case PageId::Models:
        return new ModelsPage(services);
    case PageId::Clients:
        return new ClientsPage(services);
    case PageId::Log:
        return new LogPage(services);
    case PageId::About:
        break;
    }
    return new AboutPage(services);
}

LineIcon iconOf(PageId id)
{
    switch (id) {
    case PageId::General:
        return LineIcon::General;
    case PageId::Gateway:
        return LineIcon::Gateway;
    case PageId::Providers:
        return LineIcon::Providers;
    case PageId::Models:
        return LineIcon::Models;
    case PageId::Clients:
        return LineIcon::Clients;
    case PageId::Log:
        return LineIcon::Log;
    case PageId::About:
        break;
    }
    return LineIcon::About;
}

} // namespace gatehouse
