#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Claude Code and Codex at once through one Gatehouse, each with a provider of its own that marks every text; no answer may go astray:
//   run-together.mjs GATEHOUSE [CLAUDE] [CODEX]

import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { clients } from './clients/all.mjs';
import { conclude, Expect } from './lib/expect.mjs';
import { Gatehouse, labKey, labSettings, secrets, token } from './lib/gatehouse.mjs';
import { Scratch } from './lib/scratch.mjs';
import { Provider } from './provider/server.mjs';
import { fileText, lastWords, marker } from './provider/words.mjs';

const runsEach = 10;
const atOnce = 4;
const [program, ...programs] = process.argv.slice(2);
const expect = new Expect();
const scratch = new Scratch('together');
const sides = [
    { client: 'claude-code', dialect: 'responses', mark: 'MARK-OF-THE-NORTH' },
    { client: 'codex', dialect: 'messages', mark: 'MARK-OF-THE-SOUTH' },
];
for (const [index, side] of sides.entries()) {
    side.program = programs[index] || process.env[clients[side.client].variable] || '';
    expect.that(existsSync(side.program), `${side.client} is not at ${JSON.stringify(side.program)}; tests/run.sh installs it, or set ${clients[side.client].variable}`);
    side.provider = await new Provider({ key: labKey, foreign: token, mark: side.mark }).start();
}

async function converse(gatehouse, side, other, number) {
    const { make, speaks } = clients[side.client];
    const home = new Scratch(`together-${side.client}-${number}`);
    try {
        const run = await new make(side.program, home, { url: gatehouse.url, token, speaks }).prompt(`Do what is asked for. ${marker('write', home.work)}`);
        const what = `run ${number} of ${side.client}`;
        expect.that(run.code === 0 && run.text.includes(lastWords), `${what} ended with ${run.code}`, run.text || run.stderr);
        expect.that(run.text.includes(side.mark), `${what} has no mark of its provider`, run.text);
        expect.that(!run.stdout.includes(other.mark), `${what} has the mark of the other provider`, run.stdout.slice(-2000));
        expect.file(join(home.work, 'hello.txt'), fileText);
        expect.silent(run.stdout + run.stderr, secrets, `what ${what} printed`);
    } finally {
        home.remove();
    }
}

let gatehouse;
try {
    if (expect.failures.length === 0) {
        const settings = labSettings(sides[0].provider, sides[0].dialect);
        settings.gateway.workers = 2;
        settings.providers.other = { dialect: sides[1].dialect, base_url: sides[1].provider.baseUrl(sides[1].dialect), key: { env: 'LAB_KEY' } };
        settings.models.find(model => model.name === 'gpt-5.5').provider = 'other';
        gatehouse = await new Gatehouse(program, scratch, { settings }).start();
        const waiting = Array.from({ length: runsEach * 2 }, (_, number) => number);
        const work = async () => {
            for (let number = waiting.shift(); number !== undefined; number = waiting.shift())
                await converse(gatehouse, sides[number % 2], sides[(number + 1) % 2], number).catch(error => expect.that(false, error.stack));
        };
        await Promise.all(Array.from({ length: atOnce }, work));
        await gatehouse.stop(expect);
    }
} catch (error) {
    expect.that(false, error.stack);
}
for (const { client, provider } of sides) {
    expect.that(provider.problems.length === 0, `the provider of ${client} has something against what it was sent`, provider.problems.join('\n'));
    expect.that(provider.conversations.filter(entry => entry.scenario === 'write').length === runsEach * 2, `the provider of ${client} had ${provider.conversations.length} requests`);
    await provider.stop();
}
const code = conclude('two clients at once with two providers', expect, { onFailure: () => console.log(gatehouse?.child?.stderr.slice(-3000) ?? '') });
scratch.remove();
process.exit(code);
