// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/ResponsesAnswerWriter.h"

#include "core/protocol/JsonWriter.h"

namespace gatehouse {

void ResponsesAnswerWriter::begin(std::string &out, std::string_view type)
{
    out += "event: ";
    out += type;
    out += "\ndata: {\"type\":\"";
    out += type;
    out += "\",\"sequence_number\":";
    json::appendNumber(out, m_next++);
}

void ResponsesAnswerWriter::event(std::string &out, std::string_view type, std::string_view members)
{
    begin(out, type);
    out += members;
    end(out);
}

void ResponsesAnswerWriter::text(std::string &out, std::string_view type, std::string_view place, std::string_view member,
                                 std::string_view utf8, std::string_view rest)
{
    begin(out, type);
    out.append(place).append(",\"").append(member).append("\":\"");
    json::appendEscaped(out, utf8);
    out.append("\"").append(rest);
    end(out);
}

void ResponsesAnswerWriter::escapedText(std::string &out, std::string_view type, std::string_view place, std::string_view member,
                                        std::string_view inside, std::string_view rest)
{
    begin(out, type);
    out.append(place).append(",\"").append(member).append("\":\"").append(inside).append("\"").append(rest);
    end(out);
}

std::string inOneLine(std::string_view json)
{
    std::string line;
    line.reserve(json.size());
    bool inString = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        const bool isControl = static_cast<unsigned char>(c) < 0x20;
        if (isControl && inString)
            json::appendEscaped(line, std::string_view(&c, 1));
        else
            line += isControl ? ' ' : c;
        if (c == '"')
            inString = !inString;
        else if (c == '\\' && inString && i + 1 < json.size() && static_cast<unsigned char>(json[i + 1]) >= 0x20)
            line += json[++i];
    }
    return line;
}

} // namespace gatehouse
