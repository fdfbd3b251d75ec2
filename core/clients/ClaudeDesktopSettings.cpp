// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClaudeDesktopSettings.h"

#include <QtCore/QRegularExpression>

namespace gatehouse {

namespace {
const QRegularExpression &otherMakers()
{
    static const QRegularExpression words(QStringLiteral(
        "ark-code|astron|command-r|deepseek|doubao|gemini|gemma|glm|gpt|grok|hermes|hy3|kimi|lfm|\\bling\\b|llama|longcat|mimo|"
        "minimax|mistral|mixtral|moonshot|nemotron|openai|phi-|qianfan|qwen|tc-code|\\bunic\\b|yi-|stepfun|step-3|seed-|bytedance|"
        "hunyuan|granite|amazon\\.nova|nova-|devstral|ministral|ernie|codex|arcee|trinity|abab|phi\\d|\\bk2\\.|\\bm2\\.|jamba|arctic|"
        "solar|mercury|zamba|kat-coder|\\bds-|dpsk"));
    return words;
}

const QRegularExpression &claudeWords()
{
    static const QRegularExpression words(QStringLiteral("claude|sonnet|opus|haiku|fable|mythos|anthropic"));
    return words;
}
} // namespace

bool listableInClaudeDesktop(std::string_view name)
{
    // The rule's second half also lets through bare aliases such as "opus-4.7"; each of them begins with one of the words.
    const QString lowered = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).toLower();
    return !otherMakers().match(lowered).hasMatch() && claudeWords().match(lowered).hasMatch();
}

std::string claudeDesktopSettings(const GatewayOffer &offer)
{
    // The dialog does not take an empty key, also where the gateway asks for none.
    const std::string key = offer.token.isEmpty() ? "not-needed" : std::string(offer.token.reveal());
    std::string text = "Gateway base URL: " + offer.baseUrl + "\nGateway API key: " + key + "\nGateway auth scheme: bearer\n";
    std::string models;
    for (const GatewayOffer::Model &model : offer.models)
        if (listableInClaudeDesktop(model.name))
            models += "  " + model.name + (model.label.empty() || model.label == model.name ? "" : " - " + model.label) + "\n";
    return models.empty() ? text : text + "Model list:\n" + models;
}

} // namespace gatehouse
