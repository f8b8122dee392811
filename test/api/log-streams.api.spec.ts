import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type AuditEntryView,
  type CreateLogStream,
  LIMITS,
  type LogStreamTest,
  type LogStreamView,
  type Page,
} from '@rinjo/contract';
import { StreamSweep } from '../../apps/api/src/modules/audit/streams/stream-sweep.js';
import { AccessLog } from '../../apps/api/src/platform/access-log/access-log.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { eventually } from '../boot/support/eventually.js';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';
import { LineReceiver, SyslogReceiver, type WireEntry } from '../support/log-receivers.js';
import { TestClock } from '../support/test-clock.js';

const S = 1_000;
const MISSING = '0193f000-0000-7000-8000-00000000dead';

describe('the log of a tenant, sent elsewhere', () => {
  let app: TestApp;
  let lines: LineReceiver;
  let syslog: SyslogReceiver;
  const clock = new TestClock();
  beforeAll(async () => {
    [lines, syslog] = [await LineReceiver.start(), await SyslogReceiver.start()];
    app = await startApp({ clock, environment: { OUTGOING_ALLOWED_HOSTS: `${lines.host},${syslog.host}` } });
  });
  beforeEach(() => {
    lines.lines.length = 0;
    lines.requests.length = 0;
    lines.answer = 204;
  });
  // All of them are sent to one receiver.
  afterEach(() => app.database.query('delete from log_stream'));
  afterAll(async () => {
    // First: what listens keeps the process.
    await lines.stop();
    await syslog.stop();
    await app.close();
  });

  const admin = async (): Promise<{ readonly tenant: GivenTenant; readonly client: SignedInClient }> => {
    const tenant = await app.given.tenant();
    return { tenant, client: (await tenant.signedIn('admin')).client };
  };
  const input = (change: Partial<CreateLogStream> = {}): CreateLogStream => ({
    ...{
      name: 'SIEM',
      url: `http://${lines.host}/in?key=1`,
      log: 'operations',
      format: 'json',
      token: 'abc.DEF',
      ca: null,
    },
    ...{ from: 'beginning', ...change },
  });
  async function created(
    client: SignedInClient,
    change: Partial<CreateLogStream> = {},
  ): Promise<LogStreamView> {
    const { status, body } = await client.post<LogStreamView>('/log-streams', input(change));
    expect(status).toBe(201);
    return body;
  }
  async function group(client: SignedInClient, displayName: string): Promise<void> {
    expect((await client.post('/groups', { displayName })).status).toBe(201);
  }
  /** Lets the next round come, and whatever waits for a second try. */
  async function round(ms = 5 * S): Promise<void> {
    clock.advance(ms);
    await app.get(StreamSweep).now();
    await app.get(JobWorker).idle();
  }
  const streams = async (client: SignedInClient): Promise<readonly LogStreamView[]> =>
    (await client.get<Page<LogStreamView>>('/log-streams')).body.items;
  const seqs = (entries: readonly WireEntry[]): readonly unknown[] => entries.map(({ seq }) => seq);
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1);

  it('comes whole and in order, with the token, and goes on with what is written later', async () => {
    const { tenant, client } = await admin();
    await group(client, 'A');
    await created(client);
    expect(await streams(client)).toMatchObject([{ hasToken: true, sentUpTo: 0, lastError: null }]);
    await round();
    const first = lines.lines.length;
    expect(first).toBeGreaterThan(1);
    await group(client, 'B');
    await round();
    expect(seqs(lines.lines)).toEqual(upTo(first + 1));
    expect(lines.lines.every((line) => line['tenant'] === tenant.id)).toBe(true);
    expect(lines.lines.at(-1)).toMatchObject({
      action: 'group.created',
      outcome: 'success',
      actor: { kind: 'user' },
    });
    expect(lines.requests.at(-1)).toMatchObject({
      ...{ 'content-type': 'application/x-ndjson', authorization: 'Bearer abc.DEF' },
    });
    expect(await streams(client)).toMatchObject([{ sentUpTo: first + 1, waiting: 0, failingSince: null }]);
    expect(JSON.stringify(await streams(client))).not.toContain('abc.DEF');
  });

  it('begins with what is written from now on, when it was asked for so', async () => {
    const { client } = await admin();
    await group(client, 'Before');
    await created(client, { from: 'now' });
    await round();
    expect(lines.lines.map(({ action }) => action)).toEqual(['log_stream.created']);
  });

  it('waits while the other side refuses, says so, and then loses nothing and changes no order', async () => {
    const { client } = await admin();
    await created(client);
    lines.answer = 503;
    await round();
    await group(client, 'C');
    const [failing] = await streams(client);
    expect(failing).toMatchObject({ lastError: 'status 503', sentUpTo: 0 });
    expect(failing?.failingSince).not.toBeNull();
    lines.answer = 204;
    await eventually('everything', async () => {
      await round(60 * S);
      return (await streams(client))[0]?.waiting === 0 || undefined;
    });
    expect(seqs(lines.lines)).toEqual(upTo(lines.lines.length));
    expect((await streams(client))[0]).toMatchObject({ failingSince: null, lastError: null });
  });

  it('comes twice rather than never when the answer is lost', async () => {
    const { client } = await admin();
    await created(client);
    lines.answer = 'lost';
    await round();
    const taken = lines.lines.length;
    lines.answer = 204;
    await eventually('everything', async () => {
      await round(60 * S);
      return (await streams(client))[0]?.waiting === 0 || undefined;
    });
    expect(seqs(lines.lines)).toEqual([...upTo(taken), ...upTo(taken)]);
    // By this the other side knows them again.
    const [one, again] = lines.requests.map((headers) => headers['idempotency-key']);
    expect(one).toBe(again);
  });

  it('goes over TLS as syslog, with nothing hidden in what people typed', async () => {
    const { client } = await admin();
    await group(client, 'Night shift');
    const url = `syslog-tls://${syslog.host}`;
    await created(client, { url, token: null, ca: syslog.certificate, format: 'ocsf' });
    await round();
    const made = syslog.messages.find((message) => message.includes('group.created')) ?? '';
    expect(made).toMatch(
      /^<110>1 \d{4}-\d\d-\d\dT[\d:.]+Z 127\.0\.0\.1 rinjo - group\.created \[meta sequenceId="\d+"\] \ufeff\{.*\}$/u,
    );
    const event = JSON.parse(made.slice(made.indexOf('{'))) as WireEntry;
    expect(event).toMatchObject({
      ...{ class_uid: 3006, activity_id: 6, type_uid: 300_606, status_id: 1, severity_id: 1 },
      metadata: { version: '1.3.0', log_name: 'audit' },
      api: { operation: 'group.created' },
    });
    // Certificates of somebody else are not believed.
    const other = await SyslogReceiver.start();
    const { body } = await client.post<LogStreamView>(
      '/log-streams',
      input({ url, token: null, ca: other.certificate }),
    );
    expect((await client.post<LogStreamTest>(`/log-streams/${body.id}/tests`)).body).toEqual({
      error: 'certificate',
    });
    await other.stop();
  });

  it('comes as the log of access, in the order of writing, past rows whose time is over', async () => {
    const { tenant, client } = await admin();
    const written = (): Promise<void> => app.get(AccessLog).written();
    await client.get('/groups');
    await written();
    const { id } = await created(client, { log: 'access' });
    await client.get(`/sites/${MISSING}`);
    await written();
    await round();
    expect(lines.lines.map(({ route }) => route)).toEqual([
      'GET /api/v1/groups',
      'POST /api/v1/log-streams',
      'GET /api/v1/sites/:siteId',
    ]);
    expect(lines.lines.at(-1)).toMatchObject({
      ...{ tenant: tenant.id, outcome: 'refused', status: 404, code: 'NOT_FOUND', address: '127.0.0.1' },
      actor: { kind: 'user' },
    });
    await written();
    // Twice the same row, as after a crash, and rows that were forgotten: numbers that nobody has.
    await app.database.query('update access_head set size = size + 3 where tenant_id = $1', [tenant.id]);
    await client.get('/me/sign-ins');
    await written();
    await client.patch(`/log-streams/${id}`, { format: 'ocsf' });
    lines.lines.length = 0;
    await round();
    expect(lines.lines).toContainEqual(
      expect.objectContaining({
        ...{ class_uid: 6003, activity_id: 2, message: 'GET /api/v1/me/sign-ins' },
        metadata: expect.objectContaining({ log_name: 'access', tenant_uid: tenant.id }) as unknown,
      }),
    );
    await written();
    await round();
    const [stream] = await streams(client);
    expect(stream).toMatchObject({ log: 'access', lastError: null });
    // Numbers that nobody has, at the end: nothing waits for them for ever.
    await app.database.query('update access_head set size = size + 2 where tenant_id = $1', [tenant.id]);
    await round();
    const [head] = await app.database.query<{ size: string; sent: string }>(
      `select h.size, s.sent_up_to as sent from access_head h join log_stream s on s.tenant_id = h.tenant_id where h.tenant_id = $1`,
      [tenant.id],
    );
    expect(head?.sent).toBe(head?.size);
  });

  it('can be tried, paused, gone on with and ended; the log says all of it', async () => {
    const { client } = await admin();
    const { id } = await created(client, { from: 'now' });
    const path = `/log-streams/${id}`;
    expect((await client.post<LogStreamTest>(`${path}/tests`)).body).toEqual({ error: null });
    lines.answer = 401;
    expect((await client.post<LogStreamTest>(`${path}/tests`)).body).toEqual({ error: 'status 401' });
    lines.answer = 204;
    expect(lines.lines).toEqual([]);
    expect((await client.patch(path, { enabled: false })).status).toBe(200);
    await round();
    expect(lines.lines).toEqual([]);
    await client.patch(path, { enabled: true, name: 'Sentinel' });
    await client.patch(path, { enabled: true });
    await round();
    expect(lines.lines.map(({ action }) => action)).toEqual([
      'log_stream.created',
      'log_stream.updated',
      'log_stream.updated',
    ]);
    expect((await client.delete(path)).status).toBe(204);
    expect(await client.patch(path, { enabled: true })).toMatchObject(refusal(404, 'NOT_FOUND'));
    const { body } = await client.get<Page<AuditEntryView>>('/audit-entries?action=log_stream.deleted');
    expect(body.items).toMatchObject([{ details: { streamId: id, url: `http://${lines.host}` } }]);
  });

  it('goes nowhere inside, to no other port, and to so many systems and no more', async () => {
    const { client } = await admin();
    for (const url of [
      'https://127.0.0.1/',
      'syslog-tls://10.0.0.1',
      'syslog-tls://siem.example:514',
      'http://siem.example/',
    ])
      expect(await client.post('/log-streams', input({ url, token: null }))).toMatchObject(
        refusal(400, 'OUTGOING_REFUSED'),
      );
    expect(await client.post('/log-streams', input({ url: `syslog-tls://${syslog.host}` }))).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
    expect(await client.post('/log-streams', input({ ca: syslog.certificate }))).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
    for (let n = 0; n < LIMITS.logStreams; n += 1) await created(client);
    expect(await client.post('/log-streams', input())).toMatchObject(refusal(409, 'LOG_STREAMS_LIMIT'));
  });
});
