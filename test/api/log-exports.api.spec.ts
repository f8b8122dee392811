import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import {
  type AuditEntryView,
  type GroupId,
  type InclusionProof,
  LIMITS,
  type LogExportView,
  type LogSearch,
  type Page,
  type StartLogExport,
} from '@rinjo/contract';
import { commitsTo, entryHash, type EntryFacts, entryPayload, includes } from '@rinjo/transparency-log';
import { NODE_CRYPTOGRAPHY } from '../../libs/transparency-log/src/verify-log-command/node-cryptography.js';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { AuditTrail } from '../../apps/api/src/platform/events/audit-trail.port.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { eventually } from '../boot/support/eventually.js';
import { startApp, type TestApp } from '../support/app.js';
import { sha256Of } from '../support/evidence.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { type HttpClient, refusal } from '../support/http-client.js';
import { manyEntries } from '../support/many-entries.js';
import { filesOf } from '../support/object-files.js';
import { TestClock } from '../support/test-clock.js';

const { sha256 } = NODE_CRYPTOGRAPHY;
const EVIL = '=HYPERLINK("http://evil.example")\r\n"b",\u202egnp.exe\u2066\u0007';
const S = 1_000;
const DAY = 24 * 3_600 * S;

describe('a log in a file', () => {
  let app: TestApp;
  const clock = new TestClock();
  beforeAll(async () => {
    app = await startApp({ clock });
  });
  afterAll(() => app.close());

  const admin = async (): Promise<{ readonly tenant: GivenTenant; readonly client: SignedInClient }> => {
    const tenant = await app.given.tenant();
    return { tenant, client: (await tenant.signedIn('admin')).client };
  };
  const isReady = ({ state }: LogExportView): true | undefined => state === 'ready' || undefined;
  const start = (client: HttpClient, input: Partial<StartLogExport> = {}) =>
    client.post<LogExportView>('/log-exports', {
      ...{ log: 'operations', format: 'csv', conditions: {}, ...input },
    });
  const view = async (client: HttpClient, { id }: Pick<LogExportView, 'id'>): Promise<LogExportView> =>
    (await client.get<LogExportView>(`/log-exports/${id}`)).body;
  async function made(client: HttpClient, input: Partial<StartLogExport> = {}): Promise<LogExportView> {
    const { status, body } = await start(client, input);
    expect(status).toBe(201);
    clock.advance(2 * S);
    await eventually('the export', async () => {
      await app.get(JobWorker).idle();
      return isReady(await view(client, body));
    });
    return view(client, body);
  }
  async function content(client: HttpClient, { id }: Pick<LogExportView, 'id'>): Promise<Buffer> {
    expect((await client.post(`/log-exports/${id}/grants`)).status).toBe(200);
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${client.url}/api/v1/log-exports/${id}/content`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  }
  const table = (bytes: Buffer): readonly Record<string, string>[] =>
    parse(bytes, { bom: true, columns: true, record_delimiter: '\r\n', relax_quotes: false });
  const lines = (bytes: Buffer): readonly Record<string, unknown>[] =>
    bytes
      .toString('utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  /** With a name that no form would let through. */
  const group = (tenant: GivenTenant, displayName: string): Promise<void> =>
    app.get(TenantDb).run(jobPrincipal(tenant.id, 'test'), async (tx) => {
      const groupId = randomUUID() as GroupId;
      await app.get(AuditTrail).record(tx, 'group.created', { groupId, displayName });
    });
  const actions = async (client: HttpClient, query = ''): Promise<readonly AuditEntryView[]> =>
    (await client.get<Page<AuditEntryView>>(`/audit-entries?${query}`)).body.items;

  it('is a table that RFC 4180 reads, on which nothing is a formula or hidden, in UTC and by the clocks of the tenant', async () => {
    const { tenant, client } = await admin();
    await client.patch('/tenant/settings', { version: 0, timeZone: 'America/New_York' });
    await group(tenant, EVIL);
    const [expected] = await actions(client, 'action=group.created');
    const done = await made(client);
    const bytes = await content(client, done);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(sha256Of(bytes)).toBe(done.sha256);
    expect(done).toMatchObject({ bytes: bytes.length, percent: 100, timeZone: 'America/New_York' });
    expect(done.name).toMatch(/^rinjo-.*-operations-\d{8}T\d{6}Z\.csv$/);
    const rows = table(bytes);
    expect(rows).toHaveLength(done.rows);
    expect(rows.map(({ action }) => action)).toContain('tenant.updated');
    const row = rows.find(({ action }) => action === 'group.created');
    expect(row).toMatchObject({ time_utc: expected?.at, seq: String(expected?.seq), actor_kind: 'job' });
    const local = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: 'America/New_York', dateStyle: 'short', timeStyle: 'medium' },
    });
    expect(row?.['time_local (America/New_York)']).toBe(local.format(new Date(expected?.at ?? '')));
    // The cell is JSON, in which what was hidden is written out.
    const { displayName } = JSON.parse(row?.['details'] ?? '') as { readonly displayName: string };
    expect(displayName).toBe(EVIL);
    const text = bytes.toString('utf8').slice(1);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u);
    expect(text.split('\r\n')).toHaveLength(rows.length + 2);
  });

  it('gives a formula in a name an apostrophe', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const { client: other } = await tenant.signedIn('admin');
    await other.patch('/me', { displayName: '=1+1' });
    await other.post('/groups', { displayName: 'A' });
    const rows = table(await content(client, await made(client)));
    expect(rows.find(({ action }) => action === 'group.created')?.['actor_name']).toBe("'=1+1");
  });

  it('has the entries of the search alone, up to the moment when it was asked for', async () => {
    const { client } = await admin();
    await client.post('/groups', { displayName: '配管' });
    await client.post('/groups', { displayName: '電気' });
    const conditions = { action: 'group.created', search: '配管' } as const;
    const started = await start(client, { conditions, format: 'jsonl' });
    clock.advance(S);
    await client.post('/groups', { displayName: '配管 2' });
    await eventually('the export', async () => isReady(await view(client, started.body)));
    expect(await view(client, started.body)).toMatchObject({ conditions, rows: 1 });
    expect(lines(await content(client, started.body))).toMatchObject([
      { action: 'group.created', details: { displayName: '配管' } },
    ]);
    // What was typed is nobody's business but that of who may read exports.
    const [entry] = await actions(client, 'action=log_export.started');
    expect(entry?.details).toMatchObject({ conditions: ['action=group.created', 'search'] });
  });

  it('has in lines of JSON what each entry commits to in the signed log, and the signature that covers all of them', async () => {
    const { tenant, client } = await admin();
    await group(tenant, EVIL);
    const done = await made(client, { format: 'jsonl' });
    const { checkpoint } = done;
    if (!checkpoint) throw new Error('Nothing was signed');
    const rows = lines(await content(client, done));
    expect(rows).toHaveLength(done.rows);
    const { body: log } = await client.get<{ keys: string[]; origin: string }>('/audit-log');
    expect(checkpoint.note.startsWith(`${log.origin}\n${String(checkpoint.size)}\n`)).toBe(true);
    for (const row of rows) {
      const { actor, seq, salt, commitment } = row as unknown as {
        readonly actor: { readonly kind: string; readonly name: string };
        readonly seq: number;
        readonly salt: string;
        readonly commitment: string;
      };
      expect(seq).toBeLessThanOrEqual(checkpoint.size);
      const facts = { ...(row as unknown as EntryFacts), actorKind: actor.kind, actorName: actor.name };
      const c = Buffer.from(commitment, 'hex');
      expect(commitsTo(sha256, c, Buffer.from(salt, 'hex'), entryPayload(facts))).toBe(true);
      const { body: proof } = await client.get<InclusionProof>(`/audit-log/inclusion?seq=${String(seq)}`);
      expect(proof.entry.c).toBe(commitment);
      const inclusion = {
        ...{ leaf: seq - 1, leafHash: entryHash(sha256, proof.entry), size: proof.checkpoint.size },
        root: Buffer.from(proof.checkpoint.root, 'base64'),
      };
      expect(
        includes(
          sha256,
          inclusion,
          proof.path.map((hash) => Buffer.from(hash, 'base64')),
        ),
      ).toBe(true);
    }
  });

  it.each<[LogSearch, string, number]>([
    [{ log: 'access', conditions: {} }, 'GET /api/v1/me/sign-ins', 6003],
    [{ log: 'errors', conditions: { code: 'NOT_FOUND' } }, 'GET /api/v1/calls/:callId', 6003],
  ])('has requests of %j', async (search, route, uid) => {
    const { client } = await admin();
    await client.get('/me/sign-ins');
    await client.get(`/calls/${randomUUID()}`);
    const events = lines(await content(client, await made(client, { ...search, format: 'ocsf' })));
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) expect(event).toMatchObject({ class_uid: uid, category_uid: 6 });
    expect(events.map(({ api }) => (api as { operation: string }).operation)).toContain(route);
    const done = await made(client, { ...search });
    expect(done.checkpoint).toBeNull();
    const rows = table(await content(client, done));
    expect(rows.map((row) => row['route'])).toContain(route);
    if (search.log === 'errors')
      expect(new Set(rows.map((row) => row['error_code']))).toEqual(new Set(['NOT_FOUND']));
  });

  it('has sign-ins, with who it was', async () => {
    const tenant = await app.given.tenant();
    const password = 'correct horse battery staple';
    const user = await tenant.user({ password, roles: ['admin'] });
    const client = await tenant.clientFor(user);
    await app
      .anonymous()
      .post('/sign-in', { tenant: tenant.slug, email: user.email, password: 'wrong wrong wrong wrong' });
    const search = { log: 'signIns', conditions: { outcome: 'refused' } } as const;
    expect(table(await content(client, await made(client, search)))).toMatchObject([
      { outcome: 'refused', user_email: user.email, method: 'password', reason: 'credentials' },
    ]);
    const [event] = lines(await content(client, await made(client, { ...search, format: 'ocsf' })));
    expect(event).toMatchObject({ class_uid: 3002, status_id: 2, user: { email_addr: user.email } });
    const nobody = { log: 'signIns', conditions: { search: 'nobody' } } as const;
    const empty = await made(client, { ...nobody, format: 'jsonl' });
    expect([empty.rows, empty.bytes]).toEqual([0, 0]);
    expect(await content(client, empty)).toHaveLength(0);
  });

  it('is written batch by batch, and what is cancelled meanwhile leaves nothing', async () => {
    const { tenant, client } = await admin();
    await manyEntries(app.database, tenant.id, 30_000, clock.now());
    const done = await made(client, { conditions: { action: 'evidence.opened' }, format: 'jsonl' });
    const seqs = lines(await content(client, done)).map(({ seq }) => Number(seq));
    expect(seqs).toHaveLength(10_000);
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
    expect(new Set(seqs).size).toBe(10_000);
    const before = filesOf(app.database, tenant.id);
    const { body: second } = await start(client);
    await eventually('the writing', async () => {
      const held = 'select 1 from storage_reservation where tenant_id = $1';
      return (await app.database.query(held, [tenant.id])).length > 0 || undefined;
    });
    expect((await client.delete(`/log-exports/${second.id}`)).status).toBe(204);
    await app.get(JobWorker).idle();
    expect(await view(client, second)).toMatchObject({ state: 'ended', bytes: null });
    await eventually(
      'an empty store',
      () => filesOf(app.database, tenant.id).length === before.length || undefined,
    );
    expect(await client.get(`/log-exports/${second.id}/content`)).toMatchObject(refusal(404, 'NOT_FOUND'));
  });

  it('is two at a time, and so many in all', async () => {
    const { tenant, client } = await admin();
    const search = { log: 'access' } as const; // which waits for what is late
    expect([(await start(client, search)).status, (await start(client, search)).status]).toEqual([201, 201]);
    expect(await start(client, search)).toMatchObject(refusal(409, 'LOG_EXPORTS_AT_ONCE'));
    clock.advance(2 * S);
    await app.get(JobWorker).idle();
    await eventually('both', async () => {
      const { body } = await client.get<Page<LogExportView>>('/log-exports');
      return body.items.every(isReady) || undefined;
    });
    await app.database.query(
      `insert into log_export (tenant_id, id, log, format, conditions, state, requested_by, requested_at, time_zone, object_id)
       select tenant_id, gen_random_uuid(), log, format, conditions, state, requested_by, requested_at, time_zone, object_id
       from (select * from log_export where tenant_id = $1 limit 1) x, generate_series(1, $2::int)`,
      [tenant.id, LIMITS.logExports - 2],
    );
    expect(await start(client)).toMatchObject(refusal(409, 'LOG_EXPORTS_LIMIT'));
  });

  it('is given to sessions that have just shown who they are, and each time is in the log', async () => {
    const { tenant, client } = await admin();
    const done = await made(client);
    const path = `/log-exports/${done.id}/content`;
    expect(await client.get(path)).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
    await content(client, done);
    const { client: other } = await tenant.signedIn('admin');
    expect(await other.get(path)).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
    expect(await actions(client, `objectId=${done.id}`)).toMatchObject([
      { action: 'log_export.downloaded' },
      { action: 'log_export.granted' },
      { action: 'log_export.ready', details: { rows: done.rows, bytes: done.bytes, sha256: done.sha256 } },
      { action: 'log_export.started' },
    ]);
    const { client: member } = await tenant.signedIn('member');
    expect(await start(member)).toMatchObject(refusal(403, 'FORBIDDEN'));
  });

  it.each([
    { log: 'operations', conditions: { outcome: 'failed' } },
    { log: 'operations', conditions: { method: 'password' } },
    { log: 'signIns', conditions: { action: 'user.created' } },
    { log: 'access', conditions: { search: 'pump' } },
    { log: 'errors', conditions: { from: 'yesterday' } },
    { log: 'access', conditions: { contents: 'true' } },
    { log: 'nothing' },
    { format: 'xls' },
    { conditions: null },
    { conditions: { limit: 5 } },
  ])('is refused for %j', async (input) => {
    const { client } = await admin();
    expect(await start(client, input as Partial<StartLogExport>)).toMatchObject(refusal(400, 'VALIDATION'));
    expect((await client.get<Page<LogExportView>>('/log-exports')).body.items).toEqual([]);
  });

  // The last: nobody is signed in after so many days.
  it('goes when somebody says so, and when its days are over; that there was one stays', async () => {
    const { tenant, client } = await admin();
    const [first, second] = [await made(client), await made(client)];
    expect((await client.delete(`/log-exports/${first.id}`)).status).toBe(204);
    expect(await client.delete(`/log-exports/${first.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    await content(client, second);
    clock.advance(LIMITS.logExportDays * DAY);
    await eventually('its end', async () => {
      await app.get(JobWorker).idle();
      const [row] = await app.database.query<{ end_reason: string | null; object_id: string | null }>(
        'select end_reason, object_id from log_export where id = $1',
        [second.id],
      );
      return (row?.end_reason === 'expired' && row.object_id === null) || undefined;
    });
    expect(filesOf(app.database, tenant.id)).toEqual([]);
    const ends = await app.database.query<{ details: object }>(
      `select details from audit_entry where tenant_id = $1 and action = 'log_export.ended' order by seq`,
      [tenant.id],
    );
    expect(ends.map(({ details }) => details)).toEqual([
      { logExportId: first.id, end: 'deleted' },
      { logExportId: second.id, end: 'expired' },
    ]);
  });
});
