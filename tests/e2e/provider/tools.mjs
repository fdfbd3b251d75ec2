// SPDX-License-Identifier: GPL-3.0-or-later
// Calls of the client's own tools, made as a model would: by the names and schemas that came with the request. A call may have gone through a
// gateway that tells a tool's namespace in its name (`team__ask`) and free text as the one member `input`.

import { fileText } from './words.mjs';

const bare = tool => tool.name.replace(/^.*__/, '');
const byName = (tools, name) => tools.find(tool => !tool.hosted && (tool.name === name || bare(tool) === name));
const takes = (tool, field) => tool.schema?.properties && field in tool.schema.properties;
const firstOf = (tool, ...fields) => fields.find(field => takes(tool, field)) ?? fields[0];
const quoted = text => `'${text.replaceAll('\'', '\'\\\'\'')}'`;

/** A scenario whose tool is missing shows that the gateway lost it. @returns the first of the tools that is there. */
function required(tools, ...names) {
    const tool = names.map(name => byName(tools, name)).find(Boolean);
    if (!tool)
        throw new Error(`the tool ${names.join(' or ')} is not among those of the request: ${tools.map(known => known.name).join(', ')}`);
    for (const field of tool.schema?.required ?? [])
        if (!takes(tool, field))
            throw new Error(`the schema of ${tool.name} requires ${field} without describing it`);
    return tool;
}

const call = (tool, input) => ({ type: 'call', name: tool.name, namespace: tool.namespace, search: tool.search, input });

export const hasTool = (tools, ...names) => names.some(name => byName(tools, name) !== undefined);

const fileField = tool => firstOf(tool, 'file_path', 'filePath', 'absolute_path', 'path');

/** With the tool that the client has for it, or with its shell. */
export function writeFile(tools, folder, name) {
    const path = `${folder}/${name}`;
    const tool = ['Write', 'write', 'write_file'].map(known => byName(tools, known)).find(Boolean);
    return tool ? call(required(tools, tool.name), { [fileField(tool)]: path, content: fileText }) : runCommand(tools, `printf %s ${quoted(fileText)} > ${quoted(path)}`);
}

export function readFile(tools, folder, name) {
    const tool = required(tools, 'Read', 'read', 'read_file', 'view_image');
    return call(tool, { [fileField(tool)]: `${folder}/${name}` });
}

export function runCommand(tools, command) {
    const tool = required(tools, 'Bash', 'bash', 'run_shell_command', 'exec_command', 'shell_command');
    return call(tool, {
        [firstOf(tool, 'command', 'cmd')]: command,
        ...(takes(tool, 'description') ? { description: 'Run one command' } : {}),
        ...(takes(tool, 'is_background') ? { is_background: false } : {}),
    });
}

/** A patch in the words of its own grammar: as free text where the tool takes that. */
export function applyPatch(tools, folder, name) {
    const tool = required(tools, 'apply_patch');
    const patch = ['*** Begin Patch', `*** Add File: ${folder}/${name}`, ...fileText.trimEnd().split('\n').map(line => `+${line}`), '*** End Patch'].join('\n');
    if (tool.custom)
        return { ...call(tool, patch), custom: true };
    if (tool.schema?.required?.join() !== 'input')
        throw new Error(`apply_patch takes free text, as a function it has to require \`input\` alone: ${JSON.stringify(tool.schema)}`);
    return call(tool, { input: patch });
}

export function startSubagent(tools, prompt) {
    const tool = required(tools, 'Agent', 'task', 'spawn_agent');
    if (takes(tool, 'message'))
        return call(tool, { message: prompt, ...(takes(tool, 'task_name') ? { task_name: 'one_question' } : {}) });
    return call(tool, {
        description: 'Answer one question',
        prompt,
        ...(takes(tool, 'subagent_type') ? { subagent_type: bare(tool) === 'task' ? 'general' : 'general-purpose' } : {}),
        ...(takes(tool, 'run_in_background') ? { run_in_background: false } : {}),
    });
}

export function waitForSubagent(tools, id) {
    const tool = required(tools, 'wait_agent');
    return call(tool, { [firstOf(tool, 'targets', 'ids')]: [id], ...(takes(tool, 'timeout_ms') ? { timeout_ms: 30000 } : {}) });
}

/** Makes a deferred tool known, in the way that the client has for it. */
export function loadTool(tools, name) {
    if (hasTool(tools, 'tool_search'))
        return call(required(tools, 'tool_search'), { query: name, limit: 8 });
    return call(required(tools, 'ToolSearch'), { query: `select:${name}`, max_results: 5 });
}

export function searchTheWeb(tools, query) {
    return call(required(tools, 'WebSearch'), { query });
}
