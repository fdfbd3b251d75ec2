// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ProviderHeaders.h"

#include "core/base/Text.h"
#include "core/settings/SecretFile.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {
using namespace std::string_view_literals;

constexpr auto variablePrefix = "GATEHOUSE_HEADER_"sv;

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           "!#$%&'*+-.^_`|~"sv.find(c) != std::string_view::npos;
}

/// How the variables of a provider begin: GATEHOUSE_HEADER_KIMI_CODE_
std::string beginOf(std::string_view provider)
{
    std::string begin(variablePrefix);
    for (const char c : provider)
        begin += c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return begin + '_';
}

/// A line without control characters; nothing otherwise.
Secret line(std::string value)
{
    const bool odd = std::any_of(value.begin(), value.end(), [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7f; });
    return odd ? Secret() : Secret(std::move(value));
}
} // namespace

SecretHeaders readSecretHeaders(const std::string &provider, const std::vector<HeaderSource> &sources, const EnvironmentReader &environment,
                                std::vector<std::string> &warnings)
{
    SecretHeaders headers;
    for (const auto &[name, source] : sources) {
        const std::string place = "providers." + provider + ".headers." + name;
        Secret value;
        if (source.kind == KeySource::Kind::File) {
            SecretFile file = SecretFile::read(source.name);
            if (!file.problem.empty())
                warnings.push_back(place + ": " + file.problem);
            value = std::move(file.secret);
        } else {
            const auto text = environment(source.name);
            value = line(text.value_or(std::string()));
            if (!text)
                warnings.push_back(place + " is not sent: the environment variable " + source.name +
                                   " is not set. Set it and start Gatehouse again.");
            else if (value.isEmpty())
                warnings.push_back(place + " is not sent: what stands in " + source.name + " is not one line of text.");
        }
        if (!value.isEmpty())
            headers.emplace_back(name, std::move(value));
    }
    return headers;
}

SecretHeaders environmentHeaders(std::string_view provider, const std::vector<std::string> &providers,
                                 const std::vector<std::string> &variables, const EnvironmentReader &environment,
                                 std::vector<std::string> &warnings)
{
    SecretHeaders headers;
    const std::string begin = beginOf(provider);
    for (const std::string &variable : variables) {
        if (!variable.starts_with(begin) || variable.size() == begin.size())
            continue;
        const bool longer = std::any_of(providers.begin(), providers.end(), [&](const std::string &other) {
            const std::string theirs = beginOf(other);
            return theirs.size() > begin.size() && variable.size() > theirs.size() && variable.starts_with(theirs);
        });
        if (longer)
            continue;
        std::string name = variable.substr(begin.size());
        std::replace(name.begin(), name.end(), '_', '-');
        Secret value = line(environment(variable).value_or(std::string()));
        if (!isHeaderName(name) || isOwnHeader(name) || value.isEmpty())
            warnings.push_back("The environment variable " + variable +
                               " sets no header: its value must be one line, and its name one that Gatehouse does not set itself.");
        else
            headers.emplace_back(std::move(name), std::move(value));
    }
    return headers;
}

bool isHeaderName(std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), isTokenCharacter);
}

bool isOwnHeader(std::string_view name)
{
    static constexpr std::array own{"host"sv,         "content-length"sv,
                                    "content-type"sv, "transfer-encoding"sv,
                                    "connection"sv,   "keep-alive"sv,
                                    "upgrade"sv,      "accept-encoding"sv,
                                    "expect"sv,       "te"sv};
    return std::any_of(own.begin(), own.end(), [name](std::string_view one) { return equalsIgnoringCase(one, name); });
}

} // namespace gatehouse
