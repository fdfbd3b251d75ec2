// SPDX-License-Identifier: GPL-3.0-or-later
// Instances: the port, status, stop, a second start.

import { createServer } from 'node:net';

import { run } from '../lib/child.mjs';
import * as exitCodes from '../lib/exit-codes.mjs';
import { Gatehouse, labSettings, secrets } from '../lib/gatehouse.mjs';
import { call } from '../lib/http.mjs';

const command = (gatehouse, ...args) => run(gatehouse.program, [...args, '--settings', gatehouse.settingsFile], { environment: gatehouse.environment, folder: gatehouse.scratch.root });

export const cases = {
    async 'port-in-use'({ expect, scratch, provider, program }) {
        const squatter = createServer(() => {});
        await new Promise(resolve => squatter.listen(0, '127.0.0.1', resolve));
        const { port } = squatter.address();
        const gatehouse = new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat'), args: ['--port', String(port)] });
        const child = gatehouse.launch();
        const end = await child.finished(10000);
        squatter.close();
        expect.that(exitCodes.isOneOfThem(end.code), `the exit code is ${JSON.stringify(end)}`);
        expect.equal(child.stdout, '', 'standard output');
        expect.that(child.stderr.includes(String(port)), 'the port is not named', child.stderr);
        expect.that(/node/i.test(child.stderr), 'the program that has the port is not named', child.stderr);
    },
    async 'status'({ expect, scratch, provider, program }) {
        const gatehouse = new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') });
        const before = await command(gatehouse, 'status');
        expect.that(before.code !== 0, 'status says all is well while nothing runs');
        expect.that(/not running/i.test(before.stdout + before.stderr), 'status does not say that nothing runs', before.stdout + before.stderr);
        await gatehouse.start();

        const words = await command(gatehouse, 'status');
        expect.equal(words.code, exitCodes.ok, 'the exit code of status');
        expect.that(words.stdout.includes(String(gatehouse.port)) && words.stdout.includes('lab'), 'status names neither port nor provider', words.stdout + words.stderr);
        const json = await command(gatehouse, 'status', '--json');
        expect.equal(json.code, exitCodes.ok, 'the exit code of status --json');
        let parsed;
        try {
            parsed = JSON.parse(json.stdout);
        } catch (error) {
            expect.that(false, `status --json printed no JSON: ${error.message}`, json.stdout);
        }
        expect.that(JSON.stringify(parsed ?? '').includes(String(gatehouse.port)), 'status --json does not name the port', json.stdout);
        expect.silent(words.stdout + json.stdout + words.stderr + json.stderr, secrets, 'what status printed');
        await gatehouse.stop(expect);
    },
    async 'stop'({ expect, scratch, provider, program }) {
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') }).start();
        const stopped = await command(gatehouse, 'stop');
        expect.equal(stopped.code, exitCodes.ok, 'the exit code of stop');
        const end = await gatehouse.child.finished(5000);
        expect.that(end.code === 0 && !end.late, `serve ended with ${JSON.stringify(end)}`);
        const gone = await call(`${gatehouse.url}/health`).then(() => false, () => true);
        expect.that(gone, 'the port still answers');
        const again = await command(gatehouse, 'stop');
        expect.that(/not running/i.test(again.stdout + again.stderr), 'a second stop does not say that nothing runs', again.stdout + again.stderr);
    },
    async 'restart'({ expect, scratch, provider, program }) {
        const gatehouse = new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') });
        expect.that((await command(gatehouse, 'restart')).code !== 0, 'restart says all is well while nothing runs');
        await gatehouse.start();
        const before = (await call(`${gatehouse.url}/health`)).headers['x-gatehouse-instance'];
        const restarted = await command(gatehouse, 'restart');
        expect.equal(restarted.code, exitCodes.ok, 'the exit code of restart');
        const lines = () => gatehouse.child.stdout.split('\n').filter(line => line.startsWith('gatehouse: listening on '));
        await gatehouse.child.until(() => lines().length === 2, 'its first line after the restart');
        const url = lines()[1].slice('gatehouse: listening on '.length);
        const after = await call(`${url}/health`);
        expect.equal(after.status, 200, 'the status after the restart');
        expect.that(before && after.headers['x-gatehouse-instance'] !== before, 'the instance is the same as before the restart');
        await gatehouse.stop(expect);
    },
    async 'second-start'({ expect, scratch, provider, program }) {
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') }).start();
        const second = await run(program, gatehouse.args, { environment: gatehouse.environment, folder: scratch.root });
        expect.that(!second.late, 'a second serve with the same settings goes on running');
        expect.that(/already running/i.test(second.stderr), 'the second start does not say that the first one runs', second.stderr);
        expect.equal((await call(`${gatehouse.url}/health`)).status, 200, 'the status of the first instance\'s health afterwards');
        await gatehouse.stop(expect);
    },
    async 'health'({ expect, scratch, provider, program }) {
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') }).start();
        for (const path of ['/health', '/healthz']) {
            const open = await call(gatehouse.url + path, { headers: {} });
            expect.equal(open.status, 200, `the status of ${path}`);
            expect.equal(open.text.replaceAll(/\s/g, ''), '{"ok":true,"service":"gatehouse"}', `what ${path} says without the token`);
            expect.that(open.headers['x-gatehouse-instance'], `${path} has no X-Gatehouse-Instance`);
            const known = await call(gatehouse.url + path);
            expect.that(known.text.includes('lab') && known.text.includes('claude-opus-4-8'), `${path} names neither providers nor routes with the token`, known.text);
            expect.silent(known.text, secrets, path);
        }
        expect.equal((await call(`${gatehouse.url}/ready`, { headers: {} })).status, 200, 'the status of /ready with a key');
        const keyless = labSettings(provider, 'chat');
        keyless.providers.lab.key = { env: 'NO_SUCH_KEY' };
        await gatehouse.stop(expect);
        const second = await new Gatehouse(program, scratch, { settings: keyless }).start();
        expect.equal((await call(`${second.url}/ready`, { headers: {} })).status, 503, 'the status of /ready without any key');
        await second.stop(expect);
    },
};
