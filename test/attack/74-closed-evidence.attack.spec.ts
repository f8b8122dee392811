import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, keepIn } from '../support/evidence.js';

/** Case 74: what was not found clean, or is in the trash, is as absent as what never was. */
describe('74 evidence that is closed', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('74 GET, HEAD and Range answer as for a random id, in every state but clean', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const { id, sha256 } = await keepIn(app, tenant, randomBytes(70_000), { ownMaking: false });
    const answers = async (of: string): Promise<unknown[]> => {
      const got = [
        await contentOf(client, of),
        await contentOf(client, of, {}, 'HEAD'),
        await contentOf(client, of, { range: 'bytes=0-10' }),
        await contentOf(client, of, { range: 'bytes=0-10', 'if-range': `"${sha256}"` }),
        await contentOf(client, of, { 'if-none-match': `"${sha256}"` }),
      ];
      const told = ['content-type', 'etag', 'content-range', 'content-disposition', 'accept-ranges'];
      return got.map(({ status, headers, bytes }) => [
        ...[status, told.map((name) => headers.get(name))],
        bytes.length === 0 ? null : { ...(JSON.parse(bytes.toString()) as object), requestId: null },
      ]);
    };
    const absent = await answers(randomUUID());
    expect(absent.map((answer) => (answer as [number])[0])).toEqual([404, 404, 404, 404, 404]);
    for (const state of ['received', 'quarantined', 'infected', 'unscannable']) {
      await app.database.query('update evidence set state = $2 where id = $1', [id, state]);
      expect([state, await answers(id)]).toEqual([state, absent]);
    }
    await app.database.query(
      `update evidence set state = 'clean', trashed_at = now(), trash_reason = 'user' where id = $1`,
      [id],
    );
    expect(await answers(id)).toEqual(absent);
    await app.database.query('update evidence set trashed_at = null, trash_reason = null where id = $1', [
      id,
    ]);
    expect((await contentOf(client, id)).status).toBe(200);
    await client.delete(`/evidence/${id}`);
    expect(await answers(id)).toEqual(absent);
    expect((await client.post(`/evidence/${id}/erasure`)).status).toBe(200);
    expect(await answers(id)).toEqual(absent);
  });
});
