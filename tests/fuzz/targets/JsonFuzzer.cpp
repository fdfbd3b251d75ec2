// SPDX-License-Identifier: GPL-3.0-or-later
// What the check of a body passes is JSON by another's opinion too, and the readers behind it find the same in it; what it refuses is not.
#include "core/protocol/json/JsonCheck.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/RequestCursor.h"
#include "referees/Input.h"
#include "referees/JsonReferee.h"
#include "referees/Must.h"

#include <string>

using namespace gatehouse;
using namespace gatehouse::fuzz;

namespace {

constexpr std::string_view ownRules[] = {"model", "stream", "messages", "input"};

bool isOfOurOwnRules(std::string_view bytes, const json::Fault &fault)
{
    for (const std::string_view key : ownRules)
        if (fault.what.find(key) != std::string::npos)
            return true;
    return !JsonReferee::acceptsObject(bytes) || !JsonReferee::accepts(bytes, static_cast<int>(json::maxDepth) + 1);
}

void walk(std::string_view bytes, const json::Outline &outline)
{
    RequestCursor cursor(bytes);
    must(cursor.enterObject(), "the cursor enters what the check passed");
    std::string_view key;
    std::size_t at = 0;
    while (cursor.nextMember(key)) {
        must(at < outline.members.size() && key == outline.members[at].key, "cursor and outline name the same member", key);
        must(cursor.skip() == outline.members[at].value, "cursor and outline take the same value", outline.members[at].value);
        must(JsonReferee::accepts(outline.members[at].value), "a member's value is JSON", outline.members[at].value);
        ++at;
    }
    must(!cursor.failed() && at == outline.members.size(), "the cursor comes to the end");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Piece piece(view(data, size));
    const auto outline = json::check(piece.bytes());
    if (!outline) {
        must(outline.error().offset <= size, "the fault lies in the body");
        must(isOfOurOwnRules(piece.bytes(), outline.error()), "what is refused is wrong", outline.error().what);
        return 0;
    }
    must(JsonReferee::acceptsObject(piece.bytes()), "what is passed is JSON");
    walk(piece.bytes(), *outline);
    must(slices::isWhole(piece.bytes()), "the reader of answers agrees");
    return 0;
}
