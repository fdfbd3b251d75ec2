// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/provider/ChatRequestContent.h"

#include "core/protocol/chat/provider/ChatRequestModel.h"

#include <algorithm>

namespace gatehouse {

namespace {

void writeMedia(std::string &out, const ChatChunk &chunk)
{
    const ConversationPart &part = *chunk.media;
    if (chunk.kind == ChatChunk::Kind::Image) {
        out += R"({"type":"image_url","image_url":{"url":")";
        if (part.source == ConversationPart::Source::Base64) {
            out += "data:";
            out += part.mediaType.empty() ? std::string_view("image/png") : part.mediaType.inside;
            out += ";base64,";
        }
        out += part.data.inside;
    } else {
        out += R"({"type":"file","file":{"filename":")";
        out += part.title.empty() ? std::string_view("document") : part.title.inside;
        if (!part.title.inside.ends_with(".pdf") && !part.title.inside.ends_with(".PDF"))
            out += ".pdf";
        out += R"(","file_data":"data:application/pdf;base64,)";
        out += part.data.inside;
    }
    out += "\"}";
    if (!chunk.cacheControl.empty())
        (out += R"(,"cache_control":)") += chunk.cacheControl;
    out += '}';
}

} // namespace

ChatRequestContent::ChatRequestContent(const Conversation &conversation, const RequestTarget &target)
    : RequestContent(conversation, {.images = ChatRequestModel(target).takesImages(),
                                    .files = target.traits.files,
                                    .cacheControl = ChatRequestModel(target).takesCacheControl()})
{
}

void ChatRequestContent::writeString(std::string &out, std::span<const ChatChunk> chunks, std::string_view separator)
{
    out += '"';
    bool first = true;
    for (const ChatChunk &chunk : chunks) {
        if (!first && !chunk.glued)
            out += separator;
        first = false;
        out += chunk.text;
    }
    out += '"';
}

void ChatRequestContent::writeParts(std::string &out, std::span<const ChatChunk> chunks)
{
    out += '[';
    for (std::size_t at = 0; at < chunks.size();) {
        if (at > 0)
            out += ',';
        if (chunks[at].kind != ChatChunk::Kind::Text) {
            writeMedia(out, chunks[at++]);
            continue;
        }
        std::size_t end = at + 1;
        while (end < chunks.size() && chunks[end].glued)
            ++end;
        out += R"({"type":"text","text":)";
        writeString(out, chunks.subspan(at, end - at), {});
        if (!chunks[end - 1].cacheControl.empty())
            (out += R"(,"cache_control":)") += chunks[end - 1].cacheControl;
        out += '}';
        at = end;
    }
    out += ']';
}

void ChatRequestContent::write(std::string &out, std::span<const ChatChunk> chunks, std::string_view separator)
{
    const bool plain = std::all_of(chunks.begin(), chunks.end(), [](const ChatChunk &chunk) {
        return chunk.kind == ChatChunk::Kind::Text && chunk.cacheControl.empty();
    });
    if (plain)
        writeString(out, chunks, separator);
    else
        writeParts(out, chunks);
}

} // namespace gatehouse
