// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/KeychainSecretStore.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <qt6keychain/keychain.h>

#include <deque>

namespace gatehouse {

namespace {
using namespace std::chrono_literals;

const QString service = QStringLiteral("gatehouse");
const QString probeEntry = QStringLiteral("probe");

/// How long a job that hangs keeps others from asking the same keychain in vain.
constexpr auto hangingTime = 30s;

/// libsecret has one code for everything that went wrong between us and the service; only its text tells a missing service from another
/// failure.
SecretStore::Status statusOfText(const QString &text)
{
    for (const auto &word :
         {QStringLiteral("D-Bus"), QStringLiteral("DBus"), QStringLiteral("not provided by any"), QStringLiteral("autolaunch")})
        if (text.contains(word, Qt::CaseInsensitive))
            return SecretStore::Status::Unavailable;
    if (text.contains(QStringLiteral("Object does not exist")) || text.contains(QStringLiteral("locked"), Qt::CaseInsensitive))
        return SecretStore::Status::Locked;
    return SecretStore::Status::Failed;
}

SecretStore::Status statusOf(const QKeychain::Job &job)
{
    using Status = SecretStore::Status;
    switch (job.error()) {
    case QKeychain::NoError:
        return Status::Ok;
    case QKeychain::EntryNotFound:
        return Status::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Status::Locked;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Status::Unavailable;
    case QKeychain::CouldNotDeleteEntry:
        return Status::Failed;
    case QKeychain::OtherError:
        break;
    }
    return statusOfText(job.errorString());
}

SecretStore::Outcome failure(SecretStore::Status status, QString keychain, const QString &detail = {})
{
    using Status = SecretStore::Status;
    keychain[0] = keychain[0].toUpper(); // each sentence begins with it
    QString message;
    switch (status) {
    case Status::Ok:
        break;
    case Status::NotFound:
        message = SecretStore::tr("%1 holds no such entry.").arg(keychain);
        break;
    case Status::Locked:
        message = SecretStore::tr("%1 is locked. Unlock it and try again.").arg(keychain);
        break;
    case Status::Unavailable:
        message =
            SecretStore::tr("There is no keychain on this machine that Gatehouse can use. Give secrets in environment variables or files.");
        break;
    case Status::Failed:
        message = SecretStore::tr("%1 refused: %2. Look at it with its own program, or give secrets in environment variables or files.")
                      .arg(keychain, detail);
        break;
    }
    return {status, {}, message};
}
} // namespace

struct KeychainSecretStore::Private
{
    enum class Kind { Read, Write, Remove };
    struct Request
    {
        Kind kind = Kind::Read;
        QString entry;
        Secret secret;
        Callback done;
    };
    using JobDone = std::function<void(Status, QKeychain::Job *)>; ///< the job is null when it hangs

    Private(KeychainSecretStore *store, std::chrono::milliseconds time) : q(store)
    {
        timer.setSingleShot(true);
        timer.setInterval(time);
        QObject::connect(&timer, &QTimer::timeout, q, [this] { giveUp(); });
    }

    void add(Request request)
    {
        queue.push_back(std::move(request));
        QMetaObject::invokeMethod(
            q, [this] { next(); }, Qt::QueuedConnection);
    }

    void next()
    {
        if (busy || queue.empty())
            return;
        busy = true;
        current = std::move(queue.front());
        queue.pop_front();
        if (hanging && !sinceHanging.hasExpired(std::chrono::milliseconds(hangingTime).count())) {
            finish(failure(Status::Locked, q->displayName()));
            return;
        }
        run(makeJob(current), [this](Status status, QKeychain::Job *job) { finished(status, job); });
    }

    static QKeychain::Job *makeJob(const Request &request)
    {
        // Deleting what is not there, or is locked, may be called a success; so it is looked for first.
        if (request.kind == Kind::Read || request.kind == Kind::Remove)
            return new QKeychain::ReadPasswordJob(service);
        auto *job = new QKeychain::WritePasswordJob(service);
        const std::string_view text = request.secret.reveal();
        job->setTextData(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        return job;
    }

    /// The job has no parent and deletes itself: libsecret would answer into freed memory if it went before its end.
    void run(QKeychain::Job *job, JobDone done, const QString &entry = {})
    {
        job->setKey(entry.isEmpty() ? current.entry : entry);
        job->setInsecureFallback(false);
        running = job;
        whenDone = std::move(done);
        QObject::connect(job, &QKeychain::Job::finished, q, [this](QKeychain::Job *ended) {
            if (ended != running) {
                endedLate(*ended);
                return;
            }
            timer.stop();
            running = nullptr;
            const auto then = std::exchange(whenDone, nullptr);
            then(statusOf(*ended), ended);
        });
        timer.start();
        job->start();
    }

    void giveUp()
    {
        hanging = running;
        sinceHanging.start();
        running = nullptr;
        const auto then = std::exchange(whenDone, nullptr);
        then(Status::Locked, nullptr);
    }

    void endedLate(const QKeychain::Job &job)
    {
        if (&job == hanging)
            hanging = nullptr;
        const Status status = statusOf(job);
        if (status == Status::Ok || status == Status::NotFound)
            Q_EMIT q->opened();
    }

    void finished(Status status, QKeychain::Job *job)
    {
        if (status == Status::Ok && current.kind == Kind::Remove && qobject_cast<QKeychain::ReadPasswordJob *>(job)) {
            run(new QKeychain::DeletePasswordJob(service), [this](Status deleted, QKeychain::Job *ended) { finished(deleted, ended); });
        } else if (status == Status::Ok) {
            Outcome outcome{Status::Ok, {}, {}};
            if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(job))
                outcome.secret = Secret(reading->textData().toStdString());
            answers = true;
            finish(std::move(outcome));
        } else if (status == Status::NotFound && !answers) {
            probe();
        } else {
            finish(failure(status, q->displayName(), job ? job->errorString() : QString()));
        }
    }

    void probe()
    {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setTextData(probeEntry);
        run(
            job,
            [this](Status status, QKeychain::Job *) {
                if (status != Status::Ok) {
                    finish(failure(status == Status::Unavailable ? status : Status::Locked, q->displayName()));
                    return;
                }
                answers = true;
                run(
                    new QKeychain::DeletePasswordJob(service),
                    [this](Status, QKeychain::Job *) { finish(failure(Status::NotFound, q->displayName())); }, probeEntry);
            },
            probeEntry);
    }

    void finish(Outcome outcome)
    {
        std::deque<Request> ended;
        ended.push_back(std::move(current));
        current = {};
        if (outcome.status == Status::Locked || outcome.status == Status::Unavailable) {
            answers = false;
            // What waits would wait in vain as well, each for its whole time.
            std::deque<Request> rest;
            for (Request &request : queue)
                (request.kind == Kind::Read ? ended : rest).push_back(std::move(request));
            queue = std::move(rest);
        }
        busy = false;
        const QPointer<KeychainSecretStore> alive(q);
        for (const Request &request : ended) {
            if (request.done)
                request.done(outcome);
            if (!alive)
                return;
        }
        QMetaObject::invokeMethod(
            q, [this] { next(); }, Qt::QueuedConnection);
    }

    KeychainSecretStore *q;
    std::deque<Request> queue;
    Request current;
    bool busy = false;
    bool answers = false; ///< it was open a moment ago, so that "no such entry" can be believed
    QKeychain::Job *running = nullptr;
    JobDone whenDone;
    QPointer<QKeychain::Job> hanging;
    QElapsedTimer sinceHanging;
    QTimer timer;
};

KeychainSecretStore::KeychainSecretStore(QObject *parent, std::chrono::milliseconds patience)
    : SecretStore(parent), d(std::make_unique<Private>(this, patience))
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::read(const QString &entry, Callback done)
{
    d->add({Private::Kind::Read, entry, {}, std::move(done)});
}

void KeychainSecretStore::write(const QString &entry, const Secret &secret, Callback done)
{
    d->add({Private::Kind::Write, entry, secret, std::move(done)});
}

void KeychainSecretStore::remove(const QString &entry, Callback done)
{
    d->add({Private::Kind::Remove, entry, {}, std::move(done)});
}

QString KeychainSecretStore::displayName() const
{
#if defined(Q_OS_MACOS)
    return tr("macOS Keychain");
#elif defined(Q_OS_WIN)
    return tr("Windows Credential Manager");
#else
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP").toUpper();
    if (desktop.contains("KDE"))
        return tr("KWallet");
    if (desktop.contains("GNOME") || desktop.contains("UNITY"))
        return tr("GNOME Keyring");
    return tr("the keychain");
#endif
}

} // namespace gatehouse
