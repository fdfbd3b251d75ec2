// SPDX-License-Identifier: GPL-3.0-or-later
// Starts `gatehouse serve` with settings of the test's own, and talks to it.

import { writeFileSync } from 'node:fs';

import { Child } from './child.mjs';

export const secrets = { 'token of the gateway': 'gateway-token-8b1f4c', 'key of the provider': 'lab-key-93d07e' };
export const token = secrets['token of the gateway'];
export const labKey = secrets['key of the provider'];

/** Settings with one provider, the scripted one, behind three names and their families, and behind one that Codex knows. */
export function labSettings(provider, dialect, more = {}) {
    return {
        gateway: { address: '127.0.0.1' },
        providers: { lab: { dialect, base_url: provider.baseUrl(dialect), key: { env: 'LAB_KEY' } } },
        models: [
            { name: 'claude-opus-4-8', provider: 'lab', model: 'lab-big', label: 'Lab big' },
            { name: 'claude-sonnet-4-6', provider: 'lab', model: 'lab-middle', label: 'Lab middle' },
            { name: 'claude-haiku-4-5', provider: 'lab', model: 'lab-small', label: 'Lab small' },
            { name: 'gpt-5.5', provider: 'lab', model: 'lab-big', label: 'Lab big' },
        ],
        families: { opus: 'claude-opus-4-8', sonnet: 'claude-sonnet-4-6', haiku: 'claude-haiku-4-5' },
        ...more,
    };
}

export class Gatehouse {
    #child;
    constructor(program, scratch, { settings, environment = {}, args = ['--port', '0'] }) {
        this.program = program;
        this.scratch = scratch;
        this.settingsFile = scratch.file('settings.json');
        this.environment = scratch.environment({ GATEHOUSE_TOKEN: token, LAB_KEY: labKey, ...environment });
        this.args = ['serve', '--settings', this.settingsFile, ...args];
        if (settings !== undefined)
            this.write(settings);
    }
    /** Takes settings as an object or, for broken ones, as text. */
    write(settings) { writeFileSync(this.settingsFile, typeof settings === 'string' ? settings : JSON.stringify(settings, null, 2)); }

    async start() {
        this.launch();
        await this.#child.until(child => child.stdout.includes('\n'), 'its first line on standard output');
        const [first] = this.#child.stdout.split('\n');
        const found = /^gatehouse: listening on http:\/\/127\.0\.0\.1:(\d+)$/.exec(first);
        if (!found)
            throw new Error(`the first line on standard output is ${JSON.stringify(first)}`);
        this.port = Number(found[1]);
        return this;
    }
    launch() {
        this.#child = new Child(this.program, this.args, { environment: this.environment, folder: this.scratch.root });
        return this.#child;
    }
    get child() { return this.#child; }
    get url() { return `http://127.0.0.1:${this.port}`; }
    get stderr() { return this.#child.stderr; }

    /** SIGTERM, and then what every test wants: exit code 0 in time, nothing secret said. */
    async stop(expect, limit = 10000) {
        this.#child.signal('SIGTERM');
        const end = await this.#child.finished(limit);
        expect.that(!end.late, `it did not end within ${limit} ms of SIGTERM`);
        expect.that(end.code === 0, `it ended with ${JSON.stringify(end)} on SIGTERM`, this.stderr.slice(-2000));
        expect.silent(this.#child.stdout + this.stderr, secrets, 'what gatehouse wrote');
    }
}
