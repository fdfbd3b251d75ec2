// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real Qwen Code without a terminal.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { run } from '../lib/child.mjs';

export class QwenCode {
    /** @param target {url, token, speaks, node?, model?}: what it is pointed at, the dialect that it is to speak, and the Node.js 22 that it runs on. */
    constructor(program, scratch, target) {
        this.command = [target.node ?? process.execPath, program];
        this.folder = scratch.work;
        const model = target.model ?? 'gpt-5.5';
        const home = join(scratch.home, '.qwen');
        mkdirSync(home, { recursive: true });
        const selectedType = target.speaks === 'chat' ? 'openai' : 'anthropic';
        writeFileSync(join(home, 'settings.json'), JSON.stringify({ security: { auth: { selectedType } }, general: { disableAutoUpdate: true }, privacy: { usageStatisticsEnabled: false }, telemetry: { enabled: false } }));
        const name = selectedType.toUpperCase();
        const url = target.speaks === 'chat' ? `${target.url}/v1` : target.url;
        this.environment = scratch.environment({ [`${name}_API_KEY`]: target.token, [`${name}_BASE_URL`]: url, [`${name}_MODEL`]: model });
    }
    async prompt(text, { limit = 100000 } = {}) {
        const [node, program] = this.command;
        const end = await run(node, [program, '-p', text, '--approval-mode', 'yolo', '--output-format', 'json'], { environment: this.environment, folder: this.folder, limit });
        let events = [];
        try {
            events = JSON.parse(end.stdout);
        } catch {
            // what is no JSON has no result, and the test says so
        }
        return { ...end, events, text: events.findLast?.(event => event.type === 'result')?.result ?? '' };
    }
}
