// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real Claude Code without a terminal.

import { run } from '../lib/child.mjs';
import { jsonLines } from '../lib/json-lines.mjs';

export class ClaudeCode {
    /** @param target {url, token}: what it is pointed at. */
    constructor(program, scratch, target) {
        this.program = program;
        this.folder = scratch.work;
        this.environment = scratch.environment({
            ANTHROPIC_BASE_URL: target.url,
            ANTHROPIC_AUTH_TOKEN: target.token,
            ...target.environment,
            CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
            DISABLE_AUTOUPDATER: '1',
            DISABLE_TELEMETRY: '1',
            DISABLE_ERROR_REPORTING: '1',
            IS_SANDBOX: '1', // root may skip the questions about permissions in a sandbox only
        });
    }
    /** One prompt; `more` are further arguments such as --continue. Its `events` are the lines of its stream-json output, `result` the last of them, `text` what it says at the end. */
    async prompt(text, { more = [], limit = 100000 } = {}) {
        const args = [...more, '-p', text, '--output-format', 'stream-json', '--verbose', '--dangerously-skip-permissions'];
        const end = await run(this.program, args, { environment: this.environment, folder: this.folder, limit });
        const events = jsonLines(end.stdout);
        const result = events.findLast(line => line.type === 'result');
        return { ...end, events, result, text: result?.result ?? '' };
    }
}
