// SPDX-License-Identifier: GPL-3.0-or-later
// What the provider answers, scenario by scenario. A scenario is a function from the scene (what happened since the prompt) to an answer:
//   { blocks, stop?, silence?: {before, inside}, fault?, usage? }   or   { refusal: {status, type, message, headers} }
// Blocks: say(text), think(text), redacted(), and the calls of tools.mjs.

import * as tool from './tools.mjs';
import { lastWords, longText, marker, searchWords, sideWords, structuredAnswer, subagentWords, summaryWords } from './words.mjs';

const say = text => ({ type: 'text', text });
const think = text => ({ type: 'thinking', text });
const redacted = () => ({ type: 'redacted' });

const answer = (...blocks) => ({ blocks });
const end = scene => {
    const lastResult = scene.results.at(-1)?.text ?? 'nothing was called';
    return answer(say(`${lastWords}. The last tool said: ${lastResult.slice(0, 60).replace(/\s+/g, ' ')}`));
};
const write = (scene, name = 'hello.txt') => tool.writeFile(scene.tools, scene.folder, name);
const refuse = (status, type, message, headers = {}) => ({ refusal: { status, type, message, headers } });

/** Writes the file first and ends when it has the result; `opening` comes before the call. */
const writeThenEnd = (...opening) => scene => (scene.calls.length ? end(scene) : answer(...opening, write(scene)));

/** Goes wrong at the first request, then works. */
const onceWrong = wrong => scene => (scene.time === 1 ? wrong : writeThenEnd(say('At the second try.'))(scene));

/** Reads a file, wants to see it as media, writes, ends. */
const readThenWrite = (name, kind) => scene => {
    if (scene.calls.length === 0)
        return answer(say(`I look at ${name}.`), tool.readFile(scene.tools, scene.folder, name));
    if (!scene.media.includes(kind))
        scene.complain(`what the tool read of ${name} did not come as a part of kind ${kind}`);
    return scene.calls.length === 1 ? answer(write(scene)) : end(scene);
};

function webSearch(scene) {
    if (scene.called('WebSearch'))
        return scene.called('Write') ? end(scene) : answer(write(scene));
    if (tool.hasTool(scene.tools, 'WebSearch'))
        return answer(tool.searchTheWeb(scene.tools, 'what a gatehouse is'));
    if (scene.called('ToolSearch'))
        throw new Error('WebSearch was loaded and is still not among the tools');
    return answer(say('I load the tool.'), tool.loadTool(scene.tools, 'WebSearch'));
}

/** The schema must have arrived, as a form of the answer or in words. */
function structured(scene) {
    if (!scene.mentions('towers'))
        scene.complain('the form that the answer must have is lost');
    return answer(say(JSON.stringify(structuredAnswer)));
}

function subagent(scene) {
    if (!scene.called('Agent', 'task', 'spawn_agent')) {
        if (!tool.hasTool(scene.tools, 'Agent', 'task', 'spawn_agent') && !scene.called('tool_search'))
            return answer(tool.loadTool(scene.tools, 'spawn agent, wait agent'));
        return answer(say('I hand this over.'), tool.startSubagent(scene.tools, `Answer in one line. ${marker('subagent-answer', scene.folder)}`));
    }
    const started = /"agent_id"\s*:\s*"([^"]+)"/.exec(scene.results.map(result => result.text).join('\n'))?.[1];
    if (started && !scene.called('wait_agent'))
        return answer(tool.waitForSubagent(scene.tools, started));
    if (!scene.results.some(result => result.text.includes(subagentWords)))
        scene.complain('the answer of the subagent is not in the result of its tool call');
    return scene.called('Write', 'exec_command') ? end(scene) : answer(write(scene));
}

/** One answer says that the conversation has become huge, so that the client compacts; then it is small again. */
const big = scene => (scene.time > 1 ? end(scene) : { ...answer(say('This grows.'), write(scene)), usage: { prompt: 185000, cached: 0 } });

export const scenarios = {
    'plain': () => answer(say(`${lastWords} in a plain answer: “ü”, 漢字, 🏰`)),
    'write': writeThenEnd(say('I write the file.')),
    'shell': scene => (scene.calls.length ? end(scene) : answer(tool.runCommand(scene.tools, `printf %s 'from the shell' > '${scene.folder}/shell.txt'`), write(scene))),
    'patch': scene => (scene.calls.length ? end(scene) : answer(say('I patch.'), tool.applyPatch(scene.tools, scene.folder, 'hello.txt'))),
    'parallel': scene => (scene.calls.length ? end(scene) : answer(say('Both at once.'), write(scene), write(scene, 'second.txt'))),
    'thinking': scene =>
        scene.calls.length ? answer(think('It worked.'), ...end(scene).blocks) : answer(think('A file is wanted:\n“hello.txt”. I use the tool.'), say('I write the file.'), write(scene)),
    'only-thinking': scene => (scene.calls.length ? answer(think('Done.'), ...end(scene).blocks) : answer(think('No words, straight to the tool.'), write(scene))),
    'redacted-thinking': writeThenEnd(redacted(), say('I write the file.')),
    'read-image': readThenWrite('picture.png', 'image'),
    'read-pdf': readThenWrite('paper.pdf', 'document'),
    'subagent': subagent,
    'subagent-answer': () => answer(say(subagentWords)),
    'web-search': webSearch,
    'rate-limited': onceWrong(refuse(429, 'rate_limit_error', 'Too many requests in this minute', { 'retry-after': '2' })),
    'always-limited': () => refuse(429, 'rate_limit_error', 'Too many requests in this minute', { 'retry-after': '2' }),
    'overloaded': onceWrong(refuse(529, 'overloaded_error', 'Overloaded')),
    'server-error': onceWrong(refuse(500, 'api_error', 'Something broke inside')),
    'error-in-stream': onceWrong({ blocks: [say('Half an ans')], fault: 'error' }),
    'cut': onceWrong({ blocks: [say('Half an ans')], fault: 'cut' }),
    'long': () => answer(say(longText), say(`\n${lastWords}`)),
    'big': big,
    'slow': scene => ({ ...writeThenEnd(say('I take my time.'))(scene), silence: { before: 2000, inside: 2000 } }),
    'silent': () => ({ ...answer(say(`${lastWords} after a long silence`)), silence: { before: 17000, inside: 0 } }),
    'trickle': () => ({ ...answer(say('Slowly, word by word, until the '), say(lastWords)), silence: { before: 0, inside: 1500 } }),
    'out-of-tokens': scene => (scene.time === 1 ? { ...answer(say('This stops in the middle of')), stop: 'max_tokens' } : answer(say(`the sentence. ${lastWords}`))),
    'structured': structured,
    'too-long': () => refuse(400, 'context_length_exceeded', 'This model takes 200000 tokens at most, you sent 210000 tokens'),

    // Requests that carry no marker of their own:
    'summary': () => answer(say(`<analysis>\nA file was written.\n</analysis>\n\n<summary>\n1. The request: ${summaryWords}, write hello.txt.\n2. It is done.\n</summary>`)),
    'hosted-search': () => ({ ...answer(say('I search.'), { type: 'search', query: 'what a gatehouse is' }, say(`${searchWords}: a gatehouse guards a gate.`)) }),
    'side-request': () => answer(say(sideWords)),
};
