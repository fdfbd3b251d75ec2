// SPDX-License-Identifier: GPL-3.0-or-later
// The provider is the judge in the tests of the gateway; here it is judged itself.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Provider } from './server.mjs';
import { fileText, lastWords, marker } from './words.mjs';

let provider;
before(async () => { provider = await new Provider({ key: 'right', foreign: 'gateway-token', anyModel: true }).start(); });
after(() => provider.stop());

const prompt = scenario => ({ role: 'user', content: marker(scenario, '/tmp/somewhere') });
const write = { type: 'object', properties: { file_path: { type: 'string' }, content: { type: 'string' } }, required: ['file_path', 'content'] };
const chatTools = [{ type: 'function', function: { name: 'Write', parameters: write } }];
const messagesTools = [{ name: 'Write', input_schema: write }];

const post = async (path, body, headers) => {
    const response = await fetch(`http://127.0.0.1:${provider.port}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, text, json: text.startsWith('{') ? JSON.parse(text) : undefined };
};
const chat = (body, headers = { authorization: 'Bearer right' }) => post('/openai/v1/chat/completions', { model: 'lab-big', max_tokens: 100, ...body }, headers);
const messages = (body, headers = { 'x-api-key': 'right' }) => post('/anthropic/v1/messages', { model: 'lab-big', max_tokens: 100, ...body }, { 'anthropic-version': '2023-06-01', ...headers });

const chunks = text => text.split('\n\n').filter(line => line.startsWith('data: {')).map(line => JSON.parse(line.slice(6)));

/** What a client makes of a chat stream. */
function collect(text) {
    const calls = [];
    let content = '';
    let reasoning = '';
    for (const { choices: [choice] } of chunks(text).filter(chunk => chunk.choices.length)) {
        content += choice.delta.content ?? '';
        reasoning += choice.delta.reasoning_content ?? '';
        for (const { index, id, function: made } of choice.delta.tool_calls ?? []) {
            calls[index] ??= { id, type: 'function', function: { name: made.name, arguments: '' } };
            calls[index].function.arguments += made.arguments;
        }
    }
    return { role: 'assistant', content, ...(reasoning ? { reasoning_content: reasoning } : {}), tool_calls: calls };
}
const streamed = { stream: true, stream_options: { include_usage: true } };

test('a chat conversation goes from the call to the last words', async () => {
    const first = await chat({ ...streamed, tools: chatTools, messages: [prompt('parallel')] });
    const message = collect(first.text);
    assert.equal(message.tool_calls.length, 2);
    assert.equal(JSON.parse(message.tool_calls[0].function.arguments).content, fileText);
    const results = message.tool_calls.map(call => ({ role: 'tool', tool_call_id: call.id, content: 'written' }));
    const second = await chat({ ...streamed, tools: chatTools, messages: [prompt('parallel'), message, ...results] });
    assert.ok(collect(second.text).content.includes(lastWords));
    assert.equal(chunks(second.text).at(-1).usage.prompt_tokens_details.cached_tokens > 0, true);
    assert.ok(second.text.endsWith('data: [DONE]\n\n'));
});

test('a chat request must send the reasoning back', async () => {
    const message = collect((await chat({ ...streamed, tools: chatTools, messages: [prompt('thinking')] })).text);
    assert.ok(message.reasoning_content);
    const result = { role: 'tool', tool_call_id: message.tool_calls[0].id, content: 'written' };
    assert.equal((await chat({ tools: chatTools, messages: [prompt('thinking'), message, result] })).status, 200);
    const { reasoning_content: _, ...without } = message;
    const refused = await chat({ tools: chatTools, messages: [prompt('thinking'), without, result] });
    assert.equal(refused.status, 400);
    assert.match(refused.text, /reasoning/);
});

test('a messages conversation keeps its signatures', async () => {
    const first = await messages({ tools: messagesTools, messages: [prompt('thinking')] });
    const [thinking, , call] = first.json.content;
    const result = { role: 'user', content: [{ type: 'tool_result', tool_use_id: call.id, content: 'written' }] };
    const goOn = content => messages({ tools: messagesTools, messages: [prompt('thinking'), { role: 'assistant', content }, result] });
    assert.equal((await goOn(first.json.content)).status, 200);
    assert.match((await goOn([{ ...thinking, thinking: 'changed' }, call])).text, /text of a signed thinking block was changed/);
    assert.match((await goOn([{ ...thinking, signature: 'forged' }, call])).text, /never given/);
    assert.match((await goOn([{ ...call, input: {} }])).text, /came back changed/);
    assert.match((await goOn([{ ...call, id: 'toolu_other' }])).text, /no result|never made/);
});

const png = 'data:image/png;base64,iVBORw0KGgo=';
const chatFaults = {
    'a field of another dialect': [/unknown field thinking/, { messages: [prompt('plain')], thinking: { type: 'enabled' } }],
    'a system message behind the first': [/behind the first/, { messages: [prompt('plain'), { role: 'system', content: 'late' }] }],
    'the billing header': [/billing header/, { messages: [{ role: 'system', content: 'x-anthropic-billing-header: cc_version=1;' }, prompt('plain')] }],
    'an assistant message with nothing in it': [/neither content nor tool_calls/, { messages: [prompt('plain'), { role: 'assistant', content: '' }, prompt('plain')] }],
    'a tool message that nobody called': [/nobody called/, { messages: [prompt('plain'), { role: 'tool', tool_call_id: 'x', content: '' }] }],
    'cache marks': [/cache_control/, { messages: [{ role: 'user', content: [{ type: 'text', text: 'x', cache_control: { type: 'ephemeral' } }] }] }],
    'a block of another dialect': [/part of type image /, { messages: [{ role: 'user', content: [{ type: 'image', source: {} }] }] }],
    'a picture that is none': [/does not begin like it/, { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: png.replace('png', 'jpeg') } }] }] }],
    'an illegal tool name': [/not legal/, { messages: [prompt('plain')], tools: [{ type: 'function', function: { name: 'a'.repeat(65), parameters: { type: 'object' } } }] }],
    'a tool of another dialect': [/field defer_loading/, { messages: [prompt('plain')], tools: [{ type: 'function', defer_loading: true, function: { name: 'a', parameters: { type: 'object' } } }] }],
    'tool_choice without tools': [/tool_choice without tools/, { messages: [prompt('plain')], tool_choice: 'auto' }],
    'both limits': [/both max_tokens/, { messages: [prompt('plain')], max_completion_tokens: 5 }],
    'a stream without its usage': [/usage nobody asked for/, { messages: [prompt('plain')], stream: true }],
};
for (const [name, [reason, body]] of Object.entries(chatFaults))
    test(`chat refuses ${name}`, async () => {
        const answer = await chat(body);
        assert.equal(answer.status, 400);
        assert.match(answer.json.error.message, reason);
    });

test('chat takes a picture in a user message', async () => {
    const content = [{ type: 'text', text: marker('plain', '/tmp') }, { type: 'image_url', image_url: { url: png } }];
    assert.equal((await chat({ messages: [{ role: 'user', content }] })).status, 200);
});

const messagesFaults = {
    'a field of another dialect': [/unknown field stream_options/, { messages: [prompt('plain')], stream_options: {} }],
    'a call without its result': [/have no result/, { messages: [prompt('plain'), { role: 'assistant', content: [{ type: 'tool_use', id: 'x', name: 'Write', input: {} }] }, prompt('plain')] }],
    'no max_tokens': [/max_tokens is/, { messages: [prompt('plain')], max_tokens: undefined }],
    'an empty text': [/empty text block/, { messages: [{ role: 'user', content: [{ type: 'text', text: '' }] }] }],
    'a part of another dialect': [/block of type image_url/, { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: png } }] }] }],
};
for (const [name, [reason, body]] of Object.entries(messagesFaults))
    test(`messages refuses ${name}`, async () => {
        const answer = await messages(body);
        assert.equal(answer.status, 400);
        assert.match(answer.json.error.message, reason);
    });

test('a wrong key and the token of the gateway are noticed', async () => {
    assert.equal((await chat({ messages: [prompt('plain')] }, { authorization: 'Bearer wrong' })).status, 401);
    assert.equal((await messages({ messages: [prompt('plain')] }, { 'x-api-key': 'right', authorization: 'Bearer gateway-token' })).status, 400);
    assert.ok(provider.problems.some(problem => problem.includes('token of the gateway')));
});

test('what goes wrong once goes right the second time', async () => {
    const first = await chat({ messages: [prompt('rate-limited')], tools: chatTools });
    assert.equal(first.status, 429);
    assert.equal((await chat({ messages: [prompt('rate-limited')], tools: chatTools })).status, 200);
    await assert.rejects(chat({ ...streamed, messages: [prompt('cut')], tools: chatTools }));
    assert.match((await messages({ stream: true, messages: [prompt('error-in-stream')], tools: messagesTools })).text, /event: error/);
});

test('the loss of the environment text and of a picture is noticed', async () => {
    const tools = ['Agent', 'Bash', 'Read', 'Write'].map(name => ({ type: 'function', function: { name, parameters: { type: 'object', properties: { file_path: {}, content: {} } } } }));
    const environment = { role: 'system', content: 'You work in /tmp/somewhere. Available agent types: general-purpose' };
    const lost = await chat({ tools, messages: [prompt('read-image')] });
    assert.match(lost.text, /environment text is lost/);
    const first = await chat({ tools, messages: [environment, prompt('read-image')] });
    const message = first.json.choices[0].message;
    const result = { role: 'tool', tool_call_id: message.tool_calls[0].id, content: 'an image' };
    assert.match((await chat({ tools, messages: [environment, prompt('read-image'), message, result] })).text, /did not come as a part of kind image/);
    const picture = { role: 'user', content: [{ type: 'image_url', image_url: { url: png } }] };
    assert.equal((await chat({ tools, messages: [environment, prompt('read-image'), message, result, picture] })).status, 200);
});
