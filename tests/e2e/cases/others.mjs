// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with clients that speak several dialects: enough to see that each of their ways works. See claude-code.mjs for what the members mean.

export const cases = {
    'plain': {},
    'write': { files: ['hello.txt'] },
    'thinking': { files: ['hello.txt'] },
};
