// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI's own SDK as the referee of what Chat Completions clients get.

import { fileText, lastWords, longText, structuredAnswer } from '../provider/words.mjs';
import { errorOf, gateSchema, patchGrammar, patchText, writeSchema } from './tools.mjs';

const write = { type: 'function', function: { name: 'Write', description: 'Writes a file', parameters: writeSchema } };

export async function connect({ load, url, token }) {
    const sdk = await load('openai');
    const make = options => new sdk.OpenAI({ baseURL: `${url}/v1`, apiKey: token, maxRetries: 0, ...options });
    return { sdk, make, client: make() };
}

const ask = (context, scenario, more = {}) => ({ model: context.model, messages: [{ role: 'user', content: context.prompt(scenario) }], ...more });

/** Streams, and holds the accumulated completion to what was told on the way. @returns its first choice. */
async function stream(context, params) {
    let told = '';
    let thought = '';
    let chunks = 0;
    const running = context.client.chat.completions
        .stream({ ...params, stream_options: { include_usage: true } })
        .on('content', delta => { told += delta; })
        .on('chunk', chunk => {
            chunks += 1;
            thought += chunk.choices[0]?.delta.reasoning_content ?? '';
        });
    const completion = await running.finalChatCompletion();
    const [choice] = completion.choices;
    context.expect.equal(told, choice.message.content ?? '', 'the text that was streamed');
    context.expect.that(chunks > 1 && completion.id.startsWith('chatcmpl-') && completion.usage?.completion_tokens > 0, 'chunks, id or usage is not there', JSON.stringify(completion));
    context.expect.equal(completion.model, context.model, 'the model of the completion');
    // The SDK itself keeps the last piece alone of a member that it does not know.
    return thought ? { ...choice, message: { ...choice.message, reasoning_content: thought } } : choice;
}

export const steps = {
    async 'a whole answer'(context) {
        const completion = await context.client.chat.completions.create(ask(context, 'plain'));
        context.expect.that(completion.choices[0].message.content.includes(lastWords), 'the text is wrong', JSON.stringify(completion));
        context.expect.equal(completion.choices[0].finish_reason, 'stop', 'the finish reason');
        context.expect.that(completion.object === 'chat.completion' && completion.usage.total_tokens > 0, 'object or usage is wrong', JSON.stringify(completion));
    },
    async 'a streamed answer'(context) {
        const { message } = await stream(context, ask(context, 'long'));
        context.expect.equal(message.content.split(lastWords)[0].trimEnd(), longText, 'the long text');
    },
    async 'usage only where it is asked for'(context) {
        let seen = 0;
        for await (const chunk of await context.client.chat.completions.create(ask(context, 'plain', { stream: true, ...(context.direct ? { stream_options: { include_usage: true } } : {}) })))
            seen += chunk.usage ? 1 : 0;
        context.expect.equal(seen, context.direct ? 1 : 0, 'the number of chunks with usage');
    },
    async 'tools and thinking'(context) {
        const first = await stream(context, ask(context, 'thinking', { tools: [write], reasoning_effort: 'high' }));
        context.expect.that(first.message.reasoning_content?.startsWith('A file is wanted'), 'no reasoning_content came', JSON.stringify(first.message));
        const [call] = first.message.tool_calls;
        context.expect.equal(JSON.parse(call.function.arguments).content, fileText, 'the arguments of the call');
        context.expect.equal(first.finish_reason, 'tool_calls', 'the finish reason');
        const question = ask(context, 'thinking', { tools: [write] });
        const { parsed: _, ...message } = first.message;
        question.messages.push({ ...message, tool_calls: message.tool_calls.map(({ id, type, function: { name, arguments: text } }) => ({ id, type, function: { name, arguments: text } })) },
            { role: 'tool', tool_call_id: call.id, content: 'written' });
        context.expect.that((await stream(context, question)).message.content.includes(lastWords), 'the last words did not come');
    },
    async 'a tool that takes free text'(context) {
        if (context.dialect === 'chat')
            return; // the scripted provider knows functions alone
        const tool = { type: 'custom', custom: { name: 'apply_patch', description: 'Patches files', format: { type: 'grammar', grammar: { syntax: patchGrammar.syntax, definition: patchGrammar.definition } } } };
        const completion = await context.client.chat.completions.create(ask(context, 'patch', { tools: [tool] }));
        const [call] = completion.choices[0].message.tool_calls ?? [];
        context.expect.that(call?.type === 'custom' && patchText(context.folder).test(call.custom.input), 'the patch is wrong', JSON.stringify(call));
    },
    async 'the tool runner, with and without a stream'(context) {
        for (const stream of [false, true]) {
            const written = [];
            const tool = { type: 'function', function: { name: 'Write', description: 'Writes a file', parameters: writeSchema, parse: JSON.parse, function: input => (written.push(input), 'written') } };
            const runner = context.client.chat.completions.runTools({ ...ask(context, 'parallel', { tools: [tool] }), stream, ...(stream ? { stream_options: { include_usage: true } } : {}) });
            const content = await runner.finalContent();
            context.expect.equal(written.length, 2, 'the number of calls that were run');
            context.expect.that(content?.includes(lastWords), 'the last words did not come', content);
        }
    },
    async 'a structured answer'(context) {
        const response_format = { type: 'json_schema', json_schema: { name: 'gate', strict: true, schema: gateSchema } };
        const completion = await context.client.chat.completions.create(ask(context, 'structured', { response_format }));
        context.expect.equal(completion.choices[0].message.content, JSON.stringify(structuredAnswer), 'the structured answer');
    },
    async 'errors'(context) {
        const { sdk, expect, client } = context;
        const refused = context.direct || await errorOf(context.make({ apiKey: 'wrong' }).chat.completions.create(ask(context, 'plain')));
        expect.that(context.direct || (refused instanceof sdk.AuthenticationError && refused.status === 401 && refused.code), `a wrong token gives ${refused}`);
        const unknown = await errorOf(client.chat.completions.create({ ...ask(context, 'plain'), model: 'nobody-knows-this' }));
        expect.that(context.direct || (unknown instanceof sdk.NotFoundError && unknown.code === 'model_not_found'), `an unknown model gives ${unknown} with code ${unknown?.code}`);
        const limited = await errorOf(client.chat.completions.create(ask(context, 'rate-limited', { tools: [write] })));
        expect.that(limited instanceof sdk.RateLimitError && limited.headers?.get('retry-after') === '2', `a limit gives ${limited}`);
        const long = await errorOf(client.chat.completions.create(ask(context, 'too-long')));
        expect.that(long instanceof sdk.BadRequestError && (context.dialect === 'messages' || long.code === 'context_length_exceeded'), `an over-long prompt gives ${long} with code ${long?.code}`);
        for (const scenario of ['error-in-stream', 'cut']) {
            const params = ask(context, scenario, { tools: [write], stream_options: { include_usage: true } });
            const broken = await errorOf(client.chat.completions.stream(params).finalChatCompletion());
            expect.that(broken instanceof Error, `${scenario} gives ${broken}`);
        }
    },
};
