// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP as a client sends it: every header is the test's own, and an answer can be read as it comes.

import { request } from 'node:http';

import { token } from './gatehouse.mjs';

export const bearer = { authorization: `Bearer ${token}` };

/** @returns the response, with its head read and its body still to come; `body` is sent as JSON unless it is text. */
export function open(url, { method = 'GET', headers = bearer, body, limit = 30000 } = {}) {
    return new Promise((resolve, reject) => {
        const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
        const outgoing = request(url, {
            method,
            agent: false,
            headers: { ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }), ...headers },
        });
        outgoing.setTimeout(limit, () => outgoing.destroy(new Error(`no byte for ${limit} ms from ${method} ${url}`)));
        outgoing.once('error', reject).once('response', resolve).end(text);
    });
}

/** @returns {{status, headers, text, json}} once the whole answer is there; `json` is undefined where it is none. */
export async function call(url, options) {
    const response = await open(url, options);
    const text = await textOf(response);
    let json;
    try {
        json = JSON.parse(text);
    } catch {
        json = undefined;
    }
    return { status: response.statusCode, headers: response.headers, text, json };
}

export async function textOf(response) {
    let text = '';
    response.setEncoding('utf8');
    for await (const piece of response)
        text += piece;
    return text;
}

/** The events of a finished Messages stream. */
export function readEvents(text) {
    return text.split('\n\n').flatMap(event => {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        return data === undefined ? [] : [{ name: /^event: (.*)$/m.exec(event)?.[1], data: JSON.parse(data) }];
    });
}

export const textOfEvents = events => events.map(event => event.data.delta?.text ?? '').join('');

/** A small request in the Messages dialect. */
export const ask = (text, more = {}) => ({ model: 'claude-opus-4-8', max_tokens: 1000, messages: [{ role: 'user', content: text }], ...more });
