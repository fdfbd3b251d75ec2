// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real Codex without a terminal.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { run } from '../lib/child.mjs';
import { jsonLines } from '../lib/json-lines.mjs';

export class Codex {
    /** @param target {url, token, model?, settings?, providerSettings?}: what it is pointed at; `settings` are further lines of config.toml. */
    constructor(program, scratch, target) {
        this.program = program;
        this.folder = scratch.work;
        const home = join(scratch.home, '.codex');
        mkdirSync(home, { recursive: true });
        writeFileSync(join(home, 'config.toml'), [
            `model = "${target.model ?? 'gpt-5.5'}"`,
            'model_provider = "gate"',
            'approval_policy = "never"',
            'sandbox_mode = "danger-full-access"',
            'check_for_update_on_startup = false',
            ...(target.settings ?? []),
            '[model_providers.gate]',
            'name = "gate"',
            `base_url = "${target.url}/v1"`,
            'wire_api = "responses"',
            'env_key = "GATE_TOKEN"',
            ...(target.providerSettings ?? []),
            '[analytics]',
            'enabled = false',
            `[projects.${JSON.stringify(scratch.work)}]`,
            'trust_level = "trusted"',
            '',
        ].join('\n'));
        this.environment = scratch.environment({ CODEX_HOME: home, GATE_TOKEN: target.token });
    }
    /** One prompt; `events` are the lines of its output, `text` what the model said to the person. */
    async prompt(text, { more = [], limit = 100000 } = {}) {
        const end = await run(this.program, ['exec', '--skip-git-repo-check', '--json', ...more, text], { environment: this.environment, folder: this.folder, limit });
        const events = jsonLines(end.stdout);
        const said = events.filter(event => event.type === 'item.completed' && event.item?.type === 'agent_message').map(event => event.item.text);
        return { ...end, events, text: said.join('\n') };
    }
}
