// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json/StrictJson.h"

#include "core/protocol/json/JsonCheck.h"
#include "core/protocol/json/JsonSlices.h"

namespace gatehouse::json {

std::string strict(std::string_view value)
{
    // The check is for an object at the top; what closes it early would be no single value.
    const auto holds = [](std::string_view text) {
        return slices::isWhole(text) && static_cast<bool>(check(std::string("{\"v\":").append(text).append("}")));
    };
    if (value.empty())
        return {};
    if (holds(value) && value.find_first_of("\r\n") == std::string_view::npos)
        return std::string(value);
    std::string legal = slices::inOneLine(slices::validUtf8(value));
    return holds(legal) ? legal : std::string();
}

std::string strictElements(std::string_view array)
{
    if (!slices::isArray(array))
        return {};
    if (std::string all = strict(array); !all.empty())
        return all;
    std::string elements;
    for (slices::Walk walk(array); walk.next();)
        if (const std::string element = strict(walk.value()); !element.empty())
            elements.append(elements.empty() ? "" : ",").append(element);
    return '[' + elements + ']';
}

} // namespace gatehouse::json
