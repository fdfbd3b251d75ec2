// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/StartScript.h"

#include "core/clients/ShellQuoting.h"

namespace gatehouse {

std::string StartScript::forPosixShells() const
{
    std::string text;
    for (const auto &[name, value] : variables)
        text.append("export ").append(name).append("=").append(shellQuoted(value)).append("\n");
    for (const std::string &word : command)
        text.append(shellQuoted(word)).append(" ");
    return text + "\"$@\"\n";
}

std::string StartScript::forPowerShell() const
{
    std::string text;
    for (const auto &[name, value] : variables)
        text.append("$env:").append(name).append(" = ").append(powerShellQuoted(value)).append("\n");
    text += "&";
    for (const std::string &word : command)
        text.append(" ").append(powerShellQuoted(word));
    return text + " @args\n";
}

} // namespace gatehouse
