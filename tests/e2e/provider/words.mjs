// SPDX-License-Identifier: GPL-3.0-or-later
// The fixed texts that a test looks for at both ends, and the marker by which a prompt says what the provider shall play.

/** What the client's tool has to write, byte for byte: quotes, backslashes, a tab, two-, three- and four-byte characters. */
export const fileText = 'Gatehouse says "hello": \'single\', C:\\back\\slash, a\ttab, ümläut, œuvre, 漢字, 🏰 and a last line\n';

/** The last words of every conversation that went well. */
export const lastWords = 'THE-END-2718';
export const subagentWords = 'SUBAGENT-ANSWER-31';
export const summaryWords = 'KEPT-BY-THE-SUMMARY-5120';
export const searchWords = 'FOUND-BY-SEARCH-77';
export const structuredAnswer = { name: 'The “north” gate', towers: 2 };
export const sideWords = 'A short answer to a side request';

export const longText = Array.from({ length: 900 }, (_, line) => `Line ${line}: a gatehouse guards the way in — tor, porte, 門, 🏰.`).join('\n');

/** @returns the text that makes the provider play `scenario`, with its files in `folder`. */
export const marker = (scenario, folder) => `[[play ${scenario} in ${folder}]]`;

const markerPattern = /\[\[play ([a-z0-9-]+) in ([^\]]+)\]\]/;

/** @returns {{scenario: string, folder: string} | null} */
export function readMarker(text) {
    const found = markerPattern.exec(text ?? '');
    return found && { scenario: found[1], folder: found[2] };
}

/** How Claude Code and Codex ask for a summary of the conversation when they compact. */
export const asksForSummary = text => /CONTEXT CHECKPOINT COMPACTION|Respond with TEXT ONLY|detailed summary of (the|this|our) conversation/i.test(text ?? '');
