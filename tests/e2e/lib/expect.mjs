// SPDX-License-Identifier: GPL-3.0-or-later
// Expectations are gathered, so that one run shows everything that is wrong and not the first thing alone.

import { readFileSync } from 'node:fs';

export class Expect {
    #failures = [];

    that(holds, sentence, detail = '') {
        if (!holds)
            this.#failures.push(detail === '' ? sentence : `${sentence}\n    ${String(detail).slice(0, 3000).replaceAll('\n', '\n    ')}`);
        return Boolean(holds);
    }
    equal(actual, wanted, what) {
        return this.that(Object.is(actual, wanted), `${what} is ${JSON.stringify(actual)}, it should be ${JSON.stringify(wanted)}`);
    }
    file(path, wanted) {
        let bytes;
        try {
            bytes = readFileSync(path);
        } catch (error) {
            return this.that(false, `the file was not written: ${error.message}`);
        }
        return this.that(bytes.equals(Buffer.from(wanted)), `${path} is not byte-equal`, JSON.stringify(bytes.toString('utf8')));
    }
    /** None of the secrets is in the text. */
    silent(text, secrets, where) {
        for (const [name, secret] of Object.entries(secrets))
            this.that(!text.includes(secret), `${where} holds the ${name}`);
    }
    get failures() { return this.#failures; }
}

/** Prints the result of a test in the way that ctest reads it: by the exit code. */
export function conclude(name, expect, { onFailure } = {}) {
    if (expect.failures.length === 0) {
        console.log(`passed: ${name}`);
        return 0;
    }
    console.log(`FAILED: ${name}`);
    for (const failure of expect.failures)
        console.log(`  - ${failure}`);
    onFailure?.();
    return 1;
}
