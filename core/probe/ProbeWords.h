// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Dialect.h"
#include "core/upstream/UpstreamError.h"

#include <QtCore/QString>

#include <chrono>
#include <string>

namespace gatehouse::probewords {

/// The sentences of a test: cause, then what to do. `host` is the address's host, `provider` its name for people; what is a provider's own
/// was cleaned of secrets before.

QString unreachable(const UpstreamError &error, const QString &host, std::chrono::milliseconds patience);
QString refusedKey(const QString &provider, const ApiError &error, bool withKey);
QString noAnswer(const QString &provider, const std::string &model, const ApiError &error);
QString noEndpoint(const QString &provider, const QString &address);
QString noList(const QString &provider, int status);
QString unreadableList(const QString &provider);
QString listNotPermitted(const QString &provider);
QString noModelKnown();
QString silent();
QString withoutKey();
QString keyNotNeeded();
QString plainConnection();

} // namespace gatehouse::probewords
