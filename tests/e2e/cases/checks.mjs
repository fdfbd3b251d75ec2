// SPDX-License-Identifier: GPL-3.0-or-later
// What several clients' cases look at.

export const requestsFor = (provider, scenario) => provider.conversations.filter(entry => entry.scenario === scenario);

/** The provider failed once; the second request came, and not before `wait` ms. */
export const triedAgain = (scenario, wait = 0) => ({ expect, provider }) => {
    const requests = requestsFor(provider, scenario);
    expect.that(requests.length >= 3, `${requests.length} requests came for ${scenario}, there should be the failed one, its repeat and one with the result`);
    if (requests.length > 1)
        expect.that(requests[1].at - requests[0].at >= wait, `the second request came after ${requests[1].at - requests[0].at} ms, ${wait} were asked for`);
};
