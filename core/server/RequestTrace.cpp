// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/RequestTrace.h"

#include "core/server/ErrorAnswer.h"
#include "core/server/HttpText.h"
#include "core/server/RequestId.h"
#include "core/usage/HeaderRedaction.h"

namespace gatehouse {

namespace {

/// What a client or a provider wrote may be of any length.
constexpr std::size_t longestText = 2000;

std::string bounded(std::string_view text)
{
    return std::string(text.substr(0, longestText));
}

std::string withoutQuery(std::string_view url)
{
    return std::string(url.substr(0, url.find_first_of("?#")));
}

/// With `user:password@` in front a URL shows a secret.
std::string withoutCredentials(std::string url)
{
    const std::size_t start = url.find("://");
    if (start == std::string::npos)
        return url;
    const std::size_t host = start + 3;
    const std::size_t at = url.substr(0, url.find('/', host)).rfind('@');
    if (at != std::string::npos && at > host)
        url.erase(host, at + 1 - host);
    return url;
}

/// Written over what stands there, whose memory is good for the texts of the same request again.
void copyBounded(const RequestRecord &record, RequestRecord &copy)
{
    copy = record;
    for (std::string *text : {&copy.path, &copy.name, &copy.route, &copy.outcome}) {
        if (text->size() <= longestText)
            continue;
        text->resize(longestText);
        text->shrink_to_fit();
    }
}

/// What stands in the headers that are not shown must not stand in the bodies either.
void addCredentials(std::vector<Secret> &secrets, const ClientRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        if (!isSecretHeader(name, value))
            continue;
        secrets.emplace_back(std::string(value));
        if (const std::size_t gap = value.find(' '); gap != std::string_view::npos)
            secrets.emplace_back(std::string(http::trimmed(value.substr(gap))));
    }
}

void addSecrets(std::vector<Secret> &secrets, const Provider &provider, const Secret &key)
{
    if (!key.isEmpty())
        secrets.push_back(key);
    for (const auto &[name, value] : provider.secretHeaders)
        secrets.push_back(value);
}

} // namespace

RequestTrace::RequestTrace(const WorkerContext &context, const ClientRequest &request) : m_context(context), m_request(request)
{
    if (!context.shared.requests.keepsBodies())
        return;
    m_bodies = std::make_unique<Bodies>();
    if (request.body)
        m_bodies->request.append(request.body->bytes());
}

void RequestTrace::goesOn(const RequestRecord &record)
{
    if (m_context.shared.requests.isObserved())
        show(record, true);
}

void RequestTrace::asks(const RequestRecord &record, const Route &route, const Secret &key, std::string_view url)
{
    if (m_bodies)
        addSecrets(m_bodies->secrets, *route.provider, key);
    m_url = withoutCredentials(withoutQuery(url));
    m_providerDialect = toString(route.dialect);
    goesOn(record);
}

void RequestTrace::sendsError(Dialect dialect, const ApiError &error)
{
    if (m_bodies)
        m_bodies->answer.append(errorAnswer(dialect, error, requestIdText(m_request.id)).body);
}

void RequestTrace::ends(const RequestRecord &record)
{
    show(record, false);
}

void RequestTrace::show(const RequestRecord &record, bool running)
{
    RequestLog &log = m_context.shared.requests;
    // Bodies take their time, which is not to be spent under the log's lock.
    const bool inPlace = m_shown && !m_bodies;
    if (!inPlace || !log.change(record.id, [&](LoggedRequest &request) { complete(request, record, running); }))
        log.write(compose(record, running));
    m_shown = true;
}

void RequestTrace::refused(RequestLog &log, const ClientRequest &request, std::uint64_t id, const ApiError &error)
{
    LoggedRequest entry;
    entry.record.id = id;
    entry.record.client = request.client;
    entry.record.path = bounded(request.path);
    entry.record.status = error.status;
    entry.record.outcome = "error: " + bounded(error.message);
    entry.started = std::chrono::system_clock::now();
    entry.method = request.method == Method::Post ? "POST" : request.method == Method::Head ? "HEAD" : "GET";
    if (request.route)
        entry.clientDialect = toString(request.route->dialect);
    entry.headers = shownHeaders(request.headers);
    log.write(std::move(entry));
}

LoggedRequest RequestTrace::compose(const RequestRecord &record, bool running) const
{
    LoggedRequest request;
    request.started = m_started;
    request.clientDialect = toString(m_request.route->dialect);
    // To make them fit for showing takes longer than all the rest.
    if (m_context.shared.requests.isObserved())
        request.headers = shownHeaders(m_request.headers);
    complete(request, record, running);
    return request;
}

void RequestTrace::complete(LoggedRequest &request, const RequestRecord &record, bool running) const
{
    copyBounded(record, request.record);
    request.running = running;
    request.providerUrl = m_url;
    request.providerDialect = m_providerDialect;
    request.notes = m_notes;
    if (!m_bodies)
        return;
    const std::vector<Secret> hidden = secrets();
    request.requestBody = m_bodies->request.without(hidden);
    request.requestBodyCut = m_bodies->request.isCut();
    request.answerBody = m_bodies->answer.without(hidden);
}

/// All that are known here, because a body may hold any of them: a settings file that a coding agent has read, say.
std::vector<Secret> RequestTrace::secrets() const
{
    std::vector<Secret> secrets = m_bodies->secrets;
    addCredentials(secrets, m_request);
    for (const Provider &provider : m_context.configuration->providers())
        addSecrets(secrets, provider, m_context.shared.keys.entry(provider.id).key);
    return secrets;
}

} // namespace gatehouse
