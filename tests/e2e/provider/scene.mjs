// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the scenario that a request belongs to, and what has happened in it so far.

import { scenarios } from './scenarios.mjs';
import { asksForSummary, readMarker } from './words.mjs';

/** @returns {{scenario: string, folder: string, since: object[]}} `since`: the turns behind the newest marker. */
function find({ turns, tools, system }) {
    if (/you are a title generator/i.test(system))
        return { scenario: 'side-request', folder: '', since: [] };
    if (tools.some(tool => tool.hosted === 'web_search'))
        return { scenario: 'hosted-search', folder: '', since: turns };
    for (let at = turns.length - 1; at >= 0; at -= 1) {
        if (turns[at].kind !== 'user')
            continue;
        const found = readMarker(turns[at].text);
        if (found)
            return { ...found, since: turns.slice(at + 1) };
        if (asksForSummary(turns[at].text))
            return { scenario: 'summary', folder: '', since: [] };
    }
    return { scenario: 'side-request', folder: '', since: [] };
}

/** Claude Code tells its agents where they work, and the main one which others it may start; a gateway that drops the system messages within the conversation loses that. */
function checkEnvironment({ turns, tools, system }, scenario, folder, problems) {
    const isMainAgent = ['Agent', 'Bash', 'Write'].every(name => tools.some(tool => tool.name === name));
    if (!isMainAgent)
        return;
    const told = [system, ...turns.filter(turn => turn.kind === 'system' || turn.kind === 'user').map(turn => turn.text)]
        .join('\n')
        .replaceAll(/\[\[play [^\]]*\]\]/g, '');
    if (folder && !told.includes(folder))
        problems.push(`the environment text is lost: nothing names the working directory ${folder}`);
    if (scenario !== 'subagent-answer' && !/agent types|general-purpose/i.test(told + JSON.stringify(tools.find(tool => tool.name === 'Agent'))))
        problems.push('the environment text is lost: nothing names the kinds of subagents');
}

/** @returns {{scenario: string, time: number, answer: object | null, problems: string[]}} `answer` is null where there are problems. */
export function play(request, body, memory, { reasoningBack }) {
    const problems = [...request.problems, ...memory.differences(request.turns, reasoningBack)];
    const { scenario, folder, since } = find(request);
    checkEnvironment(request, scenario, folder, problems);
    if (!Object.hasOwn(scenarios, scenario))
        problems.push(`there is no scenario ${scenario}`);
    if (problems.length > 0)
        return { scenario, time: 0, answer: null, problems };

    const time = memory.count(scenario);
    const calls = since.filter(turn => turn.kind === 'call');
    const scene = {
        folder,
        time,
        tools: request.tools,
        calls,
        results: since.filter(turn => turn.kind === 'result'),
        media: since.filter(turn => turn.kind === 'media').map(turn => turn.of),
        called: (...names) => calls.some(call => names.includes(call.name.replace(/^.*__/, ''))),
        mentions: words => JSON.stringify(body).includes(words),
        complain: problem => problems.push(problem),
    };
    let answer = null;
    try {
        answer = scenarios[scenario](scene);
    } catch (error) {
        problems.push(error.message);
    }
    return { scenario, time, answer: problems.length > 0 ? null : answer, problems };
}
