// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesRequestMedia.h"

#include "core/protocol/json/JsonSlices.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>

namespace gatehouse::responses {
namespace {

using Kind = ConversationPart::Kind;
using Source = ConversationPart::Source;

constexpr std::size_t longestMediaType = 256;

struct Head
{
    std::string_view base64; ///< how the content begins
    std::string_view mediaType;
};
constexpr std::array<Head, 5> heads{{{"iVBORw0KGgo", "image/png"},
                                     {"/9j/", "image/jpeg"},
                                     {"R0lGOD", "image/gif"},
                                     {"UklGR", "image/webp"},
                                     {"JVBERi", "application/pdf"}}};

/// What the content says that it is; empty: nothing that we know.
std::string_view sniffed(std::string_view base64)
{
    const auto known = std::find_if(heads.begin(), heads.end(), [base64](const Head &head) { return base64.starts_with(head.base64); });
    return known == heads.end() ? std::string_view() : known->mediaType;
}

bool namesText(std::string_view mediaType)
{
    static constexpr std::array<std::string_view, 10> known{
        "application/json",   "application/xml",  "application/javascript", "application/x-javascript", "application/typescript",
        "application/x-yaml", "application/yaml", "application/toml",       "application/sql",          "application/x-sh"};
    return mediaType.starts_with("text/") || mediaType.ends_with("+json") || mediaType.ends_with("+xml") ||
           std::find(known.begin(), known.end(), mediaType) != known.end();
}

/// Free of escapes where it can be, and of the line breaks that some programs put into base64.
JsonText plain(Conversation &conversation, JsonText text)
{
    if (!text.hasEscapes())
        return text;
    std::string decoded = text.decoded();
    std::erase_if(decoded, [](char c) { return c == '\n' || c == '\r'; });
    return conversation.keep(decoded);
}

void setMediaType(ConversationPart &part, std::string_view declared)
{
    part.mediaType.inside = declared == "image/jpg" ? std::string_view("image/jpeg") : declared;
    if (declared.empty() || declared == "application/octet-stream")
        if (const std::string_view found = sniffed(part.data.inside); !found.empty())
            part.mediaType.inside = found;
}

/// False if it is no data: URL; then nothing was set.
bool setDataUrl(Conversation &conversation, ConversationPart &part, JsonText url)
{
    if (!url.inside.starts_with("data:"))
        return false;
    const std::size_t comma = url.inside.substr(0, longestMediaType).find(',');
    if (comma == std::string_view::npos)
        return false;
    constexpr std::size_t scheme = std::string_view("data:").size();
    std::string_view declared = url.inside.substr(scheme, comma - scheme);
    const bool base64 = declared.ends_with(";base64");
    declared = declared.substr(0, declared.find(';'));
    part.source = Source::Base64;
    part.data.inside = url.inside.substr(comma + 1);
    if (!base64) {
        const std::string text = part.data.decoded();
        const QByteArray bytes = QByteArray::fromPercentEncoding(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
        part.data = conversation.keep(bytes.toBase64().toStdString());
    }
    setMediaType(part, declared);
    return true;
}

/// Turns base64 into the text that it is. False if it is none.
bool becomeText(Conversation &conversation, ConversationPart &part, bool declared)
{
    const std::string_view base64 = part.data.inside;
    const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromRawData(base64.data(), static_cast<qsizetype>(base64.size())));
    const std::string_view content(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const std::string valid = slices::validUtf8(content);
    if (!declared && (content.empty() || valid.size() != content.size() || content.find('\0') != std::string_view::npos))
        return false;
    part.source = Source::Text;
    part.mediaType.inside = "text/plain";
    part.data = conversation.keep(valid);
    return true;
}

} // namespace

void setAddress(Conversation &conversation, ConversationPart &part, JsonText address)
{
    const JsonText url = plain(conversation, address);
    if (setDataUrl(conversation, part, url))
        return;
    part.source = Source::Url;
    part.data = url;
}

void setFileData(Conversation &conversation, ConversationPart &part, JsonText data)
{
    const JsonText content = plain(conversation, data);
    if (!setDataUrl(conversation, part, content)) {
        part.source = Source::Base64;
        part.data = content;
        setMediaType(part, {});
    }
    const std::string_view mediaType = part.mediaType.inside;
    const bool unknown = mediaType.empty() || mediaType == "application/octet-stream";
    if (unknown && (part.title.inside.ends_with(".pdf") || part.title.inside.ends_with(".PDF")))
        part.mediaType.inside = "application/pdf";
    else if (namesText(mediaType) || unknown) {
        if (!becomeText(conversation, part, !unknown))
            part.mediaType.inside = "application/octet-stream";
    } else if (mediaType.starts_with("image/")) {
        part.kind = Kind::Image;
    }
}

} // namespace gatehouse::responses
