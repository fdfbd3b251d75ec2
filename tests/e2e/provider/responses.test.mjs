// SPDX-License-Identifier: GPL-3.0-or-later
// The provider's Responses dialect, judged itself; see provider.test.mjs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { readEvents } from '../lib/http.mjs';
import { Provider } from './server.mjs';
import { fileText, lastWords, marker } from './words.mjs';

let provider;
before(async () => { provider = await new Provider({ key: 'right', anyModel: true }).start(); });
after(() => provider.stop());

const prompt = scenario => ({ role: 'user', content: marker(scenario, '/tmp/somewhere') });
const write = { type: 'function', name: 'Write', parameters: { type: 'object', properties: { file_path: { type: 'string' }, content: { type: 'string' } }, required: ['file_path', 'content'] } };
const patch = { type: 'custom', name: 'apply_patch', format: { type: 'grammar', syntax: 'lark', definition: 'start: /.+/' } };
const sealed = { store: false, include: ['reasoning.encrypted_content'] };
const png = 'data:image/png;base64,iVBORw0KGgo=';

const post = async (body, path = '/openai/v1/responses', at = provider) => {
    const response = await fetch(`http://127.0.0.1:${at.port}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'authorization': 'Bearer right' }, body: JSON.stringify({ model: 'lab-big', ...body }) });
    const text = await response.text();
    return { status: response.status, text, json: text.startsWith('{') ? JSON.parse(text) : undefined };
};
const outputOf = (call, output = 'done') => ({ type: `${call.type}_output`, call_id: call.call_id, output });

test('a streamed response tells each item and ends once', async () => {
    const events = readEvents((await post({ input: [prompt('thinking')], stream: true, tools: [write], ...sealed })).text);
    assert.deepEqual(events.map(event => event.data.sequence_number), events.map((_, index) => index));
    assert.ok(events.every(event => event.name === event.data.type));
    const items = events.filter(event => event.name === 'response.output_item.done').map(event => event.data.item);
    assert.deepEqual(items.map(item => item.type), ['reasoning', 'message', 'function_call']);
    assert.equal(JSON.parse(items[2].arguments).content, fileText);
    assert.equal(events.filter(event => event.name === 'response.function_call_arguments.delta').map(event => event.data.delta).join(''), items[2].arguments);
    assert.equal(events.at(-1).name, 'response.completed');
    assert.deepEqual(events.at(-1).data.response.output, items);
});

test('reasoning must come back unchanged, before its call', async () => {
    const { output } = (await post({ input: [prompt('thinking')], tools: [write], ...sealed })).json;
    const [reasoning, message, call] = output;
    const goOn = items => post({ input: [prompt('thinking'), ...items, outputOf(call)], tools: [write], ...sealed });
    assert.ok((await goOn(output)).text.includes(lastWords));
    assert.match((await goOn([message, call])).text, /reasoning item before tool call .* was not sent back/);
    assert.match((await goOn([{ ...reasoning, encrypted_content: 'forged' }, message, call])).text, /never given/);
    assert.match((await goOn([{ ...reasoning, summary: [{ type: 'summary_text', text: 'changed' }] }, message, call])).text, /was changed/);
    assert.match((await goOn([{ ...reasoning, encrypted_content: undefined }, message, call])).text, /no encrypted_content/);
    assert.match((await goOn([message, call, reasoning])).text, /without the item that must follow/);
    const unsealed = (await post({ input: [prompt('thinking')], tools: [write] })).json.output;
    assert.equal(unsealed[0].encrypted_content, undefined);
});

test('free text goes out and comes back as such', async () => {
    const { output } = (await post({ input: [prompt('patch')], tools: [patch] })).json;
    const call = output.at(-1);
    assert.equal(call.type, 'custom_tool_call');
    assert.ok(call.id.startsWith('ctc_') && call.input.startsWith('*** Begin Patch\n'));
    const goOn = result => post({ input: [prompt('patch'), ...output, result], tools: [patch] });
    assert.ok((await goOn(outputOf(call))).text.includes(lastWords));
    assert.match((await goOn({ type: 'function_call_output', call_id: call.call_id, output: '' })).text, /nobody called in that way/);
    assert.match((await post({ input: [prompt('patch'), { ...call, input: 'other' }, outputOf(call)], tools: [patch] })).text, /came back changed/);
});

test('a tool in a namespace is called in it', async () => {
    const { output } = (await post({ input: [prompt('write')], tools: [{ type: 'namespace', name: 'files', tools: [write] }] })).json;
    assert.deepEqual([output.at(-1).name, output.at(-1).namespace], ['Write', 'files']);
});

test('pictures in a result are seen', async () => {
    const view = { type: 'function', name: 'view_image', parameters: { type: 'object', properties: { path: { type: 'string' } }, required: ['path'] } };
    const { output } = (await post({ input: [prompt('read-image')], tools: [view, write] })).json;
    const goOn = result => post({ input: [prompt('read-image'), ...output, outputOf(output.at(-1), result)], tools: [view, write] });
    assert.match((await goOn('a picture')).text, /did not come as a part of kind image/);
    assert.match((await goOn([{ type: 'input_image', image_url: png.replace('png', 'jpeg') }])).text, /does not begin like it/);
    assert.equal((await goOn([{ type: 'input_image', image_url: png }])).status, 200);
});

test('a stored response can be gone on from', async () => {
    const first = (await post({ input: marker('write', '/tmp/somewhere'), tools: [write] })).json;
    const goOn = id => post({ previous_response_id: id, input: [outputOf(first.output.at(-1))], tools: [write] });
    assert.ok((await goOn(first.id)).text.includes(lastWords));
    const lost = await goOn('resp_other');
    assert.equal(lost.json.error.code, 'previous_response_not_found');
    const kept = (await post({ input: marker('write', '/tmp/somewhere'), tools: [write], store: false })).json;
    assert.equal((await goOn(kept.id)).status, 400);
});

const text = [{ type: 'input_text', text: 'x' }];
const call = { type: 'function_call', id: 'fc_1', call_id: 'c', name: 'Write', arguments: '{}' };
const faults = {
    'a field of another dialect': [/unknown field messages/, { input: 'x', messages: [] }],
    'max_tokens': [/unknown field max_tokens/, { input: 'x', max_tokens: 100 }],
    'a limit that is too small': [/16 is the least/, { input: 'x', max_output_tokens: 1 }],
    'no input': [/neither text nor a list/, {}],
    'an item of another kind': [/has the type tool_result/, { input: [{ type: 'tool_result' }] }],
    'an id of another kind': [/should begin with msg_/, { input: [{ type: 'message', id: 'resp_1', role: 'assistant', content: [{ type: 'output_text', text: 'x' }] }, prompt('plain')] }],
    'a part of the other side': [/part of type output_text/, { input: [{ role: 'user', content: [{ type: 'output_text', text: 'x' }] }] }],
    'an empty message': [/is empty/, { input: [{ role: 'user', content: [] }] }],
    'a call without its output': [/no output is there/, { input: [prompt('plain'), call] }],
    'an output that nobody asked for': [/nobody called/, { input: [prompt('plain'), outputOf(call)] }],
    'arguments that are no JSON': [/not JSON/, { input: [prompt('plain'), { ...call, arguments: '{' }, outputOf(call)] }],
    'a foreign field of an item': [/has the field cache_control/, { input: [{ role: 'user', content: text, cache_control: {} }] }],
    'cache marks': [/carries cache_control/, { input: [{ role: 'user', content: [{ ...text[0], cache_control: {} }] }] }],
    'an illegal tool name': [/not legal/, { input: [prompt('plain')], tools: [{ ...write, name: 'a b' }] }],
    'a chat tool': [/the field function/, { input: [prompt('plain')], tools: [{ type: 'function', function: write }] }],
    'a choice of no tool': [/not among the tools/, { input: [prompt('plain')], tools: [write], tool_choice: { type: 'function', name: 'Read' } }],
};
for (const [name, [reason, body]] of Object.entries(faults))
    test(`responses refuses ${name}`, async () => {
        const answer = await post(body);
        assert.equal(answer.status, 400);
        assert.match(answer.json.error.message, reason);
    });

test('what goes wrong goes wrong in the words of the dialect', async () => {
    const limited = await post({ input: [prompt('rate-limited')], tools: [write] });
    assert.deepEqual([limited.status, limited.json.error.code], [429, 'rate_limit_error']);
    const broken = readEvents((await post({ input: [prompt('error-in-stream')], tools: [write], stream: true })).text);
    assert.deepEqual(broken.slice(-2).map(event => event.name), ['error', 'response.failed']);
    await assert.rejects(post({ input: [prompt('cut')], tools: [write], stream: true }));
    const short = readEvents((await post({ input: [prompt('out-of-tokens')], stream: true })).text).at(-1);
    assert.deepEqual([short.name, short.data.response.incomplete_details.reason], ['response.incomplete', 'max_output_tokens']);
});

test('a service without the endpoint, and one that always thinks', async () => {
    const other = await new Provider({ key: 'right', anyModel: true, absent: ['responses'], reasoning: true, mark: 'MARKED' }).start();
    assert.equal((await post({ input: 'x' }, '/openai/v1/responses', other)).status, 404);
    const answer = await post({ messages: [prompt('plain')] }, '/openai/v1/chat/completions', other);
    assert.ok(answer.json.choices[0].message.reasoning_content);
    assert.match(answer.json.choices[0].message.content, /MARKED$/);
    assert.deepEqual(other.problems, []);
    await other.stop();
});
