// SPDX-License-Identifier: GPL-3.0-or-later
// Answers in the Chat Completions dialect, whole and streamed.

import { newId } from './ids.mjs';
import { pause, pieces, Wire } from './wire.mjs';

export const refusalBody = ({ type, message }) => ({ error: { message, type, param: null, code: type } });

/** The scenario's blocks as one assistant message. What this dialect has no place for (redacted thinking, a hosted search) is left out. */
function makeMessage(blocks, memory) {
    const joined = type => blocks.filter(block => block.type === type).map(block => block.text).join('');
    const reasoning = joined('thinking');
    const calls = blocks.filter(block => block.type === 'call').map(block => {
        const id = newId('call_');
        memory.called(id, block.name, block.input, reasoning);
        return { id, type: 'function', function: { name: block.name, arguments: JSON.stringify(block.input) } };
    });
    return {
        role: 'assistant',
        content: joined('text') || null,
        ...(reasoning ? { reasoning_content: reasoning } : {}),
        ...(calls.length ? { tool_calls: calls } : {}),
    };
}

/** Parallel calls come interleaved: a piece of the first, a piece of the second, and so on. */
function* callDeltas(calls) {
    const argumentPieces = calls.map(call => pieces(call.function.arguments));
    for (const [index, call] of calls.entries())
        yield { index, id: call.id, type: 'function', function: { name: call.function.name, arguments: '' } };
    for (let at = 0; argumentPieces.some(list => at < list.length); at += 1)
        for (const [index, list] of argumentPieces.entries())
            if (at < list.length)
                yield { index, function: { arguments: list[at] } };
}

export async function writeChat(response, { model, stream, answer, usage, memory }) {
    const message = makeMessage(answer.blocks, memory);
    const finish = answer.stop === 'max_tokens' ? 'length' : message.tool_calls ? 'tool_calls' : 'stop';
    const counted = {
        prompt_tokens: usage.prompt,
        completion_tokens: usage.output,
        total_tokens: usage.prompt + usage.output,
        prompt_tokens_details: { cached_tokens: usage.cached },
    };
    const frame = { id: newId('chatcmpl-'), created: 1767225600, model };
    await pause(answer.silence?.before ?? 0);
    if (!stream) {
        const whole = { ...frame, object: 'chat.completion', choices: [{ index: 0, message, logprobs: null, finish_reason: finish }], usage: counted };
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole));
        return;
    }
    const wire = new Wire(response, { 'x-request-id': newId('req_') });
    const chunk = (delta, finish_reason = null) => wire.data({ ...frame, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason }], usage: null });
    await chunk({ role: 'assistant', content: '' });
    for (const piece of pieces(message.reasoning_content ?? ''))
        await chunk({ reasoning_content: piece });
    for (const piece of pieces(message.content ?? ''))
        await chunk({ content: piece });
    if (answer.fault)
        return fail(wire, answer.fault);
    await pause(answer.silence?.inside ?? 0);
    for (const delta of callDeltas(message.tool_calls ?? []))
        await chunk({ tool_calls: [delta] });
    await chunk({}, finish);
    await wire.data({ ...frame, object: 'chat.completion.chunk', choices: [], usage: counted });
    await wire.data('[DONE]');
    wire.end();
}

async function fail(wire, fault) {
    if (fault === 'error') {
        await wire.data({ error: { message: 'Overloaded in the middle', type: 'server_error', code: 'overloaded' } });
        wire.end();
    } else {
        await pause(30);
        wire.cut();
    }
}
