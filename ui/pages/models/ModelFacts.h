// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/models/MapRow.h"

#include <QtCore/QString>

#include <optional>
#include <string>
#include <utility>

namespace gatehouse {

/// "Z.AI": a provider as its maker writes it, else its id.
QString providerName(const Services &services, const std::string &provider);
/// "GLM-5.2", else the id.
QString modelName(const Services &services, const std::string &provider, const std::string &model);

/// What is known of a model without the settings' ticks: its provider's word, else the catalogue's. Unset: nobody tells.
std::optional<bool> takesImages(const Services &services, const std::string &provider, const std::string &model);
std::optional<bool> hasLongContext(const Services &services, const std::string &provider, const std::string &model);

/// The model to begin with when a row gets this provider: the usual one for the row's size, else the first of the list; empty: none known.
std::string usualModel(const Services &services, const MapRow &row, const std::string &provider);

/// The provider and model that answer under the name of a row without a target; both empty: none.
std::pair<std::string, std::string> answering(const Services &services, const MapRow &row);
/// What answers under the row's name, in a sentence: "Haiku is empty: GLM-4.5-Air (Z.AI) answers."
QString answersSentence(const Services &services, const MapRow &row);

} // namespace gatehouse
