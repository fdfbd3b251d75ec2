#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// The official SDKs as referees of what clients get, for one dialect on each side of Gatehouse:
//   run-sdk.mjs CLIENT PROVIDER GATEHOUSE [SDKS] [--direct]      CLIENT and PROVIDER: messages, chat or responses
// SDKS is the folder whose node_modules have them; GATEHOUSE_SDKS of the environment stands in for it. --direct asks the scripted provider itself.

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
const [speaks, dialect, program, sdks = ''] = positionals;
const { connect, steps } = await import(`./sdk/${speaks}.mjs`);
const require = createRequire(pathToFileURL(join(sdks || process.env.GATEHOUSE_SDKS || '/nonexistent', 'package.json')));
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
        const before = expect.failures.length;
        await step(context).catch(error => expect.that(false, error.stack));
        const problems = provider.problems.splice?.(0) ?? [];
        if (expect.failures.length > before || problems.length > 0)
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
