// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/client/ChatRequestParts.h"

#include "core/base/Text.h"
#include "core/protocol/conversation/Reasoning.h"
#include "core/protocol/json/JsonSlices.h"

#include <QtCore/QByteArray>

namespace gatehouse {

using Kind = ConversationPart::Kind;
using Source = ConversationPart::Source;

namespace {

constexpr std::string_view base64Mark = ";base64";

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

bool isText(std::string_view mediaType)
{
    return mediaType.starts_with("text/") || mediaType == "application/json" || mediaType == "application/xml";
}

/// The words of reasoning_details, for clients that send nothing else.
std::string wordsOf(std::string_view details)
{
    std::string words;
    for (slices::Walk walk(details); walk.next();)
        words += slices::textOf(walk.value(), "text") + slices::textOf(walk.value(), "summary");
    return words;
}

} // namespace

/// The members of one part, whatever its type; the type may come after them.
struct ChatRequestParts::Members
{
    JsonText type;
    JsonText text;
    JsonText refusal;
    JsonText signature;
    JsonText filename;
    std::string_view image; ///< raw, like all below
    std::string_view audio;
    std::string_view file;
    std::string_view thinking;
    std::string_view cacheControl;
};

void ChatRequestParts::read(std::string_view content, std::vector<ConversationPart> &parts, const ChatRequestPlace &place)
{
    if (content.empty() || content == "null")
        return;
    if (content.front() == '"') {
        ConversationPart part;
        part.text = m_reader.text(content, place);
        parts.push_back(part);
        return;
    }
    RequestCursor in(content);
    if (!in.enterArray())
        return m_reader.refuse(place, "must be a string or an array of parts");
    for (std::size_t index = 0; !m_reader.failed() && in.nextElement(); ++index)
        readPart(in, parts, place.at(index));
}

void ChatRequestParts::readPart(RequestCursor &in, std::vector<ConversationPart> &parts, const ChatRequestPlace &place)
{
    ConversationPart part;
    if (in.peek() == '"') {
        part.text = in.string();
        parts.push_back(part);
        return;
    }
    if (!m_reader.enterObject(in, place))
        return;
    Members members;
    std::string_view key;
    while (!m_reader.failed() && in.nextMember(key)) {
        if (key == "type")
            members.type = m_reader.text(in, place.in("type"));
        else if (key == "text")
            members.text = m_reader.text(in, place.in("text"));
        else if (key == "refusal")
            members.refusal = m_reader.text(in, place.in("refusal"));
        else if (key == "signature" && in.peek() == '"')
            members.signature = in.string();
        else if (key == "filename" && in.peek() == '"')
            members.filename = in.string();
        else if (key == "image_url")
            members.image = in.skip();
        else if (key == "input_audio")
            members.audio = in.skip();
        else if (key == "file" || key == "file_data")
            members.file = in.skip();
        else if (key == "thinking" || key == "reasoning")
            members.thinking = in.skip();
        else if (key == "cache_control")
            members.cacheControl = in.skip();
        else
            in.skip();
    }
    if (m_reader.failed())
        return;
    if (members.cacheControl != "null")
        part.cacheControl = members.cacheControl;
    const JsonText &type = members.type;
    part.text = members.text;
    if (type.says("image_url") || type.says("input_image")) {
        readImage(members, part, place);
    } else if (type.says("file") || type.says("input_file")) {
        readFile(members, part, place);
    } else if (type.says("refusal")) {
        part.kind = Kind::Refusal;
        part.text = members.refusal;
    } else if (type.says("thinking") || type.says("reasoning")) {
        readThinking(members, part, place);
    } else if (type.says("input_audio")) {
        part.text = leftOut("Audio", slices::textOf(members.audio, "format"));
    } else if (type.says("video_url") || type.says("input_video")) {
        part.text = leftOut("A video", {});
    } else if (type.empty() && part.text.empty()) {
        return m_reader.refuse(place.in("type"), "field required");
    } else if (part.text.empty() && !type.says("text")) {
        return; // a kind of part that is newer than this program, with nothing to show
    }
    if (!m_reader.failed())
        parts.push_back(part);
}

JsonText ChatRequestParts::leftOut(std::string_view what, std::string_view kind)
{
    std::string words = "[";
    words += what;
    if (!kind.empty())
        words.append(" (").append(kind).append(")");
    return m_conversation.keep(words + " was left out here: it cannot be passed on to this model.]");
}

/// A data: URL becomes the bytes that it holds, any other address stays one.
void ChatRequestParts::setAddress(const JsonText &address, ConversationPart &part)
{
    // PHP and others write \/ for each slash.
    std::string_view text = address.hasEscapes() ? m_conversation.keep(address.decoded()).inside : address.inside;
    if (text.size() < 5 || !equalsIgnoringCase(text.substr(0, 5), "data:")) {
        part.source = Source::Url;
        part.data = address;
        return;
    }
    text.remove_prefix(5);
    const std::size_t comma = text.find(',');
    std::string_view head = text.substr(0, comma);
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    const bool base64 = head.ends_with(base64Mark);
    part.source = Source::Base64;
    part.mediaType = {head.substr(0, head.find(';'))};
    part.data = {text};
    if (!base64) {
        const QByteArray coded = QByteArray::fromPercentEncoding(bytesOf(JsonText{text}.decoded())).toBase64();
        part.data = m_conversation.keep({coded.constData(), static_cast<std::size_t>(coded.size())});
    }
}

void ChatRequestParts::readImage(const Members &members, ConversationPart &part, const ChatRequestPlace &place)
{
    const ChatRequestPlace where = place.in("image_url");
    JsonText address;
    RequestCursor in(members.image);
    if (in.peek() == '"') {
        address = in.string();
    } else if (m_reader.enterObject(in, where)) {
        std::string_view key;
        while (!m_reader.failed() && in.nextMember(key)) {
            if (key == "url")
                address = m_reader.text(in, where.in("url"));
            else
                in.skip();
        }
    }
    if (address.empty())
        return m_reader.refuse(where.in("url"), "field required");
    part.kind = Kind::Image;
    setAddress(address, part);
    if (part.data.empty())
        m_reader.refuse(where.in("url"), "holds no data");
}

void ChatRequestParts::readFile(const Members &members, ConversationPart &part, const ChatRequestPlace &place)
{
    const ChatRequestPlace where = place.in("file");
    part.kind = Kind::Document;
    part.title = members.filename;
    JsonText data;
    JsonText id;
    RequestCursor in(members.file);
    if (in.peek() == '"') { // the members stand in the part itself
        data = in.string();
    } else if (m_reader.enterObject(in, where)) {
        std::string_view key;
        while (!m_reader.failed() && in.nextMember(key)) {
            if (key == "filename")
                part.title = m_reader.text(in, where.in("filename"));
            else if (key == "file_data")
                data = m_reader.text(in, where.in("file_data"));
            else if (key == "file_id")
                id = m_reader.text(in, where.in("file_id"));
            else
                in.skip();
        }
    }
    if (data.empty()) {
        part.source = Source::File;
        part.data = id;
        if (id.empty())
            m_reader.refuse(where, "needs file_data or file_id");
        return;
    }
    setAddress(data, part);
    if (part.source == Source::Url && data.inside.find("://") == std::string_view::npos) { // base64 without a frame
        part.source = Source::Base64;
        part.mediaType = {"application/pdf"};
    }
    if (part.source != Source::Base64)
        return;
    const std::string mediaType = part.mediaType.decoded();
    if (mediaType.starts_with("image/")) {
        part.kind = Kind::Image;
    } else if (isText(mediaType)) {
        const QByteArray words = QByteArray::fromBase64(bytesOf(part.data.decoded()));
        part.source = Source::Text;
        part.data = m_conversation.keep(slices::validUtf8({words.constData(), static_cast<std::size_t>(words.size())}));
    }
}

/// Mistral's parts of thinking hold parts of text; others hold the text itself.
void ChatRequestParts::readThinking(const Members &members, ConversationPart &part, const ChatRequestPlace &place)
{
    part.kind = Kind::Reasoning;
    part.signature = members.signature;
    if (members.thinking.empty())
        return;
    std::vector<ConversationPart> words;
    read(members.thinking, words, place.in("thinking"));
    if (words.size() == 1) {
        part.text = words.front().text;
        return;
    }
    std::string all;
    for (const ConversationPart &each : words)
        all += each.text.decoded();
    part.text = m_conversation.keep(all);
}

void ChatRequestParts::addReasoning(const JsonText &words, std::string_view details, std::vector<ConversationPart> &parts)
{
    const bool hasDetails = slices::isArray(details) && slices::Walk(details).next();
    ConversationPart part;
    part.kind = Kind::Reasoning;
    part.text = words;
    if (part.text.empty() && hasDetails)
        part.text = m_conversation.keep(wordsOf(details));
    JsonText seal;
    if (hasDetails) {
        Reasoning reasoning;
        reasoning.detailsJson = details;
        seal = m_conversation.keep(sealReasoning(reasoning, false));
    }
    if (part.text.empty() && seal.empty())
        return;
    if (part.text.empty()) {
        part.kind = Kind::RedactedReasoning;
        part.data = seal;
    } else {
        part.signature = seal;
    }
    parts.push_back(part);
}

} // namespace gatehouse
