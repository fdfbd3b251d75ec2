// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/InferenceRequest.h"

#include "core/protocol/Dialects.h"

namespace gatehouse {
Result<InferenceRequest, ApiError> readInference(const ClientRequest &client, const ResponseStore &responses, Dialect &dialect)
{
    static const std::shared_ptr<RequestBody> nothing = RequestBody::copyOf({});
    const RequestBody &body = client.body ? *client.body : *nothing;
    dialect = client.route->dialect;
    auto facts = inspectRequest(dialect, body);
    if (facts && facts->responsesShaped) {
        dialect = Dialect::Responses;
        facts = inspectRequest(dialect, body);
    }
    if (!facts)
        return facts.error();
    InferenceRequest request{.dialect = dialect, .client = &client, .facts = std::move(*facts), .earlier = nullptr, .compact = false};
    request.compact = client.route->id == RouteId::ResponsesCompact;
    if (request.compact)
        request.facts.stream = false;
    if (!request.facts.previousResponse.empty())
        request.earlier = responses.find(request.facts.previousResponse);
    return request;
}

} // namespace gatehouse
