// SPDX-License-Identifier: GPL-3.0-or-later
// `gatehouse connect`: other programs' settings, in a home that is thrown away.

import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { run } from '../lib/child.mjs';
import * as exitCodes from '../lib/exit-codes.mjs';
import { Gatehouse, labSettings, token } from '../lib/gatehouse.mjs';
import { call } from '../lib/http.mjs';

const unavailable = 69;

/** Each client's file, one that a person might have, and where the gateway's address and token stand in it afterwards. */
const clients = {
    'claude-code': {
        file: '.claude/settings.json',
        original: '\ufeff{\r\n\t"permissions": { "allow": [] },\r\n\t"env": {\r\n\t\t"EDITOR": "vi"\r\n\t},\r\n\t"odd": "\\u00fc \u7eaf"\r\n}',
        kept: ['"permissions": { "allow": [] },\r\n', '"EDITOR": "vi"', '"odd": "\\u00fc \u7eaf"'],
        forms: ['json', 'sh', 'ps1'],
        read: text => (({ env }) => ({ url: env.ANTHROPIC_BASE_URL, token: env.ANTHROPIC_AUTH_TOKEN, suffix: '' }))(JSON.parse(text.slice(1))),
    },
    'codex': {
        file: '.codex/config.toml',
        original: '# mine\nmodel = "gpt-5.5" # the good one\n\n[projects."/home/a b"]\ntrust_level = "trusted"\n\n[[hooks]]\nrun = """\n[model_providers.gatehouse]\n"""\n',
        kept: ['# mine\n', '# the good one\n', '[projects."/home/a b"]\ntrust_level = "trusted"\n', '[[hooks]]\nrun = """\n[model_providers.gatehouse]\n"""\n'],
        forms: ['toml', 'sh', 'ps1'],
        read: text => ({ url: /^base_url = "(.*)"$/m.exec(text)?.[1], token: /^experimental_bearer_token = "(.*)"$/m.exec(text)?.[1], suffix: '/v1' }),
    },
    'opencode': {
        file: '.config/opencode/opencode.json',
        original: '{\n  // what I like\n  "theme": "dark", /* always */\n  "provider": {},\n}\n',
        kept: ['  // what I like\n  "theme": "dark", /* always */\n'],
        forms: ['json', 'sh', 'ps1'],
        read: text => (options => ({ url: options?.[1], token: /"apiKey": "(.*?)"/.exec(text)?.[1], suffix: '/v1' }))(/"baseURL": "(.*?)"/.exec(text)),
    },
    'qwen-code': {
        file: '.qwen/settings.json',
        original: '{\n    "$version": 4,\n    "ui": { "theme": "x" },\n    "modelProviders": { "openai": [] }\n}\n',
        kept: ['    "$version": 4,\n    "ui": { "theme": "x" },\n'],
        forms: ['json', 'sh', 'ps1'],
        read: text => (({ env, modelProviders }) => ({ url: Object.values(modelProviders).flat()[0]?.baseUrl, token: Object.values(env)[0], suffix: '/v1' }))(JSON.parse(text)),
    },
};

const command = (gatehouse, ...args) =>
    run(gatehouse.program, ['connect', ...args, '--settings', gatehouse.settingsFile], { environment: gatehouse.environment, folder: gatehouse.scratch.root });

function put(scratch, { file, original }, mode = 0o640) {
    const path = join(scratch.home, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, original);
    chmodSync(path, mode);
    return path;
}

/** Every file of the home with its bytes, but for our own state. */
const homeOf = scratch => Object.fromEntries(readdirSync(scratch.home, { recursive: true })
    .filter(name => !/^(run|\.local)(\/|$)/.test(name) && statSync(join(scratch.home, name)).isFile())
    .map(name => [name, readFileSync(join(scratch.home, name), 'latin1')]));

async function connectAndTakeBack({ expect, scratch, provider, program }, name) {
    const client = clients[name];
    const path = put(scratch, client);
    const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') }).start();

    const connected = await command(gatehouse, name);
    expect.equal(connected.code, exitCodes.ok, `the exit code of connect ${name}`);
    expect.that(connected.stdout.includes(path), 'the changed file is not named', connected.stdout + connected.stderr);
    expect.that(/token of all clients/.test(connected.stderr), 'that there is no token of its own is not said', connected.stderr);
    expect.that(!connected.stdout.includes(token) && !connected.stderr.includes(token), 'the token is shown');
    const text = readFileSync(path, 'utf8');
    for (const part of client.kept)
        expect.that(text.includes(part), `${JSON.stringify(part)} is not in the file any more`, text);
    const found = client.read(text);
    expect.equal(found.url, gatehouse.url + found.suffix, 'the address in the file');
    expect.equal(found.token, token, 'the token in the file');
    expect.equal(statSync(path).mode & 0o777, 0o640, 'the mode of the file');
    expect.equal((await call(`${gatehouse.url}/v1/models`, { headers: { authorization: `Bearer ${found.token}` } })).status, 200, 'the status with what stands in the file');
    expect.that(new RegExp(`^${name} +connected$`, 'm').test((await command(gatehouse)).stdout), 'the list does not say that it is connected');

    const again = await command(gatehouse, name);
    expect.that(/nothing was changed/.test(again.stdout), 'a second connect does not say that nothing was changed', again.stdout);
    expect.file(path, text);

    for (const time of ['first', 'second']) {
        const undone = await command(gatehouse, name, '--undo');
        expect.equal(undone.code, exitCodes.ok, `the exit code of the ${time} undo`);
        expect.that((time === 'first' ? /Restored/ : /nothing to take back/).test(undone.stdout), `the ${time} undo does not say what it did`, undone.stdout + undone.stderr);
        expect.file(path, client.original);
        expect.equal(statSync(path).mode & 0o777, 0o640, 'the mode of the file afterwards');
    }
    expect.equal(Object.keys(homeOf(scratch)).join(' '), client.file, 'the files of the home');

    // A file that was not there goes again, with its folder.
    rmSync(dirname(path), { recursive: true });
    expect.equal((await command(gatehouse, name)).code, exitCodes.ok, 'the exit code without a file');
    expect.equal(statSync(path).mode & 0o777, 0o600, 'the mode of a new file');
    expect.equal((await command(gatehouse, name, '--undo')).code, exitCodes.ok, 'the exit code of its undo');
    expect.that(!existsSync(dirname(path)), 'the folder that was made is still there');
    await gatehouse.stop(expect);
}

export const cases = {
    async 'connect-claude-code'(context) { await connectAndTakeBack(context, 'claude-code'); },
    async 'connect-codex'(context) { await connectAndTakeBack(context, 'codex'); },
    async 'connect-opencode'(context) { await connectAndTakeBack(context, 'opencode'); },
    async 'connect-qwen-code'(context) { await connectAndTakeBack(context, 'qwen-code'); },

    async 'connect-lists-the-clients'({ expect, scratch, provider, program }) {
        put(scratch, clients['claude-code']);
        put(scratch, { file: '.qwen/settings.json', original: '{ broken' });
        const gatehouse = new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') });
        const listed = await command(gatehouse);
        expect.equal(listed.code, exitCodes.ok, 'the exit code');
        expect.equal(listed.stdout.trim().split('\n').map(line => line.split(' ')[0]).join(' '), 'claude-desktop claude-code codex opencode qwen-code', 'the clients');
        expect.that(/^claude-code +not connected$/m.test(listed.stdout), 'a client with its own settings is not told', listed.stdout);
        expect.that(/^qwen-code +its settings cannot be read/m.test(listed.stdout), 'a broken file is not told', listed.stdout);
    },
    async 'connect-shows-what-would-change'({ expect, scratch, provider, program }) {
        for (const client of Object.values(clients))
            put(scratch, client);
        const before = JSON.stringify(homeOf(scratch));
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') }).start();
        for (const [name, client] of Object.entries(clients)) {
            const shown = await command(gatehouse, name, '--dry-run');
            expect.equal(shown.code, exitCodes.ok, `the exit code for ${name}`);
            expect.that(shown.stdout.includes(`+++ ${join(scratch.home, client.file)}`), `the file of ${name} is not named`, shown.stdout + shown.stderr);
            expect.that(shown.stdout.split('\n').some(line => line.startsWith('+') && line.includes(gatehouse.url)), `the address is not shown for ${name}`, shown.stdout);
            expect.that(shown.stdout.includes('••••') && !shown.stdout.includes(token), `the token is not masked for ${name}`, shown.stdout);
        }
        expect.equal(JSON.stringify(homeOf(scratch)), before, 'the home afterwards');
        await gatehouse.stop(expect);
    },
    async 'connect-prints-and-touches-nothing'({ expect, scratch, provider, program }) {
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') }).start();
        for (const [name, client] of Object.entries(clients))
            for (const form of ['json', 'toml', 'sh', 'ps1']) {
                const printed = await command(gatehouse, name, '--print', form);
                if (client.forms.includes(form)) {
                    expect.equal(printed.code, exitCodes.ok, `the exit code of ${name} --print ${form}`);
                    expect.that(printed.stdout.includes(gatehouse.url) && printed.stdout.includes(token), `address or token is not in ${name} --print ${form}`, printed.stdout);
                    if (form === 'json')
                        JSON.parse(printed.stdout);
                } else {
                    expect.equal(printed.code, exitCodes.usage, `the exit code of ${name} --print ${form}`);
                    expect.that(client.forms.every(other => printed.stderr.includes(other)), 'it does not say which forms there are', printed.stderr);
                }
            }
        const dialog = await command(gatehouse, 'claude-desktop', '--print', 'dialog');
        expect.that(dialog.stdout.includes(`Gateway base URL: ${gatehouse.url}\n`), 'the dialog of Claude Desktop is not printed in its words', dialog.stdout + dialog.stderr);
        expect.equal(JSON.stringify(homeOf(scratch)), '{}', 'the home afterwards');
        await gatehouse.stop(expect);
    },
    async 'connect-without-a-running-gatehouse'({ expect, scratch, provider, program }) {
        const gatehouse = new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat', { gateway: { port: 18787 } }) });
        const path = put(scratch, clients['claude-code']);
        const connected = await command(gatehouse, 'claude-code');
        expect.equal(connected.code, exitCodes.ok, 'the exit code');
        expect.that(/not running/.test(connected.stdout), 'it does not say that nothing runs', connected.stdout);
        const found = clients['claude-code'].read(readFileSync(path, 'utf8'));
        expect.equal(found.url, 'http://127.0.0.1:18787', 'the address');
        expect.that(readFileSync(path, 'utf8').includes('claude-opus-4-8'), 'the names of the settings are not used');
        expect.equal((await command(gatehouse, 'claude-code', '--undo')).code, exitCodes.ok, 'the exit code of undo');
        expect.file(path, clients['claude-code'].original);
    },
    /** Run with a session bus and an open keyring: each client gets a token of its own, which the running gateway knows at once. */
    async 'connect-with-a-keyring'({ expect, scratch, provider, program }) {
        const environment = { GATEHOUSE_TOKEN: '', DBUS_SESSION_BUS_ADDRESS: process.env.DBUS_SESSION_BUS_ADDRESS };
        const gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat'), environment }).start();
        const status = async found => (await call(`${gatehouse.url}/v1/models`, { headers: { authorization: `Bearer ${found}` } })).status;
        const tokens = {};
        for (const name of ['claude-code', 'codex']) {
            const preview = await command(gatehouse, name, '--dry-run');
            expect.that(preview.stdout.includes('••••'), `no token is shown for ${name}`, preview.stdout + preview.stderr);
            const connected = await command(gatehouse, name);
            expect.equal(connected.code, exitCodes.ok, `the exit code for ${name}`);
            expect.equal(connected.stderr, '', `standard error for ${name}`);
            const path = join(scratch.home, clients[name].file);
            tokens[name] = clients[name].read(`${name === 'claude-code' ? ' ' : ''}${readFileSync(path, 'utf8')}`).token;
            expect.that(!connected.stdout.includes(tokens[name]), 'the token is shown');
            expect.equal(await status(tokens[name]), 200, `the status with the token of ${name}`);
            expect.that(/nothing was changed/.test((await command(gatehouse, name)).stdout), `a second connect gives ${name} another token`);
            expect.that(/Nothing would change/.test((await command(gatehouse, name, '--dry-run')).stdout), `a dry run would give ${name} another token`);
        }
        expect.that(tokens['claude-code'] !== tokens.codex, 'two clients have one token');
        expect.equal(await status('another'), 401, 'the status with a token that is none');
        const undone = await command(gatehouse, 'codex', '--undo');
        expect.that(/opens the gateway no more/.test(undone.stdout), 'it is not said that the token is at an end', undone.stdout + undone.stderr);
        expect.equal(await status(tokens.codex), 401, 'the status with the token of a client that was taken back');
        expect.equal(await status(tokens['claude-code']), 200, 'the status with the token of the other client');
        await gatehouse.stop(expect);
    },
    async 'connect-refuses-in-words'({ expect, scratch, provider, program }) {
        const gatehouse = new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat') });
        const unknown = await command(gatehouse, 'claude');
        expect.equal(unknown.code, exitCodes.usage, 'the exit code for an unknown client');
        expect.that(/claude-code.*qwen-code/.test(unknown.stderr), 'the clients are not named', unknown.stderr);

        const path = put(scratch, { file: '.claude/settings.json', original: '{\n  "env": {,}\n}\n' });
        const broken = await command(gatehouse, 'claude-code');
        expect.equal(broken.code, unavailable, 'the exit code for a broken file');
        expect.that(/settings\.json.*line 2/.test(broken.stderr), 'the place is not named', broken.stderr);
        expect.file(path, '{\n  "env": {,}\n}\n');

        // Claude Code ignores a file with a comment as a whole.
        put(scratch, { file: '.claude/settings.json', original: '{\n  "env": {} // mine\n}\n' });
        const commented = await command(gatehouse, 'claude-code');
        expect.equal(commented.code, unavailable, 'the exit code for a file with a comment');
        expect.that(/line 2, column 13.*comment/.test(commented.stderr), 'the comment is not named', commented.stderr);
        expect.that(/^claude-code +its settings cannot be read.*line 2/m.test((await command(gatehouse)).stdout), 'the list does not tell that it is broken');
        expect.file(path, '{\n  "env": {} // mine\n}\n');

        const toml = put(scratch, { file: '.codex/config.toml', original: 'model_providers = 5\n' }, 0o644);
        const taken = await command(gatehouse, 'codex');
        expect.equal(taken.code, unavailable, 'the exit code for what cannot be set');
        expect.file(toml, 'model_providers = 5\n');

        const locked = put(scratch, clients.opencode, 0o444);
        const readOnly = await command(gatehouse, 'opencode');
        expect.equal(readOnly.code, unavailable, 'the exit code for a read-only file');
        expect.that(/read-only/.test(readOnly.stderr), 'that it is read-only is not said', readOnly.stderr);
        expect.file(locked, clients.opencode.original);

        const without = new Gatehouse(program, scratch, { settings: labSettings(provider, 'chat'), environment: { GATEHOUSE_TOKEN: '' } });
        const tokenless = await command(without, 'qwen-code');
        expect.equal(tokenless.code, unavailable, 'the exit code without a keychain');
        expect.that(/GATEHOUSE_TOKEN/.test(tokenless.stderr), 'the way out is not named', tokenless.stderr);
        expect.that(!existsSync(join(scratch.home, '.qwen')), 'something was written all the same');
        chmodSync(locked, 0o644);
    },
};
