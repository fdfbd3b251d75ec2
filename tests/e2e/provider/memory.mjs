// SPDX-License-Identifier: GPL-3.0-or-later
// What the provider has handed out and expects to see again, unchanged.

export class Memory {
    #proofs = new Map();    // signature or redacted data → the reasoning's text
    #calls = new Map();     // tool call id → { name, input, reasoning }
    #played = new Map();    // scenario → how often it was asked for
    #answers = new Map();   // id of a stored response → the items up to its end

    /** Items that a later request may go on from. */
    answered(id, items) { this.#answers.set(id, items); }
    /** @returns {object[] | undefined} */
    earlier(id) { return this.#answers.get(id); }

    signed(text, proof) {
        this.#proofs.set(proof, text);
        return proof;
    }
    called(id, name, input, reasoning) {
        this.#calls.set(id, { name, input: JSON.stringify(input), reasoning });
    }
    /** @returns the number of this request among those for `scenario`, from 1. */
    count(scenario) {
        const times = (this.#played.get(scenario) ?? 0) + 1;
        this.#played.set(scenario, times);
        return times;
    }

    /** @returns {string[]} what in `turns` is not as it was handed out. `reasoningBack`: how the dialect wants the reasoning before a call, 'beside' it or as an item 'before'. */
    differences(turns, reasoningBack) {
        const problems = [];
        const proofs = new Set(turns.map(turn => turn.proof));
        for (const turn of turns) {
            if (turn.kind === 'reasoning' && turn.proof !== undefined) {
                if (!this.#proofs.has(turn.proof))
                    problems.push('a thinking block carries a signature that was never given');
                else if (this.#proofs.get(turn.proof) !== turn.text)
                    problems.push('the text of a signed thinking block was changed');
            }
            if (turn.kind === 'call')
                problems.push(...this.#callDifferences(turn, reasoningBack, proofs));
        }
        return problems;
    }
    #callDifferences(turn, reasoningBack, proofs) {
        const given = this.#calls.get(turn.id);
        if (!given)
            return [`tool call ${turn.id} (${turn.name}) was never made by this provider`];
        const problems = [];
        if (given.name !== turn.name)
            problems.push(`tool call ${turn.id} came back as ${turn.name}, it was ${given.name}`);
        if (given.input !== JSON.stringify(turn.input))
            problems.push(`the input of tool call ${turn.id} came back changed: ${JSON.stringify(turn.input)}`);
        if (reasoningBack === 'beside' && given.reasoning && turn.reasoning !== given.reasoning)
            problems.push(`the reasoning before tool call ${turn.id} was not sent back as it was: ${JSON.stringify(turn.reasoning)}`);
        if (reasoningBack === 'before' && given.reasoning && !proofs.has(given.reasoning))
            problems.push(`the reasoning item before tool call ${turn.id} was not sent back`);
        return problems;
    }
}
