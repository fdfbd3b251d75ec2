// SPDX-License-Identifier: GPL-3.0-or-later
// A person in front of the screen: sees the program through AT-SPI, moves a real pointer, types real keys, takes pictures. To be run inside
// with-tray.sh, which gives the display, the tray, the home and the session bus.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const launchers = ['/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher'];
const pause = time => new Promise(resolve => setTimeout(resolve, time));

function tool(name, ...args) {
    const end = spawnSync(name, args, { encoding: 'utf8' });
    if (end.status !== 0)
        throw new Error(`${name} ${args.join(' ')} ended with ${end.status}: ${end.stderr}`);
    return end.stdout;
}

export class Desktop {
    clicks = 0;
    pastes = 0;
    #children = [];
    #waiting = [];

    /** Switches AT-SPI on; before the program starts. */
    async open(program) {
        const launcher = launchers.find(path => existsSync(path));
        if (!launcher)
            throw new Error('at-spi2-core is not installed');
        this.#children.push(spawn(launcher, ['--launch-immediately'], { stdio: 'ignore' }));
        for (const property of ['IsEnabled', 'ScreenReaderEnabled'])
            await this.until(() => spawnSync('gdbus', ['call', '--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus',
                '--method', 'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', property, '<true>']).status === 0, 'the accessibility bus');
        const reader = spawn('/usr/bin/python3', [join(here, 'accessible.py'), program], { stdio: ['pipe', 'pipe', 'inherit'] });
        this.#children.push(reader);
        this.reader = reader;
        createInterface({ input: reader.stdout }).on('line', line => this.#waiting.shift()?.(JSON.parse(line)));
    }
    close() { for (const child of this.#children) child.kill(); }

    #ask(command) {
        return new Promise(resolve => {
            this.#waiting.push(resolve);
            this.reader.stdin.write(`${JSON.stringify(command)}\n`);
        });
    }
    /** Everything that shows: {depth, role, name, text, states, place: [x, y, width, height]}. */
    async tree() {
        return ((await this.#ask({ do: 'tree' })) ?? []).map(([depth, role, name, text, states, place]) => ({ depth, role, name, text, states, place }));
    }
    /** The first of that role whose name holds `name`. */
    async find(role, name) {
        const found = await this.#ask({ do: 'find', role, name });
        return found && { role: found[1], name: found[2], text: found[3], states: found[4], place: found[5] };
    }
    async until(question, what, limit = 20000) {
        const end = Date.now() + limit;
        for (;;) {
            const answer = await question();
            if (answer)
                return answer;
            if (Date.now() > end)
                throw new Error(`waited ${limit} ms in vain for ${what}`);
            await pause(50);
        }
    }
    /** Waits until such a thing shows and can be used. */
    async see(role, name, limit) {
        return this.until(async () => {
            const found = await this.find(role, name);
            return found && found.place[2] > 0 && (!/button|box|text|radio/.test(role) || found.states.includes('enabled')) ? found : undefined;
        }, `a ${role} named "${name}"`, limit);
    }
    /** Waits for words anywhere on the screen. */
    async read(words, limit) {
        return this.until(async () => (await this.tree()).find(item => `${item.name}\n${item.text}`.includes(words)), `the words "${words}"`, limit);
    }
    async click(role, name, limit) {
        const [x, y, width, height] = (await this.see(role, name, limit)).place;
        tool('xdotool', 'mousemove', String(Math.round(x + width / 2)), String(Math.round(y + height / 2)), 'click', '1');
        ++this.clicks;
    }
    /** Ctrl+V into what has the focus, as after copying from a provider's page. */
    async paste(text) {
        const owner = spawn('xclip', ['-selection', 'clipboard', '-loops', '0', '-in'], { stdio: ['pipe', 'ignore', 'inherit'] });
        this.#children.push(owner);
        owner.stdin.end(text);
        await this.until(() => spawnSync('xclip', ['-selection', 'clipboard', '-o'], { encoding: 'utf8' }).stdout === text, 'the clipboard');
        tool('xdotool', 'key', '--clearmodifiers', 'ctrl+v');
        ++this.pastes;
    }
    key(...names) { tool('xdotool', 'key', '--clearmodifiers', ...names); }
    type(text) { tool('xdotool', 'type', '--clearmodifiers', text); }
    /** What the window in front is called. */
    windowName() { return tool('xdotool', 'getactivewindow', 'getwindowname').trim(); }
    picture(file) { tool('import', '-window', 'root', file); }
    /** A picture of the window in front alone, without its frame's shadow. */
    windowPicture(file) { tool('import', '-window', tool('xdotool', 'getactivewindow').trim(), file); }
}
