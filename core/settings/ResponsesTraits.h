// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gatehouse {

/// What a Responses provider does differently from OpenAI; data of the catalogue.
struct ResponsesTraits
{
    bool encryptedReasoning = true; ///< takes include ["reasoning.encrypted_content"] and reasoning items in the input
    bool freeformTools = true;      ///< takes tools of type custom; else they become functions with one text
    bool images = true;             ///< takes input_image
    bool files = true;              ///< takes input_file
    bool store = true;              ///< takes `store`; false is sent always
};

} // namespace gatehouse
