// SPDX-License-Identifier: GPL-3.0-or-later
// A child process whose output is kept, whose end can be awaited, and which never outlives the test.

import { spawn } from 'node:child_process';

const running = new Set();
process.on('exit', () => running.forEach(child => killGroup(child)));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
    process.once(signal, () => process.exit(1));

/** With all that it has started: some clients are a script around a program, which would live on and keep the pipes open. */
function killGroup(child) {
    try {
        process.kill(-child.pid, 'SIGKILL');
    } catch {
        child.kill('SIGKILL');
    }
}

export class Child {
    stdout = '';
    stderr = '';
    #process;
    #listeners = new Set();

    constructor(program, args, { environment, folder, input }) {
        this.#process = spawn(program, args, { env: environment, cwd: folder, stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'], detached: true });
        running.add(this.#process);
        this.#process.stdin?.end(input);
        for (const name of ['stdout', 'stderr'])
            this.#process[name].setEncoding('utf8').on('data', text => {
                this[name] += text;
                this.#tell();
            });
        /** {code, signal}; a program that cannot be started ends with the error as its code. */
        this.ended = new Promise(resolve => {
            this.#process.once('error', error => resolve({ code: error.message, signal: null }));
            this.#process.once('close', (code, signal) => resolve({ code, signal }));
        }).then(end => {
            running.delete(this.#process);
            this.end = end;
            this.#tell();
            return end;
        });
    }
    get pid() { return this.#process.pid; }
    signal(name) { this.#process.kill(name); }

    #tell() { this.#listeners.forEach(listener => listener()); }

    /** Waits until `condition(this)` holds; throws when the child ends first, or after `limit` ms. */
    async until(condition, what, limit = 10000) {
        await new Promise((resolve, reject) => {
            const check = () => {
                const holds = condition(this);
                if (!holds && !this.end)
                    return;
                clearTimeout(timer);
                this.#listeners.delete(check);
                if (holds)
                    resolve();
                else
                    reject(new Error(`the program ended (${JSON.stringify(this.end)}) before ${what}; it said: ${this.stderr.slice(-2000)}`));
            };
            const timer = setTimeout(() => {
                this.#listeners.delete(check);
                reject(new Error(`${limit} ms went by without ${what}; it said: ${(this.stdout + this.stderr).slice(-2000)}`));
            }, limit);
            this.#listeners.add(check);
            check();
        });
    }

    /** Waits for the end, and kills what is still there after `limit` ms. */
    async finished(limit) {
        let late = false;
        const timer = setTimeout(() => {
            late = true;
            killGroup(this.#process);
        }, limit);
        const end = await this.ended;
        clearTimeout(timer);
        return { ...end, late };
    }
}

/** Runs a program to its end. @returns {{code, signal, late, stdout, stderr}} */
export async function run(program, args, { limit = 15000, ...options }) {
    const child = new Child(program, args, options);
    const end = await child.finished(limit);
    return { ...end, stdout: child.stdout, stderr: child.stderr };
}
