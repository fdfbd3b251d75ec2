// SPDX-License-Identifier: GPL-3.0-or-later
// The settings file: broken, wrong, edited while running.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import * as exitCodes from '../lib/exit-codes.mjs';
import { Gatehouse, labKey, labSettings, secrets } from '../lib/gatehouse.mjs';
import { ask, call } from '../lib/http.mjs';
import { marker } from '../provider/words.mjs';

const names = async gatehouse => ((await call(`${gatehouse.url}/v1/models`)).json?.data ?? []).map(model => model.id);

async function until(holds, limit = 8000) {
    for (const end = Date.now() + limit; Date.now() < end; await pause(50))
        if (await holds())
            return true;
    return false;
}

async function expectRefusal({ expect, scratch, program }, settings, words, what) {
    const gatehouse = new Gatehouse(program, scratch, { settings });
    const child = gatehouse.launch();
    const end = await child.finished(10000);
    expect.equal(end.code, exitCodes.config, `the exit code for ${what}`);
    expect.equal(child.stdout, '', `standard output for ${what}`);
    for (const word of words)
        expect.that(word.test(child.stderr), `for ${what}, ${word} is not in what it says`, child.stderr);
}

const withExtraName = (provider, name) => {
    const settings = labSettings(provider, 'chat');
    settings.models.push({ name, provider: 'lab', model: 'lab-big' });
    return settings;
};

export const cases = {
    async 'broken-settings'(context) {
        await expectRefusal(context, '{\n  "gateway": { "port": 8787 },\n  "providers": {,}\n}\n', [/settings\.json/, /line 3|:3\b/], 'broken JSON');
        await expectRefusal(context, { gateway: { port: 'eighty' } }, [/settings\.json/, /gateway.*port/s], 'a port that is no number');
        await expectRefusal(context, { providers: { lab: { dialect: 'morse', base_url: 'http://127.0.0.1:9/v1' } } }, [/dialect/, /messages/, /chat/, /responses/], 'a dialect that does not exist');
        await expectRefusal(context, { gateway: { address: '0.0.0.0', require_token: false } }, [/require_token/, /127\.0\.0\.1/], 'no token on every address');
    },
    async 'token-from-file'({ expect, scratch, provider, program }) {
        const file = scratch.file('gateway.token');
        writeFileSync(file, 'a-token-from-a-file\n', { mode: 0o600 });
        const settings = labSettings(provider, 'chat', { gateway: { token: { file } } });
        const gatehouse = await new Gatehouse(program, scratch, { settings, environment: { GATEHOUSE_TOKEN: '' } }).start();
        const status = async headers => (await call(`${gatehouse.url}/v1/models`, { headers })).status;
        expect.equal(await status({ authorization: 'Bearer a-token-from-a-file' }), 200, 'the status with the token of the file');
        expect.equal(await status({ 'x-api-key': 'a-token-from-a-file' }), 200, 'the status with the token as x-api-key');
        expect.equal(await status({ authorization: 'Bearer a-token-from-a-fil' }), 401, 'the status with a token that is too short');
        expect.equal(await status({ authorization: `Bearer ${labKey}` }), 401, 'the status with another secret');
        await gatehouse.stop(expect);
    },
    /** Without a token every local program may ask, but still no web page. */
    async 'no-token-required'({ expect, scratch, provider, program }) {
        const settings = labSettings(provider, 'chat', { gateway: { require_token: false } });
        const gatehouse = await new Gatehouse(program, scratch, { settings, environment: { GATEHOUSE_TOKEN: '' } }).start();
        const status = async headers => (await call(`${gatehouse.url}/v1/models`, { headers })).status;
        expect.equal(await status({}), 200, 'the status without a token');
        expect.equal(await status({ host: 'evil.example.org' }), 403, 'the status for a foreign Host');
        expect.equal(await status({ origin: 'https://evil.example.org' }), 403, 'the status for a foreign Origin');
        expect.that(/warning.*token/i.test(gatehouse.stderr), 'there is no warning', gatehouse.stderr);
        await gatehouse.stop(expect);
    },
    async 'unknown-settings-are-named'({ expect, scratch, provider, program }) {
        const settings = labSettings(provider, 'chat', { wallpaper: 'blue' });
        const gatehouse = await new Gatehouse(program, scratch, { settings }).start();
        await until(() => gatehouse.stderr.includes('wallpaper'), 2000);
        expect.that(gatehouse.stderr.includes('wallpaper'), 'the unknown key is not named', gatehouse.stderr);
        await gatehouse.stop(expect);
    },
    async 'no-settings-file'({ expect, scratch, program }) {
        const gatehouse = await new Gatehouse(program, scratch, { settings: undefined, environment: { DEEPSEEK_API_KEY: labKey } }).start();
        for (const name of ['claude-deepseek-v4-pro', 'claude-opus-4-7'])
            expect.that(await until(async () => (await names(gatehouse)).includes(name)), `the default name ${name} is not listed`, gatehouse.stderr);
        await gatehouse.stop(expect);
    },
    async 'an-edit-is-taken-while-running'({ expect, scratch, provider, program }) {
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') }).start();
        expect.that(!(await names(gatehouse)).includes('claude-edited'), 'the name is there before the edit');
        gatehouse.write(withExtraName(provider, 'claude-edited'));
        expect.that(await until(async () => (await names(gatehouse)).includes('claude-edited')), 'the edit was not taken', gatehouse.stderr);

        gatehouse.write('{ "models": [\n');
        expect.that(await until(() => /line \d|settings\.json:\d/.test(gatehouse.stderr)), 'the broken edit is not reported with its place', gatehouse.stderr);
        expect.that((await names(gatehouse)).includes('claude-edited'), 'the broken edit lost the old settings');
        const answer = await call(`${gatehouse.url}/v1/messages`, { method: 'POST', body: ask(marker('plain', scratch.work), { model: 'claude-edited' }) });
        expect.equal(answer.status, 200, 'the status of a request after a broken edit');
        await gatehouse.stop(expect);
    },
    async 'sighup-reloads'({ expect, scratch, provider, program }) {
        const keyFile = scratch.file('lab.key');
        writeFileSync(keyFile, 'an-old-key\n', { mode: 0o600 });
        const settings = labSettings(provider, 'chat');
        settings.providers.lab.key = { file: keyFile };
        const gatehouse = await new Gatehouse(program, scratch, { settings, environment: { LAB_KEY: '' } }).start();
        writeFileSync(keyFile, `${labKey}\n`);
        settings.models.push({ name: 'claude-reloaded', provider: 'lab', model: 'lab-big' });
        gatehouse.write(settings);
        gatehouse.child.signal('SIGHUP');
        expect.that(await until(async () => (await names(gatehouse)).includes('claude-reloaded')), 'SIGHUP did not bring the new settings', gatehouse.stderr);
        const answer = await call(`${gatehouse.url}/v1/messages`, { method: 'POST', body: ask(marker('plain', scratch.work)) });
        expect.equal(answer.status, 200, 'the status of a request with the key that the file holds now', answer.text);
        await gatehouse.stop(expect);
    },
    /** A server without a keychain gets keys from environment and file; nothing is written down in plain. */
    async 'nothing-secret-is-written'({ expect, scratch, provider, program }) {
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') }).start();
        await call(`${gatehouse.url}/v1/messages`, { method: 'POST', body: ask(marker('plain', scratch.work)) });
        await gatehouse.stop(expect);
        for (const name of readdirSync(scratch.home, { recursive: true })) {
            const path = `${scratch.home}/${name}`;
            if (statSync(path).isFile())
                expect.silent(readFileSync(path, 'latin1'), secrets, name);
        }
    },
};
