// SPDX-License-Identifier: GPL-3.0-or-later
// The three dialects at the door: whose errors look how, what comes to the wrong address, and what the Responses API has beside an answer.

import { request } from 'node:http';

import { Gatehouse, labSettings, token } from '../lib/gatehouse.mjs';
import { ask, bearer, call, open, readEvents, textOf } from '../lib/http.mjs';
import { fileText, lastWords, marker, sideWords, summaryWords } from '../provider/words.mjs';

const started = (program, scratch, provider, dialect, more) => new Gatehouse(program, scratch, { settings: labSettings(provider, dialect, more) }).start();
const post = (gatehouse, path, body, headers = bearer) => call(gatehouse.url + path, { method: 'POST', headers, body });
const write = { type: 'function', name: 'Write', parameters: { type: 'object', properties: { file_path: { type: 'string' }, content: { type: 'string' } }, required: ['file_path', 'content'] } };

const paths = {
    messages: ['/v1/messages', '/anthropic/v1/messages', '/v1/v1/messages', '/v1/messages?beta=true'],
    chat: ['/v1/chat/completions', '/openai/v1/chat/completions', '/chat/completions'],
    responses: ['/v1/responses', '/openai/v1/responses', '/responses'],
};
const asking = {
    messages: text => ask(text),
    chat: text => ({ model: 'gpt-5.5', messages: [{ role: 'user', content: text }] }),
    responses: text => ({ model: 'gpt-5.5', input: text }),
};
const textIn = {
    messages: json => json?.content?.[0]?.text,
    chat: json => json?.choices?.[0]?.message?.content,
    responses: json => json?.output?.at(-1)?.content?.[0]?.text,
};

/** What is wrong with an error of this dialect; null: nothing. */
function faultOf(dialect, { json, headers }) {
    if (typeof json?.error?.message !== 'string' || json.error.message.length < 10)
        return 'no sentence in error.message';
    if (typeof json.error.type !== 'string')
        return 'no error.type';
    if (!headers['content-type']?.startsWith('application/json'))
        return `the content type is ${headers['content-type']}`;
    if (dialect === 'messages')
        return json.type === 'error' ? null : 'type is not error';
    return 'code' in json.error && 'param' in json.error && json.type === undefined ? null : 'not the shape of OpenAI';
}

export const cases = {
    /** The same answer under every path that clients make of their base URLs, and errors in the words of the one who asks. */
    async 'every-dialect-under-every-path'({ expect, scratch, provider, program }) {
        for (const spoken of Object.keys(paths)) {
            const gatehouse = await started(program, scratch, provider, spoken);
            for (const dialect of Object.keys(paths))
                for (const path of paths[dialect]) {
                    const answer = await post(gatehouse, path, asking[dialect](marker('plain', scratch.work)));
                    expect.that(answer.status === 200 && textIn[dialect](answer.json)?.includes(lastWords), `${path} with a provider of ${spoken} answers ${answer.status}`, answer.text);
                }
            await gatehouse.stop(expect);
        }
    },
    async 'errors-in-the-callers-words'({ expect, scratch, provider, program }) {
        const gatehouse = await started(program, scratch, provider, 'messages');
        for (const dialect of Object.keys(paths))
            for (const path of paths[dialect]) {
                const errors = {
                    'no token': [401, await post(gatehouse, path, asking[dialect]('Hello'), {})],
                    'an unknown model': [404, await post(gatehouse, path, { ...asking[dialect]('Hello'), model: 'nobody-knows-this' })],
                    'broken JSON': [400, await post(gatehouse, path, '{"model": "gpt-5.5", ')],
                    'no JSON at all': [400, await post(gatehouse, path, 'Hello')],
                    'a number for a model': [400, await post(gatehouse, path, { ...asking[dialect]('Hello'), model: 7 })],
                    'a wrong method': [405, await call(gatehouse.url + path)],
                    'a limit of the provider': [429, await post(gatehouse, path, asking[dialect](marker('always-limited', scratch.work)))],
                    'an over-long prompt': [400, await post(gatehouse, path, asking[dialect](marker('too-long', scratch.work)))],
                };
                for (const [what, [status, answer]] of Object.entries(errors)) {
                    expect.equal(answer.status, status, `the status of ${path} for ${what}`);
                    expect.equal(faultOf(dialect, answer), null, `what is wrong with the error of ${path} for ${what}: ${answer.text}`);
                }
                expect.equal(errors['a limit of the provider'][1].headers['retry-after'], '2', `retry-after at ${path}`);
            }
        const lost = await call(`${gatehouse.url}/openai/v1/nowhere`);
        expect.that(lost.status === 404 && faultOf('chat', lost) === null, `a path of nobody's under /openai answers ${lost.status}`, lost.text);
        await gatehouse.stop(expect);
    },
    /** Some clients post Responses bodies to /chat/completions, and expect a response. */
    async 'a-responses-body-at-the-chat-address'({ expect, scratch, provider, program }) {
        for (const spoken of ['chat', 'responses', 'messages']) {
            const gatehouse = await started(program, scratch, provider, spoken);
            const answer = await post(gatehouse, '/v1/chat/completions', asking.responses(marker('plain', scratch.work)));
            expect.that(answer.status === 200 && answer.json?.object === 'response' && textIn.responses(answer.json)?.includes(lastWords), `with a provider of ${spoken} it answers ${answer.status}`, answer.text);
            const response = await open(`${gatehouse.url}/v1/chat/completions`, { method: 'POST', headers: bearer, body: { ...asking.responses(marker('plain', scratch.work)), stream: true } });
            const events = readEvents(await textOf(response));
            expect.equal(events.at(-1)?.name, 'response.completed', `the last event with a provider of ${spoken}`);
            await gatehouse.stop(expect);
        }
    },
    /** Codex tries a WebSocket first where it may; it falls back when that is refused, and the refusal is not a hanging connection. */
    async 'a-websocket-is-refused'({ expect, scratch, provider, program }) {
        const gatehouse = await started(program, scratch, provider, 'chat');
        for (const path of ['/v1/responses', '/openai/v1/responses']) {
            const headers = { ...bearer, 'connection': 'Upgrade', 'upgrade': 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' };
            const answer = await new Promise((resolve, reject) => {
                const asked = request(gatehouse.url + path, { headers, agent: false, timeout: 5000 });
                asked.once('upgrade', (_, socket) => { socket.destroy(); resolve({ status: 101 }); });
                asked.once('response', response => textOf(response).then(text => resolve({ status: response.statusCode, text })));
                asked.once('timeout', () => reject(new Error('no answer to the upgrade')));
                asked.once('error', reject).end();
            });
            expect.equal(answer.status, 426, `the status of an upgrade of ${path}`); // the one at which Codex falls back at once
        }
        await gatehouse.stop(expect);
    },
    async 'counting-for-responses'({ expect, scratch, provider, program }) {
        for (const spoken of ['chat', 'messages', 'responses']) {
            const gatehouse = await started(program, scratch, provider, spoken);
            for (const path of ['/v1/responses/input_tokens', '/openai/v1/responses/input_tokens']) {
                const counted = await post(gatehouse, path, asking.responses('How many tokens are these?'));
                expect.that(counted.status === 200 && counted.json?.object === 'response.input_tokens' && counted.json.input_tokens > 0, `${path} with a provider of ${spoken} answers ${counted.status}`, counted.text);
            }
            await gatehouse.stop(expect);
        }
    },
    /** What compacting gives can be sent again, and the model sees what was summed up. */
    async 'compacting-for-responses'({ expect, scratch, provider, program }) {
        for (const spoken of ['chat', 'messages', 'responses']) {
            const gatehouse = await started(program, scratch, provider, spoken);
            const input = [{ role: 'user', content: 'Remember the number 4711.' }, { role: 'assistant', content: [{ type: 'output_text', text: 'I do.' }] }];
            const compacted = await post(gatehouse, '/v1/responses/compact', { model: 'gpt-5.5', input });
            expect.that(compacted.status === 200 && compacted.json?.object === 'response.compaction' && compacted.json.output?.length > 0, `with a provider of ${spoken} it answers ${compacted.status}`, compacted.text);
            const next = await post(gatehouse, '/v1/responses', { model: 'gpt-5.5', input: [...compacted.json?.output ?? [], { role: 'user', content: marker('plain', scratch.work) }] });
            expect.equal(next.status, 200, `the status of the next turn with a provider of ${spoken}`);
            const seen = JSON.stringify(provider.conversations.at(-1)?.body ?? {});
            expect.that([sideWords, summaryWords].some(words => seen.includes(words)), `a provider of ${spoken} does not see the summary`, seen.slice(0, 1500));
            await gatehouse.stop(expect);
        }
    },
    async 'an-unknown-earlier-response'({ expect, scratch, provider, program }) {
        for (const spoken of ['chat', 'messages', 'responses']) {
            const gatehouse = await started(program, scratch, provider, spoken);
            for (const stream of [false, true]) {
                const answer = await post(gatehouse, '/v1/responses', { ...asking.responses(marker('plain', scratch.work)), stream, previous_response_id: 'resp_nobody' });
                expect.that([400, 404].includes(answer.status) && answer.json?.error?.code === 'previous_response_not_found', `with a provider of ${spoken} it answers ${answer.status}`, answer.text);
            }
            await gatehouse.stop(expect);
        }
    },
    /** What is not to be stored is not known later. */
    async 'a-response-that-is-not-stored'({ expect, scratch, provider, program }) {
        for (const spoken of ['chat', 'messages']) {
            const gatehouse = await started(program, scratch, provider, spoken);
            const first = await post(gatehouse, '/v1/responses', { ...asking.responses(marker('plain', scratch.work)), store: false });
            const second = await post(gatehouse, '/v1/responses', { ...asking.responses(marker('plain', scratch.work)), previous_response_id: first.json?.id });
            expect.equal(second.json?.error?.code, 'previous_response_not_found', `the error with a provider of ${spoken}`);
            await gatehouse.stop(expect);
        }
    },
    /** A provider that is said to speak Responses and does not: asked once, then translated for. */
    async 'a-missing-endpoint-is-remembered'({ expect, scratch, provider, program, newProvider }) {
        const lacking = await newProvider({ absent: ['responses'] });
        const settings = labSettings(lacking, 'chat');
        settings.providers.lab = { endpoints: { responses: lacking.baseUrl('responses'), chat: lacking.baseUrl('chat') }, dialect: 'chat', key: { env: 'LAB_KEY' } };
        const gatehouse = await new Gatehouse(program, scratch, { settings }).start();
        const begin = { ...asking.responses(marker('write', scratch.work)), tools: [write] };
        for (const stream of [false, true, false]) {
            const answer = await post(gatehouse, '/v1/responses', { ...begin, stream });
            const call = stream ? readEvents(answer.text).at(-1)?.data.response.output.at(-1) : answer.json?.output?.at(-1);
            expect.that(answer.status === 200 && call?.type === 'function_call' && JSON.parse(call.arguments).content === fileText, `it answers ${answer.status}`, answer.text);
        }
        expect.equal(lacking.record.filter(entry => entry.path === '/openai/v1/responses').length, 1, 'how often the missing endpoint was asked');
        expect.equal(lacking.record.filter(entry => entry.path === '/openai/v1/chat/completions').length, 3, 'how often the other one was asked');
        await gatehouse.stop(expect);
        expect.that(!gatehouse.stderr.includes(token), 'the token is in the log');
    },
};
