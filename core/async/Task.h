// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifndef Q_MOC_RUN // the moc of Qt 6.4 cannot read what this includes
#include <qcoro/qcorotask.h>
#endif

namespace gatehouse {

/// A coroutine. It runs at once up to its first wait; it is not ended by destroying the Task, which only lets go of its result.
/// What it works with must outlive it: it owns that, or makes itself known to what does (ExchangeScope).
template <typename T = void>
using Task = QCoro::Task<T>;

} // namespace gatehouse
