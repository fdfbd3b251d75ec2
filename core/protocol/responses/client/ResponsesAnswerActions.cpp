// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesAnswerActions.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/responses/client/ResponsesAnswerWriter.h"

#include <initializer_list>

namespace gatehouse::responses {

namespace {

/// The first of these members that says something.
std::string_view firstOf(std::string_view arguments, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys)
        if (const std::string_view value = slices::member(arguments, key); !slices::isNull(value))
            return value;
    return {};
}

void writeStrings(json::Writer &writer, std::string_view array)
{
    for (slices::Walk walk(array); walk.next();)
        writer.string(slices::isString(walk.value()) ? slices::text(walk.value()) : std::string(walk.value()));
}

void writeNumberOrNull(json::Writer &writer, std::string_view key, std::string_view value)
{
    writer.key(key);
    if (const auto number = slices::number(value))
        writer.number(*number);
    else
        writer.null();
}

void writeTextOrNull(json::Writer &writer, std::string_view key, std::string_view value)
{
    writer.key(key);
    if (slices::isString(value))
        writer.string(slices::text(value));
    else
        writer.null();
}

} // namespace

std::string localShellAction(std::string_view arguments)
{
    std::string json;
    json::Writer writer(json);
    writer.beginObject().member("type", "exec").key("command").beginArray();
    const std::string_view command = firstOf(arguments, {"command", "cmd", "commands"});
    if (slices::isArray(command))
        writeStrings(writer, command);
    else if (slices::isString(command))
        writer.string("bash").string("-lc").string(slices::text(command));
    writer.endArray().key("env").beginObject();
    if (const std::string_view env = firstOf(arguments, {"env"}); slices::isObject(env))
        for (slices::Walk walk(env); walk.next();)
            if (slices::isString(walk.value()))
                writer.key(slices::inOneLine(walk.key())).string(slices::text(walk.value()));
    writer.endObject();
    writeNumberOrNull(writer, "timeout_ms", firstOf(arguments, {"timeout_ms", "timeout"}));
    writeTextOrNull(writer, "user", firstOf(arguments, {"user"}));
    writeTextOrNull(writer, "working_directory", firstOf(arguments, {"working_directory", "workdir", "cwd"}));
    writer.endObject();
    return json;
}

std::string shellAction(std::string_view arguments)
{
    std::string json;
    json::Writer writer(json);
    writer.beginObject().key("commands").beginArray();
    const std::string_view commands = firstOf(arguments, {"commands", "command", "cmd"});
    if (slices::isArray(commands))
        writeStrings(writer, commands);
    else if (slices::isString(commands))
        writer.string(slices::text(commands));
    writer.endArray();
    writeNumberOrNull(writer, "timeout_ms", firstOf(arguments, {"timeout_ms", "timeout"}));
    writeNumberOrNull(writer, "max_output_length", firstOf(arguments, {"max_output_length"}));
    writer.endObject();
    return json;
}

std::string patchOperation(std::string_view arguments)
{
    const std::string_view operation = slices::member(arguments, "operation");
    return slices::inOneLine(slices::isObject(operation) ? operation : arguments);
}

std::string searchAction(std::string_view arguments, std::string_view results)
{
    const std::string query = slices::textOf(arguments, "query");
    std::string json;
    json::Writer writer(json);
    writer.beginObject().member("type", "search").member("query", std::string_view(query));
    writer.key("queries").beginArray().string(query).endArray().key("sources").beginArray();
    if (slices::isArray(results))
        for (slices::Walk walk(results); walk.next();)
            if (const std::string url = slices::textOf(walk.value(), "url"); !url.empty())
                writer.beginObject().member("type", "url").member("url", std::string_view(url)).endObject();
    writer.endArray().endObject();
    return json;
}

} // namespace gatehouse::responses
