// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// What a text of TOML means, read by a parser of the whole language: it says whether the text is good, and whether an edit did what it
/// was to do and nothing else. Where things stand is TomlScan's.
class TomlDocument
{
public:
    /// The error is a sentence with line and column.
    static Result<TomlDocument, QString> read(std::string_view text);
    TomlDocument(TomlDocument &&) noexcept;
    TomlDocument &operator=(TomlDocument &&) noexcept;
    ~TomlDocument();

    bool has(const std::vector<std::string> &path) const;
    /// A string's value.
    std::optional<std::string> stringAt(const std::vector<std::string> &path) const;
    /// Whether the value at `path` is the one that stands at `otherPath` of another document.
    bool sameAt(const std::vector<std::string> &path, const TomlDocument &other, const std::vector<std::string> &otherPath) const;
    /// Whether the two differ at `path` at most; the tables on the way to it may be missing in either.
    bool sameBut(const std::vector<std::string> &path, const TomlDocument &other) const;

private:
    struct Private;
    explicit TomlDocument(std::unique_ptr<Private> document);
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
