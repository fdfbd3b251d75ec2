// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/GatewayState.h"
#include "core/settings/AccessTokens.h"
#include "core/settings/ProviderKeys.h"
#include "core/settings/SettingsStore.h"

#include <QtCore/QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace gatehouse {

class ModelLimits;
class RequestLog;

/// The gateway as the application sees it: starts and stops the workers, hands them every new configuration, tells how things stand.
/// Main thread only.
class Gateway : public QObject
{
    Q_OBJECT
public:
    /// All four must outlive the gateway.
    Gateway(SettingsStore &settings, ProviderKeys &keys, AccessTokens &tokens, RequestLog &requests, QObject *parent = nullptr);
    ~Gateway() override;

    /// Listens; `port` overrides the settings' (0: any free one). Emits listening() or failed(), also later than the call's end.
    void start(std::optional<quint16> port = std::nullopt);
    /// Takes no more requests, lets running answers end within `drain`, cancels the rest, then emits stopped().
    void stop(std::chrono::milliseconds drain);

    GatewayState state() const;
    /// Why the last start failed: the settings lack something, or the address cannot be had.
    enum class Failure : std::uint8_t { None, Settings, Address };
    Failure failure() const;
    /// The names that /v1/models lists, for the copied settings; labels beside them.
    struct ListedModel
    {
        QString name;
        QString label;
        QString route;            ///< "provider/model"
        std::int64_t context = 0; ///< tokens; 0: not known
        std::int64_t output = 0;  ///< tokens; 0: not known
        bool images = true;
        bool reasoning = false;
        bool longContext = false; ///< offered with a window of a million tokens
    };
    std::vector<ListedModel> models() const;
    /// What the providers told of their models so far.
    const ModelLimits &limits() const;
    /// "provider/model" behind any name that a client may ask for; empty: none.
    QString routeOf(const QString &name) const;

    /// Until resume(), or for `time` (0: without end), requests for inference get an error that says so. Running answers go on.
    void pause(std::chrono::minutes time);
    void resume();

Q_SIGNALS:
    void listening(quint16 port);
    void failed(const QString &problem);
    void stopped();
    void stateChanged();

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
