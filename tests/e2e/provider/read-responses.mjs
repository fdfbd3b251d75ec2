// SPDX-License-Identifier: GPL-3.0-or-later
// A Responses request as turns, with everything that a strict service would refuse.

import { kindOf, looksPasted, mediaProblem, readDataUrl } from './media.mjs';
import { readResponsesTools } from './read-responses-tools.mjs';

const knownFields = new Set(['model', 'input', 'instructions', 'stream', 'stream_options', 'store', 'include', 'max_output_tokens', 'parallel_tool_calls',
    'previous_response_id', 'prompt_cache_key', 'prompt_cache_retention', 'reasoning', 'text', 'tool_choice', 'tools', 'truncation', 'context_management',
    'metadata', 'client_metadata', 'service_tier', 'temperature', 'top_p', 'top_logprobs', 'max_tool_calls', 'background', 'conversation', 'prompt',
    'safety_identifier', 'user']);
const knownItemFields = {
    message: ['role', 'content', 'phase'],
    reasoning: ['summary', 'content', 'encrypted_content'],
    function_call: ['call_id', 'name', 'arguments', 'namespace'],
    function_call_output: ['call_id', 'output'],
    custom_tool_call: ['call_id', 'name', 'input', 'namespace'],
    custom_tool_call_output: ['call_id', 'output', 'name'],
    tool_search_call: ['call_id', 'arguments', 'execution'],
    tool_search_output: ['call_id', 'tools', 'execution'],
    web_search_call: ['action'],
    compaction: ['encrypted_content'],
};
const idPrefixes = { message: 'msg_', reasoning: 'rs_', function_call: 'fc_', custom_tool_call: 'ctc_', tool_search_call: 'tsc_', web_search_call: 'ws_' };
const partKinds = { user: ['input_text', 'input_image', 'input_file'], system: ['input_text'], developer: ['input_text', 'input_image'], assistant: ['output_text', 'refusal'] };

export const itemsOf = input => (typeof input === 'string' ? [{ type: 'message', role: 'user', content: input }] : input);
const partsOf = (content, type) => (typeof content === 'string' ? [{ type, text: content }] : content ?? []);

/** @returns {{turns: object[], tools: object[], problems: string[], system: string}}; `earlier` are the items of the response that the request goes on from. */
export function readResponses(body, earlier = []) {
    const problems = Object.keys(body).filter(field => !knownFields.has(field)).map(field => `unknown field ${field}`);
    checkFields(body, problems);
    const given = itemsOf(body.input);
    if (!Array.isArray(given) || given.length === 0)
        return { turns: [], tools: [], system: '', problems: [...problems, 'input is neither text nor a list with something in it'] };
    const items = [...earlier, ...given];
    const reader = new Reader(problems);
    items.forEach((item, index) => reader.take(item, index, items[index + 1]));
    reader.finish();
    const { turns } = reader;
    const system = [body.instructions ?? '', ...turns.filter(turn => turn.kind === 'system').map(turn => turn.text)].join('\n');
    if (/x-anthropic-billing-header/.test(system))
        problems.push('the billing header line of the client is in the instructions');
    return { turns, tools: readResponsesTools(body, reader.found, problems), problems, system };
}

function checkFields(body, problems) {
    if ('max_output_tokens' in body && body.max_output_tokens !== null && !(Number.isInteger(body.max_output_tokens) && body.max_output_tokens >= 16))
        problems.push(`max_output_tokens is ${JSON.stringify(body.max_output_tokens)}, 16 is the least`);
    for (const field of ['tool_choice', 'parallel_tool_calls'])
        if (field in body && !body.tools?.length && body[field] !== 'auto' && body[field] !== 'none' && typeof body[field] !== 'boolean')
            problems.push(`${field} without tools`);
    if (body.include && !(Array.isArray(body.include) && body.include.every(what => typeof what === 'string')))
        problems.push('include is no list of texts');
    if (body.text?.format && !['text', 'json_object', 'json_schema'].includes(body.text.format.type))
        problems.push(`text.format has the type ${body.text.format.type}`);
}

class Reader {
    turns = [];
    found = []; // tools that a search has loaded
    #problems;
    #calls = new Map(); // call id → type of its output
    #answered = new Set();

    constructor(problems) { this.#problems = problems; }

    take(item, index, next) {
        const type = item.type ?? 'message';
        const fields = knownItemFields[type];
        if (!fields)
            return this.#fault(index, `has the type ${type}`);
        const foreign = Object.keys(item).filter(field => !['type', 'id', 'status', 'internal_chat_message_metadata_passthrough', ...fields].includes(field));
        if (foreign.length > 0)
            this.#fault(index, `(${type}) has the field ${foreign.join(', ')}`);
        if (item.id != null && idPrefixes[type] && !String(item.id).startsWith(idPrefixes[type]))
            this.#fault(index, `(${type}) has the id ${item.id}, it should begin with ${idPrefixes[type]}`);
        this[type](item, index, next);
    }
    finish() {
        const open = [...this.#calls.keys()].filter(id => !this.#answered.has(id));
        if (open.length > 0)
            this.#problems.push(`no output is there for the calls ${open.join(', ')}`);
    }

    message(item, index) {
        const kinds = partKinds[item.role];
        if (!kinds)
            return this.#fault(index, `has the role ${item.role}`);
        const parts = partsOf(item.content, kinds[0]);
        if (parts.length === 0)
            this.#fault(index, `(${item.role}) is empty`);
        const kind = item.role === 'developer' ? 'system' : item.role;
        for (const part of parts) {
            if (!kinds.includes(part.type))
                this.#fault(index, `(${item.role}) has a part of type ${part.type}`);
            this.#part(part, kind, index);
        }
    }
    reasoning(item, index, next) {
        const text = (item.summary ?? []).map(part => part.text).join('');
        if (!Array.isArray(item.summary))
            this.#fault(index, '(reasoning) has no summary');
        if (typeof item.encrypted_content !== 'string')
            this.#fault(index, '(reasoning) has no encrypted_content, and nothing was stored');
        const follower = next && (next.type ?? 'message');
        if (!next || (follower === 'message' && next.role !== 'assistant') || follower.endsWith('_output'))
            this.#fault(index, '(reasoning) is without the item that must follow it');
        this.turns.push({ kind: 'reasoning', text, proof: item.encrypted_content });
    }
    function_call(item, index) {
        let input;
        try {
            input = JSON.parse(item.arguments);
        } catch {
            this.#fault(index, '(function_call) has arguments that are not JSON');
        }
        this.#call(item, index, input, 'function_call_output');
    }
    custom_tool_call(item, index) {
        if (typeof item.input !== 'string')
            this.#fault(index, '(custom_tool_call) has an input that is no text');
        this.#call(item, index, item.input, 'custom_tool_call_output');
    }
    tool_search_call(item, index) { this.#call({ ...item, name: 'tool_search' }, index, item.arguments, 'tool_search_output'); }
    function_call_output(item, index) { this.#output(item, index); }
    custom_tool_call_output(item, index) { this.#output(item, index); }
    tool_search_output(item, index) {
        this.found.push(...(item.tools ?? []));
        this.#output({ ...item, output: '' }, index);
    }
    web_search_call(item) { this.turns.push({ kind: 'other', type: item.type }); }
    compaction(item) { this.turns.push({ kind: 'other', type: item.type }); }

    #call(item, index, input, output) {
        if (typeof item.call_id !== 'string' || item.call_id === '' || this.#calls.has(item.call_id))
            this.#fault(index, `has the call id ${item.call_id}, missing or used before`);
        this.#calls.set(item.call_id, output);
        this.turns.push({ kind: 'call', id: item.call_id, name: item.name, input });
    }
    #output(item, index) {
        if (this.#calls.get(item.call_id) !== item.type)
            this.#fault(index, `(${item.type}) answers ${item.call_id}, which nobody called in that way before`);
        if (this.#answered.has(item.call_id))
            this.#fault(index, `answers ${item.call_id} a second time`);
        this.#answered.add(item.call_id);
        const parts = partsOf(item.output, 'input_text');
        const text = parts.map(part => part.text ?? '').join('\n');
        if (looksPasted(text))
            this.#fault(index, 'has media pasted as text');
        this.turns.push({ kind: 'result', id: item.call_id, text, loaded: (item.tools ?? []).map(tool => tool.name) });
        for (const part of parts.filter(found => found.type !== 'input_text'))
            this.#part(part, 'user', index);
    }
    #part(part, kind, index) {
        if ('cache_control' in part)
            this.#fault(index, 'carries cache_control');
        if (typeof part.text === 'string' || part.type === 'refusal')
            return this.turns.push({ kind, text: part.text ?? part.refusal });
        const data = readDataUrl(part.type === 'input_image' ? part.image_url : part.type === 'input_file' ? part.file_data : null);
        const wrong = data ? mediaProblem(data.type, data.base64) : `a part of type ${part.type} without a data: URL`;
        if (wrong)
            this.#fault(index, `has ${wrong}`);
        this.turns.push({ kind: 'media', of: kindOf(data?.type) });
    }
    #fault(index, what) { this.#problems.push(`input[${index}] ${what}`); }
}
