#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Claude Desktop's calls, as its network stack makes them, against `gatehouse serve`:
//   desktop-replay.mjs chat|messages GATEHOUSE

import { conclude, Expect } from './lib/expect.mjs';
import { Gatehouse, labKey, labSettings, token } from './lib/gatehouse.mjs';
import { ask, bearer, call, readEvents, textOfEvents } from './lib/http.mjs';
import { Scratch } from './lib/scratch.mjs';
import { Provider } from './provider/server.mjs';
import { lastWords, marker } from './provider/words.mjs';

const [dialect, program] = process.argv.slice(2);
const expect = new Expect();
const scratch = new Scratch(`desktop-${dialect}`);
const provider = await new Provider({ key: labKey, foreign: token }).start();
const gatehouse = new Gatehouse(program, scratch, { settings: labSettings(provider, dialect) });

const electron = {
    'user-agent': 'claude-cli/2.1.329 (external, claude-desktop-3p)',
    'accept': '*/*',
    'accept-language': 'en-GB',
    'sec-fetch-site': 'none',
    'sec-fetch-mode': 'no-cors',
    'sec-fetch-dest': 'empty',
    'anthropic-version': '2023-06-01',
    'anthropic-client-platform': 'desktop_app',
};
const prompt = marker('plain', scratch.work);
const post = (path, body, headers = bearer) => call(gatehouse.url + path, { method: 'POST', headers: { ...electron, ...headers }, body });
const get = (path, headers = bearer) => call(gatehouse.url + path, { headers: { ...electron, ...headers } });

function expectAnswer(answer, model, what) {
    expect.equal(answer.status, 200, `the status of ${what}`);
    expect.equal(answer.json?.type, 'message', `the type of ${what}`);
    expect.equal(answer.json?.model, model, `the model that ${what} carries`);
    expect.that(answer.json?.content?.[0]?.text?.includes(lastWords), `the text of ${what} is wrong`, answer.text);
    expect.equal(answer.headers['content-encoding'], undefined, `the content-encoding of ${what}`);
}

const lastAsked = () => provider.conversations.at(-1)?.body?.model;

const steps = {
    async 'the probe for the credential'() {
        for (const headers of [bearer, { 'x-api-key': token }])
            expectAnswer(await post('/v1/messages', ask(prompt, { max_tokens: 1 }), headers), 'claude-opus-4-8', 'the answer to the probe');
        const refused = await post('/v1/messages', ask(prompt), { authorization: 'Bearer something-else' });
        expect.equal(refused.status, 401, 'the status of a probe with a wrong token');
        expect.equal(refused.json?.error?.type, 'authentication_error', 'the kind of error of a probe with a wrong token');
    },
    async 'the list of models'() {
        const list = await get('/v1/models?limit=1000');
        expect.equal(list.status, 200, 'the status of the list of models');
        expect.equal(list.json?.has_more, false, 'has_more of the list of models');
        const models = list.json?.data ?? [];
        const big = models.find(model => model.id === 'claude-opus-4-8');
        expect.that(big, 'claude-opus-4-8 is not in the list of models', list.text);
        expect.that(big?.display_name?.includes('Lab big'), `the display name is ${JSON.stringify(big?.display_name)}`);
        expect.that(models.every(model => typeof model.id === 'string' && typeof model.display_name === 'string'), 'an entry of the list lacks id or display_name', list.text);
        const one = await get('/v1/models/claude-opus-4-8');
        expect.equal(one.json?.id, 'claude-opus-4-8', 'the id of the single model');
        expect.equal((await get('/v1/models?limit=1000', {})).status, 401, 'the status of the list without the token');
    },
    async 'a name for the long context'() {
        for (const name of ['claude-opus-4-8[1m]', 'claude-opus-4-8[1M]']) {
            expectAnswer(await post('/v1/messages?beta=true', ask(prompt, { model: name }), { ...bearer, 'anthropic-beta': 'context-1m-2025-08-07' }), name, `the answer to ${name}`);
            expect.equal(lastAsked(), 'lab-big', `what the provider was asked for by ${name}`);
        }
    },
    async 'a dated name'() {
        expectAnswer(await post('/v1/messages', ask(prompt, { model: 'claude-haiku-4-5-20251001' })), 'claude-haiku-4-5-20251001', 'the answer to a dated name');
        expect.equal(lastAsked(), 'lab-small', 'what the provider was asked for by a dated name');
    },
    async 'a stream'() {
        const answer = await post('/v1/messages?beta=true', ask(prompt, { stream: true }));
        expect.equal(answer.status, 200, 'the status of a stream');
        expect.that(answer.headers['content-type']?.startsWith('text/event-stream'), `the content type of a stream is ${answer.headers['content-type']}`);
        const events = readEvents(answer.text);
        expect.equal(events[0]?.name, 'message_start', 'the first event');
        expect.equal(events[0]?.data.message?.model, 'claude-opus-4-8', 'the model of the first event');
        expect.equal(events.at(-1)?.name, 'message_stop', 'the last event');
        expect.that(textOfEvents(events).includes(lastWords), 'the text of the stream is wrong', answer.text.slice(0, 1500));
    },
    async 'the paths that clients make of their base URLs'() {
        expectAnswer(await post('/v1/v1/messages', ask(prompt)), 'claude-opus-4-8', 'the answer at /v1/v1/messages');
        expect.equal((await get('/v1/v1/models')).status, 200, 'the status of /v1/v1/models');
        expect.equal((await get('/models')).status, 200, 'the status of /models');
        for (const [method, path] of [['HEAD', '/'], ['GET', '/'], ['HEAD', '/v1'], ['HEAD', '/api/hello']]) {
            const answer = await call(gatehouse.url + path, { method, headers: electron });
            expect.equal(answer.status, 200, `the status of ${method} ${path} without a token`);
            if (method === 'HEAD')
                expect.equal(answer.text, '', `the body of ${method} ${path}`);
        }
        const batch = await post('/api/event_logging/batch', { events: [] });
        expect.equal(batch.status, 200, 'the status of /api/event_logging/batch');
        const counted = await post('/v1/messages/count_tokens?beta=true', { model: 'claude-opus-4-8', messages: [{ role: 'user', content: 'How many tokens are these?' }] });
        expect.that(counted.status === 200 && counted.json?.input_tokens > 0, `count_tokens answers ${counted.status}`, counted.text);
    },
    async 'a foreign web page is kept out'() {
        const page = { origin: 'https://example.org', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
        expect.equal((await post('/v1/messages', ask(prompt), { ...bearer, ...page })).status, 403, 'the status for a foreign Origin');
        expect.equal((await get('/v1/models', { ...bearer, host: 'evil.example.org' })).status, 403, 'the status for a foreign Host');
    },
};

try {
    await gatehouse.start();
    for (const [name, step] of Object.entries(steps))
        await step().catch(error => expect.that(false, `${name}: ${error.message}`));
    expect.that(provider.problems.length === 0, 'the provider has something against what it was sent', provider.problems.join('\n'));
    await gatehouse.stop(expect);
} catch (error) {
    expect.that(false, error.message);
}
await provider.stop();
const code = conclude(`Claude Desktop's calls, ${dialect}`, expect, { onFailure: () => console.log(gatehouse.child?.stderr.slice(-3000) ?? '') });
scratch.remove();
process.exit(code);
