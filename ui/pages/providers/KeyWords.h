// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Provider.h"
#include "core/settings/ProviderKeys.h"

#include <QtCore/QString>

namespace gatehouse {

/// Where a provider's key stands, in a sentence: "The key comes from the keychain."
QString keySentence(const ProviderKeys::Entry &entry);

/// Why a key saved in the keychain would not be used for this provider, with what to do; empty if it would.
QString whyNotKeychain(const Provider &provider);

} // namespace gatehouse
