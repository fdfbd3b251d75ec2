// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real OpenCode without a terminal, with the package that speaks the dialect in question.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { run } from '../lib/child.mjs';
import { jsonLines } from '../lib/json-lines.mjs';

const packages = { chat: '@ai-sdk/openai-compatible', messages: '@ai-sdk/anthropic', responses: '@ai-sdk/openai' };

export class OpenCode {
    /** @param target {url, token, speaks, model?}: what it is pointed at, and the dialect that it is to speak. */
    constructor(program, scratch, target) {
        this.program = program;
        this.folder = scratch.work;
        this.model = target.model ?? 'gpt-5.5';
        const home = join(scratch.home, '.config/opencode');
        mkdirSync(home, { recursive: true });
        writeFileSync(join(home, 'opencode.json'), JSON.stringify({
            provider: {
                gate: {
                    npm: packages[target.speaks],
                    name: 'Gate',
                    options: { baseURL: `${target.url}/v1`, apiKey: target.token },
                    models: { [this.model]: { name: 'Lab', tool_call: true, limit: { context: 200000, output: 32000 } } },
                },
            },
        }));
        this.environment = scratch.environment({ OPENCODE_DISABLE_MODELS_FETCH: '1', OPENCODE_DISABLE_AUTOUPDATE: '1', OPENCODE_DISABLE_LSP_DOWNLOAD: '1', OPENCODE_DISABLE_SHARE: '1' });
    }
    async prompt(text, { limit = 100000 } = {}) {
        const end = await run(this.program, ['run', '--format', 'json', '--auto', '-m', `gate/${this.model}`, text], { environment: this.environment, folder: this.folder, limit });
        const events = jsonLines(end.stdout);
        return { ...end, events, text: events.filter(event => event.type === 'text').map(event => event.part?.text ?? '').join('\n') };
    }
}
