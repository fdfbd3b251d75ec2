#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// One black-box case of the commands: run-command.mjs CASE GATEHOUSE. The cases are in commands/.

import { conclude, Expect } from './lib/expect.mjs';
import { labKey, token } from './lib/gatehouse.mjs';
import { Scratch } from './lib/scratch.mjs';
import { Provider } from './provider/server.mjs';

const cases = {
    ...(await import('./commands/arguments.mjs')).cases,
    ...(await import('./commands/settings.mjs')).cases,
    ...(await import('./commands/running.mjs')).cases,
    ...(await import('./commands/streams.mjs')).cases,
    ...(await import('./commands/hostile.mjs')).cases,
    ...(await import('./commands/dialects.mjs')).cases,
    ...(await import('./commands/connect.mjs')).cases,
};
const [name, program] = process.argv.slice(2);
if (!cases[name]) {
    console.log(`FAILED: there is no case ${name}; cases: ${Object.keys(cases).join(' ')}`);
    process.exit(64);
}
const expect = new Expect();
const scratch = new Scratch(`command-${name}`);
const providers = [];
const newProvider = async options => {
    const provider = await new Provider({ key: labKey, foreign: token, ...options }).start();
    providers.push(provider);
    return provider;
};
const provider = await newProvider();
try {
    await cases[name]({ expect, scratch, provider, program, newProvider });
} catch (error) {
    expect.that(false, error.stack);
}
const problems = providers.flatMap(one => one.problems);
expect.that(problems.length === 0, 'the provider has something against what it was sent', problems.join('\n'));
for (const one of providers)
    await one.stop();
const code = conclude(name, expect);
scratch.remove();
process.exit(code);
