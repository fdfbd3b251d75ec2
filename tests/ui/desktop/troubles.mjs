#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong on a real desktop, met by keyboard alone: a settings file that is broken at the start, a port that another program has, a
// second start, an end by signal while a window is open, a refused key, an end with an answer under way. To be run inside with-tray.sh, with a
// tray and without one:
//   with-tray.sh sni|none troubles.mjs GATEHOUSE-TRAY [PICTURES]

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

import { Child } from '../../e2e/lib/child.mjs';
import { conclude, Expect } from '../../e2e/lib/expect.mjs';
import { Desktop } from './Desktop.mjs';

const [trayProgram, pictures] = process.argv.slice(2);
const home = process.env.HOME;
const settings = join(home, '.config/gatehouse/settings.json');
const claude = join(home, '.claude/settings.json');
const port = 8787;

const expect = new Expect();
const desktop = new Desktop();
const environment = { ...process.env, DEEPSEEK_API_KEY: 'sk-troubles-41aa', GATEHOUSE_TOKEN: 'gh-troubles', QT_LINUX_ACCESSIBILITY_ALWAYS_ON: '1', QT_ACCESSIBILITY: '1', LANG: 'C.UTF-8' };
const start = () => new Child(trayProgram, [], { environment, folder: home });
let application;

function write(file, text) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
}

function picture(name) {
    if (!pictures)
        return;
    mkdirSync(pictures, { recursive: true });
    desktop.picture(join(pictures, `${process.env.GATEHOUSE_TEST_TRAY}-${name}.png`));
}

const inUse = JSON.stringify({ gateway: { port }, default_provider: 'deepseek', application: { welcomed: true, show_window: true } });

async function brokenAtTheStart() {
    write(settings, '{\n  "gateway": { "port": },\n}\n');
    application = start();
    await desktop.read('Mend the file in an editor', 30000);
    await desktop.read('settings.json', 1000);
    picture('broken');
    desktop.key('alt+t');
    await desktop.read('Mend the file in an editor', 1000);
    write(settings, inUse);
    desktop.key('alt+t');
    await desktop.read(`Ready – 127.0.0.1:${port}`, 20000);
    picture('mended');
}

async function anotherHasThePort() {
    write(claude, '{}\n');
    await desktop.read('not connected', 10000);
    await desktop.click('check box', 'Claude Code');
    await desktop.read('Claude Code is connected.', 10000);
    await end('SIGTERM');
    const other = createServer().listen(port, '127.0.0.1');
    await new Promise(resolve => other.once('listening', resolve));
    application = start();
    await desktop.read(`Port ${port} cannot be used`, 30000);
    await desktop.read('node', 5000); // who has it
    picture('port');
    await desktop.click('push button', 'Use another port');
    await desktop.read(`Ready – 127.0.0.1:${port + 1}`, 20000);
    await desktop.until(() => readFileSync(claude, 'utf8').includes(`:${port + 1}`), 'the client to follow');
    await desktop.read('Claude Code now uses', 5000);
    picture('followed');
    other.close();
}

async function brokenWhileRunning() {
    const well = readFileSync(settings, 'utf8');
    write(settings, '{ "gateway": ');
    await desktop.read('The settings file has an error', 10000).catch(() => desktop.read('settings.json', 1000));
    picture('broken-running');
    await desktop.click('push button', 'Show the error');
    await desktop.until(async () => (await desktop.tree()).some(item => item.role === 'frame' && item.name.startsWith('Settings')), 'the settings window');
    picture('broken-shown');
    write(settings, well);
    desktop.key('Escape');
}

async function aSecondStart() {
    desktop.key('Escape');
    const second = start();
    expect.equal(await second.ended.then(outcome => outcome.code), 0, 'the exit code of the second start');
    await desktop.read('Ready – ', 10000);
    desktop.key('ctrl+comma');
    await desktop.until(async () => (await desktop.tree()).some(item => item.role === 'frame'), 'the settings by their key');
}

async function theProviderFails() {
    desktop.key('Escape'); // back to the small window
    let answers;
    const provider = createHttpServer((request, response) => answers(request, response)).listen(0, '127.0.0.1');
    await new Promise(resolve => provider.once('listening', resolve));
    const now = JSON.parse(readFileSync(settings, 'utf8'));
    now.providers = { deepseek: { dialect: 'messages', base_url: `http://127.0.0.1:${provider.address().port}` } };
    write(settings, JSON.stringify(now));
    const ask = () => fetch(`http://127.0.0.1:${now.gateway.port}/v1/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': 'gh-troubles', 'anthropic-version': '2023-06-01' },
        body: JSON.stringify({ model: 'claude-opus-4-8', max_tokens: 20, messages: [{ role: 'user', content: 'Hi' }] }),
    }).then(answer => answer.status, () => 0);
    answers = (request, response) => response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":{"type":"authentication_error","message":"no"}}');
    await desktop.until(async () => await ask() === 401, 'the refusal');
    await desktop.read('DeepSeek refused the key', 10000);
    picture('refused');

    answers = () => {};
    const asked = ask();
    await desktop.read('1 under way', 10000);
    desktop.key('ctrl+q');
    await desktop.read('Claude Code will stop working', 10000);
    picture('quit');
    desktop.key('Return');
    await desktop.read('Waiting for the answers', 10000);
    picture('waiting');
    desktop.key('ctrl+q');
    expect.that(await isGone(), 'asking twice to quit did not end it');
    await asked;
    provider.closeAllConnections();
    provider.close();
}

const isGone = () => Promise.race([application.ended.then(() => true), new Promise(resolve => setTimeout(() => resolve(false), 8000))]);

async function end(signal) {
    application.signal(signal);
    expect.that(await isGone(), `${signal} did not end it with a window open`);
}

try {
    await desktop.open('gatehouse');
    await brokenAtTheStart();
    await anotherHasThePort();
    await brokenWhileRunning();
    await aSecondStart();
    await theProviderFails();
} catch (error) {
    picture('failed');
    expect.that(false, error.stack, (await desktop.tree().catch(() => [])).map(item => `${'  '.repeat(item.depth)}${item.role} [${item.name}] ${item.text}`).join('\n'));
    expect.that(false, 'what the program said', application?.stderr.slice(-2000));
}
application?.signal('SIGKILL');
desktop.close();
process.exit(conclude('troubles', expect));
