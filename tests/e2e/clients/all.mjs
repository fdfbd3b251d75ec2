// SPDX-License-Identifier: GPL-3.0-or-later
// The real clients: how each is driven, what it speaks, what is done with it. Their programs are named by the environment, see clients/install.sh.

import { cases as claudeCases } from '../cases/claude-code.mjs';
import { cases as codexCases } from '../cases/codex.mjs';
import { cases as otherCases } from '../cases/others.mjs';
import { ClaudeCode } from './claude-code.mjs';
import { Codex } from './codex.mjs';
import { OpenCode } from './opencode.mjs';
import { QwenCode } from './qwen.mjs';

const speaking = (make, cases, variable, ...dialects) => Object.fromEntries(dialects.map(speaks => [speaks, { make, cases, variable, speaks }]));
const opencode = speaking(OpenCode, otherCases, 'GATEHOUSE_OPENCODE', 'chat', 'messages', 'responses');
const qwen = speaking(QwenCode, otherCases, 'GATEHOUSE_QWEN', 'chat', 'messages');

export const clients = {
    'claude-code': { make: ClaudeCode, cases: claudeCases, variable: 'GATEHOUSE_CLAUDE', speaks: 'messages' },
    'codex': { make: Codex, cases: codexCases, variable: 'GATEHOUSE_CODEX', speaks: 'responses' },
    'opencode-chat': opencode.chat,
    'opencode-messages': opencode.messages,
    'opencode-responses': opencode.responses,
    'qwen-chat': qwen.chat,
    'qwen-messages': qwen.messages,
};

/** What a client is pointed at where it asks the scripted provider itself: the base of the dialect's address without its /v1. */
export const directUrl = (provider, speaks) => provider.baseUrl(speaks).replace(/\/v1$/, '');
