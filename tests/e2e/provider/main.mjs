#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// The scripted provider by itself, for trying a client by hand:
//   node tests/e2e/provider/main.mjs [--port N] [--key TEXT] [--record FILE] [--reasoning]

import { parseArgs } from 'node:util';

import { Provider } from './server.mjs';
import { marker } from './words.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' }, key: { type: 'string', default: 'lab-key' }, record: { type: 'string' }, reasoning: { type: 'boolean' } } });
const provider = await new Provider({ key: values.key, recordFile: values.record, reasoning: values.reasoning }).start(Number(values.port));
console.log(`chat:      ${provider.baseUrl('chat')}`);
console.log(`responses: ${provider.baseUrl('responses')}`);
console.log(`messages:  ${provider.baseUrl('messages')}`);
console.log(`prompt:    ${marker('write', process.cwd())}`);
process.once('SIGINT', () => provider.stop());
process.once('SIGTERM', () => provider.stop());
