#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of the README, and of every page for whoever wants to look at them: inside with-tray.sh,
//   with-tray.sh sni pictures.mjs GATEHOUSE-TRAY FOLDER [LANGUAGE] [light|dark] [SCALE]
// The gateway works on a scripted provider, asked a few times so that there is something to see.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { Child } from '../../e2e/lib/child.mjs';
import { Provider } from '../../e2e/provider/server.mjs';
import { Desktop } from './Desktop.mjs';

const [trayProgram, folder, language = 'en', appearance = 'light', scale = '1'] = process.argv.slice(2);
const home = process.env.HOME;
const key = 'sk-pictures-41aa';
const pages = ['general', 'gateway', 'providers', 'models', 'clients', 'log', 'about'];
const port = 8787;

const desktop = new Desktop();
const provider = await new Provider({ key, anyModel: true }).start();
mkdirSync(folder, { recursive: true });
spawnSync('gnome-keyring-daemon', ['--unlock', '--components=secrets'], { input: 'scratch' });

const settings = join(home, '.config/gatehouse/settings.json');
mkdirSync(dirname(settings), { recursive: true });
const there = { dialect: 'messages', base_url: provider.baseUrl('messages') };
writeFileSync(settings, JSON.stringify({
    gateway: { port },
    providers: { deepseek: there, moonshot: there, glm: there },
    families: {
        opus: { provider: 'glm', model: 'glm-5.2', label: 'GLM-5.2' },
        sonnet: { provider: 'moonshot', model: 'kimi-k2.6', label: 'Kimi K2.6', fallbacks: ['deepseek/deepseek-v4-pro'] },
        haiku: { provider: 'deepseek', model: 'deepseek-v4-flash', label: 'DeepSeek V4 Flash' },
    },
    profiles: { Cheap: { families: { opus: { provider: 'deepseek', model: 'deepseek-v4-pro' }, sonnet: { provider: 'deepseek', model: 'deepseek-v4-flash' } } } },
    default_provider: 'deepseek',
    application: { language, appearance, welcomed: true },
}));
mkdirSync(join(home, '.claude'), { recursive: true });
mkdirSync(join(home, '.codex'), { recursive: true });
writeFileSync(join(home, '.claude/settings.json'), '{\n  "permissions": { "allow": ["Bash(ls:*)"] }\n}\n');

const token = 'gh-pictures';
const application = new Child(trayProgram, [], {
    environment: {
        ...process.env, DEEPSEEK_API_KEY: key, MOONSHOT_API_KEY: key, ZAI_API_KEY: key, GLM_API_KEY: key, GATEHOUSE_TOKEN: token,
        QT_LINUX_ACCESSIBILITY_ALWAYS_ON: '1', QT_ACCESSIBILITY: '1', QT_SCALE_FACTOR: scale, LANG: 'C.UTF-8',
    },
    folder: home,
});

const ask = (model, more = {}) => fetch(`http://127.0.0.1:${port}/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': more.token ?? token, 'anthropic-version': '2023-06-01' },
    body: JSON.stringify({ model, max_tokens: 200, stream: true, messages: [{ role: 'user', content: more.text ?? 'Hi' }] }),
}).then(answer => answer.text());

/** The tray's menu with its models; the icon is the first in the panel along the lower edge. */
async function menuPicture(file) {
    const shown = () => new Promise(resolve => setTimeout(resolve, 800)); // a picture, no test: let it be drawn
    const [width, height] = spawnSync('xdotool', ['getdisplaygeometry'], { encoding: 'utf8' }).stdout.trim().split(' ').map(Number);
    spawnSync('xdotool', ['mousemove', '12', String(height - 14), 'click', '3']);
    await shown();
    for (let row = 0; row < 4; ++row)
        desktop.key('Down');
    desktop.key('Right');
    await shown();
    desktop.picture(file);
    spawnSync('mogrify', ['-crop', `${Math.min(width, 760)}x${Math.min(height, 460)}+0+${height - Math.min(height, 460)}`, '+repage', '-trim', file]);
    desktop.key('Escape');
    desktop.key('Escape');
    await shown();
}

try {
    await desktop.open('gatehouse');
    await desktop.until(() => fetch(`http://127.0.0.1:${port}/health`).then(answer => answer.ok, () => false), 'the gateway');
    for (const model of ['claude-opus-4-8', 'claude-sonnet-4-6', 'claude-haiku-4-5', 'claude-sonnet-4-6', 'nobody'])
        await ask(model);
    await ask('claude-haiku-4-5', { token: 'wrong' });
    await menuPicture(join(folder, 'menu.png'));
    spawnSync(trayProgram, [], { env: process.env }); // a second start brings the window
    await desktop.until(async () => (await desktop.tree()).length > 20, 'its widgets');
    await new Promise(resolve => setTimeout(resolve, 700));
    desktop.windowPicture(join(folder, 'status.png'));
    const front = desktop.windowName();
    desktop.key('ctrl+comma'); // in every language
    await desktop.until(() => desktop.windowName() !== front, 'the settings');
    for (const [index, page] of pages.entries()) {
        desktop.key(`ctrl+${index + 1}`);
        await new Promise(resolve => setTimeout(resolve, 900)); // a picture, no test: let it be drawn
        desktop.windowPicture(join(folder, `${page}.png`));
    }
} catch (error) {
    console.log(error.stack, application.stderr.slice(-1500));
    console.log((await desktop.tree()).map(item => `${'  '.repeat(item.depth)}${item.role} [${item.name}]`).join('\n'));
    desktop.picture(join(folder, 'failed.png'));
}
application.signal('SIGKILL');
desktop.close();
await provider.stop();
process.exit(0);
