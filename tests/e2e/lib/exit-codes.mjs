// SPDX-License-Identifier: GPL-3.0-or-later
// From sysexits.h.
export const ok = 0;
export const usage = 64;
export const noInput = 66;
export const config = 78;
export const isOneOfThem = code => code >= 64 && code <= 78;
