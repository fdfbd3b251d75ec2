// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and documents as a provider sees them: does the base64 hold what its type says?

const beginnings = {
    'image/png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
    'image/jpeg': Buffer.from([0xff, 0xd8, 0xff]),
    'image/webp': Buffer.from('RIFF'),
    'image/gif': Buffer.from('GIF8'),
    'application/pdf': Buffer.from('%PDF-'),
};

/** @returns {string | null} what is wrong with the media, or null. */
export function mediaProblem(type, base64) {
    const beginning = beginnings[type];
    if (!beginning)
        return `media of type ${type}`;
    if (typeof base64 !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64))
        return `${type} is not base64`;
    const bytes = Buffer.from(base64, 'base64');
    return bytes.subarray(0, beginning.length).equals(beginning) ? null : `what is called ${type} does not begin like it`;
}

/** A data: URL taken apart. */
export function readDataUrl(url) {
    const found = /^data:([^;,]+);base64,(.*)$/s.exec(url ?? '');
    return found && { type: found[1], base64: found[2] };
}

export const kindOf = type => (type === 'application/pdf' ? 'document' : 'image');

/** Media that was pasted into a tool's text as JSON is lost to the model. */
export const looksPasted = text => /"media_type"|"type":\s*"base64"|;base64,[A-Za-z0-9+/]{40}/.test(text);
