// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientEnvironment.h"

#include <QtCore/QString>

#include <string>
#include <string_view>

namespace gatehouse {

/// Where Claude Desktop keeps its settings for other services, and which of its documents is ours. Blocking.
struct ClaudeDesktopFiles
{
    QString folder;       ///< "Claude-3p"; empty: there is none
    QString mode;         ///< its claude_desktop_config.json
    QString ordinaryMode; ///< the one beside it that Claude Desktop has had all along; empty: there is none
    QString meta;         ///< configLibrary/_meta.json
    std::string id;       ///< our document's: the one that is there already, else the one that it will get
    QString document() const;
    QString documentOf(const std::string &id) const;

    /// `baseUrl`: this gateway's, by which a document that a person filled in is known for ours.
    static ClaudeDesktopFiles find(const ClientEnvironment &environment, const std::string &baseUrl);
};

/// Where a document points: the gateway's address; the provider's name if it is none; empty: the text is no such document.
std::string claudeDesktopAddress(std::string_view document);
/// Whether it is of the nested form.
bool isNestedDocument(std::string_view document);
/// The name of our entry among others.
inline constexpr std::string_view claudeDesktopEntry = "Gatehouse";

/// Where an administrator's settings for Claude Desktop are, for people; empty: there are none. Settings of mere behaviour do not count.
QString claudeDesktopPolicy(const ClientEnvironment &environment);

} // namespace gatehouse
