// SPDX-License-Identifier: GPL-3.0-or-later
// What is said on the command line, before anything runs.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';

import { run } from '../lib/child.mjs';
import * as exitCodes from '../lib/exit-codes.mjs';
import { labKey, secrets, token } from '../lib/gatehouse.mjs';

const call = ({ program, scratch }, args, more = {}) => run(program, args, { environment: scratch.environment(more.environment), folder: scratch.root, input: more.input });

export const cases = {
    async 'version'(context) {
        const end = await call(context, ['--version']);
        context.expect.equal(end.code, exitCodes.ok, 'the exit code');
        context.expect.that(/^gatehouse \d+\.\d+\.\d+\n$/i.test(end.stdout), `it printed ${JSON.stringify(end.stdout)}`);
        context.expect.equal(end.stderr, '', 'standard error');
    },
    async 'help'(context) {
        const end = await call(context, ['--help']);
        context.expect.equal(end.code, exitCodes.ok, 'the exit code');
        for (const word of ['serve', 'key', 'status', 'stop', 'restart', '--settings', '--version'])
            context.expect.that(end.stdout.includes(word), `the help does not name ${word}`, end.stdout);
    },
    async 'wrong-arguments'(context) {
        for (const args of [['dance'], ['serve', '--colour'], ['serve', '--port', 'eighty'], ['serve', '--port', '70000'], ['key'], ['key', 'polish', 'deepseek'], ['key', 'set']]) {
            const end = await call(context, args, { input: '' });
            context.expect.equal(end.code, exitCodes.usage, `the exit code of: gatehouse ${args.join(' ')}`);
            context.expect.that(end.stderr.trim().length > 0 && end.stderr.trim().split('\n').length <= 2, `not one sentence on standard error for: ${args.join(' ')}`, end.stderr);
            context.expect.equal(end.stdout, '', `standard output of: gatehouse ${args.join(' ')}`);
        }
    },
    /** Without a keychain, serve needs its token from somewhere. */
    async 'no-token'(context) {
        const file = context.scratch.file('settings.json');
        writeFileSync(file, '{}');
        for (const environment of [{}, { GATEHOUSE_TOKEN: '' }]) {
            const end = await call(context, ['serve', '--settings', file, '--port', '0'], { environment });
            context.expect.equal(end.code, exitCodes.config, 'the exit code');
            context.expect.that(end.stderr.includes('GATEHOUSE_TOKEN'), 'the way out is not named', end.stderr);
        }
    },
    /** Keys are said, not shown; without a keychain nothing is written down instead. */
    async 'keys-without-a-keychain'(context) {
        const { expect } = context;
        const environment = { DEEPSEEK_API_KEY: labKey };
        const list = await call(context, ['key', 'list'], { environment });
        expect.equal(list.code, exitCodes.ok, 'the exit code of key list');
        expect.that(/deepseek.*DEEPSEEK_API_KEY/i.test(list.stdout), 'key list does not say where the key is from', list.stdout + list.stderr);
        expect.silent(list.stdout + list.stderr, secrets, 'what key list printed');
        const set = await call(context, ['key', 'set', 'deepseek'], { input: `${labKey}\n` });
        expect.that(exitCodes.isOneOfThem(set.code), `the exit code of key set is ${set.code}`);
        expect.that(/keychain/i.test(set.stderr) && /DEEPSEEK_API_KEY|environment|file/i.test(set.stderr), 'neither the keychain nor a way out is named', set.stderr);
        const written = readdirSync(context.scratch.home, { recursive: true }).map(name => `${context.scratch.home}/${name}`).filter(path => statSync(path).isFile());
        for (const path of written)
            expect.silent(readFileSync(path, 'latin1'), secrets, path);
    },
    /** A tray application needs a display; without one it says so and names the command that needs none. */
    async 'no-display'(context) {
        const end = await call(context, [], { environment: { GATEHOUSE_TOKEN: token } });
        context.expect.that(exitCodes.isOneOfThem(end.code), `the exit code is ${end.code}`);
        context.expect.that(/display/i.test(end.stderr) && end.stderr.includes('serve'), 'neither the display nor `serve` is named', end.stderr);
        context.expect.that(end.stderr.trim().split('\n').length <= 3, 'it is not one clear sentence', end.stderr);
    },
};
