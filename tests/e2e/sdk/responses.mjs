// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI's own SDK as the referee of what Responses clients get.

import { fileText, lastWords, longText, structuredAnswer } from '../provider/words.mjs';
import { connect as connectOpenAi } from './chat.mjs';
import { errorOf, gateSchema, patchGrammar, patchText, writeSchema } from './tools.mjs';

const write = { type: 'function', name: 'Write', description: 'Writes a file', parameters: writeSchema, strict: true };
const patch = { type: 'custom', name: 'apply_patch', description: 'Patches files', format: patchGrammar };
const sealed = { store: false, include: ['reasoning.encrypted_content'] };

export const connect = connectOpenAi;

const ask = (context, scenario, more = {}) => ({ model: context.model, input: context.prompt(scenario), ...more });
const withoutParsed = items => items.map(({ parsed: _, parsed_arguments: __, ...item }) => item);

/** Streams, looks at every event, and holds the accumulated response to the last of them. */
async function stream(context, params) {
    const events = [];
    const running = context.client.responses.stream(params).on('event', event => events.push(event));
    const response = await running.finalResponse();
    const { expect } = context;
    expect.that(events.every((event, index) => event.sequence_number === index), 'the events are not numbered', events.map(event => event.sequence_number).join(' '));
    expect.equal(events[0]?.type, 'response.created', 'the first event');
    expect.equal(events.filter(event => /^response\.(completed|incomplete|failed)$/.test(event.type)).length, 1, 'the number of ends');
    expect.that(/^response\.(completed|incomplete|failed)$/.test(events.at(-1)?.type), `the last event is ${events.at(-1)?.type}`);
    const done = events.filter(event => event.type === 'response.output_item.done').map(event => event.item);
    expect.equal(JSON.stringify(withoutParsed(done)), JSON.stringify(withoutParsed(events.at(-1).response.output)), 'the items that were told one by one');
    const told = events.filter(event => event.type === 'response.output_text.delta').map(event => event.delta).join('');
    expect.equal(told, done.filter(item => item.type === 'message').flatMap(item => item.content).map(part => part.text).join(''), 'the text that was streamed');
    expect.equal(response.model, context.model, 'the model of the response');
    expect.that(response.id.startsWith('resp_') && Number.isInteger(response.usage?.total_tokens) && Number.isInteger(response.usage?.output_tokens_details?.reasoning_tokens) && Number.isInteger(response.usage?.input_tokens_details?.cached_tokens), 'id or usage is not whole', JSON.stringify(response.usage));
    for (const item of done)
        expect.that({ message: 'msg_', reasoning: 'rs_', function_call: 'fc_', custom_tool_call: 'ctc_' }[item.type] === item.id?.replace(/_.*/, '_'), `the id of a ${item.type} is ${item.id}`);
    return response;
}

const outputOf = (call, output) => ({ type: `${call.type}_output`, call_id: call.call_id, output });

export const steps = {
    async 'a whole answer'(context) {
        const response = await context.client.responses.create(ask(context, 'plain'));
        context.expect.that(response.output_text.includes(lastWords), 'the text is wrong', JSON.stringify(response));
        context.expect.that(response.object === 'response' && response.status === 'completed' && response.error === null, 'object, status or error is wrong', JSON.stringify(response));
    },
    async 'a streamed answer'(context) {
        const response = await stream(context, ask(context, 'long'));
        context.expect.equal(response.output_text.split(lastWords)[0].trimEnd(), longText, 'the long text');
    },
    async 'an answer that is cut short'(context) {
        const response = await stream(context, ask(context, 'out-of-tokens', { max_output_tokens: 100 }));
        context.expect.equal(response.status, 'incomplete', 'the status');
        context.expect.equal(response.incomplete_details?.reason, 'max_output_tokens', 'the reason');
    },
    async 'tools and thinking'(context) {
        const first = await stream(context, ask(context, 'thinking', { ...sealed, tools: [write], reasoning: { effort: 'high', summary: 'auto' } }));
        const thought = first.output.find(item => item.type === 'reasoning');
        context.expect.that(thought?.summary[0]?.text.startsWith('A file is wanted') && thought.encrypted_content, 'no sealed reasoning came', JSON.stringify(first.output));
        const call = first.output.at(-1);
        context.expect.equal(JSON.parse(call.arguments).content, fileText, 'the arguments of the call');
        const input = [{ role: 'user', content: context.prompt('thinking') }, ...withoutParsed(first.output), outputOf(call, 'written')];
        const second = await stream(context, { model: context.model, input, ...sealed, tools: [write] });
        context.expect.that(second.output_text.includes(lastWords), 'the last words did not come');
    },
    async 'a tool that takes free text'(context) {
        for (const run of [params => stream(context, params), params => context.client.responses.create(params)]) {
            const first = await run(ask(context, 'patch', { ...sealed, tools: [patch] }));
            const call = first.output.at(-1);
            context.expect.that(call.type === 'custom_tool_call' && patchText(context.folder).test(call.input), 'the patch is wrong', JSON.stringify(call));
            const second = await run({ model: context.model, input: [{ role: 'user', content: context.prompt('patch') }, ...withoutParsed(first.output), outputOf(call, 'patched')], ...sealed, tools: [patch] });
            context.expect.that(second.output_text.includes(lastWords), 'the last words did not come');
        }
    },
    async 'a tool in a namespace'(context) {
        const tool = { type: 'namespace', name: 'files', description: 'Files', tools: [write] };
        const first = await stream(context, ask(context, 'write', { ...sealed, tools: [tool] }));
        const call = first.output.at(-1);
        context.expect.that(call.type === 'function_call' && call.name === 'Write' && call.namespace === 'files', 'the call is wrong', JSON.stringify(call));
        const second = await stream(context, { model: context.model, input: [{ role: 'user', content: context.prompt('write') }, ...withoutParsed(first.output), outputOf(call, 'written')], ...sealed, tools: [tool] });
        context.expect.that(second.output_text.includes(lastWords), 'the last words did not come');
    },
    async 'going on from an earlier response'(context) {
        for (const run of [params => stream(context, params), params => context.client.responses.create(params)]) {
            const first = await run(ask(context, 'parallel', { tools: [write] }));
            const calls = first.output.filter(item => item.type === 'function_call');
            context.expect.equal(calls.length, 2, 'the number of calls');
            const second = await run({ model: context.model, previous_response_id: first.id, input: calls.map(call => outputOf(call, 'written')), tools: [write] });
            context.expect.that(second.output_text.includes(lastWords), 'the last words did not come');
            context.expect.equal(second.previous_response_id, first.id, 'what the second goes on from');
        }
        const lost = await errorOf(context.client.responses.create(ask(context, 'plain', { previous_response_id: 'resp_nobody' })));
        context.expect.that(lost instanceof context.sdk.APIError && [400, 404].includes(lost.status) && lost.code === 'previous_response_not_found', `an unknown earlier response gives ${lost} with code ${lost?.code}`);
    },
    async 'a structured answer'(context) {
        const format = { type: 'json_schema', name: 'gate', strict: true, schema: gateSchema };
        const response = await context.client.responses.parse(ask(context, 'structured', { text: { format } }));
        context.expect.equal(JSON.stringify(response.output_parsed ?? JSON.parse(response.output_text)), JSON.stringify(structuredAnswer), 'the parsed answer');
    },
    async 'counting'(context) {
        const counted = await context.client.responses.inputTokens.count({ model: context.model, input: 'How many tokens are these?' });
        context.expect.that(counted.object === 'response.input_tokens' && counted.input_tokens > 0, 'the count is wrong', JSON.stringify(counted));
    },
    async 'errors'(context) {
        const { sdk, expect, client } = context;
        const refused = context.direct || await errorOf(context.make({ apiKey: 'wrong' }).responses.create(ask(context, 'plain')));
        expect.that(context.direct || (refused instanceof sdk.AuthenticationError && refused.status === 401 && refused.code), `a wrong token gives ${refused}`);
        const unknown = await errorOf(client.responses.create({ ...ask(context, 'plain'), model: 'nobody-knows-this' }));
        expect.that(context.direct || (unknown instanceof sdk.NotFoundError && unknown.code === 'model_not_found'), `an unknown model gives ${unknown} with code ${unknown?.code}`);
        const limited = await errorOf(client.responses.create(ask(context, 'rate-limited', { tools: [write] })));
        expect.that(limited instanceof sdk.RateLimitError && limited.headers?.get('retry-after') === '2', `a limit gives ${limited}`);
        const long = await errorOf(client.responses.create(ask(context, 'too-long')));
        expect.that(long instanceof sdk.BadRequestError, `an over-long prompt gives ${long} with code ${long?.code}`);
        for (const scenario of ['error-in-stream', 'cut']) {
            const end = await client.responses.stream(ask(context, scenario, { tools: [write] })).finalResponse().catch(error => error);
            expect.that(end instanceof Error || end.type === 'error' || end.status === 'failed', `${scenario} gives ${JSON.stringify(end)}`);
        }
    },
};
