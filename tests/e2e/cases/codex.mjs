// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the real Codex. See claude-code.mjs for what the members mean.

import { subagentWords, summaryWords } from '../provider/words.mjs';
import { requestsFor, triedAgain } from './checks.mjs';

const hello = ['hello.txt'];
const said = (run, type) => run.events.filter(event => event.type === 'item.completed' && event.item?.type === type).map(event => event.item);

export const cases = {
    'plain': {},
    'write': {
        files: hello,
        check: ({ expect, provider, run }) => {
            const usage = run.events.findLast(event => event.type === 'turn.completed')?.usage;
            const sum = field => provider.conversations.reduce((total, entry) => total + entry.usage[field], 0);
            expect.equal(usage?.input_tokens, sum('prompt'), 'the client\'s count of input tokens');
            expect.equal(usage?.cached_input_tokens, sum('cached'), 'the client\'s count of cached tokens');
            expect.equal(usage?.output_tokens, sum('output'), 'the client\'s count of output tokens');
        },
    },
    'shell': { files: hello, also: { 'shell.txt': 'from the shell' } },
    'patch': {
        files: hello,
        check: ({ expect, run }) => expect.that(said(run, 'file_change').some(item => item.status === 'completed'), 'the client tells of no patch', run.stdout.slice(-1500)),
    },
    'parallel': {
        files: ['hello.txt', 'second.txt'],
        check: ({ expect, provider }) => expect.equal(requestsFor(provider, 'parallel').length, 2, 'the number of requests for two parallel calls'),
    },
    'thinking': {
        files: hello,
        settings: ['model_reasoning_summary = "detailed"'],
        check: ({ expect, run }) => expect.equal(said(run, 'reasoning')[0]?.text, 'A file is wanted:\n“hello.txt”. I use the tool.', 'the thinking that the client saw'),
    },
    'only-thinking': { files: hello },
    'read-image': { files: hello, fixtures: true },
    'subagent': {
        files: hello,
        check: ({ expect, provider }) => {
            expect.equal(requestsFor(provider, 'subagent-answer').length, 1, 'the number of requests of the subagent');
            expect.that(JSON.stringify(provider.conversations.at(-1)?.body ?? {}).includes(subagentWords), 'the answer of the subagent did not come back');
        },
    },
    'slow': { files: hello },
    'rate-limited': { files: hello, check: triedAgain('rate-limited') },
    'server-error': { files: hello, check: triedAgain('server-error') },
    'error-in-stream': { files: hello, check: triedAgain('error-in-stream') },
    'cut': { files: hello, check: triedAgain('cut') },
    'big': {
        files: hello,
        settings: ['model_auto_compact_token_limit = 150000'],
        check: ({ expect, provider }) => {
            expect.equal(requestsFor(provider, 'summary').length, 1, 'the number of requests for a summary');
            expect.that(JSON.stringify(provider.conversations.at(-1)?.body ?? {}).includes(summaryWords), 'the summary is not in the request after it');
        },
    },
    'long': {},
    'websocket-refused': { scenario: 'write', files: hello, providerSettings: ['supports_websockets = true'] },
};
