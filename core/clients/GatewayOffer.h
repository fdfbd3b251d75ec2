// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace gatehouse {

/// What a client needs to know of the gateway; a plain value that the pure functions of this folder turn into a client's own settings.
struct GatewayOffer
{
    struct Model
    {
        std::string name;
        std::string label;        ///< for people; may be empty
        std::string route = {};   ///< "provider/model", what answers; for people
        std::int64_t context = 0; ///< tokens; 0: not known
        std::int64_t output = 0;  ///< tokens; 0: not known
        bool images = true;       ///< sees pictures, by itself or with Gatehouse's help
        bool reasoning = false;
        bool longContext = false; ///< offered with a window of a million tokens
    };

    std::string baseUrl; ///< "http://127.0.0.1:8787", without /v1
    Secret token;        ///< empty where none is required
    std::vector<Model> models;
    std::map<std::string, std::string> families; ///< "opus", "sonnet", "haiku" to the name to ask for; may lack any
    bool tokenRequired = true;                   ///< false: any client is answered, and gets no token of its own
};

} // namespace gatehouse
