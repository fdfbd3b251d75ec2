// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayWatch.h"

namespace gatehouse {

TrayWatch::TrayWatch(QObject *parent) : QObject(parent) {}

} // namespace gatehouse
