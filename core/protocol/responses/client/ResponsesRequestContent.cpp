// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesRequestContent.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/responses/client/ResponsesRequestErrors.h"
#include "core/protocol/responses/client/ResponsesRequestMedia.h"

namespace gatehouse {

using Kind = ConversationPart::Kind;
using Source = ConversationPart::Source;
using responses::at;
using slices::isNull;

/// The members of one part, raw; the type may come after them.
struct ResponsesRequestContent::Part
{
    std::string_view type;
    std::string_view text;
    std::string_view refusal;
    std::string_view imageUrl;
    std::string_view fileId;
    std::string_view fileData;
    std::string_view fileUrl;
    std::string_view filename;
};

std::optional<ApiError> ResponsesRequestContent::read(std::string_view value, const std::string &place,
                                                      std::vector<ConversationPart> &parts)
{
    m_place = &place;
    m_fault.reset();
    RequestCursor in(value);
    if (slices::isString(value)) {
        ConversationPart part;
        part.text = in.string();
        if (!part.text.empty())
            parts.push_back(part);
    } else if (in.enterArray()) {
        for (std::size_t index = 0; !m_fault && in.nextElement(); ++index)
            readPart(in, parts, index);
    } else if (!isNull(value)) {
        return responses::wrongType(place, "a string or an array of content parts");
    }
    return m_fault;
}

JsonText ResponsesRequestContent::text(std::string_view value, const std::string &place)
{
    if (!isNull(value) && !slices::isString(value) && !m_fault)
        m_fault = responses::wrongType(place, "a string");
    return {slices::inside(value)};
}

void ResponsesRequestContent::readPart(RequestCursor &in, std::vector<ConversationPart> &parts, std::size_t index)
{
    Part raw;
    if (!in.enterObject()) {
        m_fault = responses::wrongType(at(*m_place, index), "an object");
        return;
    }
    std::string_view key;
    while (in.nextMember(key)) {
        std::string_view *const member = key == "type"        ? &raw.type
                                         : key == "text"      ? &raw.text
                                         : key == "refusal"   ? &raw.refusal
                                         : key == "image_url" ? &raw.imageUrl
                                         : key == "file_id"   ? &raw.fileId
                                         : key == "file_data" ? &raw.fileData
                                         : key == "file_url"  ? &raw.fileUrl
                                         : key == "filename"  ? &raw.filename
                                                              : nullptr;
        const std::string_view value = in.skip();
        if (member)
            *member = value;
    }
    finish(raw, parts, at(*m_place, index));
}

void ResponsesRequestContent::finish(const Part &raw, std::vector<ConversationPart> &parts, const std::string &place)
{
    const JsonText type = text(raw.type, place + ".type");
    if (m_fault)
        return;
    ConversationPart part;
    if (type.empty()) {
        m_fault = responses::missing(place + ".type");
    } else if (type.says("input_image") || type.says("image_url") || type.says("computer_screenshot")) {
        finishImage(raw, parts, place);
    } else if (type.says("input_file")) {
        finishFile(raw, parts, place);
    } else if (type.says("refusal")) {
        part.kind = Kind::Refusal;
        part.text = text(raw.refusal, place + ".refusal");
        parts.push_back(part);
    } else if (type.says("input_audio")) {
        part.text.inside = "[A recording was left out here: this provider takes no audio.]";
        parts.push_back(part);
    } else {
        // Of a kind that is newer than this program, the text is what can be shown.
        part.text = text(raw.text, place + ".text");
        if (!m_fault && isNull(raw.text) && (type.says("input_text") || type.says("output_text") || type.says("text")))
            m_fault = responses::missing(place + ".text");
        if (!part.text.empty())
            parts.push_back(part);
    }
}

void ResponsesRequestContent::finishImage(const Part &raw, std::vector<ConversationPart> &parts, const std::string &place)
{
    ConversationPart part;
    part.kind = Kind::Image;
    std::string_view url = raw.imageUrl;
    if (slices::isObject(url)) // as Chat Completions has it
        url = slices::member(url, "url");
    const JsonText address = text(url, place + ".image_url");
    const JsonText file = text(raw.fileId, place + ".file_id");
    if (!address.empty()) {
        responses::setAddress(m_conversation, part, address);
    } else if (!file.empty()) {
        part.source = Source::File;
        part.data = file;
    } else if (!m_fault) {
        m_fault = responses::missing(place + ".image_url");
    }
    parts.push_back(part);
}

void ResponsesRequestContent::finishFile(const Part &raw, std::vector<ConversationPart> &parts, const std::string &place)
{
    ConversationPart part;
    part.kind = Kind::Document;
    part.title = text(raw.filename, place + ".filename");
    const JsonText data = text(raw.fileData, place + ".file_data");
    const JsonText url = text(raw.fileUrl, place + ".file_url");
    const JsonText file = text(raw.fileId, place + ".file_id");
    if (!data.empty()) {
        responses::setFileData(m_conversation, part, data);
    } else if (!url.empty()) {
        part.source = Source::Url;
        part.data = url;
    } else if (!file.empty()) {
        part.source = Source::File;
        part.data = file;
    } else if (!m_fault) {
        m_fault = responses::missing(place + ".file_data");
    }
    parts.push_back(part);
}

} // namespace gatehouse
