import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ErasedEvidence,
  EvidenceView,
  LegalHoldView,
  Page,
  RetentionView,
  StorageBreakdown,
  StorageView,
} from '@rinjo/contract';
import { EvidenceErasure, EvidenceStore } from '../../apps/api/src/modules/evidence/index.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { containerOf, ObjectStore } from '../../apps/api/src/platform/object-store/object-store.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { buildCall } from '../support/call-builder.js';
import { contentOf, keeper, keepIn, piecesOf } from '../support/evidence.js';
import { fullTenant } from '../support/full-tenant.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';

const DAY = 24 * 3_600_000;

describe('the life of evidence', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const administrator = async (tenant: GivenTenant): Promise<SignedInClient> =>
    (await tenant.signedIn('admin')).client;

  /** Days pass for a tenant: what it keeps is older, its jobs are due. A clock would tick through each second. */
  async function days(tenant: GivenTenant, n: number): Promise<void> {
    await app.database.query(
      `update evidence set received_at = received_at - make_interval(days => $2),
         trashed_at = trashed_at - make_interval(days => $2) where tenant_id = $1`,
      [tenant.id, n],
    );
    await app.database.query(
      'update job set run_at = run_at - make_interval(days => $2) where tenant_id = $1',
      [tenant.id, n],
    );
    await app.get(JobWorker).idle();
  }
  const listed = async (client: SignedInClient, query = ''): Promise<readonly string[]> =>
    (await client.get<Page<EvidenceView>>(`/evidence${query}`)).body.items.map(({ id }) => id);
  const objectsOf = async (tenant: GivenTenant): Promise<number> =>
    (await app.get(ObjectStore).list(containerOf(tenant.id))).objects.length;
  const rowsOf = async (tenant: GivenTenant): Promise<number[]> => {
    const [row] = await app.database.query<{ items: number; objects: number }>(
      `select (select count(*)::int from evidence where tenant_id = $1) as items,
         (select count(*)::int from stored_object where tenant_id = $1) as objects`,
      [tenant.id],
    );
    return [row?.items ?? -1, row?.objects ?? -1];
  };
  const actionsOf = async (tenant: GivenTenant): Promise<string[]> =>
    (
      await app.database.query<{ action: string }>(
        `select action from audit_entry where tenant_id = $1 and (action like 'evidence.%' or action like 'legal_hold.%')
         order by seq`,
        [tenant.id],
      )
    ).map(({ action }) => action);

  it('goes through the trash and back', async () => {
    const tenant = await app.given.tenant();
    const client = await administrator(tenant);
    const { id } = await keepIn(app, tenant, randomBytes(100));
    expect((await client.delete(`/evidence/${id}`)).status).toBe(204);
    expect([await listed(client), await listed(client, '?trashed=true')]).toEqual([[], [id]]);
    expect((await contentOf(client, id)).status).toBe(404);
    expect(await client.delete(`/evidence/${id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    const { body } = await client.post<EvidenceView>(`/evidence/${id}/restoration`);
    expect(body).toMatchObject({ id, trashedAt: null });
    expect([await listed(client), await listed(client, '?trashed=true')]).toEqual([[id], []]);
    expect((await contentOf(client, id)).status).toBe(200);
    expect(await client.post(`/evidence/${id}/restoration`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await actionsOf(tenant)).toEqual([
      'evidence.added',
      'evidence.trashed',
      'evidence.restored',
      'evidence.opened',
    ]);
  });

  it('is put away by whoever made it, hosts its call or administers, and by nobody else', async () => {
    const call = await buildCall(app);
    const [host, member] = [call.host.client, call.member().client];
    const { id } = await keepIn(app, call.tenant, randomBytes(100), { callId: call.id });
    expect(await member.delete(`/evidence/${id}`)).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect((await host.delete(`/evidence/${id}`)).status).toBe(204);
    expect(await member.post(`/evidence/${id}/restoration`)).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect(await member.post(`/evidence/${id}/erasure`)).toMatchObject(refusal(403, 'FORBIDDEN'));
    const other = await keepIn(app, call.tenant, randomBytes(100));
    expect(await member.delete(`/evidence/${other.id}`)).toMatchObject(refusal(403, 'FORBIDDEN'));
    const { client: stranger } = await call.tenant.signedIn();
    expect(await stranger.post(`/evidence/${id}/restoration`)).toMatchObject(refusal(404, 'NOT_FOUND'));
  });

  it('is deleted for good: row, object and thumbnail, and the answer says so', async () => {
    const tenant = await app.given.tenant();
    const client = await administrator(tenant);
    const { id } = await keepIn(app, tenant, randomBytes(1_000));
    const thumbnail = await keepIn(app, tenant, randomBytes(10));
    await app.database.query(
      `update evidence set thumbnail_object_id = (select object_id from evidence where id = $2) where id = $1`,
      [id, thumbnail.id],
    );
    await app.database.query('delete from evidence where id = $1', [thumbnail.id]);
    expect([await rowsOf(tenant), await objectsOf(tenant)]).toEqual([[1, 2], 2]);
    expect(await client.post(`/evidence/${id}/erasure`)).toMatchObject(refusal(404, 'NOT_FOUND')); // not in the trash
    await client.delete(`/evidence/${id}`);
    const { status, body } = await client.post<ErasedEvidence>(`/evidence/${id}/erasure`);
    expect([status, body]).toMatchObject([200, { evidenceId: id, objects: 2, bytes: 1_010, reason: 'user' }]);
    expect([await rowsOf(tenant), await objectsOf(tenant)]).toEqual([[0, 0], 0]);
    const found = await app.database.query(
      'select from search_token where tenant_id = $1 and object_id = $2',
      [tenant.id, id],
    );
    expect(found).toEqual([]);
    expect((await client.get<StorageView>('/storage')).body).toMatchObject({ used: 0, reserved: 0 });
    for (const path of ['', '/content'])
      expect((await client.get(`/evidence/${id}${path}`)).status).toBe(404);
    expect((await actionsOf(tenant)).at(-1)).toBe('evidence.erased');
    const jobs = await app.database.query(
      `select from job where tenant_id = $1 and kind = 'evidence.erase'`,
      [tenant.id],
    );
    expect(jobs).toEqual([]);
  });

  it('is deleted by the job when the store did not answer', async () => {
    const tenant = await app.given.tenant();
    const client = await administrator(tenant);
    const { id } = await keepIn(app, tenant, randomBytes(1_000));
    await client.delete(`/evidence/${id}`);
    let broken = true;
    app.get(EvidenceErasure).alsoErase({
      objects: () => (broken ? Promise.reject(new Error('The store is away')) : Promise.resolve([])),
      forget: () => Promise.resolve(),
    });
    expect(await client.post(`/evidence/${id}/erasure`)).toMatchObject(refusal(500, 'INTERNAL'));
    expect([await listed(client, '?trashed=true'), await rowsOf(tenant)]).toEqual([[], [1, 1]]);
    broken = false;
    await days(tenant, 1);
    expect([await rowsOf(tenant), await objectsOf(tenant)]).toEqual([[0, 0], 0]);
  });

  it('takes the tracks of a recording along with its film', async () => {
    const { tenant, rows } = await fullTenant(app.database, app.url);
    const client = await administrator(tenant);
    const [film, track] = [
      await keepIn(app, tenant, randomBytes(1_000)),
      await keepIn(app, tenant, randomBytes(2_000)),
    ];
    const recordingId = rows.get('recording')?.['id'];
    // The second object is a segment of the film's recording, and of nothing else.
    await app.database.query('update recording set evidence_id = $2 where id = $1', [recordingId, film.id]);
    await app.database.query(
      `update recording_segment set object_id = (select object_id from evidence where id = $2)
       where tenant_id = $1`,
      [tenant.id, track.id],
    );
    await app.database.query('delete from evidence where id = $1', [track.id]);
    await client.delete(`/evidence/${film.id}`);
    const erased = await client.post<ErasedEvidence>(`/evidence/${film.id}/erasure`);
    expect(erased).toMatchObject({ body: { objects: 2, bytes: 3_000 } });
    expect(await objectsOf(tenant)).toBe(0);
    for (const table of ['recording', 'recording_track', 'recording_segment', 'recording_answer'])
      expect(await app.database.query(`select from ${table} where tenant_id = $1`, [tenant.id])).toEqual([]);
  });

  it('ends by the rule of its site, else of the tenant; after the trash it is gone', async () => {
    const tenant = await app.given.tenant();
    const client = await administrator(tenant);
    const site = (await client.post<{ id: string }>('/sites', { name: 'Bridge' })).body.id;
    const ever = (await client.post<{ id: string }>('/sites', { name: 'Dam' })).body.id;
    expect((await client.put<RetentionView>('/evidence-retention', { keepDays: 100 })).status).toBe(200);
    await client.put(`/evidence-retention/sites/${site}`, { keepDays: 10 });
    const { body: rules } = await client.put<RetentionView>(`/evidence-retention/sites/${ever}`, {
      keepDays: null,
    });
    expect(rules).toEqual({
      keepDays: 100,
      sites: [
        { siteId: site, siteName: 'Bridge', keepDays: 10 },
        { siteId: ever, siteName: 'Dam', keepDays: null },
      ],
      trashDays: 30,
    });
    const [atSite, atEver, elsewhere] = [
      await keepIn(app, tenant, randomBytes(10), { siteId: site as never }),
      await keepIn(app, tenant, randomBytes(10), { siteId: ever as never }),
      await keepIn(app, tenant, randomBytes(10)),
    ];
    expect(Date.parse(String(atSite.keepUntil)) - Date.parse(atSite.receivedAt)).toBe(10 * DAY);
    expect([atEver.keepUntil, elsewhere.held]).toEqual([null, false]);
    const states = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        (
          await app.database.query<{ id: string; reason: string | null }>(
            'select id, trash_reason as reason from evidence where tenant_id = $1',
            [tenant.id],
          )
        ).map(({ id, reason }) => [id, reason ?? 'kept']),
      );
    await days(tenant, 9);
    expect(await states()).toEqual({ [atSite.id]: 'kept', [atEver.id]: 'kept', [elsewhere.id]: 'kept' });
    await days(tenant, 2);
    expect(await states()).toEqual({ [atSite.id]: 'retention', [atEver.id]: 'kept', [elsewhere.id]: 'kept' });
    await days(tenant, 31);
    expect(await states()).toEqual({ [atEver.id]: 'kept', [elsewhere.id]: 'kept' });
    expect(await objectsOf(tenant)).toBe(2);
    await days(tenant, 90);
    await days(tenant, 31);
    expect(await states()).toEqual({ [atEver.id]: 'kept' });
  });

  it('stays while a legal hold is on it, on its call, its site or everything', async () => {
    const tenant = await app.given.tenant();
    const client = await administrator(tenant);
    const site = (await client.post<{ id: string }>('/sites', { name: 'Bridge' })).body.id;
    const call = (
      await client.post<{ id: string }>('/calls', { title: 'Call', inviteUserIds: [], siteId: site })
    ).body;
    const { id } = await keepIn(app, tenant, randomBytes(10), { callId: call.id as never });
    await client.put('/evidence-retention', { keepDays: 1 });
    for (const scope of [{ evidenceId: id }, { callId: call.id }, { siteId: site }, {}]) {
      const { status, body: hold } = await client.post<LegalHoldView>('/legal-holds', {
        ...scope,
        reason: 'Court',
      });
      expect([status, hold]).toMatchObject([201, { ...scope, reason: 'Court' }]);
      expect((await client.get<EvidenceView>(`/evidence/${id}`)).body.held).toBe(true);
      expect(await client.delete(`/evidence/${id}`)).toMatchObject(refusal(409, 'LEGAL_HOLD'));
      expect((await client.get<Page<LegalHoldView>>('/legal-holds')).body.items).toEqual([hold]);
      expect((await client.post(`/legal-holds/${hold.id}/lifting`, { reason: 'Settled' })).status).toBe(204);
    }
    expect(await client.post('/legal-holds', { siteId: site, callId: call.id, reason: 'x' })).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
    await client.delete(`/evidence/${id}`);
    const { body: hold } = await client.post<LegalHoldView>('/legal-holds', {
      evidenceId: id,
      reason: 'Court',
    });
    expect(await client.post(`/evidence/${id}/erasure`)).toMatchObject(refusal(409, 'LEGAL_HOLD'));
    await days(tenant, 32);
    expect(await rowsOf(tenant)).toEqual([1, 1]);
    await expect(app.database.query('delete from evidence where id = $1', [id])).rejects.toMatchObject({
      constraint: 'legal_hold_tenant_id_evidence_id_fkey',
    });
    expect((await client.post(`/legal-holds/${hold.id}/lifting`, { reason: 'Settled' })).status).toBe(204);
    await days(tenant, 1);
    expect([await rowsOf(tenant), await objectsOf(tenant)]).toEqual([[0, 0], 0]);
  });

  it('counts before a rule is set what it would put into the trash, and puts exactly that there', async () => {
    const tenant = await app.given.tenant();
    const client = await administrator(tenant);
    const site = (await client.post<{ id: string }>('/sites', { name: 'Bridge' })).body.id;
    const [atSite, elsewhere, held] = [
      await keepIn(app, tenant, randomBytes(10), { siteId: site as never }),
      await keepIn(app, tenant, randomBytes(20)),
      await keepIn(app, tenant, randomBytes(40)),
    ];
    await client.post('/legal-holds', { evidenceId: held.id, reason: 'Court' });
    await days(tenant, 10);
    await keepIn(app, tenant, randomBytes(80));
    const preview = async (query: string): Promise<unknown> =>
      (await client.get(`/evidence-retention/preview?${query}`)).body;
    expect(await preview('keepDays=11')).toEqual({ items: 0, bytes: 0, heldItems: 0 });
    expect(await preview('keepDays=5')).toEqual({ items: 2, bytes: 30, heldItems: 1 });
    expect(await preview(`keepDays=5&siteId=${site}`)).toEqual({ items: 1, bytes: 10, heldItems: 0 });
    await client.put(`/evidence-retention/sites/${site}`, { keepDays: null });
    expect(await preview('keepDays=5')).toEqual({ items: 1, bytes: 20, heldItems: 1 });
    expect(await client.get('/evidence-retention/preview?keepDays=0')).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
    expect(await listed(client, '?trashed=true')).toEqual([]); // looking changes nothing
    await client.put('/evidence-retention', { keepDays: 5 });
    await days(tenant, 1);
    expect(await listed(client, '?trashed=true')).toEqual([elsewhere.id]);
    expect(await listed(client)).toContain(atSite.id);
  });

  it('empties the trash in the background but for what is held, and what came later', async () => {
    const tenant = await app.given.tenant();
    const client = await administrator(tenant);
    const [first, held, second, kept] = [
      await keepIn(app, tenant, randomBytes(100)),
      await keepIn(app, tenant, randomBytes(200)),
      await keepIn(app, tenant, randomBytes(400)),
      await keepIn(app, tenant, randomBytes(800)),
    ];
    expect((await client.get('/evidence-trash')).body).toEqual({
      ...{ items: 0, bytes: 0, heldItems: 0, heldBytes: 0 },
    });
    for (const { id } of [first, held, second]) await client.delete(`/evidence/${id}`);
    expect(await listed(client, '?trashed=true&limit=2')).toEqual([second.id, held.id]); // the last one first
    await client.post('/legal-holds', { evidenceId: held.id, reason: 'Court' });
    const all = { items: 3, bytes: 700, heldItems: 1, heldBytes: 200 };
    expect((await client.get('/evidence-trash')).body).toEqual(all);
    expect(await client.post('/evidence-trash/erasure')).toMatchObject({ status: 202, body: all });
    await app.get(JobWorker).idle();
    expect(await listed(client, '?trashed=true')).toEqual([held.id]);
    expect(await listed(client)).toEqual([kept.id]);
    expect([await rowsOf(tenant), await objectsOf(tenant)]).toEqual([[2, 2], 2]);
    expect((await actionsOf(tenant)).filter((action) => /emptied|erased/.test(action))).toEqual([
      ...['evidence.trash_emptied', 'evidence.erased', 'evidence.erased'],
    ]);
    const { client: member } = await tenant.signedIn();
    for (const answer of [await member.get('/evidence-trash'), await member.post('/evidence-trash/erasure')])
      expect(answer).toMatchObject(refusal(403, 'FORBIDDEN'));
  });

  it('says of a call and of a site that all of it is held, and in the log why it is no more', async () => {
    const tenant = await app.given.tenant();
    const client = await administrator(tenant);
    const site = (await client.post<{ id: string }>('/sites', { name: 'Bridge' })).body.id;
    const call = (
      await client.post<{ id: string }>('/calls', { title: 'Crack', inviteUserIds: [], siteId: site })
    ).body.id;
    await keepIn(app, tenant, randomBytes(10), { callId: call as never });
    const held = async (): Promise<unknown[]> => [
      (await client.get<{ held: boolean }>(`/calls/${call}/legal-hold`)).body.held,
      (await client.get<{ held: boolean }>(`/sites/${site}/legal-hold`)).body.held,
    ];
    const place = async (scope: object): Promise<LegalHoldView> =>
      (await client.post<LegalHoldView>('/legal-holds', { ...scope, reason: 'Court' })).body;
    const lift = (id: string): Promise<unknown> =>
      client.post(`/legal-holds/${id}/lifting`, { reason: 'Settled' });
    expect(await held()).toEqual([false, false]);
    const onCall = await place({ callId: call });
    expect([onCall, await held()]).toMatchObject([{ of: 'Crack', items: 1 }, [true, false]]);
    await lift(onCall.id);
    const onSite = await place({ siteId: site });
    expect([onSite, await held()]).toMatchObject([{ of: 'Bridge', items: 1 }, [true, true]]);
    expect(await client.post(`/legal-holds/${onSite.id}/lifting`, {})).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
    await lift(onSite.id);
    const onAll = await place({});
    expect([onAll, await held()]).toMatchObject([{ of: null }, [true, true]]);
    await lift(onAll.id);
    expect(await held()).toEqual([false, false]);
    const [entry] = await app.database.query<{ details: unknown }>(
      `select details from audit_entry where tenant_id = $1 and action = 'legal_hold.lifted' order by seq limit 1`,
      [tenant.id],
    );
    expect(entry?.details).toMatchObject({ callId: call, siteId: null, reason: 'Settled' });
    const { client: stranger } = await tenant.signedIn();
    expect(await stranger.get(`/calls/${call}/legal-hold`)).toMatchObject(refusal(404, 'NOT_FOUND'));
  });

  it('says what takes the room', async () => {
    const tenant = await app.given.tenant();
    const client = await administrator(tenant);
    const site = (await client.post<{ id: string }>('/sites', { name: 'Bridge' })).body.id;
    const { id } = await keepIn(app, tenant, randomBytes(100), { siteId: site as never });
    await days(tenant, 40);
    await keepIn(app, tenant, randomBytes(900));
    await client.delete(`/evidence/${id}`);
    await app.database.query('update storage_use set used_bytes = used_bytes + 7 where tenant_id = $1', [
      tenant.id,
    ]);
    const { body } = await client.get<StorageBreakdown>('/storage/breakdown');
    expect(body).toMatchObject({
      kinds: [{ kind: 'file', items: 2, bytes: 1_000 }],
      sites: [
        { siteId: null, siteName: null, items: 1, bytes: 900 },
        { siteId: site, siteName: 'Bridge', items: 1, bytes: 100 },
      ],
      months: [
        { items: 1, bytes: 100 },
        { items: 1, bytes: 900 },
      ],
      trash: { items: 1, bytes: 100 },
      otherBytes: 7,
    });
  });

  it('cannot be handed out while it is being deleted', async () => {
    const tenant = await app.given.tenant();
    const { id } = await keepIn(app, tenant, randomBytes(10));
    await app.database.query('update evidence set erasing = true where id = $1', [id]);
    const client = await administrator(tenant);
    expect([(await contentOf(client, id)).status, await listed(client)]).toEqual([404, []]);
    await expect(
      app
        .get(EvidenceStore)
        .add(
          keeper(tenant),
          { id, kind: 'file', name: 'a', contentType: 'text/plain', bytes: 10 },
          piecesOf(randomBytes(10)),
        ),
    ).rejects.toThrow();
    expect(await rowsOf(tenant)).toEqual([1, 1]);
  });
});
