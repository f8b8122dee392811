import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, keepIn } from '../support/evidence.js';
import { refusal } from '../support/http-client.js';
import { fileOf } from '../support/object-files.js';

/** Case 33: sealed bytes in another place than the one they were sealed for. */
describe('33 objects that were moved', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const incidents = (tenantId: string): Promise<{ outcome: string; details: unknown }[]> =>
    app.database.query(
      `select outcome, details from audit_entry where tenant_id = $1 and action = 'evidence.integrity_failed' order by seq`,
      [tenantId],
    );

  it('33 an object of another tenant under the path of this one is not opened, and is an incident', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const { client } = await a.signedIn('admin');
    const [own, foreign] = [
      await keepIn(app, a, randomBytes(5_000)),
      await keepIn(app, b, randomBytes(5_000)),
    ];
    copyFileSync(await fileOf(app.database, b.id, foreign.id), await fileOf(app.database, a.id, own.id));
    const answer = await client.get(`/evidence/${own.id}/content`);
    expect(answer).toMatchObject(refusal(500, 'INTEGRITY_FAILED'));
    expect(answer.headers.get('content-disposition')).toBeNull();
    expect(await incidents(a.id)).toEqual([
      { outcome: 'refused', details: { evidenceId: own.id, reason: 'altered' } },
    ]);
    expect(await incidents(b.id)).toEqual([]);
  });

  it('33 nor with the row of the other tenant copied along, wrapped key and all', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const { client } = await a.signedIn('admin');
    const [own, foreign] = [
      await keepIn(app, a, randomBytes(5_000)),
      await keepIn(app, b, randomBytes(5_000)),
    ];
    copyFileSync(await fileOf(app.database, b.id, foreign.id), await fileOf(app.database, a.id, own.id));
    await app.database.query(
      `update stored_object t set wrapped_key = f.wrapped_key, key_version = f.key_version, sha256 = f.sha256
       from stored_object f where t.tenant_id = $1 and f.tenant_id = $2`,
      [a.id, b.id],
    );
    expect(await client.get(`/evidence/${own.id}/content`)).toMatchObject(refusal(500, 'INTEGRITY_FAILED'));
  });

  it('33 two objects of one tenant that were swapped do not open, with their keys swapped neither', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const items = [
      await keepIn(app, tenant, randomBytes(5_000)),
      await keepIn(app, tenant, randomBytes(5_000)),
    ];
    const files = await Promise.all(items.map(({ id }) => fileOf(app.database, tenant.id, id)));
    const contents = files.map((file) => readFileSync(file));
    files.forEach((file, n) => writeFileSync(file, contents[1 - n] ?? ''));
    for (const { id } of items)
      expect(await client.get(`/evidence/${id}/content`)).toMatchObject(refusal(500, 'INTEGRITY_FAILED'));
    await app.database.query(
      `update stored_object t set wrapped_key = o.wrapped_key from stored_object o
       where t.tenant_id = $1 and o.tenant_id = $1 and o.id <> t.id`,
      [tenant.id],
    );
    for (const { id } of items)
      expect(await client.get(`/evidence/${id}/content`)).toMatchObject(refusal(500, 'INTEGRITY_FAILED'));
    expect(await incidents(tenant.id)).toHaveLength(4);
  });

  it('33 an object that is gone is an incident, not an empty file', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const { id } = await keepIn(app, tenant, randomBytes(5_000));
    rmSync(await fileOf(app.database, tenant.id, id));
    expect((await contentOf(client, id, { range: 'bytes=5-9' })).status).toBe(500);
    expect(await incidents(tenant.id)).toMatchObject([{ details: { reason: 'missing' } }]);
  });
});
