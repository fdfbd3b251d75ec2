// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/CurlHeaderList.h"

#include <curl/curl.h>

#include <algorithm>
#include <string_view>

namespace gatehouse {

namespace {

bool isNamed(std::string_view line, std::string_view lowerName)
{
    return line.size() > lowerName.size() && line[lowerName.size()] == ':' &&
           std::equal(lowerName.begin(), lowerName.end(), line.begin(),
                      [](char name, char c) { return name == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c); });
}

} // namespace

bool CurlHeaderList::set(const std::vector<std::string> &lines)
{
    clear();
    bool typed = false;
    for (const std::string &line : lines) {
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos || colon == 0 || line.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos)
            return false;
        // These are ours: the length is curl's, the others would change how the answer comes.
        if (isNamed(line, "accept-encoding") || isNamed(line, "content-length") || isNamed(line, "transfer-encoding") ||
            isNamed(line, "expect"))
            continue;
        typed = typed || isNamed(line, "content-type");
        // curl takes "Name:" as "do not send it", and "Name;" as a header without a value.
        const bool empty = line.find_first_not_of(" \t", colon + 1) == std::string::npos;
        if (!add(empty ? line.substr(0, colon) + ';' : line))
            return false;
    }
    return add("Accept-Encoding: identity") && add("Expect:") && (typed || add("Content-Type:"));
}

bool CurlHeaderList::add(const std::string &line)
{
    curl_slist *longer = curl_slist_append(m_list, line.c_str());
    if (!longer)
        return false;
    m_list = longer;
    return true;
}

void CurlHeaderList::clear()
{
    curl_slist_free_all(m_list);
    m_list = nullptr;
}

} // namespace gatehouse
