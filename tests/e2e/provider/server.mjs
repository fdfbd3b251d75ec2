// SPDX-License-Identifier: GPL-3.0-or-later
// A model provider that plays scenarios, for tests. It answers under
//   /anthropic/v1/messages, /anthropic/v1/messages/count_tokens, /anthropic/v1/models    (Messages)
//   /openai/v1/chat/completions, /openai/v1/models                                       (Chat Completions)
//   /openai/v1/responses, /openai/v1/responses/compact, /openai/v1/responses/input_tokens (Responses)
// is strict about what it is sent, and keeps a record of every request.

import { createServer } from 'node:http';
import { appendFileSync } from 'node:fs';

import { Memory } from './memory.mjs';
import { readChat } from './read-chat.mjs';
import { readMessages } from './read-messages.mjs';
import { readResponses } from './read-responses.mjs';
import { play } from './scene.mjs';
import * as chat from './write-chat.mjs';
import * as messages from './write-messages.mjs';
import * as responses from './write-responses.mjs';
import { newId } from './ids.mjs';
import { summaryWords } from './words.mjs';

export const models = ['lab-big', 'lab-middle', 'lab-small'];

const dialects = {
    messages: { read: readMessages, write: messages.writeMessages, refusalBody: messages.refusalBody, reasoningBack: null },
    chat: { read: readChat, write: chat.writeChat, refusalBody: chat.refusalBody, reasoningBack: 'beside' },
    responses: { read: readResponses, write: responses.writeResponses, refusalBody: responses.refusalBody, reasoningBack: 'before' },
};

async function bodyOf(request) {
    const chunks = [];
    for await (const chunk of request)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}

/** Which of the given secrets a request shows, wherever it shows it. */
function credentialsIn(headers, key, foreign) {
    const all = Object.values(headers).join('\n');
    return {
        right: headers['x-api-key'] === key || headers.authorization === `Bearer ${key}`,
        foreign: foreign !== undefined && all.includes(foreign),
    };
}

/** A request of a hundred thousand bytes counts as twenty-five thousand tokens; half of them cached once the conversation is under way. */
function usageFor(bytes, turns, answer) {
    const prompt = Math.ceil(bytes / 4);
    const output = Math.ceil(JSON.stringify(answer.blocks ?? []).length / 4);
    return { prompt, output, cached: turns.some(turn => turn.kind === 'assistant' || turn.kind === 'call') ? Math.floor(prompt / 2) : 0 };
}

export class Provider {
    #server;
    #memory = new Memory();
    #options;
    /** One entry a request: { method, path, headers, body, scenario, time, problems, status, usage, at, endedAt, left } */
    record = [];

    /**
     * @param options {key, foreign?, recordFile?, anyModel?, absent?, reasoning?, mark?}: `foreign` is a secret that must never arrive here; `absent` are the
     * dialects whose paths answer 404, as of a service that does not have them; with `reasoning` every answer begins with some; `mark` is said in every text.
     */
    constructor(options) {
        this.#options = options;
        this.#server = createServer((request, response) => this.#answer(request, response).catch(error => {
            this.record.push({ method: request.method, path: request.url, problems: [`the provider itself failed: ${error.stack}`], status: 0 });
            response.destroy();
        }));
        this.#server.keepAliveTimeout = 60000;
    }

    async start(port = 0) {
        await new Promise((resolve, reject) => this.#server.once('error', reject).listen(port, '127.0.0.1', resolve));
        return this;
    }
    async stop() {
        this.#server.closeAllConnections?.();
        await new Promise(resolve => this.#server.close(resolve));
    }
    get port() { return this.#server.address().port; }
    /** The base URL as the dialect's own documentation would give it. */
    baseUrl(dialect) { return `http://127.0.0.1:${this.port}${dialect === 'messages' ? '/anthropic' : '/openai/v1'}`; }
    /** Requests for an answer, without those for lists and counts. */
    get conversations() { return this.record.filter(entry => entry.scenario !== undefined); }
    get problems() { return this.record.flatMap(entry => entry.problems.map(problem => `${entry.method} ${entry.path}: ${problem}`)); }

    async #answer(request, response) {
        const bytes = await bodyOf(request);
        const path = new URL(request.url, 'http://provider').pathname;
        const entry = { at: Date.now(), method: request.method, path, headers: request.headers, problems: [], status: 0, bytes: bytes.length };
        this.record.push(entry);
        response.on('close', () => {
            Object.assign(entry, { endedAt: Date.now(), left: !response.writableFinished, status: response.statusCode });
            if (this.#options.recordFile)
                appendFileSync(this.#options.recordFile, `${JSON.stringify(entry)}\n`);
        });
        const json = (status, body, headers = {}) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

        const shown = credentialsIn(request.headers, this.#options.key, this.#options.foreign);
        if (shown.foreign)
            entry.problems.push('the token of the gateway was sent to the provider');
        const dialect = /^\/openai\/v1\/responses(\/|$)/.test(path) ? 'responses' : path.startsWith('/openai/') ? 'chat' : 'messages';
        if (!shown.right) {
            entry.problems.push('the key of the provider was not shown');
            return json(401, dialects[dialect].refusalBody({ type: 'authentication_error', message: 'This key is not known here' }));
        }
        if (this.#options.absent?.includes(dialect) && request.method === 'POST')
            return json(404, { detail: 'Not Found' });
        return this.#route(`${request.method} ${path}`, dialect, bytes, entry, json, response);
    }

    #route(what, dialect, bytes, entry, json, response) {
        switch (what) {
        case 'GET /anthropic/v1/models':
            return json(200, { data: models.map(id => ({ type: 'model', id, display_name: id, created_at: '2026-01-01T00:00:00Z' })), has_more: false, first_id: models[0], last_id: models.at(-1) });
        case 'GET /openai/v1/models':
            return json(200, { object: 'list', data: models.map(id => ({ id, object: 'model', created: 1767225600, owned_by: 'lab' })) });
        case 'POST /anthropic/v1/messages/count_tokens':
            return json(200, { input_tokens: Math.ceil(bytes.length / 4) });
        case 'POST /openai/v1/responses/input_tokens':
            return json(200, { object: 'response.input_tokens', input_tokens: Math.ceil(bytes.length / 4) });
        case 'POST /openai/v1/responses/compact':
            return json(200, { id: newId('resp_'), object: 'response.compaction', created_at: 1767225600, output: [{ id: newId('cmp_'), type: 'compaction', encrypted_content: summaryWords }], usage: null });
        case 'POST /anthropic/v1/messages':
        case 'POST /openai/v1/chat/completions':
        case 'POST /openai/v1/responses':
            return this.#converse(dialects[dialect], bytes, entry, json, response);
        default:
            entry.problems.push('there is nothing at this path');
            return json(404, dialects[dialect].refusalBody({ type: 'not_found_error', message: `Nothing at ${what}` }));
        }
    }

    async #converse(dialect, bytes, entry, json, response) {
        let body;
        try {
            body = JSON.parse(bytes.toString('utf8'));
        } catch (error) {
            entry.problems.push(`the body is not JSON: ${error.message}`);
            return json(400, dialect.refusalBody({ type: 'invalid_request_error', message: 'not JSON' }));
        }
        entry.body = body;
        if (dialect === dialects.messages && !entry.headers['anthropic-version'])
            entry.problems.push('no anthropic-version');
        if (entry.headers['content-type'] !== 'application/json')
            entry.problems.push(`the content type is ${entry.headers['content-type']}`);
        if (!this.#options.anyModel && !models.includes(body.model))
            entry.problems.push(`there is no model ${JSON.stringify(body.model)}`);
        if (body.thread)
            return json(400, { type: 'error', error: { type: 'invalid_request_error', message: 'No threads here', details: { error_code: 'thread_unsupported_request', unsupported: ['thread'] } }, request_id: newId('req_') });
        const earlier = dialect === dialects.responses && body.previous_response_id ? this.#memory.earlier(body.previous_response_id) : [];
        if (!earlier)
            return json(400, dialect.refusalBody({ type: 'previous_response_not_found', message: `Previous response with id '${body.previous_response_id}' not found.` }));
        const request = dialect.read(body, earlier);
        const played = play(request, body, this.#memory, dialect);
        entry.scenario = played.scenario;
        entry.time = played.time;
        entry.problems.push(...played.problems);
        if (entry.problems.length > 0)
            return json(400, dialect.refusalBody({ type: 'invalid_request_error', message: entry.problems.join('; ') }));
        const answer = this.#seasoned(played.answer);
        if (answer.refusal)
            return json(answer.refusal.status, dialect.refusalBody(answer.refusal), answer.refusal.headers);
        entry.usage = { ...usageFor(bytes.length, request.turns, answer), ...answer.usage };
        return dialect.write(response, { body, earlier, model: body.model, stream: body.stream === true, answer, usage: entry.usage, memory: this.#memory });
    }

    /** An answer with what the options add to every one. */
    #seasoned(answer) {
        const { reasoning, mark } = this.#options;
        if (!answer.blocks)
            return answer;
        const thinks = reasoning && !answer.blocks.some(block => block.type === 'thinking' || block.type === 'redacted');
        const blocks = answer.blocks.map(block => (mark && block.type === 'text' ? { ...block, text: `${block.text} ${mark}` } : block));
        return { ...answer, blocks: thinks ? [{ type: 'thinking', text: 'I think before I answer.' }, ...blocks] : blocks };
    }
}
