// SPDX-License-Identifier: GPL-3.0-or-later
// Calls of the client's own tools, made as a model would: by the names and schemas that came with the request.

import { fileText } from './words.mjs';

const byName = (tools, name) => tools.find(tool => tool.name === name && !tool.hosted);
const takes = (tool, field) => tool.schema?.properties && field in tool.schema.properties;

/** A scenario whose tool is missing shows that the gateway lost it. */
function required(tools, name) {
    const tool = byName(tools, name);
    if (!tool)
        throw new Error(`the tool ${name} is not among those of the request: ${tools.map(known => known.name).join(', ')}`);
    for (const field of tool.schema?.required ?? [])
        if (!takes(tool, field))
            throw new Error(`the schema of ${name} requires ${field} without describing it`);
    return tool;
}

const call = (name, input) => ({ type: 'call', name, input });

export const hasTool = (tools, name) => byName(tools, name) !== undefined;

export function writeFile(tools, folder, name) {
    required(tools, 'Write');
    return call('Write', { file_path: `${folder}/${name}`, content: fileText });
}

export function readFile(tools, folder, name) {
    required(tools, 'Read');
    return call('Read', { file_path: `${folder}/${name}` });
}

export function runCommand(tools, command) {
    required(tools, 'Bash');
    return call('Bash', { command, description: 'Run one command' });
}

export function startSubagent(tools, prompt) {
    const tool = required(tools, 'Agent');
    return call('Agent', {
        description: 'Answer one question',
        prompt,
        ...(takes(tool, 'subagent_type') ? { subagent_type: 'general-purpose' } : {}),
        ...(takes(tool, 'run_in_background') ? { run_in_background: false } : {}),
    });
}

export function loadTool(tools, name) {
    required(tools, 'ToolSearch');
    return call('ToolSearch', { query: `select:${name}`, max_results: 5 });
}

export function searchTheWeb(tools, query) {
    required(tools, 'WebSearch');
    return call('WebSearch', { query });
}
