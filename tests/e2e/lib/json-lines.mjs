// SPDX-License-Identifier: GPL-3.0-or-later

/** The lines of a program's output that are JSON. */
export const jsonLines = text => text.split('\n').filter(Boolean).flatMap(line => {
    try {
        return [JSON.parse(line)];
    } catch {
        return [];
    }
});
