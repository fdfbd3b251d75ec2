// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesAnswerWriter.h"

#include "core/protocol/json/JsonWriter.h"

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

} // namespace gatehouse
