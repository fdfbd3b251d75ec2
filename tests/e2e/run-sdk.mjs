#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// The official SDKs as referees of what clients get, for one dialect on each side of Gatehouse:
//   run-sdk.mjs CLIENT PROVIDER GATEHOUSE [SDKS] [NODE22] [--direct]      CLIENT and PROVIDER: messages, chat or responses
// SDKS is the folder whose node_modules have them, NODE22 the Node.js that they want; GATEHOUSE_SDKS and GATEHOUSE_NODE22 of the environment stand
// in for them. --direct asks the scripted provider itself.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { directUrl } from './clients/all.mjs';
import { conclude, Expect } from './lib/expect.mjs';
import { Gatehouse, labKey, labSettings, token } from './lib/gatehouse.mjs';
import { Scratch } from './lib/scratch.mjs';
import { Provider } from './provider/server.mjs';
import { marker } from './provider/words.mjs';

const { values: flags, positionals } = parseArgs({ allowPositionals: true, options: { direct: { type: 'boolean' } } });
const [speaks, dialect, program, sdks = process.env.GATEHOUSE_SDKS, node = process.env.GATEHOUSE_NODE22] = positionals.map(text => text || undefined);
if (Number(process.versions.node.split('.')[0]) < 22 && node && existsSync(node))
    process.exit(spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1);
if (!existsSync(join(sdks ?? '/nonexistent', 'node_modules'))) {
    console.log(`FAILED: the SDKs are not at ${JSON.stringify(sdks)}; tests/run.sh installs them, or set GATEHOUSE_SDKS`);
    process.exit(1);
}
const { connect, steps } = await import(`./sdk/${speaks}.mjs`);
const require = createRequire(pathToFileURL(join(sdks, 'package.json')));
const load = async name => {
    const loaded = await import(pathToFileURL(require.resolve(name)));
    return { ...loaded.default, ...loaded };
};

const expect = new Expect();
const scratch = new Scratch(`sdk-${speaks}-${dialect}`);
const provider = await new Provider({ key: labKey, foreign: flags.direct ? undefined : token, anyModel: flags.direct }).start();
let gatehouse;
try {
    let target = { url: directUrl(provider, speaks), token: labKey };
    if (!flags.direct) {
        gatehouse = await new Gatehouse(program, scratch, { settings: labSettings(provider, dialect) }).start();
        target = { url: gatehouse.url, token };
    }
    const connection = await connect({ load, ...target });
    const context = { ...connection, expect, provider, dialect, direct: flags.direct, model: 'gpt-5.5', folder: scratch.work, prompt: scenario => marker(scenario, scratch.work) };
    for (const [name, step] of Object.entries(steps)) {
        const before = expect.failures.length + provider.problems.length;
        await step(context).catch(error => expect.that(false, error.stack));
        if (expect.failures.length + provider.problems.length > before)
            expect.that(false, `^ ${name}`);
    }
    await gatehouse?.stop(expect);
} catch (error) {
    expect.that(false, error.stack);
}
expect.that(provider.problems.length === 0, 'the provider has something against what it was sent', [...new Set(provider.problems)].join('\n'));
await provider.stop();
const code = conclude(`the SDK of ${speaks} with a provider of ${dialect}`, expect, { onFailure: () => console.log(gatehouse?.child?.stderr.slice(-3000) ?? '') });
scratch.remove();
process.exit(code);
