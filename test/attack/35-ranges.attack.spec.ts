import { randomBytes, randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, keepIn } from '../support/evidence.js';
import type { SignedInClient } from '../support/given.js';

/** Case 35. The reference vectors of the streaming format are beside the code: platform/crypto/streaming-aead.spec.ts. */
describe('35 ranges', () => {
  let app: TestApp;
  let client: SignedInClient;
  let id: string;
  const plaintext = randomBytes(700_001);
  beforeAll(async () => {
    app = await startApp();
    const tenant = await app.given.tenant();
    ({ client } = await tenant.signedIn('admin'));
    ({ id } = await keepIn(app, tenant, plaintext));
  });
  afterAll(() => app.close());

  it('35 500 random ranges are the slices of the plaintext, under one ETag', async () => {
    const etags = new Set<string | null>();
    for (let n = 0; n < 500; n += 1) {
      const first = randomInt(plaintext.length);
      const last = Math.min(plaintext.length - 1, first + randomInt(n % 10 === 0 ? 300_000 : 3_000));
      const { status, headers, bytes } = await contentOf(client, id, { range: `bytes=${first}-${last}` });
      expect([first, last, status, bytes.equals(plaintext.subarray(first, last + 1))]).toEqual([
        first,
        last,
        206,
        true,
      ]);
      expect(headers.get('content-range')).toBe(`bytes ${first}-${last}/${plaintext.length}`);
      etags.add(headers.get('etag'));
    }
    expect(etags.size).toBe(1);
  });

  it('35 more than one range, and one beyond the end: 416', async () => {
    for (const range of ['bytes=0-0,2-2', 'bytes=0-,0-', `bytes=${plaintext.length}-`, 'bytes=-0']) {
      const { status, headers, bytes } = await contentOf(client, id, { range });
      expect([status, headers.get('content-range')]).toEqual([416, `bytes */${plaintext.length}`]);
      expect(JSON.parse(bytes.toString())).toMatchObject({ code: 'RANGE_NOT_SATISFIABLE' });
    }
  });
});
