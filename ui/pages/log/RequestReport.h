// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usage/RequestLog.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace gatehouse {

/// All that is known of one request as plain text: its way from line to line, its headers, and its bodies where they were kept.
class RequestReport
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::RequestReport)
public:
    /// `mostOfBody`: so many characters of each body are in it.
    static QString text(const LoggedRequest &request, qsizetype mostOfBody);
};

} // namespace gatehouse
