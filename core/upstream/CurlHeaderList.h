// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

struct curl_slist;

namespace gatehouse {

/// A request's header lines in curl's form, with what every request needs: no compression asked, no wait for 100-continue.
class CurlHeaderList
{
public:
    CurlHeaderList() = default;
    CurlHeaderList(const CurlHeaderList &) = delete;
    CurlHeaderList &operator=(const CurlHeaderList &) = delete;
    ~CurlHeaderList() { clear(); }

    /// False if a line is no header line or would break into two: nothing of it may be sent then.
    bool set(const std::vector<std::string> &lines);
    void clear();
    curl_slist *get() const { return m_list; }

private:
    bool add(const std::string &line);
    curl_slist *m_list = nullptr;
};

} // namespace gatehouse
