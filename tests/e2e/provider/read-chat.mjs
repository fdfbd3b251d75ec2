// SPDX-License-Identifier: GPL-3.0-or-later
// A Chat Completions request as turns, with everything that a strict service, or the chat template of an open model, would refuse.

import { kindOf, looksPasted, mediaProblem, readDataUrl } from './media.mjs';

const knownFields = new Set(['model', 'messages', 'stream', 'stream_options', 'max_tokens', 'max_completion_tokens', 'temperature', 'top_p', 'stop',
    'tools', 'tool_choice', 'parallel_tool_calls', 'response_format', 'reasoning_effort', 'user', 'n', 'seed', 'metadata', 'store', 'service_tier',
    'frequency_penalty', 'presence_penalty', 'logit_bias', 'logprobs', 'top_logprobs', 'prompt_cache_key', 'safety_identifier', 'verbosity']);
const knownMessageFields = {
    system: new Set(['role', 'content', 'name']),
    developer: new Set(['role', 'content', 'name']),
    user: new Set(['role', 'content', 'name']),
    assistant: new Set(['role', 'content', 'name', 'refusal', 'tool_calls', 'reasoning_content', 'reasoning', 'reasoning_details']),
    tool: new Set(['role', 'content', 'tool_call_id', 'name']),
};

const partsOf = content => (Array.isArray(content) ? content : content == null ? [] : [{ type: 'text', text: content }]);
const textOf = content => partsOf(content).map(part => part.text ?? '').join('\n');

/** @returns {{turns: object[], tools: object[], problems: string[], system: string}} */
export function readChat(body) {
    const problems = Object.keys(body).filter(field => !knownFields.has(field)).map(field => `unknown field ${field}`);
    checkFields(body, problems);
    if (!Array.isArray(body.messages) || body.messages.length === 0)
        return { turns: [], tools: [], system: '', problems: [...problems, 'messages is not a list with something in it'] };

    const turns = [];
    const seen = new Set();
    let open = new Set();
    body.messages.forEach((message, index) => {
        const fields = knownMessageFields[message.role];
        if (!fields)
            return problems.push(`messages[${index}] has the role ${message.role}`);
        problems.push(...Object.keys(message).filter(field => !fields.has(field)).map(field => `messages[${index}] has the field ${field}`));
        if (message.role !== 'tool' && open.size > 0) {
            problems.push(`messages[${index}] (${message.role}) comes while ${[...open].join(', ')} have no tool message`);
            open = new Set();
        }
        turns.push(...readers[message.role](message, index, problems, open, seen));
    });
    if (open.size > 0)
        problems.push(`the request ends while ${[...open].join(', ')} have no tool message`);
    const system = turns.filter(turn => turn.kind === 'system').map(turn => turn.text).join('\n');
    if (/x-anthropic-billing-header/.test(system))
        problems.push('the billing header line of the client is in the system message');
    return { turns, tools: readTools(body.tools, problems), problems, system };
}

function checkFields(body, problems) {
    if ('max_tokens' in body && 'max_completion_tokens' in body)
        problems.push('both max_tokens and max_completion_tokens');
    if (body.stream_options && !body.stream)
        problems.push('stream_options without stream');
    if (body.stream && !body.stream_options?.include_usage)
        problems.push('a stream whose usage nobody asked for');
    for (const field of ['tool_choice', 'parallel_tool_calls'])
        if (field in body && !body.tools?.length)
            problems.push(`${field} without tools`);
    if ('stop' in body && (!Array.isArray(body.stop) || body.stop.length === 0 || body.stop.length > 4))
        problems.push(`stop is ${JSON.stringify(body.stop)}`);
}

function readSystem(message, index, problems) {
    if (index > 0)
        problems.push(`messages[${index}] is a ${message.role} message behind the first`);
    return readParts(message, index, problems, 'system');
}

const readers = {
    system: readSystem,
    developer: readSystem,
    user: (message, index, problems) => readParts(message, index, problems, 'user'),
    assistant(message, index, problems, open, seen) {
        const calls = message.tool_calls ?? [];
        if (message.tool_calls && calls.length === 0)
            problems.push(`messages[${index}] has an empty tool_calls`);
        if (!textOf(message.content) && calls.length === 0)
            problems.push(`messages[${index}] (assistant) has neither content nor tool_calls`);
        const reasoning = message.reasoning_content ?? message.reasoning;
        return [
            ...(reasoning ? [{ kind: 'reasoning', text: reasoning }] : []),
            ...readParts(message, index, problems, 'assistant').filter(turn => turn.text),
            ...calls.map(call => readCall(call, index, problems, open, seen, reasoning)),
        ];
    },
    tool(message, index, problems, open) {
        if (!open.delete(message.tool_call_id))
            problems.push(`messages[${index}] answers ${message.tool_call_id}, which nobody called just before`);
        if (message.content == null || partsOf(message.content).some(part => part.type !== 'text'))
            problems.push(`messages[${index}] (tool) holds something else than text`);
        const text = textOf(message.content);
        if (looksPasted(text))
            problems.push(`messages[${index}] has media pasted as text`);
        return [{ kind: 'result', id: message.tool_call_id, text, loaded: [] }];
    },
};

function readCall(call, index, problems, open, seen, reasoning) {
    let input;
    try {
        input = JSON.parse(call.function?.arguments);
    } catch {
        problems.push(`the arguments of ${call.id} are not JSON`);
    }
    if (call.type !== 'function')
        problems.push(`the call ${call.id} has the type ${call.type}`);
    if (typeof call.id !== 'string' || seen.has(call.id))
        problems.push(`messages[${index}] has the call id ${call.id}, missing or used before`);
    seen.add(call.id);
    open.add(call.id);
    return { kind: 'call', id: call.id, name: call.function?.name, input, reasoning };
}

function readParts(message, index, problems, kind) {
    const parts = partsOf(message.content);
    if (kind !== 'assistant' && parts.length === 0)
        problems.push(`messages[${index}] (${message.role}) is empty`);
    return parts.map(part => {
        if ('cache_control' in part)
            problems.push(`messages[${index}] carries cache_control`);
        if (part.type === 'text')
            return { kind, text: part.text };
        if (kind !== 'user')
            problems.push(`messages[${index}] (${message.role}) has a part of type ${part.type}`);
        const data = readDataUrl(part.type === 'image_url' ? part.image_url?.url : part.type === 'file' ? part.file?.file_data : null);
        const wrong = data ? mediaProblem(data.type, data.base64) : `a part of type ${part.type} without a data: URL`;
        if (wrong)
            problems.push(`messages[${index}] has ${wrong}`);
        return { kind: 'media', of: kindOf(data?.type) };
    });
}

function readTools(tools, problems) {
    if (tools === undefined)
        return [];
    if (tools.length === 0)
        problems.push('an empty list of tools');
    const names = new Set();
    for (const tool of tools) {
        const name = tool.function?.name;
        problems.push(...Object.keys(tool).filter(field => field !== 'type' && field !== 'function').map(field => `the tool ${name} has the field ${field}`));
        if (tool.type !== 'function')
            problems.push(`the tool ${name} has the type ${tool.type}`);
        if (!/^[a-zA-Z0-9_-]{1,64}$/.test(name ?? ''))
            problems.push(`the tool name ${JSON.stringify(name)} is not legal`);
        if (names.has(name))
            problems.push(`the tool ${name} is there twice`);
        names.add(name);
        const { parameters } = tool.function ?? {};
        if (parameters !== undefined && parameters.type !== 'object')
            problems.push(`the parameters of ${name} are no object schema`);
    }
    return tools.map(tool => ({ name: tool.function?.name, schema: tool.function?.parameters, hosted: null }));
}
