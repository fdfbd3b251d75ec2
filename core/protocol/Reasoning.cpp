// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/Reasoning.h"

#include "core/protocol/AnswerJson.h"
#include "core/protocol/JsonWriter.h"

#include <QtCore/QByteArray>

namespace gatehouse {

namespace {
constexpr std::string_view prefix = "gh1.";
constexpr auto coding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
} // namespace

std::string sealReasoning(const Reasoning &reasoning, bool withText)
{
    std::string json;
    json::Writer writer(json);
    writer.beginObject();
    if (withText && !reasoning.text.empty())
        writer.member("t", std::string_view(reasoning.text));
    if (!reasoning.detailsJson.empty())
        writer.member("d", std::string_view(reasoning.detailsJson));
    if (!reasoning.thoughtSignature.empty())
        writer.member("s", std::string_view(reasoning.thoughtSignature));
    writer.endObject();
    const QByteArray sealed = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())).toBase64(coding);
    return std::string(prefix).append(sealed.constData(), static_cast<std::size_t>(sealed.size()));
}

std::optional<Reasoning> unsealReasoning(std::string_view sealed)
{
    if (!sealed.starts_with(prefix))
        return std::nullopt;
    sealed.remove_prefix(prefix.size());
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(sealed.data(), static_cast<qsizetype>(sealed.size())),
                                                        coding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const std::string_view json((*decoded).constData(), static_cast<std::size_t>((*decoded).size()));
    if (!slices::isObject(json) || !slices::isWhole(json))
        return std::nullopt;
    return Reasoning{
        .text = slices::textOf(json, "t"), .detailsJson = slices::textOf(json, "d"), .thoughtSignature = slices::textOf(json, "s")};
}

} // namespace gatehouse
