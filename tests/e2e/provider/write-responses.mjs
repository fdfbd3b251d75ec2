// SPDX-License-Identifier: GPL-3.0-or-later
// Answers in the Responses dialect, whole and streamed.

import { newId } from './ids.mjs';
import { itemsOf } from './read-responses.mjs';
import { pause, pieces, Wire } from './wire.mjs';

export const refusalBody = ({ type, message }) => ({ error: { message, type, param: null, code: type } });

const annotation = { type: 'url_citation', start_index: 0, end_index: 5, url: 'https://example.org/gatehouse', title: 'On gatehouses' };

/** The scenario's blocks as output items; everything that must come back unchanged is remembered. */
function makeItems(blocks, memory, sealed) {
    let proof;
    let cited = false;
    return blocks.map(block => {
        switch (block.type) {
        case 'text': {
            const annotations = cited ? [annotation] : [];
            cited = false;
            return { id: newId('msg_'), type: 'message', status: 'completed', role: 'assistant', content: [{ type: 'output_text', annotations, logprobs: [], text: block.text }] };
        }
        case 'thinking':
        case 'redacted': {
            const text = block.text ?? '';
            proof = sealed ? memory.signed(text, Buffer.from(newId('sealed-by-the-scripted-provider-')).toString('base64')) : undefined;
            return { id: newId('rs_'), type: 'reasoning', summary: text ? [{ type: 'summary_text', text }] : [], ...(proof ? { encrypted_content: proof } : {}) };
        }
        case 'call':
            return makeCall(block, memory, proof);
        case 'search':
            cited = true;
            return { id: newId('ws_'), type: 'web_search_call', status: 'completed', action: { type: 'search', query: block.query } };
        default:
            throw new Error(`no block of type ${block.type} in this dialect`);
        }
    });
}

function makeCall({ name, namespace, input, custom, search }, memory, proof) {
    const call_id = newId('call_');
    memory.called(call_id, name, input, proof);
    if (search)
        return { id: newId('tsc_'), type: 'tool_search_call', status: 'completed', execution: 'client', call_id, arguments: input };
    const inside = namespace ? { namespace } : {};
    return custom
        ? { id: newId('ctc_'), type: 'custom_tool_call', status: 'completed', call_id, name, input, ...inside }
        : { id: newId('fc_'), type: 'function_call', status: 'completed', call_id, name, arguments: JSON.stringify(input), ...inside };
}

/** The events between an item's beginning and its end: [type, members]. */
function* insideOf(item) {
    switch (item.type) {
    case 'message': {
        const [part] = item.content;
        const place = { content_index: 0 };
        yield ['content_part.added', { ...place, part: { ...part, annotations: [], text: '' } }];
        for (const delta of pieces(part.text))
            yield ['output_text.delta', { ...place, delta, logprobs: [], obfuscation: 'x'.repeat(delta.length) }];
        for (const [annotation_index, found] of part.annotations.entries())
            yield ['output_text.annotation.added', { ...place, annotation_index, annotation: found }];
        yield ['output_text.done', { ...place, text: part.text, logprobs: [] }];
        yield ['content_part.done', { ...place, part }];
        return;
    }
    case 'reasoning':
        for (const [summary_index, part] of item.summary.entries()) {
            yield ['reasoning_summary_part.added', { summary_index, part: { ...part, text: '' } }];
            for (const delta of pieces(part.text))
                yield ['reasoning_summary_text.delta', { summary_index, delta }];
            yield ['reasoning_summary_text.done', { summary_index, text: part.text }];
            yield ['reasoning_summary_part.done', { summary_index, part }];
        }
        return;
    case 'function_call':
        for (const delta of pieces(item.arguments))
            yield ['function_call_arguments.delta', { delta }];
        yield ['function_call_arguments.done', { name: item.name, arguments: item.arguments }];
        return;
    case 'custom_tool_call':
        for (const delta of pieces(item.input))
            yield ['custom_tool_call_input.delta', { delta }];
        yield ['custom_tool_call_input.done', { input: item.input }];
        return;
    case 'web_search_call':
        for (const state of ['in_progress', 'searching', 'completed'])
            yield [`web_search_call.${state}`, {}];
        return;
    default:
    }
}

const emptied = item => ({
    ...item,
    ...('status' in item ? { status: 'in_progress' } : {}),
    ...(item.content ? { content: [] } : {}),
    ...(item.summary ? { summary: [] } : {}),
    ...(item.type === 'function_call' ? { arguments: '' } : {}),
    ...(item.type === 'custom_tool_call' ? { input: '' } : {}),
});

export async function writeResponses(response, { body, earlier, stream, answer, usage, memory }) {
    const items = makeItems(answer.blocks, memory, body.include?.includes('reasoning.encrypted_content') === true);
    const cutShort = answer.stop === 'max_tokens';
    const counted = {
        input_tokens: usage.prompt, input_tokens_details: { cached_tokens: usage.cached },
        output_tokens: usage.output, output_tokens_details: { reasoning_tokens: 0 }, total_tokens: usage.prompt + usage.output,
    };
    const id = newId('resp_');
    const frame = (status, output, more) => ({
        id, object: 'response', created_at: 1767225600, status, background: false, error: null, incomplete_details: null, instructions: null,
        max_output_tokens: body.max_output_tokens ?? null, model: body.model, output, parallel_tool_calls: body.parallel_tool_calls ?? true,
        previous_response_id: body.previous_response_id ?? null, prompt_cache_key: body.prompt_cache_key ?? null, reasoning: body.reasoning ?? { effort: null, summary: null },
        service_tier: 'default', store: body.store ?? true, temperature: 1, text: body.text ?? { format: { type: 'text' } }, tool_choice: body.tool_choice ?? 'auto',
        tools: body.tools ?? [], top_p: 1, truncation: 'disabled', usage: null, user: null, metadata: body.metadata ?? {}, ...more,
    });
    const last = () => frame(cutShort ? 'incomplete' : 'completed', items, { usage: counted, ...(cutShort ? { incomplete_details: { reason: 'max_output_tokens' } } : {}) });
    const headers = { 'x-request-id': newId('req_') };
    if (body.store !== false)
        memory.answered(id, [...earlier, ...itemsOf(body.input), ...items]);
    await pause(answer.silence?.before ?? 0);
    if (!stream) {
        response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(last()));
        return;
    }
    const wire = new Wire(response, headers);
    let sequence_number = 0;
    const tell = (type, members) => wire.event(type, { type, sequence_number: sequence_number++, ...members });
    await tell('response.created', { response: frame('in_progress', []) });
    await tell('response.in_progress', { response: frame('in_progress', []) });
    for (const [output_index, item] of items.entries()) {
        await tell('response.output_item.added', { output_index, item: emptied(item) });
        const events = [...insideOf(item)];
        for (const [type, members] of answer.fault ? events.slice(0, 2) : events)
            await tell(`response.${type}`, { output_index, item_id: item.id, ...members });
        if (answer.fault)
            return fail(wire, answer.fault, tell, frame);
        await tell('response.output_item.done', { output_index, item });
        await pause(answer.silence?.inside ?? 0);
    }
    await tell(cutShort ? 'response.incomplete' : 'response.completed', { response: last() });
    wire.end();
}

async function fail(wire, fault, tell, frame) {
    if (fault === 'error') {
        const error = { code: 'server_error', message: 'Overloaded in the middle' };
        await tell('error', { ...error, param: null });
        await tell('response.failed', { response: frame('failed', [], { error }) });
        wire.end();
    } else {
        await pause(30);
        wire.cut();
    }
}
