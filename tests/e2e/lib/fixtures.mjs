// SPDX-License-Identifier: GPL-3.0-or-later
// A picture and a paper for the client's tools to read, made here so that no binary lies in the tree.

import { deflateSync } from 'node:zlib';

function crc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit += 1)
            crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
    const named = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8 + named.length);
    frame.writeUInt32BE(data.length, 0);
    named.copy(frame, 4);
    frame.writeUInt32BE(crc32(named), 4 + named.length);
    return frame;
}

/** A PNG of 64 by 48 pixels with two colours in stripes. */
export function picture(width = 64, height = 48) {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const rows = Buffer.alloc(height * (1 + width * 3));
    for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1)
            rows.set(Math.floor(x / 8) % 2 ? [0xd9, 0x48, 0x0f] : [0x1c, 0x7e, 0xd6], y * (1 + width * 3) + 1 + x * 3);
    return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** A PDF of one page with one line of text. */
export function paper(line = 'A gatehouse guards the way in.') {
    const text = `BT /F1 18 Tf 20 60 Td (${line}) Tj ET`;
    const objects = [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 320 120] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
        `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ];
    let file = '%PDF-1.4\n';
    const places = objects.map((object, index) => {
        const place = file.length;
        file += `${index + 1} 0 obj\n${object}\nendobj\n`;
        return place;
    });
    const table = file.length;
    file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
    return Buffer.from(`${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`, 'latin1');
}
