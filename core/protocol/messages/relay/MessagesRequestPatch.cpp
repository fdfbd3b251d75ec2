// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/relay/MessagesRequestPatch.h"

#include "core/protocol/json/RequestCursor.h"

#include <algorithm>
#include <iterator>

namespace gatehouse {

namespace {

bool isThinking(std::string_view block)
{
    RequestCursor cursor(block);
    if (!cursor.enterObject())
        return false;
    std::string_view key;
    while (cursor.nextMember(key)) {
        if (key == "type") {
            const JsonText type = cursor.string();
            return type.says("thinking") || type.says("redacted_thinking");
        }
        cursor.skip();
    }
    return false;
}

/// Adds the patch for one message's content, if there is thinking in it.
void patchContent(std::string_view body, std::string_view content, std::vector<BodyPatch> &patches)
{
    RequestCursor cursor(content);
    if (!cursor.enterArray())
        return;
    std::string kept = "[";
    bool any = false;
    while (cursor.nextElement()) {
        const std::string_view block = cursor.skip();
        if (cursor.failed())
            return;
        if (isThinking(block)) {
            any = true;
            continue;
        }
        if (kept.size() > 1)
            kept += ',';
        kept += block;
    }
    if (!any)
        return;
    if (kept.size() == 1) // an empty turn would be refused
        kept += R"({"type":"text","text":"[thinking]"})";
    kept += ']';
    const auto begin = static_cast<std::size_t>(content.data() - body.data());
    patches.push_back({begin, begin + content.size(), std::move(kept)});
}

void patchMessage(std::string_view body, std::string_view message, std::vector<BodyPatch> &patches)
{
    RequestCursor cursor(message);
    if (!cursor.enterObject())
        return;
    std::string_view content;
    bool assistant = false;
    std::string_view key;
    while (cursor.nextMember(key)) {
        if (key == "role" && cursor.peek() == '"')
            assistant = cursor.string().says("assistant");
        else if (key == "content")
            content = cursor.skip();
        else
            cursor.skip();
    }
    if (assistant && !cursor.failed())
        patchContent(body, content, patches);
}

} // namespace

std::vector<std::string_view> patched(std::string_view body, const std::vector<BodyPatch> &patches)
{
    std::vector<std::string_view> slices;
    slices.reserve(2 * patches.size() + 1);
    std::size_t at = 0;
    for (const BodyPatch &patch : patches) {
        slices.push_back(body.substr(at, patch.begin - at));
        slices.push_back(patch.replacement);
        at = patch.end;
    }
    slices.push_back(body.substr(at));
    return slices;
}

std::vector<BodyPatch> withoutThinking(std::string_view body)
{
    std::vector<BodyPatch> patches;
    RequestCursor cursor(body);
    if (!cursor.enterObject())
        return patches;
    std::string_view key;
    while (cursor.nextMember(key)) {
        if (key != "messages") {
            cursor.skip();
            continue;
        }
        if (!cursor.enterArray())
            return patches;
        while (cursor.nextElement())
            patchMessage(body, cursor.skip(), patches);
    }
    if (cursor.failed())
        patches.clear();
    return patches;
}

std::vector<BodyPatch> combined(std::vector<BodyPatch> patches, std::vector<BodyPatch> more)
{
    patches.insert(patches.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    std::stable_sort(patches.begin(), patches.end(),
                     [](const BodyPatch &a, const BodyPatch &b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
    std::vector<BodyPatch> all;
    for (BodyPatch &patch : patches) {
        if (all.empty() || patch.begin >= all.back().end)
            all.push_back(std::move(patch));
        else if (patch.end - patch.begin > all.back().end - all.back().begin)
            all.back() = std::move(patch);
    }
    return all;
}

} // namespace gatehouse
