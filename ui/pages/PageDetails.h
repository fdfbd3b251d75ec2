// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace gatehouse {

/// What Page::present() of the Providers page takes for "add one", where others give a provider's id, which has no such sign.
inline const QString addAProvider = QStringLiteral("+");

} // namespace gatehouse
