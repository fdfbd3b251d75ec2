// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// What a tool call says in its own kind of item, made of the arguments that a model gave. `arguments` is a whole JSON object; what comes
/// out is JSON in one line. Models call a shell's arguments as other shell tools do: all such names are read.
namespace gatehouse::responses {

/// `action` of a local_shell_call: one command as words. A line becomes `bash -lc` and the line.
std::string localShellAction(std::string_view arguments);
/// `action` of a shell_call: commands as lines.
std::string shellAction(std::string_view arguments);
/// `operation` of an apply_patch_call.
std::string patchOperation(std::string_view arguments);
/// `action` of a web_search_call; `results` as AnswerServerTool has them.
std::string searchAction(std::string_view arguments, std::string_view results);

} // namespace gatehouse::responses
