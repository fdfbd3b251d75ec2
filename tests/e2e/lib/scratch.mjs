// SPDX-License-Identifier: GPL-3.0-or-later
// A throw-away home for one test: nothing of the person who runs the tests is read or written.

import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export class Scratch {
    constructor(name) {
        this.root = realpathSync(mkdtempSync(join(tmpdir(), `gatehouse-${name}-`)));
        this.home = this.folder('home');
        this.work = this.folder('work');
        mkdirSync(join(this.home, 'run'), { mode: 0o700 });
    }
    folder(name) {
        const path = join(this.root, name);
        mkdirSync(path, { recursive: true });
        return path;
    }
    file(name) { return join(this.root, name); }

    /** The whole environment of a child; no display, no session bus, no proxy. */
    environment(more = {}) {
        return {
            PATH: [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'].join(':'),
            HOME: this.home,
            XDG_CONFIG_HOME: join(this.home, '.config'),
            XDG_DATA_HOME: join(this.home, '.local/share'),
            XDG_STATE_HOME: join(this.home, '.local/state'),
            XDG_CACHE_HOME: join(this.home, '.cache'),
            XDG_RUNTIME_DIR: join(this.home, 'run'),
            TMPDIR: this.folder('tmp'),
            LANG: 'C.UTF-8',
            TERM: 'dumb',
            SHELL: '/bin/bash',
            no_proxy: '127.0.0.1,localhost',
            // A sanitized program is told here too what counts as a failure.
            ...Object.fromEntries(Object.entries(process.env).filter(([name]) => /^([A-Z]+SAN_OPTIONS|LD_PRELOAD)$/.test(name))),
            ...more,
        };
    }
    remove() { rmSync(this.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }); }
}
