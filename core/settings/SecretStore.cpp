// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SecretStore.h"

namespace gatehouse {

SecretStore::SecretStore(QObject *parent) : QObject(parent) {}

} // namespace gatehouse
