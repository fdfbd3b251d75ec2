// SPDX-License-Identifier: GPL-3.0-or-later
// What the referees offer to the model, and the form that they ask for.

export const writeSchema = {
    type: 'object',
    properties: { file_path: { type: 'string' }, content: { type: 'string' } },
    required: ['file_path', 'content'],
    additionalProperties: false,
};
export const gateSchema = {
    type: 'object',
    properties: { name: { type: 'string' }, towers: { type: 'integer' } },
    required: ['name', 'towers'],
    additionalProperties: false,
};
export const patchGrammar = { type: 'grammar', syntax: 'lark', definition: 'start: "*** Begin Patch" /(.|\\n)+/' };
export const patchText = folder => new RegExp(`^\\*\\*\\* Begin Patch\\n\\*\\*\\* Add File: ${folder}/hello\\.txt\\n\\+[^]*\\n\\*\\*\\* End Patch$`);

/** The error that a promise was rejected with; null where it was not. */
export const errorOf = promise => promise.then(() => null, error => error);
