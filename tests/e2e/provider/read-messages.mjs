// SPDX-License-Identifier: GPL-3.0-or-later
// A Messages request as turns, with everything that a strict service would refuse.

import { kindOf, looksPasted, mediaProblem } from './media.mjs';

const knownFields = new Set(['model', 'messages', 'max_tokens', 'system', 'stream', 'stop_sequences', 'metadata', 'tools', 'tool_choice', 'thinking',
    'temperature', 'top_p', 'top_k', 'output_config', 'output_format', 'service_tier', 'speed', 'cache_control', 'container', 'context_management',
    'diagnostics', 'inference_geo', 'mcp_servers', 'thread', 'compaction', 'fallbacks']);

const blocksOf = content => (typeof content === 'string' ? [{ type: 'text', text: content }] : content ?? []);
const textOf = content => blocksOf(content).map(block => block.text ?? '').join('\n');

/** @returns {{turns: object[], tools: object[], problems: string[], system: string}} */
export function readMessages(body) {
    const problems = Object.keys(body).filter(field => !knownFields.has(field)).map(field => `unknown field ${field}`);
    if (!Array.isArray(body.messages) || body.messages.length === 0)
        return { turns: [], tools: [], system: '', problems: [...problems, 'messages is not a list with something in it'] };
    if (!Number.isInteger(body.max_tokens) || body.max_tokens < 1)
        problems.push(`max_tokens is ${JSON.stringify(body.max_tokens)}`);

    const turns = [];
    let open = new Set();
    body.messages.forEach((message, index) => {
        if (!['user', 'assistant', 'system'].includes(message.role))
            problems.push(`messages[${index}] has the role ${message.role}`);
        const blocks = blocksOf(message.content);
        if (message.role === 'user' || message.role === 'assistant')
            open = checkResults(message, blocks, open, index, problems);
        for (const block of blocks)
            turns.push(...readBlock(message.role, block, index, problems));
    });
    if (open.size > 0)
        problems.push(`the request ends while ${[...open].join(', ')} have no result`);
    return { turns, tools: readTools(body.tools ?? [], problems), problems, system: textOf(body.system) };
}

/** Results come in the very next user message, before anything else in it. */
function checkResults(message, blocks, open, index, problems) {
    const results = blocks.filter(block => block.type === 'tool_result').map(block => block.tool_use_id);
    if (message.role === 'user') {
        for (const id of results)
            if (!open.delete(id))
                problems.push(`messages[${index}] has a result for ${id}, which nobody called just before`);
        const firstOther = blocks.findIndex(block => block.type !== 'tool_result');
        const lastResult = blocks.findLastIndex(block => block.type === 'tool_result');
        if (firstOther >= 0 && firstOther < lastResult)
            problems.push(`messages[${index}] has a tool_result behind another block`);
    }
    if (open.size > 0)
        problems.push(`messages[${index}] comes while ${[...open].join(', ')} have no result`);
    return new Set(message.role === 'assistant' ? blocks.filter(block => block.type === 'tool_use').map(block => block.id) : []);
}

function readBlock(role, block, index, problems) {
    switch (block.type) {
    case 'text':
        if (block.text === '')
            problems.push(`messages[${index}] has an empty text block`);
        return [{ kind: role, text: block.text }];
    case 'thinking':
        return [{ kind: 'reasoning', text: block.thinking, proof: block.signature ?? '' }];
    case 'redacted_thinking':
        return [{ kind: 'reasoning', text: '', proof: block.data ?? '' }];
    case 'tool_use':
        return [{ kind: 'call', id: block.id, name: block.name, input: block.input }];
    case 'tool_result': {
        const parts = blocksOf(block.content);
        const media = parts.filter(part => part.type === 'image' || part.type === 'document');
        const text = textOf(parts);
        if (looksPasted(text))
            problems.push(`messages[${index}] has media pasted as text into a tool_result`);
        return [{ kind: 'result', id: block.tool_use_id, text, loaded: parts.filter(part => part.type === 'tool_reference').map(part => part.tool_name) },
            ...media.map(part => readMedia(part, index, problems))];
    }
    case 'image':
    case 'document':
        return [readMedia(block, index, problems)];
    case 'server_tool_use':
    case 'web_search_tool_result':
    case 'tool_reference':
    case 'tool_addition':
    case 'tool_removal':
        return [{ kind: 'other', type: block.type }];
    default:
        problems.push(`messages[${index}] has a block of type ${block.type}`);
        return [];
    }
}

function readMedia(block, index, problems) {
    const source = block.source ?? {};
    const wrong = source.type === 'base64' ? mediaProblem(source.media_type, source.data) : `a source of type ${source.type}`;
    if (wrong)
        problems.push(`messages[${index}] has ${wrong}`);
    return { kind: 'media', of: kindOf(source.media_type) };
}

function readTools(tools, problems) {
    const names = new Set();
    for (const tool of tools) {
        if (!/^[a-zA-Z0-9_-]{1,128}$/.test(tool.name ?? ''))
            problems.push(`the tool name ${JSON.stringify(tool.name)} is not legal`);
        if (names.has(tool.name))
            problems.push(`the tool ${tool.name} is there twice`);
        names.add(tool.name);
    }
    return tools.map(tool => ({ name: tool.name, schema: tool.input_schema, hosted: /^web_search_\d+$/.test(tool.type ?? '') ? 'web_search' : null }));
}
