// SPDX-License-Identifier: GPL-3.0-or-later
// Ids are counted, not drawn: a record of one run can be laid beside that of another.

let made = 0;

/** @returns an id with the prefix that the dialect's own service uses. */
export function newId(prefix) {
    made += 1;
    return prefix + String(made).padStart(22, '0');
}
