// SPDX-License-Identifier: GPL-3.0-or-later
// Puts an event stream on the socket the way networks do: now and then in two pieces, cut inside a line or a character.

export const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Cuts text into pieces of `size` characters, as tokens come. */
export function pieces(text, size = 7) {
    const characters = Array.from(text);
    const step = characters.length > 3000 ? 300 : size;
    const found = [];
    for (let at = 0; at < characters.length; at += step)
        found.push(characters.slice(at, at + step).join(''));
    return found;
}

export class Wire {
    #response;
    #events = 0;
    bytes = 0;

    constructor(response, headers) {
        this.#response = response;
        response.socket?.setNoDelay(true);
        response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache', ...headers });
        response.flushHeaders();
    }

    get gone() { return this.#response.destroyed; }

    async event(name, data) {
        await this.raw(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    }
    async data(value) {
        await this.raw(`data: ${typeof value === 'string' ? value : JSON.stringify(value)}\n\n`);
    }
    async raw(text) {
        if (this.gone)
            return;
        const bytes = Buffer.from(text);
        this.bytes += bytes.length;
        this.#events += 1;
        if (this.#events % 3 === 0) {
            const middle = Math.floor((bytes.length * 2) / 3);
            this.#response.write(bytes.subarray(0, middle));
            await pause(1);
            this.#response.write(bytes.subarray(middle));
        } else {
            this.#response.write(bytes);
        }
    }
    end() { this.#response.end(); }
    /** The connection breaks, in place of the end. */
    cut() { this.#response.socket?.destroy(); }
}
