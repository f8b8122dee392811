import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { arriving, keepIn } from '../support/evidence.js';
import type { SignedInClient } from '../support/given.js';
import { fileOf } from '../support/object-files.js';

const SEGMENT = 65_536;

/** Case 34: every way to alter a sealed object. Of a segment that is not what was sealed no byte is handed out. */
describe('34 objects that were altered', () => {
  let app: TestApp;
  let client: SignedInClient;
  let id: string;
  let file: string;
  let sealed: Buffer;
  const plaintext = randomBytes(4 * SEGMENT);
  beforeAll(async () => {
    app = await startApp();
    const tenant = await app.given.tenant();
    ({ client } = await tenant.signedIn('admin'));
    ({ id } = await keepIn(app, tenant, plaintext));
    file = await fileOf(app.database, tenant.id, id);
    sealed = readFileSync(file);
  });
  afterAll(() => app.close());

  /** Nothing that arrives is anything but what was kept, and not all of it arrives. */
  async function isRefused(altered: Buffer, headers: Readonly<Record<string, string>> = {}): Promise<number> {
    writeFileSync(file, altered);
    const { status, bytes, whole } = await arriving(client, id, headers);
    writeFileSync(file, sealed);
    if (status === 500) return 0;
    expect(whole).toBe(false);
    expect(bytes.equals(plaintext.subarray(0, bytes.length))).toBe(true);
    return bytes.length;
  }

  function flipped(at: number): Buffer {
    const altered = Buffer.from(sealed);
    altered[at] = (altered[at] ?? 0) ^ 1;
    return altered;
  }

  it('34 baseline: as it was kept, all of it arrives', async () => {
    const { status, bytes, whole } = await arriving(client, id);
    expect([status, whole, bytes.equals(plaintext)]).toEqual([200, true, true]);
  });

  it('34 a bit flipped in header, first body or first tag: no byte arrives', async () => {
    for (const at of [0, 1, 20, 32, 33, 39, 40, 5_000, SEGMENT - 16, SEGMENT - 1])
      expect(await isRefused(flipped(at))).toBe(0);
  });

  it('34 a bit flipped later: the segments before it arrive, no byte of its own', async () => {
    for (const [at, segment] of [
      [SEGMENT, 1],
      [2 * SEGMENT - 1, 1],
      [3 * SEGMENT + 9, 3],
      [sealed.length - 1, 4],
    ] as const)
      expect(await isRefused(flipped(at))).toBeLessThanOrEqual(segment * (SEGMENT - 16) - 40);
  });

  it('34 a bit flipped in the range that is asked for: no byte arrives', async () => {
    const range = { range: `bytes=${String(2 * SEGMENT)}-${String(2 * SEGMENT + 99)}` };
    expect(await isRefused(flipped(2 * SEGMENT + 70), range)).toBe(0);
  });

  it('34 last segment dropped, tag cut, segments swapped, bytes added: refused', async () => {
    const swapped = Buffer.from(sealed);
    sealed.copy(swapped, SEGMENT, 2 * SEGMENT, 3 * SEGMENT);
    sealed.copy(swapped, 2 * SEGMENT, SEGMENT, 2 * SEGMENT);
    expect(await isRefused(swapped)).toBeLessThanOrEqual(SEGMENT - 56);
    for (const altered of [
      sealed.subarray(0, 4 * SEGMENT),
      sealed.subarray(0, sealed.length - 12),
      Buffer.concat([sealed, Buffer.alloc(1)]),
      Buffer.concat([sealed, sealed.subarray(SEGMENT, 2 * SEGMENT)]),
      Buffer.alloc(0),
      Buffer.alloc(sealed.length),
    ])
      expect(await isRefused(altered)).toBe(0);
  });

  it('34 a length that was shortened in the row, with the object cut to it: refused', async () => {
    for (const [bytes, cut] of [
      [plaintext.length - 1, sealed.length - 1],
      [2 * (SEGMENT - 16) - 40, 2 * SEGMENT],
      [0, 56],
    ] as const) {
      await app.database.query('update stored_object set bytes = $1', [bytes]);
      const got = await isRefused(sealed.subarray(0, cut));
      expect(got).toBeLessThan(Math.max(1, bytes));
      await app.database.query('update stored_object set bytes = $1', [plaintext.length]);
    }
  });
});
