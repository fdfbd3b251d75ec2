#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// A first run as a person makes it: on a real display with a real tray and a real keyring, from the first window to the first answer of the
// real Claude Code, in at most five clicks and one paste. To be run inside with-tray.sh:
//   with-tray.sh sni first-run.mjs pointer|keyboard GATEHOUSE-TRAY CLAUDE [PICTURES]
// keyboard: without a single click. PICTURES: a folder for what the screen looked like at each step.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { Child, run } from '../../e2e/lib/child.mjs';
import { conclude, Expect } from '../../e2e/lib/expect.mjs';
import { Provider } from '../../e2e/provider/server.mjs';
import { lastWords, marker } from '../../e2e/provider/words.mjs';
import { Desktop } from './Desktop.mjs';

const [hand, trayProgram, claudeFromArguments, pictures] = process.argv.slice(2);
const claude = claudeFromArguments || process.env.GATEHOUSE_CLAUDE;
const key = 'sk-first-run-93d07e41aa';
const home = process.env.HOME;
const budget = { clicks: 5, pastes: 1 };

const expect = new Expect();
const desktop = new Desktop();
const provider = await new Provider({ key, anyModel: true }).start();
let application;

function picture(name) {
    if (pictures) {
        mkdirSync(pictures, { recursive: true });
        desktop.windowPicture(join(pictures, `${name}.png`));
    }
}

/** What is offered first takes Enter; a pointer goes there. */
async function choose(role, name, limit) {
    if (hand === 'pointer')
        return desktop.click(role, name, limit);
    await desktop.until(async () => (await desktop.find(role, name))?.states.some(state => state === 'focused' || state === 'is default'), `${name} to be what Enter takes`, limit);
    desktop.key('Return');
}

/** The keyring that a login would have opened. */
function openKeyring() {
    const daemon = spawnSync('gnome-keyring-daemon', ['--unlock', '--components=secrets'], { input: 'scratch', encoding: 'utf8' });
    if (daemon.status !== 0)
        throw new Error(`gnome-keyring-daemon: ${daemon.stderr}`);
}

function filesBelow(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
    });
}

async function firstRun() {
    openKeyring();
    // DeepSeek's card, with the scripted provider behind it; the person has used Claude Code before.
    const settings = join(home, '.config/gatehouse/settings.json');
    mkdirSync(dirname(settings), { recursive: true });
    writeFileSync(settings, JSON.stringify({ gateway: { port: 0 }, providers: { deepseek: { dialect: 'messages', base_url: provider.baseUrl('messages') } } }));
    const clientSettings = join(home, '.claude/settings.json');
    const before = '{\n  "permissions": { "allow": ["Bash(ls:*)"] }\n}\n';
    mkdirSync(dirname(clientSettings), { recursive: true });
    writeFileSync(clientSettings, before);

    await desktop.open('gatehouse');
    application = new Child(trayProgram, [], {
        environment: { ...process.env, PATH: `${dirname(claude)}:${process.env.PATH}`, QT_LINUX_ACCESSIBILITY_ALWAYS_ON: '1', QT_ACCESSIBILITY: '1', LANG: 'C.UTF-8' },
        folder: home,
    });
    await desktop.see('list item', 'DeepSeek', 30000);
    picture('1-provider');
    await choose('list item', 'DeepSeek');
    await desktop.see('password text', 'API key');
    await desktop.paste(key);
    await desktop.see('push button', 'Connect Claude Code', 30000);
    picture('2-client');
    await choose('push button', 'Connect Claude Code');
    await desktop.read('Waiting for the first request', 30000);

    const spoken = run(claude, ['-p', `Do what is asked for. ${marker('plain', home)}`], {
        environment: { ...process.env, DISABLE_AUTOUPDATER: '1', DISABLE_TELEMETRY: '1', IS_SANDBOX: '1' },
        folder: home,
        limit: 90000,
    });
    const answer = await spoken;
    expect.that(answer.code === 0 && answer.stdout.includes(lastWords), 'Claude Code did not get its answer', JSON.stringify(answer));
    expect.that(provider.record.some(entry => entry.scenario === 'plain'), 'the provider was not asked by Claude Code');
    await desktop.read('First reply in', 10000);
    picture('3-answer');
    await choose('push button', 'Finish');

    expect.that(desktop.clicks > 0 === (hand === 'pointer'), `${desktop.clicks} clicks by ${hand}`);
    expect.that(desktop.clicks <= budget.clicks, `it took ${desktop.clicks} clicks, ${budget.clicks} are allowed`);
    expect.that(desktop.pastes <= budget.pastes, `it took ${desktop.pastes} pastes`);
    console.log(`${desktop.clicks} clicks, ${desktop.pastes} paste`);

    const after = readFileSync(clientSettings, 'utf8');
    expect.that(after.includes('Bash(ls:*)'), 'the person\'s own settings did not survive', after);
    expect.that(/127\.0\.0\.1:\d+/.test(after), 'Claude Code does not point here', after);
    for (const file of filesBelow(join(home, '.config')).concat(filesBelow(join(home, '.claude')), filesBelow(join(home, '.local/share/gatehouse'))))
        expect.that(!readFileSync(file, 'latin1').includes(key), `the key stands in ${file}`);
    expect.that(!(application.stdout + application.stderr).includes(key), 'the key was written to the terminal');
}

try {
    if (!claude)
        throw new Error('GATEHOUSE_CLAUDE does not say where the client is; tests/run.sh gets it');
    await firstRun();
} catch (error) {
    picture('failed');
    expect.that(false, error.stack, (await desktop.tree().catch(() => [])).map(item => `${'  '.repeat(item.depth)}${item.role} [${item.name}] ${item.text}`).join('\n'));
    expect.that(false, 'what the program said', application?.stderr.slice(-2000));
}
application?.signal('SIGKILL');
desktop.close();
await provider.stop?.();
process.exit(conclude('first run', expect));
