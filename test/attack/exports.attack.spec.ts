import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ExportView, LIMITS } from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { startApp, type TestApp } from '../support/app.js';
import { keepIn } from '../support/evidence.js';
import { madeExport, partOf } from '../support/exports.js';
import { refusal } from '../support/http-client.js';

/** Everything of a tenant in a few files: who may have them, and for how long. */
describe('exports that somebody should not have', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are not made, listed or downloaded by members, guests and keys', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const view = await madeExport(app, admin);
    const { client: member } = await tenant.signedIn('member');
    const guest = await tenant.guestClient();
    const { client: key } = await tenant.program({ roles: ['admin'] });
    for (const client of [member, guest, key])
      for (const ask of [
        () => client.post('/exports', {}),
        () => client.get('/exports'),
        () => client.get(`/exports/${view.id}`),
        () => client.post(`/exports/${view.id}/grants`),
        () => client.get(`/exports/${view.id}/parts/${view.parts[0]?.id ?? ''}`),
        () => client.delete(`/exports/${view.id}`),
      ])
        expect(await ask()).toMatchObject(refusal(403, 'FORBIDDEN'));
  });

  it('need a fresh proof to be made, and to be downloaded by each session', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ roles: ['admin'] });
    const long = new Date(Date.now() - (LIMITS.stepUpS + 5) * 1000);
    const stale = await tenant.clientFor(user, long, long);
    expect(await stale.post('/exports', {})).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
    const fresh = await tenant.clientFor(user);
    const view = await madeExport(app, fresh);
    const [part] = view.parts;
    if (!part) throw new Error('no part');
    expect(await stale.post(`/exports/${view.id}/grants`)).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
    expect(await fresh.get(`/exports/${view.id}/parts/${part.id}`)).toMatchObject(
      refusal(403, 'STEP_UP_REQUIRED'),
    );
    expect((await fresh.post(`/exports/${view.id}/grants`)).status).toBe(200);
    expect((await partOf(fresh, view.id, part)).status).toBe(200);
    expect((await partOf(stale, view.id, part)).status).toBe(403);
    await app.database.query(`update tenant_export_grant set until = now() where tenant_id = $1`, [
      tenant.id,
    ]);
    expect((await partOf(fresh, view.id, part, { range: 'bytes=1-' })).status).toBe(403);
  });

  it('are those of nobody else', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const { client: ours } = await a.signedIn('admin');
    const { client: theirs } = await b.signedIn('admin');
    const [mine, foreign] = [await madeExport(app, ours), await madeExport(app, theirs)];
    await ours.post(`/exports/${mine.id}/grants`);
    const [part, foreignPart] = [mine.parts[0]?.id ?? '', foreign.parts[0]?.id ?? ''];
    for (const path of [
      `/exports/${foreign.id}`,
      `/exports/${foreign.id}/parts/${foreignPart}`,
      `/exports/${mine.id}/parts/${foreignPart}`,
      `/exports/${foreign.id}/parts/${part}`,
      `/exports/${uuidv7()}/parts/${part}`,
    ])
      expect([path, (await ours.get(path)).status]).toEqual([path, 404]);
    expect((await ours.delete(`/exports/${foreign.id}`)).status).toBe(404);
    expect((await ours.post(`/exports/${foreign.id}/grants`)).status).toBe(404);
    expect((await ours.get<{ items: ExportView[] }>('/exports')).body.items.map(({ id }) => id)).toEqual([
      mine.id,
    ]);
    expect((await theirs.get<ExportView>(`/exports/${foreign.id}`)).body.state).toBe('ready');
  });

  it('go when something in them is deleted for good', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const kept = await keepIn(app, tenant, randomBytes(1_000));
    const gone = await keepIn(app, tenant, randomBytes(1_000));
    const view = await madeExport(app, client);
    await client.post(`/exports/${view.id}/grants`);
    await client.delete(`/evidence/${gone.id}`);
    expect((await client.get<ExportView>(`/exports/${view.id}`)).body.state).toBe('ready');
    expect((await client.post(`/evidence/${gone.id}/erasure`)).status).toBe(200);
    expect((await client.get<ExportView>(`/exports/${view.id}`)).body).toMatchObject({
      state: 'ended',
      end: 'withdrawn',
    });
    const [part] = view.parts;
    if (part) expect((await partOf(client, view.id, part)).status).toBe(404);
    const again = await madeExport(app, client);
    const rows = await app.database.query<{ id: string }>(
      'select evidence_id as id from tenant_export_file where export_id = $1 and evidence_id is not null',
      [again.id],
    );
    expect(rows).toEqual([{ id: kept.id }]);
  });

  it('refuse sizes that make no sense', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    for (const partBytes of [0, -1, 999_999, 4_000_000_001, 1.5e6 + 0.5, '2000000', null])
      expect(await client.post('/exports', { partBytes })).toMatchObject(refusal(400, 'VALIDATION'));
    expect(await client.post('/exports', { tenantId: uuidv7() })).toMatchObject(refusal(400, 'VALIDATION'));
    expect((await client.get<{ items: unknown[] }>('/exports')).body.items).toEqual([]);
  });
});
