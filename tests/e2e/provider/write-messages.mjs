// SPDX-License-Identifier: GPL-3.0-or-later
// Answers in the Messages dialect, whole and streamed.

import { newId } from './ids.mjs';
import { pause, pieces, Wire } from './wire.mjs';

export const refusalBody = ({ type, message }) => ({ type: 'error', error: { type: type === 'context_length_exceeded' ? 'invalid_request_error' : type, message }, request_id: newId('req_') });

const proof = () => Buffer.from(newId('signed-by-the-scripted-provider-')).toString('base64');

/** The scenario's blocks as this dialect's; everything that must come back unchanged is remembered. */
function makeContent(blocks, memory) {
    return blocks.flatMap(block => {
        switch (block.type) {
        case 'text':
            return [{ type: 'text', text: block.text }];
        case 'thinking':
            return [{ type: 'thinking', thinking: block.text, signature: memory.signed(block.text, proof()) }];
        case 'redacted':
            return [{ type: 'redacted_thinking', data: memory.signed('', proof()) }];
        case 'call': {
            const id = newId('toolu_');
            memory.called(id, block.name, block.input);
            return [{ type: 'tool_use', id, name: block.name, input: block.input }];
        }
        case 'search': {
            const id = newId('srvtoolu_');
            return [
                { type: 'server_tool_use', id, name: 'web_search', input: { query: block.query } },
                { type: 'web_search_tool_result', tool_use_id: id, content: [
                    { type: 'web_search_result', title: 'On gatehouses', url: 'https://example.org/gatehouse', encrypted_content: 'c2VhbGVk', page_age: null }] },
            ];
        }
        default:
            throw new Error(`no block of type ${block.type} in this dialect`);
        }
    });
}

function deltasOf(block) {
    switch (block.type) {
    case 'text':
        return pieces(block.text).map(text => ({ type: 'text_delta', text }));
    case 'thinking':
        return [...pieces(block.thinking).map(thinking => ({ type: 'thinking_delta', thinking })), { type: 'signature_delta', signature: block.signature }];
    case 'tool_use':
    case 'server_tool_use':
        return ['', ...pieces(JSON.stringify(block.input))].map(partial_json => ({ type: 'input_json_delta', partial_json }));
    default:
        return [];
    }
}

function emptied(block) {
    switch (block.type) {
    case 'text':
        return { ...block, text: '' };
    case 'thinking':
        return { ...block, thinking: '', signature: '' };
    case 'tool_use':
    case 'server_tool_use':
        return { ...block, input: {} };
    default:
        return block;
    }
}

export async function writeMessages(response, { model, stream, answer, usage, memory }) {
    const content = makeContent(answer.blocks, memory);
    const stop = answer.stop ?? (content.some(block => block.type === 'tool_use') ? 'tool_use' : 'end_turn');
    const counted = {
        input_tokens: usage.prompt - usage.cached,
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: usage.cached,
        output_tokens: usage.output,
        ...(content.some(block => block.type === 'server_tool_use') ? { server_tool_use: { web_search_requests: 1 } } : {}),
    };
    const message = { id: newId('msg_'), type: 'message', role: 'assistant', model, content, stop_reason: stop, stop_sequence: null, usage: counted };
    const headers = { 'request-id': newId('req_') };
    await pause(answer.silence?.before ?? 0);
    if (!stream) {
        response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(message));
        return;
    }
    const wire = new Wire(response, headers);
    await wire.event('message_start', { type: 'message_start', message: { ...message, content: [], stop_reason: null, usage: { ...counted, output_tokens: 1 } } });
    await wire.event('ping', { type: 'ping' });
    for (const [index, block] of content.entries()) {
        await wire.event('content_block_start', { type: 'content_block_start', index, content_block: emptied(block) });
        for (const delta of deltasOf(block))
            await wire.event('content_block_delta', { type: 'content_block_delta', index, delta });
        if (answer.fault)
            return fail(wire, answer.fault);
        await wire.event('content_block_stop', { type: 'content_block_stop', index });
        await pause(answer.silence?.inside ?? 0);
    }
    await wire.event('message_delta', { type: 'message_delta', delta: { stop_reason: stop, stop_sequence: null }, usage: counted });
    await wire.event('message_stop', { type: 'message_stop' });
    wire.end();
}

async function fail(wire, fault) {
    if (fault === 'error') {
        await wire.event('error', { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded in the middle' } });
        wire.end();
    } else {
        await pause(30);
        wire.cut();
    }
}
