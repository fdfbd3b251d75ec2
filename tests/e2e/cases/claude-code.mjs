// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the real Claude Code, and what must hold afterwards beside that which holds for every case:
// exit code 0, the files byte-equal, the last words printed, the provider content, no secret anywhere.
//   scenario   what the provider plays (default: the case's name)
//   files      names of the files that must have been written
//   fixtures   lay the picture and the paper into the working folder
//   usage      the client's own count of tokens must equal the provider's
//   steps      for conversations of more than one prompt; run by `then`
//   also       further files and what they hold
//   settings   lines for the client's own configuration
//   check      (context) for what is special

import { lastWords, longText, marker, searchWords, sideWords, subagentWords, summaryWords } from '../provider/words.mjs';
import { requestsFor as times, triedAgain } from './checks.mjs';

/** Claude Code shows what it understood of the answer's blocks. */
const blocksSeen = (run, type) => run.events.filter(event => event.type === 'assistant').flatMap(event => event.message.content).filter(block => block.type === type);

async function compact({ expect, claude, provider, scratch }) {
    const summary = await claude.prompt('/compact', { more: ['--continue'] });
    expect.equal(summary.code, 0, 'the exit code of /compact');
    expect.that(summary.events.some(event => event.subtype === 'compact_boundary'), '/compact did not compact', summary.stdout.slice(-1500));
    expect.equal(times(provider, 'summary').length, 1, 'the number of requests for a summary');
    const after = await claude.prompt(`And now? ${marker('plain', scratch.work)}`, { more: ['--continue'] });
    expect.equal(after.code, 0, 'the exit code after /compact');
    expect.that(after.result?.result?.includes(lastWords), 'the last words did not come after /compact', after.stdout.slice(-1500));
    const request = JSON.stringify(times(provider, 'plain').at(-1)?.body ?? {});
    expect.that(request.includes(summaryWords), 'the summary is not in the request after /compact');
    expect.that(!request.includes('I write the file.'), 'the compacted conversation is still in the request after /compact');
}

const hello = ['hello.txt'];

export const cases = {
    'plain': {},
    'write': { files: hello, usage: true },
    'parallel': {
        files: ['hello.txt', 'second.txt'],
        check: ({ expect, provider }) => expect.equal(times(provider, 'parallel').length, 2, 'the number of requests for two parallel calls'),
    },
    'thinking': {
        files: hello,
        check: ({ expect, run }) => expect.equal(blocksSeen(run, 'thinking')[0]?.thinking, 'A file is wanted:\n“hello.txt”. I use the tool.', 'the thinking that the client saw'),
    },
    'only-thinking': {
        files: hello,
        check: ({ expect, run }) => expect.equal(blocksSeen(run, 'thinking')[0]?.thinking, 'No words, straight to the tool.', 'the thinking that the client saw'),
    },
    'redacted-thinking': { files: hello },
    'read-image': { files: hello, fixtures: true },
    'read-pdf': { files: hello, fixtures: true },
    'subagent': {
        files: hello,
        check: ({ expect, provider, run }) => {
            expect.equal(times(provider, 'subagent-answer').length, 1, 'the number of requests of the subagent');
            expect.that(run.stdout.includes(subagentWords), 'the answer of the subagent is not in the output');
        },
    },
    'web-search': {
        files: hello,
        check: ({ expect, dialect, run }) => expect.that(run.stdout.includes(dialect === 'messages' ? searchWords : sideWords), 'the answer to the search is not in the output'),
    },
    'rate-limited': { files: hello, check: triedAgain('rate-limited', 1900) },
    'overloaded': { files: hello, check: triedAgain('overloaded') },
    'error-in-stream': { files: hello, check: triedAgain('error-in-stream') },
    'cut': { files: hello, check: triedAgain('cut') },
    'long': {
        check: ({ expect, run }) => {
            const text = blocksSeen(run, 'text').map(block => block.text).join('');
            expect.that(text.startsWith(longText), `of the long text ${text.length} characters came, ${longText.length} were sent`);
        },
    },
    'slow': { files: hello },
    'out-of-tokens': {},
    'compact': { scenario: 'write', files: hello, then: compact },
};
