// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/Fixes.h"

namespace gatehouse {

std::optional<FixPlace> carryOut(TrayStatus::Fix fix, const QString &provider, TrayModel &model)
{
    switch (fix) {
    case TrayStatus::Fix::None:
        return std::nullopt;
    case TrayStatus::Fix::AddKey:
        return FixPlace{PageId::Providers, provider, provider.isEmpty()};
    case TrayStatus::Fix::ReplaceKey:
    case TrayStatus::Fix::ShowProvider:
        return FixPlace{PageId::Providers, provider, false};
    case TrayStatus::Fix::ShowSettings:
        return FixPlace{PageId::Gateway, {}, false}; // where the sentence stands
    case TrayStatus::Fix::AskKeychain:
        model.askKeychain();
        return std::nullopt;
    case TrayStatus::Fix::UseAnotherPort:
        model.useAnotherPort();
        return std::nullopt;
    case TrayStatus::Fix::Start:
        model.start();
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace gatehouse
