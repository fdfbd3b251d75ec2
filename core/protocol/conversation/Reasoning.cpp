// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversation/Reasoning.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/json/StrictJson.h"

#include <QtCore/QByteArray>

#include <array>

namespace gatehouse {

namespace {
constexpr std::string_view prefix = "gh1.";
struct Field
{
    std::string_view key;
    std::string Reasoning::*member;
};
/// Keys stay what they are: sealed texts outlive the program that made them.
constexpr std::array<Field, 8> fields{{
    {"t", &Reasoning::text},
    {"d", &Reasoning::detailsJson},
    {"s", &Reasoning::thoughtSignature},
    {"g", &Reasoning::signature},
    {"r", &Reasoning::redactedData},
    {"i", &Reasoning::itemId},
    {"e", &Reasoning::encryptedContent},
    {"o", &Reasoning::origin},
}};
constexpr auto coding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
} // namespace

std::string sealReasoning(const Reasoning &reasoning, bool withText)
{
    std::string json;
    json::Writer writer(json);
    writer.beginObject();
    for (const Field &field : fields)
        if (const std::string &value = reasoning.*field.member; !value.empty() && (withText || field.member != &Reasoning::text))
            writer.member(field.key, std::string_view(value));
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
    // It comes from a client, which may have changed it: nothing of it may break the request that it becomes part of.
    const std::string json = slices::validUtf8({(*decoded).constData(), static_cast<std::size_t>((*decoded).size())});
    if (!slices::isObject(json) || !slices::isWhole(json))
        return std::nullopt;
    Reasoning reasoning;
    for (const Field &field : fields)
        reasoning.*field.member = slices::textOf(json, field.key);
    if (reasoning.detailsJson = json::strict(slices::trimmed(reasoning.detailsJson)); !slices::isArray(reasoning.detailsJson))
        reasoning.detailsJson.clear();
    return reasoning;
}

} // namespace gatehouse
