// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Gateway.h"

#include "core/base/Log.h"
#include "core/base/PacedNotice.h"
#include "core/routing/ModelList.h"
#include "core/routing/ModelNames.h"
#include "core/server/PortOwner.h"
#include "core/server/ProviderStates.h"
#include "core/server/WorkerCrew.h"

#include <QtCore/QMetaMethod>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::chrono::seconds settingsDrain{30};
/// Requests come and go by the thousand; whoever looks wants to see that they do, not each of them.
constexpr std::chrono::milliseconds activityPace{100};

log::Level levelOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Error:
        return log::Level::Error;
    case LogLevel::Warning:
        return log::Level::Warning;
    case LogLevel::Info:
        return log::Level::Info;
    case LogLevel::Debug:
        return log::Level::Debug;
    }
    return log::Level::Info;
}

std::string newInstance()
{
    return QByteArray::number(QRandomGenerator::system()->generate64(), 16).toStdString();
}

} // namespace

class Gateway::Private
{
public:
    Private(Gateway &gateway, SettingsStore &settingsStore, ProviderKeys &providerKeys, AccessTokens &accessTokens, RequestLog &requests)
        : q(gateway), settings(settingsStore), keys(providerKeys),
          tokens(accessTokens), shared{.keys = providerKeys,
                                       .tokens = accessTokens,
                                       .requests = requests,
                                       .reasoning = ReasoningStore(),
                                       .health = ProviderHealth([this] { announce(); }),
                                       .instance = newInstance(),
                                       .activityChanged = [this] { notice.announce(activityPace); },
                                       .responses = ResponseStore(),
                                       .limits = {},
                                       .summaries = SummaryStore(),
                                       .notCounting = {},
                                       .lacking = {}}
    {
    }

    void start();
    bool openCrew(const GatewaySettings &gateway);
    void move(const GatewaySettings &now);
    void retire(std::chrono::milliseconds drain);
    void applySettings();
    void changeToken(const ConfigurationPtr &configuration);
    void keysChanged();
    void announce() { notice.announce(); }
    NameResolver resolver() const
    {
        return {settings.configuration(), [this](std::string_view provider) { return keys.usable(provider); }, {}, &shared.limits};
    }

    Gateway &q;
    SettingsStore &settings;
    ProviderKeys &keys;
    AccessTokens &tokens;
    PacedNotice notice{[this] { Q_EMIT q.stateChanged(); }};
    GatewayShared shared;
    std::optional<quint16> fixedPort;
    QTimer pauseEnd;
    std::unique_ptr<WorkerCrew> crew;
    std::vector<std::unique_ptr<WorkerCrew>> retiring; ///< no longer listening, still ending their answers
    QString problem;                                   ///< why we do not listen
    QString tokenProblem;                              ///< why no client is let in although we listen
    QString addressProblem;                            ///< why we do not listen where the settings now say, but where they said before
    quint16 port = 0;
    GatewaySettings listening; ///< the settings that the crew was opened with, and those of the token in force
    Failure failure = Failure::None;
    bool running = false; ///< start() was called, stop() was not
    bool starting = false;
    bool stopping = false;
};

bool Gateway::Private::openCrew(const GatewaySettings &gateway)
{
    const ConfigurationPtr configuration = settings.configuration();
    const quint16 wanted = fixedPort.value_or(gateway.port);
    const QString address = QString::fromStdString(gateway.address);
    auto opened = std::make_unique<WorkerCrew>(shared, configuration, gateway.workers);
    QString why;
    const bool ok = opened->listen(address, wanted, &why);
    port = opened->port();
    if (!ok) {
        problem = cannotListen(address, wanted, why);
        return false;
    }
    problem.clear();
    tokenProblem.clear();
    listening = gateway;
    crew = std::move(opened);
    return true;
}

void Gateway::Private::start()
{
    const ConfigurationPtr configuration = settings.configuration();
    log::setLevel(levelOf(configuration->settings().logLevel));
    keys.load(configuration);
    starting = true;
    tokens.prepare(configuration, [this](AccessTokens::Ready ready) {
        if (!running)
            return; // stopped while the keychain was asked
        starting = false;
        if (ready.source == AccessTokens::Source::None) {
            problem = ready.problem;
            failure = Failure::Settings;
        } else if (openCrew(settings.configuration()->settings().gateway)) {
            failure = Failure::None;
            if (ready.source == AccessTokens::Source::NotRequired)
                log::warning("no token is required: every program on this machine can use the providers' keys through Gatehouse");
            Q_EMIT q.listening(port);
            announce();
            return;
        } else {
            failure = Failure::Address;
        }
        Q_EMIT q.failed(problem);
        announce();
    });
}

void Gateway::Private::retire(std::chrono::milliseconds drain)
{
    if (!crew)
        return;
    port = 0;
    WorkerCrew *leaving = crew.get();
    retiring.push_back(std::move(crew));
    const auto gone = [this, leaving] {
        std::erase_if(retiring, [leaving](const auto &one) { return one.get() == leaving; });
        if (stopping && retiring.empty())
            Q_EMIT q.stopped();
    };
    // Queued: the crew may not go in the middle of its own signal.
    QObject::connect(leaving, &WorkerCrew::drained, &q, gone, Qt::QueuedConnection);
    leaving->drain(drain);
}

/// To another address or another number of workers. Where that cannot be had, answering goes on as before.
void Gateway::Private::move(const GatewaySettings &now)
{
    const GatewaySettings before = listening;
    const quint16 previousPort = port;
    const bool ownPort = fixedPort ? *fixedPort != 0 : now.port == before.port; // our own listener would be in the way
    if (ownPort) {
        retire(settingsDrain);
        if (!openCrew(now)) {
            addressProblem = problem;
            if (!openCrew(before)) {
                failure = Failure::Address;
                Q_EMIT q.failed(problem);
                return;
            }
        }
    } else {
        std::unique_ptr<WorkerCrew> previous = std::move(crew);
        const bool opened = openCrew(now);
        std::unique_ptr<WorkerCrew> next = std::exchange(crew, std::move(previous));
        if (opened) {
            const quint16 nextPort = port;
            retire(settingsDrain);
            crew = std::move(next);
            port = nextPort;
        } else {
            addressProblem = problem;
            port = previousPort;
        }
    }
    problem.clear();
    if (!addressProblem.isEmpty())
        log::error(addressProblem.toStdString());
    if (addressProblem.isEmpty() || ownPort)
        Q_EMIT q.listening(port);
}

void Gateway::Private::applySettings()
{
    if (!running)
        return;
    const ConfigurationPtr configuration = settings.configuration();
    log::setLevel(levelOf(configuration->settings().logLevel));
    log::info("settings loaded from " + settings.path().toStdString());
    for (const QString &warning : settings.warnings())
        log::warning(warning.toStdString());
    shared.health.clear();
    shared.limits.clear(); // an address may have changed
    keys.load(configuration);
    if (crew)
        crew->each([configuration](Worker &worker) { worker.setConfiguration(configuration); });
    const GatewaySettings now = configuration->settings().gateway;
    const GatewaySettings before = listening;
    const bool moved = now.address != listening.address || (!fixedPort && now.port != listening.port) || now.workers != listening.workers;
    addressProblem.clear();
    if (!crew && !starting)
        start();
    else if (moved && crew)
        move(now);
    if (crew &&
        (now.requireToken != before.requireToken || now.token != before.token || (now.token && now.token->kind == KeySource::Kind::File)))
        changeToken(configuration);
    announce();
}

void Gateway::Private::changeToken(const ConfigurationPtr &configuration)
{
    listening.requireToken = configuration->settings().gateway.requireToken;
    listening.token = configuration->settings().gateway.token;
    tokens.prepare(configuration, [this](const AccessTokens::Ready &ready) {
        tokenProblem = ready.source == AccessTokens::Source::None ? ready.problem : QString();
        if (!tokenProblem.isEmpty())
            log::error(tokenProblem.toStdString());
        announce();
    });
}

void Gateway::Private::keysChanged()
{
    if (crew)
        crew->each([](Worker &worker) { worker.keysChanged(); });
    for (const auto &leaving : retiring)
        leaving->each([](Worker &worker) { worker.keysChanged(); });
    announce();
}

Gateway::Gateway(SettingsStore &settings, ProviderKeys &keys, AccessTokens &tokens, RequestLog &requests, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, settings, keys, tokens, requests))
{
    d->pauseEnd.setSingleShot(true);
    connect(&d->pauseEnd, &QTimer::timeout, this, &Gateway::resume);
    connect(&settings, &SettingsStore::changed, this, [this] { d->applySettings(); });
    connect(&settings, &SettingsStore::broken, this, [this](const QString &problem) {
        if (d->running) // at the start it is the program's last word
            log::error(problem.toStdString());
        d->announce();
    });
    connect(&keys, &ProviderKeys::changed, this, [this] { d->keysChanged(); });
}

Gateway::~Gateway() = default;

void Gateway::connectNotify(const QMetaMethod &signal)
{
    if (signal == QMetaMethod::fromSignal(&Gateway::stateChanged))
        d->notice.observe(true);
}

void Gateway::start(std::optional<quint16> port)
{
    d->fixedPort = port;
    d->running = true;
    d->stopping = false;
    d->start();
}

void Gateway::stop(std::chrono::milliseconds drain)
{
    d->running = false;
    d->starting = false;
    d->stopping = true;
    for (const auto &leaving : d->retiring)
        leaving->drain(drain);
    d->retire(drain);
    if (d->retiring.empty())
        QMetaObject::invokeMethod(this, &Gateway::stopped, Qt::QueuedConnection);
    d->announce();
}

GatewayState Gateway::state() const
{
    const ConfigurationPtr configuration = d->settings.configuration();
    GatewayState state;
    state.address = QString::fromStdString((d->crew ? d->listening : configuration->settings().gateway).address);
    state.port = d->port;
    state.tokenRequired = configuration->settings().gateway.requireToken;
    state.activeRequests = d->shared.active;
    state.answered = d->shared.answered;
    state.failed = d->shared.failed;
    state.providers = providerStates(*configuration, d->keys, d->shared.health);
    const auto &all = configuration->providers();
    const bool anyUsable = std::any_of(all.begin(), all.end(), [this](const Provider &provider) { return d->keys.usable(provider.id); });
    const QString providerProblem = firstProblem(state.providers);

    using Phase = GatewayState::Phase;
    if (!d->crew) {
        state.phase = d->starting ? Phase::Starting : Phase::Stopped;
        state.problem = d->problem;
    } else if (d->shared.paused) {
        state.phase = Phase::Paused;
    } else if (!d->settings.problem().isEmpty()) {
        state.phase = Phase::Attention;
        state.problem = d->settings.problem();
    } else if (!d->tokenProblem.isEmpty() || !d->addressProblem.isEmpty()) {
        state.phase = Phase::Attention;
        state.problem = d->tokenProblem.isEmpty() ? d->addressProblem : d->tokenProblem;
    } else if (!anyUsable && d->keys.anyLoading()) {
        state.phase = Phase::Starting;
    } else if (!anyUsable) {
        state.phase = Phase::Attention;
        state.problem = providerProblem.isEmpty() ? tr("No provider has a key yet. Add one in the settings.") : providerProblem;
    } else if (!providerProblem.isEmpty()) {
        state.phase = Phase::Attention;
        state.problem = providerProblem;
    } else {
        state.phase = state.activeRequests > 0 ? Phase::Working : Phase::Ready;
    }
    return state;
}

const ModelLimits &Gateway::limits() const
{
    return d->shared.limits;
}

void Gateway::pause(std::chrono::minutes time)
{
    d->shared.paused = true;
    if (time.count() > 0)
        d->pauseEnd.start(time);
    else
        d->pauseEnd.stop();
    log::info("paused: requests for inference get an error until it is resumed");
    d->announce();
}

void Gateway::resume()
{
    d->pauseEnd.stop();
    if (!d->shared.paused.exchange(false))
        return;
    log::info("resumed");
    d->announce();
}

QString Gateway::routeOf(const QString &name) const
{
    const auto route = d->resolver().resolve(name.toStdString(), Dialect::Messages);
    return route ? QString::fromStdString(route->name()) : QString();
}

Gateway::Failure Gateway::failure() const
{
    return d->failure;
}

std::vector<Gateway::ListedModel> Gateway::models() const
{
    std::vector<ListedModel> models;
    for (const NameResolver::Listed &model : d->resolver().list()) {
        const ModelInfo info = model.route.info ? *model.route.info : ModelInfo();
        models.push_back({.name = QString::fromStdString(model.name),
                          .label = QString::fromStdString(displayName(model.route)),
                          .route = QString::fromStdString(model.route.name()),
                          .context = offeredContext(model.route),
                          .output = info.output,
                          .images = info.images,
                          .reasoning = info.reasoning,
                          .longContext = model.route.longContext});
    }
    return models;
}

} // namespace gatehouse
