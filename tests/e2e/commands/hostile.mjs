// SPDX-License-Identifier: GPL-3.0-or-later
// Providers and clients that do what they should not, and the paths that are open to everybody.

import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { Gatehouse, labKey, labSettings, token } from '../lib/gatehouse.mjs';
import { ask, bearer, call, open } from '../lib/http.mjs';

const event = (name, data) => `event: ${name}\ndata: ${JSON.stringify({ type: name, ...data })}\n\n`;
const opening = event('message_start', { message: { id: 'msg_1', type: 'message', role: 'assistant', model: 'lab-big', content: [], stop_reason: null, stop_sequence: null, usage: { input_tokens: 3, output_tokens: 1 } } })
    + event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } });
const delta = text => event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } });

/** An HTTP server that answers with `answer(request, response)`, and what labSettings wants of a provider. */
async function rudeProvider(answer) {
    const server = createHttpServer((request, response) => request.resume().on('end', () => answer(request, response)));
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    return { baseUrl: () => `http://127.0.0.1:${server.address().port}`, stop: () => (server.closeAllConnections?.(), server.close()) };
}

const keyOf = request => request.headers['x-api-key'] ?? request.headers.authorization;

export const cases = {
    /** A key that does not look like one: what is known is looked for, not only what keys begin with. */
    async 'a-repeated-key-is-hidden'({ expect, scratch, program }) {
        const answers = {
            refusal: (request, response) => response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { type: 'authentication_error', message: `no such key: ${keyOf(request)}\u001b[31m` } })),
            page: (request, response) => response.writeHead(503, { 'content-type': 'text/html' }).end(`<html><title>for ${keyOf(request)}</title></html>`),
            'error with status 200': (request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message: keyOf(request) } })),
            'error in mid-stream': (request, response) => response.writeHead(200, { 'content-type': 'text/event-stream' }).end(opening + delta('a') + event('error', { error: { type: 'api_error', message: keyOf(request) } })),
        };
        let answer;
        const provider = await rudeProvider((request, response) => answer(request, response));
        for (const dialect of ['messages', 'chat']) {
            const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, dialect) }).start();
            for (answer of Object.values(answers))
                for (const stream of [false, true]) {
                    const { text } = await call(`${gatehouse.url}/v1/messages`, { method: 'POST', body: ask('Hello', { stream }) });
                    expect.that(text.includes('error'), `${dialect}: no error came`, text);
                    expect.silent(text, { key: labKey }, `${dialect}: the answer ${text}`);
                    expect.that(!text.includes('\u001b') && !text.includes('u001b'), `${dialect}: a terminal escape came through`, text);
                }
            const health = await call(`${gatehouse.url}/health`);
            expect.silent(health.text, { key: labKey }, `${dialect}: /health`);
            await gatehouse.stop(expect); // and looks through the log
        }
        provider.stop();
    },
    async 'its-own-provider'({ expect, scratch, program }) {
        const free = createServer();
        await new Promise(resolve => free.listen(0, '127.0.0.1', resolve));
        const { port } = free.address();
        await new Promise(resolve => free.close(resolve));
        const settings = labSettings({ baseUrl: () => `http://127.0.0.1:${port}` }, 'messages');
        settings.providers.lab.key = { env: 'GATEHOUSE_TOKEN' };
        settings.default_provider = 'lab';
        const gatehouse = await new Gatehouse(program, scratch, { settings, args: ['--port', String(port)] }).start();
        for (const path of ['/v1/messages', '/v1/messages/count_tokens']) {
            const answer = await call(gatehouse.url + path, { method: 'POST', body: ask('Hello'), limit: 5000 });
            expect.that(path.endsWith('count_tokens') || (answer.status >= 500 && answer.text.includes('base_url')), `${path} says ${answer.status}`, answer.text);
        }
        await gatehouse.stop(expect);
        const lines = gatehouse.stderr.split('\n').filter(line => line.includes(' request ')).length;
        expect.that(lines <= 4, `${lines} requests went round`);
    },
    async 'a-count-that-is-none'({ expect, scratch, program }) {
        const bodies = ['<html><title>Log in</title></html>', '', '{}', '{"input_tokens":', '{"input_tokens":null}', ' '.repeat(100000)];
        let body;
        const provider = await rudeProvider((request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'messages') }).start();
        for (body of bodies) {
            const answer = await call(`${gatehouse.url}/v1/messages/count_tokens`, { method: 'POST', body: ask('How many are these?') });
            expect.that(answer.status === 200 && answer.json?.input_tokens > 0, `for ${JSON.stringify(body.slice(0, 40))} the count is not estimated`, answer.text.slice(0, 200));
        }
        body = '{"input_tokens": 4711}';
        const answer = await call(`${gatehouse.url}/v1/messages/count_tokens`, { method: 'POST', body: ask('How many are these?') });
        expect.equal(answer.json?.input_tokens, 4711, 'the count that the provider gave');
        await gatehouse.stop(expect);
        const lines = gatehouse.stderr.split('\n').filter(line => /request \d+ .*count_tokens claude-opus-4-8 -> lab\/lab-big status=200/.test(line)).length;
        expect.equal(lines, bodies.length + 1, 'the number of lines in the log');
        provider.stop();
    },
    /** Many at once: what one of them may hold must not grow with their number. */
    async 'stalled-readers-cost-little'({ expect, scratch, program }) {
        const readers = 12;
        const text = delta('y'.repeat(4000));
        const floods = [];
        const provider = await rudeProvider((request, response) => {
            response.writeHead(200, { 'content-type': 'text/event-stream' }).write(opening);
            const pour = () => {
                while (!response.destroyed && response.write(text))
                    ;
            };
            response.on('drain', pour);
            floods.push(response);
            pour();
        });
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'messages') }).start();
        const memory = () => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${gatehouse.child.pid}/status`, 'utf8'))[1]);
        const before = memory();
        const responses = await Promise.all(Array.from({ length: readers }, () => open(`${gatehouse.url}/v1/messages`, { method: 'POST', headers: bearer, body: ask('Pour', { stream: true }) })));
        const sent = () => floods.reduce((sum, response) => sum + (response.socket?.bytesWritten ?? 0) - (response.socket?.writableLength ?? 0), 0);
        for (let last = -1; last !== sent(); await pause(200))
            last = sent();
        const each = (memory() - before) / readers;
        const isInstrumented = /lib[at]san|libubsan/.test(readFileSync(`/proc/${gatehouse.child.pid}/maps`, 'utf8'));
        expect.that(isInstrumented || each < 2048, `a stalled reader costs ${Math.round(each)} KiB`);
        expect.equal((await call(`${gatehouse.url}/v1/models`)).status, 200, 'the status for another client meanwhile');
        responses.forEach(response => response.on('error', () => {}).destroy());
        await gatehouse.stop(expect);
        provider.stop();
    },
    /** Another program's port in the settings: said, and answering goes on where it was; also for the stream that runs. */
    async 'an-edit-to-a-used-port'({ expect, scratch, program }) {
        let finish;
        const provider = await rudeProvider((request, response) => {
            response.writeHead(200, { 'content-type': 'text/event-stream' }).write(opening + delta('first '));
            finish = () => response.end(delta('last') + event('content_block_stop', { index: 0 }) + event('message_delta', { delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 2 } }) + event('message_stop', {}));
        });
        const squatter = createServer(() => {});
        const free = createServer();
        for (const server of [squatter, free])
            await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
        const { port } = free.address();
        await new Promise(resolve => free.close(resolve));
        const at = number => labSettings(provider, 'messages', { gateway: { port: number } });
        const gatehouse = await new Gatehouse(program, scratch, { settings: at(port), args: [] }).start();
        const response = await open(`${gatehouse.url}/v1/messages`, { method: 'POST', headers: bearer, body: ask('Go on', { stream: true }) });
        gatehouse.write(at(squatter.address().port));
        await gatehouse.child.until(child => child.stderr.includes(`Port ${squatter.address().port} is in use by node`), 'the word that the port is in use');
        expect.equal((await call(`${gatehouse.url}/v1/models`)).status, 200, 'the status at the old port');
        finish();
        let text = '';
        for await (const piece of response.setEncoding('utf8'))
            text += piece;
        expect.that(text.includes('message_stop'), 'the running stream was cut', text.slice(-300));
        squatter.close();
        await gatehouse.stop(expect);
        provider.stop();
    },
    async 'open-paths'({ expect, scratch, provider, program }) {
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') }).start();
        const rows = [
            // method, path, status without the token, status with it
            ['HEAD', '/', 200, 200], ['GET', '/', 200, 200], ['HEAD', '/v1', 200, 200], ['GET', '/v1', 200, 200], ['HEAD', '/api/hello', 200, 200], ['GET', '/api/hello', 405, 405],
            ['HEAD', '/health', 200, 200], ['HEAD', '/healthz', 200, 200], ['HEAD', '/ready', 200, 200], ['POST', '/health', 405, 405],
            ['GET', '/v1/models', 401, 200], ['HEAD', '/v1/models', 401, 200], ['GET', '/models', 401, 200], ['GET', '/v1/v1/models', 401, 200], ['GET', '/v1/models/claude-opus-4-8[1m]', 401, 200],
            ['GET', '/v1/models/lab/lab-big', 401, 200], ['GET', '/v1/models/lab/', 401, 404], ['GET', '/v1/models/nobody', 401, 404], ['POST', '/api/event_logging/batch', 401, 200], ['GET', '/v1/messages', 401, 405], ['OPTIONS', '/v1/messages', 403, 403], ['DELETE', '/v1/models', 401, 405], ['GET', '/nowhere', 401, 404],
        ];
        for (const [method, path, without, known] of rows)
            for (const [headers, wanted] of [[{}, without], [bearer, known]]) {
                const answer = await call(gatehouse.url + path, { method, headers, body: method === 'POST' ? {} : undefined });
                expect.equal(answer.status, wanted, `the status of ${method} ${path} ${headers === bearer ? 'with' : 'without'} the token`);
                expect.that(method !== 'HEAD' || answer.text === '', `HEAD ${path} has a body`, answer.text);
                expect.that(!Object.keys(answer.headers).some(name => name.startsWith('access-control-')), `${method} ${path} lets web pages in`);
            }
        expect.that(/refused: status=401/.test(gatehouse.stderr), 'refusals are not in the log', gatehouse.stderr);
        expect.equal((await call(`${gatehouse.url}/v1/models?api_key=${token}`, { headers: {} })).status, 401, 'the status with the token in the address');
        await gatehouse.stop(expect); // which looks for the token in the log
    },
    async 'every-address'({ expect, scratch, provider, program }) {
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat', { gateway: { address: '0.0.0.0' } }) }).start();
        expect.equal((await call(`${gatehouse.url}/v1/models`)).status, 200, 'the status at the address that its first line names');
        expect.equal((await call(`${gatehouse.url}/v1/models`, { headers: { ...bearer, host: 'evil.example.org' } })).status, 403, 'the status for a foreign Host');
        await gatehouse.stop(expect);
    },
};
