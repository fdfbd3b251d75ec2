// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientEnvironment.h"
#include "core/clients/ClientPlan.h"
#include "core/clients/JsonTree.h"

#include <QtCore/QString>

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// What the definitions of all clients need of files and addresses.

/// A settings file's text without its byte order mark; nothing if there is no such file, or none that can be read. Blocking. Files beyond
/// 8 MiB are none of ours, and are read as if they were not there.
std::optional<std::string> readSettingsText(const QString &path);
/// "/etc/..." where this environment has it.
QString absolutePath(const ClientEnvironment &environment, const QString &path);
/// The folder that a variable names, else the folder below the home.
QString folderOf(const ClientEnvironment &environment, const std::string &variable, const QString &belowHome);
/// A path for people: "~" for the home.
QString shownPath(const ClientEnvironment &environment, const QString &path);
/// The first line (from 1) of a text that has this in it; 0: none has.
int lineOf(std::string_view text, std::string_view part);

/// Whether an address (with or without /v1) means the gateway at `baseUrl`. While the gateway's own is not known (empty), any port of this
/// machine may be its.
bool isGateway(std::string_view address, const std::string &baseUrl);
bool isOnThisMachine(std::string_view address);
/// Whether settings that point at `address` point at a Gatehouse; where they bear our mark, at any port of this machine.
bool pointsAtGatehouse(const std::optional<std::string> &address, const std::string &baseUrl, bool hasMark);
/// An address for people, without what may be secret in it.
QString shownAddress(std::string_view address);

/// "settings.json cannot be read: ... Mend it, then connect again."
QString brokenSentence(const QString &path, const QString &why);
/// The same of a file of JSON that its program would refuse; empty: it would not. `form`: what the program takes.
QString brokenJson(const QString &path, std::string_view text, JsonForm form);
/// A file of JSON in a plan. What its program would refuse is refused, and a failed edit names the file.
PlannedFile plannedJson(const QString &path, JsonForm form, decltype(PlannedFile::edit) edit, decltype(PlannedFile::pointsHere) pointsHere);

} // namespace gatehouse
