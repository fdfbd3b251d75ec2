// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gatehouse {

/// The exit codes of sysexits.h, which not every platform has.
enum ExitCode : int {
    ExitOk = 0,
    ExitUsage = 64,       ///< EX_USAGE: the command line is wrong
    ExitDataError = 65,   ///< EX_DATAERR: what came on standard input is wrong
    ExitUnavailable = 69, ///< EX_UNAVAILABLE: something that is needed is not there: the port, the keychain, a running Gatehouse
    ExitSoftware = 70,    ///< EX_SOFTWARE: our own mistake
    ExitTemporary = 75,   ///< EX_TEMPFAIL: try again later
    ExitConfig = 78,      ///< EX_CONFIG: the settings are wrong, or lack something
};

} // namespace gatehouse
