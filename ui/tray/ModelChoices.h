// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"

#include <QtCore/QString>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse {

/// One model of one provider, as a menu offers it.
struct ModelChoice
{
    std::string provider;
    std::string model;
    QString label;                                       ///< "GLM-5.2 (Z.AI)"
    std::optional<std::chrono::milliseconds> firstToken; ///< of its last answer, else of its provider's last test

    QString route() const { return QString::fromStdString(provider + '/' + model); }
};

/// The slots of the model map that a menu shows: those that every client asks for, then what the settings add.
std::vector<std::string> modelSlots(const Services &services);
/// "Opus": a slot's word as people write it.
QString slotTitle(const std::string &slot);
/// "provider/model" behind a slot; empty: nothing answers there.
QString slotRoute(const Services &services, const std::string &slot);

/// What a menu can offer: of each provider that can be used the models that are in use or that it is known for, and all of a short list.
/// A list of hundreds belongs into a window.
std::vector<ModelChoice> modelChoices(const Services &services);
/// The choice of a "provider/model", offered or not.
ModelChoice modelChoice(const Services &services, const QString &route);

/// "420 ms", "1.9 s"
QString spokenTime(std::chrono::milliseconds time);

} // namespace gatehouse
