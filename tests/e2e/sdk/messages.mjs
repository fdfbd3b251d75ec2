// SPDX-License-Identifier: GPL-3.0-or-later
// Anthropic's own SDK as the referee of what Messages clients get.

import { fileText, lastWords, longText, structuredAnswer } from '../provider/words.mjs';
import { errorOf, gateSchema, writeSchema } from './tools.mjs';

const write = { name: 'Write', description: 'Writes a file', input_schema: writeSchema };
const textOf = message => message.content.filter(block => block.type === 'text').map(block => block.text).join('');

export async function connect({ load, url, token }) {
    const sdk = await load('@anthropic-ai/sdk');
    const helpers = await load('@anthropic-ai/sdk/helpers/json-schema');
    const beta = await load('@anthropic-ai/sdk/helpers/beta/json-schema');
    const make = options => new sdk.Anthropic({ baseURL: url, authToken: token, apiKey: null, maxRetries: 0, ...options });
    return { sdk, helpers, beta, make, client: make() };
}

const ask = (context, scenario, more = {}) => ({ model: context.model, max_tokens: 4000, messages: [{ role: 'user', content: context.prompt(scenario) }], ...more });

/** Streams, and holds the accumulated message to what was told on the way. */
async function stream(context, params) {
    let told = '';
    const running = context.client.messages.stream(params).on('text', text => { told += text; });
    const message = await running.finalMessage();
    context.expect.equal(told, textOf(message), 'the text that was streamed');
    context.expect.equal(message.model, context.model, 'the model of the message');
    context.expect.that(message.id.startsWith('msg_') && message.stop_reason && message.usage.output_tokens > 0, 'id, stop reason or usage is not there', JSON.stringify(message));
    return message;
}

export const steps = {
    async 'a whole answer'(context) {
        const message = await context.client.messages.create(ask(context, 'plain'));
        context.expect.that(textOf(message).includes(lastWords), 'the text is wrong', JSON.stringify(message));
        context.expect.equal(message.stop_reason, 'end_turn', 'the stop reason');
    },
    async 'a streamed answer'(context) {
        const message = await stream(context, ask(context, 'long'));
        context.expect.equal(textOf(message).split(lastWords)[0].trimEnd(), longText, 'the long text');
    },
    async 'tools and thinking'(context) {
        const first = await stream(context, ask(context, 'thinking', { tools: [write], thinking: { type: 'enabled', budget_tokens: 2000 } }));
        const [thinking] = first.content;
        context.expect.that(thinking.type === 'thinking' && thinking.thinking.startsWith('A file is wanted') && thinking.signature, 'no signed thinking came', JSON.stringify(first.content));
        const call = first.content.at(-1);
        context.expect.equal(call.input?.content, fileText, 'the input of the call');
        context.expect.equal(first.stop_reason, 'tool_use', 'the stop reason');
        const question = ask(context, 'thinking', { tools: [write] });
        question.messages.push({ role: 'assistant', content: first.content }, { role: 'user', content: [{ type: 'tool_result', tool_use_id: call.id, content: 'written' }] });
        context.expect.that(textOf(await stream(context, question)).includes(lastWords), 'the last words did not come');
    },
    async 'parallel calls'(context) {
        const message = await stream(context, ask(context, 'parallel', { tools: [write] }));
        const calls = message.content.filter(block => block.type === 'tool_use');
        context.expect.that(calls.length === 2 && calls.every(call => call.input.content === fileText), 'the calls are wrong', JSON.stringify(calls));
    },
    async 'the tool runner, with and without a stream'(context) {
        for (const stream of [false, true]) {
            const written = [];
            const tool = context.beta.betaTool({ name: 'Write', description: 'Writes a file', inputSchema: writeSchema, run: input => (written.push(input), 'written') });
            const runner = context.client.beta.messages.toolRunner({ ...ask(context, 'parallel'), tools: [tool], stream });
            const message = await runner.runUntilDone();
            context.expect.equal(written.length, 2, 'the number of calls that were run');
            context.expect.that(textOf(message).includes(lastWords), 'the last words did not come', JSON.stringify(message));
        }
    },
    async 'a structured answer'(context) {
        const format = context.helpers.jsonSchemaOutputFormat(gateSchema);
        const message = await context.client.messages.parse(ask(context, 'structured', { output_config: { format } }));
        context.expect.equal(JSON.stringify(message.parsed_output), JSON.stringify(structuredAnswer), 'the parsed answer');
    },
    async 'errors'(context) {
        const { sdk, expect } = context;
        const refused = context.direct || await errorOf(context.make({ authToken: 'wrong' }).messages.create(ask(context, 'plain')));
        expect.that(context.direct || (refused instanceof sdk.AuthenticationError && refused.status === 401), `a wrong token gives ${refused}`);
        const unknown = await errorOf(context.client.messages.create({ ...ask(context, 'plain'), model: 'nobody-knows-this' }));
        expect.that(context.direct || (unknown instanceof sdk.NotFoundError && unknown.error?.error?.type === 'not_found_error'), `an unknown model gives ${unknown}`);
        const limited = await errorOf(context.client.messages.create(ask(context, 'rate-limited', { tools: [write] })));
        expect.that(limited instanceof sdk.RateLimitError && limited.error?.error?.type === 'rate_limit_error' && limited.headers?.get('retry-after') === '2', `a limit gives ${limited}`);
        const long = await errorOf(context.client.messages.create(ask(context, 'too-long')));
        expect.that(long instanceof sdk.BadRequestError && long.error?.error?.type === 'invalid_request_error', `an over-long prompt gives ${long}`);
        for (const scenario of ['error-in-stream', 'cut']) {
            const broken = await errorOf(context.client.messages.stream(ask(context, scenario, { tools: [write] })).finalMessage());
            expect.that(broken instanceof sdk.AnthropicError, `${scenario} gives ${broken}`);
        }
    },
};
