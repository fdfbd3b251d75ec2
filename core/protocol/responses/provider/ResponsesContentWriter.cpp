// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/provider/ResponsesContentWriter.h"

namespace gatehouse::responses {

namespace {

using Kind = RequestChunk::Kind;
using Source = ConversationPart::Source;

void appendImage(std::string &out, const ConversationPart &part)
{
    out += R"({"type":"input_image","detail":"auto","image_url":")";
    if (part.source == Source::Base64) {
        out += "data:";
        out += part.mediaType.empty() ? std::string_view("image/png") : part.mediaType.inside;
        out += ";base64,";
    }
    out += part.data.inside;
    out += "\"}";
}

void appendFile(std::string &out, const ConversationPart &part)
{
    if (part.source == Source::Url) {
        ((out += R"({"type":"input_file","file_url":")") += part.data.inside) += "\"}";
        return;
    }
    out += R"({"type":"input_file","filename":")";
    out += part.title.empty() ? std::string_view("document") : part.title.inside;
    if (!part.title.inside.ends_with(".pdf") && !part.title.inside.ends_with(".PDF"))
        out += ".pdf";
    out += R"(","file_data":"data:application/pdf;base64,)";
    out += part.data.inside;
    out += "\"}";
}

} // namespace

void appendParts(std::string &out, std::span<const RequestChunk> chunks, std::string_view textType)
{
    for (std::size_t at = 0; at < chunks.size();) {
        if (at > 0)
            out += ',';
        if (chunks[at].kind == Kind::Image) {
            appendImage(out, *chunks[at++].media);
        } else if (chunks[at].kind == Kind::File) {
            appendFile(out, *chunks[at++].media);
        } else {
            std::size_t end = at + 1;
            while (end < chunks.size() && chunks[end].glued)
                ++end;
            ((out += R"({"type":")") += textType) += R"(","text":)";
            appendText(out, chunks.subspan(at, end - at), {});
            out += '}';
            at = end;
        }
    }
}

void appendText(std::string &out, std::span<const RequestChunk> chunks, std::string_view separator)
{
    out += '"';
    bool first = true;
    for (const RequestChunk &chunk : chunks) {
        if (chunk.kind != Kind::Text)
            continue;
        if (!first && !chunk.glued)
            out += separator;
        first = false;
        out += chunk.text;
    }
    out += '"';
}

} // namespace gatehouse::responses
