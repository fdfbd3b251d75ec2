// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Secret.h"
#include "core/clients/ClientConnector.h"
#include "core/clients/ClientEnvironment.h"
#include "core/clients/ClientState.h"
#include "core/clients/ClientTexts.h"
#include "core/clients/GatewayOffer.h"
#include "core/settings/AccessTokens.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <vector>

namespace gatehouse {

/// The clients as the windows and the tray see them: states in memory, work on a thread of its own, so that no window ever waits for a
/// disk. Main thread.
class ClientDesk : public QObject
{
    Q_OBJECT
public:
    /// What clients are told of the gateway, without a token; or the reason, in a sentence, why there is nothing to tell yet.
    using OfferSource = std::function<Result<GatewayOffer, QString>()>;
    /// `tokens` must outlive the desk. `stateFolder`: where originals are kept.
    ClientDesk(ClientEnvironment environment, QString stateFolder, OfferSource offer, AccessTokens &tokens, QObject *parent = nullptr);
    ~ClientDesk() override;

    /// As last read; refresh() reads again, and changed() tells.
    ClientState state(ClientKind kind) const;
    void refresh();

    /// The changes that connecting would make, as a diff for a person without secrets, and what else is worth knowing.
    struct Preview
    {
        QString diff;
        int settings = 0; ///< how many members or keys change
        QStringList notes;
        QString problem; ///< why it cannot be connected; empty: it can
    };
    /// Makes no token.
    void preview(ClientKind kind, std::function<void(Preview)> done);
    /// Each callback comes once, in the main thread, with a sentence: what was done, or why not.
    struct Outcome
    {
        bool done = false;
        QString sentence = {};
        QStringList notes = {};
    };
    void connectClient(ClientKind kind, std::function<void(Outcome)> done);
    /// Ends the client's own token, too.
    void undo(ClientKind kind, std::function<void(Outcome)> done);
    /// The client's settings as text, with its token.
    void text(ClientKind kind, TextForm form, std::function<void(Result<Secret, QString>)> done);
    /// A client's token, for the copy rows; made at the first call.
    void token(ClientKind kind, std::function<void(Result<Secret, QString>)> done);
    QString baseUrl() const; ///< empty while the gateway does not listen

Q_SIGNALS:
    void changed(gatehouse::ClientKind kind);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
