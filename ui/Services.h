// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gatehouse {

class AccessTokens;
class Autostart;
class ClientDesk;
class ProviderKeys;
class ProviderModelLists;
class ProviderProbe;
class RequestLog;
class SecretStore;
class SensitiveClipboard;
class SettingsStore;
class TrayModel;

/// What the windows and the tray work with. All of it outlives them; main thread only.
struct Services
{
    TrayModel &gateway;
    SettingsStore &settings;
    ProviderKeys &keys;
    SecretStore *secrets; ///< null: no keychain
    AccessTokens &tokens;
    ProviderProbe &probe;
    ProviderModelLists &lists;
    RequestLog &requests;
    ClientDesk &clients;
    Autostart &autostart;
    SensitiveClipboard &clipboard;
};

} // namespace gatehouse
