#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// A real client that `gatehouse connect` has connected, and nothing else: run-connect.mjs CLIENT file|script GATEHOUSE [PROGRAM]. With `file` its own
// settings are edited, and restored in the end; with `script` it is started by what `--print sh` prints.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { run } from './lib/child.mjs';
import { conclude, Expect } from './lib/expect.mjs';
import { Gatehouse, labKey, labSettings, secrets, token } from './lib/gatehouse.mjs';
import { Scratch } from './lib/scratch.mjs';
import { Provider } from './provider/server.mjs';
import { fileText, lastWords, marker } from './provider/words.mjs';

const clients = {
    'claude-code': {
        command: 'claude', variable: 'GATEHOUSE_CLAUDE', file: '.claude/settings.json',
        environment: { IS_SANDBOX: '1', DISABLE_AUTOUPDATER: '1', CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1' },
        args: prompt => ['-p', prompt, '--dangerously-skip-permissions'],
    },
    'codex': {
        command: 'codex', variable: 'GATEHOUSE_CODEX', file: '.codex/config.toml',
        args: prompt => ['exec', '--skip-git-repo-check', '--json', '-s', 'danger-full-access', prompt],
    },
    'opencode': {
        command: 'opencode', variable: 'GATEHOUSE_OPENCODE', file: '.config/opencode/opencode.json',
        environment: { OPENCODE_DISABLE_MODELS_FETCH: '1', OPENCODE_DISABLE_AUTOUPDATE: '1' },
        args: prompt => ['run', '--format', 'json', '--auto', prompt],
    },
    'qwen-code': {
        command: 'qwen', variable: 'GATEHOUSE_QWEN', file: '.qwen/settings.json', runtime: process.env.GATEHOUSE_NODE22 || process.execPath,
        args: prompt => ['-p', prompt, '--approval-mode', 'yolo', '--output-format', 'json'],
    },
};
const [name, way, gatehouseProgram, programArgument] = process.argv.slice(2);
const client = clients[name];
const program = programArgument || process.env[client?.variable] || '';
if (!client || !['file', 'script'].includes(way) || !existsSync(program)) {
    console.log(`FAILED: ${client ? `the client is not at ${JSON.stringify(program)}` : `clients: ${Object.keys(clients).join(' ')}`}; ways: file script`);
    process.exit(64);
}

const scratch = new Scratch(`connect-${name}-${way}`);
const expect = new Expect();
const provider = await new Provider({ key: labKey, foreign: token }).start();
const gatehouse = await new Gatehouse(gatehouseProgram, scratch, { settings: labSettings(provider, 'chat') }).start();
const connect = (...more) => run(gatehouseProgram, ['connect', name, ...more, '--settings', gatehouse.settingsFile],
    { environment: scratch.environment({ LAB_KEY: labKey, GATEHOUSE_TOKEN: token }), folder: scratch.root, limit: 20000 });

try {
    // Found as a shell finds it; the client's own environment says nothing of Gatehouse.
    const bin = join(scratch.root, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, client.command), `#!/bin/sh\nexec ${client.runtime ? `'${client.runtime}' ` : ''}'${program}' "$@"\n`, { mode: 0o755 });
    const environment = scratch.environment(client.environment);
    environment.PATH = `${bin}:${environment.PATH}`;

    let start = [join(bin, client.command)];
    if (way === 'file') {
        const connected = await connect();
        expect.equal(connected.code, 0, 'the exit code of connect');
        expect.silent(connected.stdout + connected.stderr, secrets, 'what connect says');
    } else {
        writeFileSync(join(scratch.root, 'start.sh'), (await connect('--print', 'sh')).stdout);
        start = ['/bin/sh', join(scratch.root, 'start.sh')];
    }
    const ran = await run(start[0], [...start.slice(1), ...client.args(`Do what is asked for. ${marker('write', scratch.work)}`)], { environment, folder: scratch.work, limit: 100000 });
    expect.equal(ran.code, 0, 'the exit code of the client');
    expect.that(ran.stdout.includes(lastWords), 'the last words were not printed', ran.stdout.slice(-1500) + ran.stderr.slice(-500));
    expect.file(join(scratch.work, 'hello.txt'), fileText);
    if (way === 'file') {
        expect.equal((await connect('--undo')).code, 0, 'the exit code of connect --undo');
        expect.that(way !== 'file' || !existsSync(join(scratch.home, client.file)), 'the settings file that connect made is left over');
    }
    expect.that(provider.problems.length === 0, 'the provider has something against what it was sent', provider.problems.join('\n'));
    await gatehouse.stop(expect);
} catch (error) {
    expect.that(false, error.stack);
}
await provider.stop();
const code = conclude(`connect ${name} ${way}`, expect);
scratch.remove();
process.exit(code);
