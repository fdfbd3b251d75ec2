// SPDX-License-Identifier: GPL-3.0-or-later
// Streams and the clock: draining, silence, a client that leaves, errors before the first byte.

import { setTimeout as pause } from 'node:timers/promises';

import { Gatehouse, labSettings } from '../lib/gatehouse.mjs';
import { ask, bearer, call, open, readEvents, textOf, textOfEvents } from '../lib/http.mjs';
import { lastWords, marker } from '../provider/words.mjs';

const stream = (gatehouse, scratch, scenario) => open(`${gatehouse.url}/v1/messages`, { method: 'POST', headers: bearer, body: ask(marker(scenario, scratch.work), { stream: true }) });

export const cases = {
    async 'sigterm-lets-streams-end'({ expect, scratch, provider, program }) {
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'messages') }).start();
        const response = await stream(gatehouse, scratch, 'trickle');
        const stopping = gatehouse.stop(expect, 20000);
        await pause(200);
        const late = await call(`${gatehouse.url}/v1/messages`, { method: 'POST', body: ask('one more') }).then(answer => answer.status, error => error.code);
        expect.that(late === 'ECONNREFUSED' || late === 503, `a request after SIGTERM got ${late}`);
        const events = readEvents(await textOf(response));
        expect.equal(events.at(-1)?.name, 'message_stop', 'the last event of the running stream');
        expect.that(textOfEvents(events).includes(lastWords), 'the running stream was cut short');
        await stopping;
    },
    /** Several workers, fifty requests at once in both modes, and SIGTERM while the streams run. */
    async 'many-at-once'({ expect, scratch, provider, program }) {
        for (const dialect of ['chat', 'messages']) {
            const settings = labSettings(provider, dialect);
            settings.gateway.workers = 3;
            const gatehouse = await new Gatehouse(program, scratch, { settings }).start();
            const whole = Array.from({ length: 25 }, () => call(`${gatehouse.url}/v1/messages`, { method: 'POST', body: ask(marker('plain', scratch.work)) }));
            const streams = await Promise.all(Array.from({ length: 25 }, () => stream(gatehouse, scratch, 'trickle')));
            for (const answer of await Promise.all(whole))
                expect.that(answer.status === 200 && answer.text.includes(lastWords), `a whole answer is not complete, ${dialect}`, answer.text);
            const stopping = gatehouse.stop(expect, 20000);
            for (const text of await Promise.all(streams.map(textOf)))
                expect.that(readEvents(text).at(-1)?.name === 'message_stop' && textOfEvents(readEvents(text)).includes(lastWords), `a stream is not complete, ${dialect}`, text.slice(-500));
            await stopping;
        }
    },
    /** A provider that says nothing for 17 s: the client gets 200 and a sign of life after 15 s, and then its answer. */
    async 'silence-is-bridged'({ expect, scratch, provider, program }) {
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') }).start();
        const begun = Date.now();
        const response = await stream(gatehouse, scratch, 'silent');
        const waited = Date.now() - begun;
        expect.equal(response.statusCode, 200, 'the status');
        expect.that(waited >= 13000 && waited < 16500, `the head came after ${waited} ms`);
        const text = await textOf(response);
        expect.that(/^(event: ping|:)/m.test(text), 'no sign of life is in the stream', text.slice(0, 500));
        expect.that(textOfEvents(readEvents(text)).includes(lastWords), 'the answer is not complete', text.slice(-500));
        await gatehouse.stop(expect);
    },
    async 'a-client-that-leaves-ends-its-request'({ expect, scratch, provider, program }) {
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'messages') }).start();
        const response = await stream(gatehouse, scratch, 'trickle');
        await new Promise(resolve => response.once('data', resolve));
        const left = Date.now();
        response.on('error', () => {});
        response.destroy();
        const entry = provider.conversations[0];
        while (!entry.endedAt && Date.now() - left < 3000)
            await pause(5);
        expect.that(entry.left && entry.endedAt - left < 300, `the provider's request ended ${entry.endedAt ? `${entry.endedAt - left} ms` : 'not'} after the client had left`);
        await gatehouse.stop(expect);
    },
    async 'errors-keep-their-status'({ expect, scratch, provider, program }) {
        for (const dialect of ['chat', 'messages']) {
            const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, dialect) }).start();
            const post = (text, more) => call(`${gatehouse.url}/v1/messages`, { method: 'POST', body: ask(text, more) });
            const long = await post(marker('too-long', scratch.work));
            expect.equal(long.status, 400, `the status of an over-long prompt, ${dialect}`);
            if (dialect === 'chat')
                expect.that(/^prompt is too long: \d+ tokens > \d+ maximum$/.test(long.json?.error?.message), 'the wording that lets Claude Code compact is missing', long.text);
            const unknown = await post('Hello', { model: 'nobody-knows-this' });
            expect.equal(unknown.status, 404, `the status of an unknown name, ${dialect}`);
            expect.equal(unknown.json?.error?.type, 'not_found_error', `the kind of error for an unknown name, ${dialect}`);
            const broken = await call(`${gatehouse.url}/v1/messages`, { method: 'POST', body: '{"model": "claude-opus-4-8", "messages": [' });
            expect.equal(broken.status, 400, `the status of a broken body, ${dialect}`);
            expect.equal(broken.json?.type, 'error', `the shape of the error for a broken body, ${dialect}`);
            const nowhere = await call(`${gatehouse.url}/v1/nowhere`);
            expect.equal(nowhere.status, 404, `the status of an unknown path, ${dialect}`);
            await gatehouse.stop(expect);
        }
    },
    async 'strict-names'({ expect, scratch, provider, program }) {
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat', { strict_names: true }) }).start();
        const answer = await call(`${gatehouse.url}/v1/messages`, { method: 'POST', body: ask('Hello', { model: 'claude-opsu-4-8' }) });
        expect.equal(answer.status, 404, 'the status of a misspelt name');
        expect.equal(answer.json?.error?.type, 'not_found_error', 'the kind of error');
        expect.that(answer.json?.error?.message?.includes('claude-opus-4-8'), 'the close match is not named', answer.text);
        await gatehouse.stop(expect);
    },
};
