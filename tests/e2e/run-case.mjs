#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// One conversation of a real client through Gatehouse with the scripted provider:
//   run-case.mjs CLIENT CASE chat|messages|responses GATEHOUSE [PROGRAM] [--direct] [--keep]
// --direct points the client straight at the provider (in the dialect that the client speaks): it proves the case itself. --keep leaves the
// scratch folder. Without PROGRAM an environment variable says where the client is: GATEHOUSE_CLAUDE, GATEHOUSE_CODEX, ...

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { clients, directUrl } from './clients/all.mjs';
import { conclude, Expect } from './lib/expect.mjs';
import { paper, picture } from './lib/fixtures.mjs';
import { Gatehouse, labKey, labSettings, secrets, token } from './lib/gatehouse.mjs';
import { Scratch } from './lib/scratch.mjs';
import { Provider } from './provider/server.mjs';
import { fileText, lastWords, marker } from './provider/words.mjs';

const { values: flags, positionals } = parseArgs({ allowPositionals: true, options: { direct: { type: 'boolean' }, keep: { type: 'boolean' } } });
const [clientName, name, dialect, program, programArgument] = positionals;
const client = clients[clientName];
const test = client?.cases[name];
if (!test || !['chat', 'messages', 'responses'].includes(dialect) || (flags.direct && dialect !== client.speaks)) {
    console.log(`FAILED: there is no case ${clientName} ${name} ${dialect}; ${client ? `cases: ${Object.keys(client.cases).join(' ')}` : `clients: ${Object.keys(clients).join(' ')}`}`);
    process.exit(64);
}
const clientProgram = programArgument || process.env[client.variable] || '';
if (!existsSync(clientProgram)) {
    console.log(`FAILED: the client is not at ${JSON.stringify(clientProgram)}; tests/run.sh installs it, or set ${client.variable}`);
    process.exit(1);
}

const scratch = new Scratch(`${clientName}-${name}-${dialect}`);
const expect = new Expect();
const provider = await new Provider({ key: labKey, foreign: flags.direct ? undefined : token, anyModel: flags.direct, recordFile: scratch.file('provider.jsonl') }).start();
let gatehouse;
let run;

async function converse() {
    if (test.fixtures) {
        writeFileSync(join(scratch.work, 'picture.png'), picture());
        writeFileSync(join(scratch.work, 'paper.pdf'), paper());
    }
    let target;
    if (flags.direct) {
        target = { url: directUrl(provider, client.speaks), token: labKey };
    } else {
        gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, dialect) }).start();
        target = { url: gatehouse.url, token };
    }
    const driven = new client.make(clientProgram, scratch, { ...target, speaks: client.speaks, settings: test.settings, providerSettings: test.providerSettings, node: process.env.GATEHOUSE_NODE22 });
    run = await driven.prompt(`Do what is asked for. ${marker(test.scenario ?? name, scratch.work)}`);

    expect.that(!run.late, 'the client did not end in time');
    expect.that(run.code === 0, `the client ended with ${run.code}`, run.text || run.stderr);
    expect.that(run.text.includes(lastWords), 'the last words were not printed', run.text || run.stdout.slice(-1500));
    for (const file of test.files ?? [])
        expect.file(join(scratch.work, file), fileText);
    for (const [file, text] of Object.entries(test.also ?? {}))
        expect.file(join(scratch.work, file), text);
    if (test.usage)
        checkUsage();
    const context = { expect, provider, run, claude: driven, dialect, scratch };
    test.check?.(context);
    await test.then?.(context);
    if (clientName === 'claude-code')
        checkModels();
}

/** Sum of what the provider counted, against what Claude Code believes to have used. */
function checkUsage() {
    const used = provider.conversations.map(entry => entry.usage);
    const sum = field => used.reduce((total, usage) => total + usage[field], 0);
    expect.equal(run.result?.usage?.output_tokens, sum('output'), 'the client\'s count of output tokens');
    expect.equal(run.result?.usage?.cache_read_input_tokens, sum('cached'), 'the client\'s count of cached tokens');
    expect.equal(run.result?.usage?.input_tokens, sum('prompt') - sum('cached'), 'the client\'s count of input tokens');
}

/** The provider was asked for its own names; the client sees the name that it asked for. */
function checkModels() {
    if (flags.direct)
        return;
    const asked = run.events.find(event => event.subtype === 'init')?.model;
    const answered = new Set(run.events.filter(event => event.type === 'assistant' && !event.parent_tool_use_id).map(event => event.message.model));
    answered.delete('<synthetic>');
    expect.that(answered.size === 1 && answered.has(asked), `the answers carry the model names ${[...answered].join(', ')}, asked for was ${asked}`);
}

try {
    await converse();
} catch (error) {
    expect.that(false, error.message);
}
expect.that(provider.conversations.length > 0, 'no request reached the provider');
expect.that(provider.problems.length === 0, 'the provider has something against what it was sent', provider.problems.join('\n'));
if (gatehouse?.child)
    await gatehouse.stop(expect).catch(error => expect.that(false, error.message));
if (run)
    expect.silent(run.stdout + run.stderr, flags.direct ? {} : secrets, 'what the client printed');
await provider.stop();

const kept = flags.keep || process.env.GATEHOUSE_KEEP_SCRATCH;
const code = conclude(`${clientName} ${name} ${dialect}`, expect, {
    onFailure() {
        console.log(`--- requests: ${provider.record.map(entry => `${entry.method} ${entry.path} ${entry.scenario ?? ''} ${entry.status}`).join('; ')}`);
        console.log(`--- end of the client's output:\n${run?.stdout.slice(-2000) ?? ''}${run?.stderr.slice(-1000) ?? ''}`);
        console.log(`--- end of gatehouse's log:\n${gatehouse?.child ? gatehouse.stderr.slice(-3000) : ''}`);
    },
});
if (kept)
    console.log(`scratch folder: ${scratch.root}`);
else
    scratch.remove();
process.exit(code);
