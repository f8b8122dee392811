import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallId, ChatMessage, EvidenceView, FileId, FileView, Page, UploadPass } from '@rinjo/contract';
import { CallFiles } from '../../../apps/api/src/modules/evidence/call-files.js';
import { JobWorker } from '../../../apps/api/src/platform/jobs/job-worker.js';
import { ContentScanner, type ScanVerdict } from '../../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../../support/app.js';
import { broughtBy, looked } from '../../support/brought-file.js';
import { CallLine } from '../../support/call-line.js';
import { FakeScanner, sha256Of } from '../../support/evidence.js';
import { FakeMedia } from '../../support/fake-media.js';
import type { HttpClient } from '../../support/http-client.js';
import { Tus } from '../../support/tus.js';
import { PNG, twoInACall } from '../../support/two-in-a-call.js';

/** A document by its head. */
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000)]);

const filesAt = ({ events }: CallLine): readonly FileView[] =>
  events.flatMap((event) => (event.name === 'file.added' ? [event.payload.file] : []));
const messagesAt = ({ events }: CallLine): readonly ChatMessage[] =>
  events.flatMap((event) => (event.name === 'chat.added' ? [event.payload.message] : []));

describe('files that people bring to the chat of a call', () => {
  let app: TestApp;
  const scanner = new FakeScanner();
  const start = (database?: TestApp['database']): Promise<TestApp> =>
    startApp({
      ...(database && { database }),
      media: new FakeMedia(),
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(scanner),
    });
  beforeAll(async () => {
    app = await start();
  });
  afterAll(() => app.close());

  async function fetched(client: HttpClient, callId: CallId, id: FileId, range?: string) {
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${client.url}/api/v1/calls/${callId}/files/${id}/content`, {
      headers: { cookie, ...(range !== undefined && { range }) },
    });
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  async function withVerdict<T>(verdict: ScanVerdict | Error, work: () => Promise<T>): Promise<T> {
    scanner.verdict = verdict;
    try {
      return await work();
    } finally {
      scanner.verdict = 'clean';
    }
  }

  it('arrive through a broken line, whole, for everybody and for those who come later', async () => {
    const { call, host, guest, guestClient } = await twoInACall(app);
    const tus = new Tus(app, guestClient);
    const { location } = await tus.begin(PDF.length, { filename: '横断図.pdf', chat: 'true' });
    await tus.patch(location, 0, PDF.subarray(0, 100_000));
    const { offset } = await tus.head(location);
    expect(offset).toBe(100_000);
    await tus.patch(location, offset, PDF.subarray(offset));
    const { evidenceId } = await looked(app, guestClient, location);
    await host.until((line) => messagesAt(line).length > 0);
    const file = { id: evidenceId, kind: 'attachment', name: '横断図.pdf', type: 'application/pdf' };
    const [seen] = filesAt(host);
    expect(seen).toMatchObject({
      ...file,
      sha256: sha256Of(PDF),
      by: guest.self,
      byName: 'ゲスト',
      page: null,
    });
    const message = { by: guest.self, byName: 'ゲスト', text: '', mentions: [], fileId: evidenceId };
    expect(messagesAt(host)).toMatchObject([message]);
    if (!seen) throw new Error('No file');
    for (const client of [call.host.client, guestClient]) {
      const { status, headers, bytes } = await fetched(client, call.id, seen.id);
      expect([status, sha256Of(bytes)]).toEqual([200, sha256Of(PDF)]);
      expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    }
    const part = await fetched(call.host.client, call.id, seen.id, 'bytes=9-18');
    expect([part.status, part.bytes]).toEqual([206, PDF.subarray(9, 19)]);
    const late = await call.memberLine();
    const { parts } = await late.send('call.snapshot', {});
    expect([parts.files, parts.chat]).toEqual([filesAt(host), messagesAt(host)]);
  });

  it('come from whichever process has found them clean, and are there when the call moves', async () => {
    const one = await start();
    const { call, host } = await twoInACall(one);
    const two = await start(one.database);
    await one.get(JobWorker).beforeApplicationShutdown(); // the other one does all the work
    const id = await broughtBy(two, call.host.client, PNG, 'a.png', { callId: call.id });
    await host.until((line) => messagesAt(line).length > 0);
    expect(filesAt(host)).toMatchObject([{ id, kind: 'sheet', width: 192, height: 192 }]);
    expect(messagesAt(host)).toMatchObject([{ fileId: id, by: host.self }]);
    // A picture like any other: it can be put before everybody.
    await host.send('stage.show', { surface: { kind: 'image', fileId: id } });
    const ref = { tenantId: call.tenant.id, callId: call.id };
    await two.get(CallFiles).load(ref);
    expect(two.get(CallFiles).snapshot(ref)).toEqual(filesAt(host));
    await two.close();
    await one.close();
  });

  it.each<[string, ScanVerdict | Error]>([
    ['infected', 'infected'],
    ['unscannable', 'unscannable'],
    ['quarantined', new Error('the scanner is away')],
  ])('reach nobody else while they are %s; whoever sent them can see it', async (state, verdict) => {
    const { call, host, guestClient } = await twoInACall(app);
    const id = await withVerdict(verdict, () => broughtBy(app, guestClient, PDF, 'a.pdf'));
    expect((await guestClient.get<EvidenceView>(`/evidence/${id}`)).body.state).toBe(state);
    await host.send('chat.send', { text: 'anything?', mentions: [] });
    await host.until((line) => messagesAt(line).length > 0);
    expect([messagesAt(host).map(({ text }) => text), filesAt(host)]).toEqual([['anything?'], []]);
    for (const client of [call.host.client, guestClient])
      expect((await fetched(client, call.id, id)).status).toBe(404);
  });

  it('are gone from the call when they are in the trash', async () => {
    const { call, host, guestClient } = await twoInACall(app);
    const id = await broughtBy(app, guestClient, PNG, 'a.png');
    await host.until((line) => filesAt(line).length > 0);
    expect((await fetched(call.host.client, call.id, id)).status).toBe(200);
    const admin = (await call.tenant.signedIn('admin')).client;
    expect((await admin.delete(`/evidence/${id}`)).status).toBe(204);
    expect((await fetched(call.host.client, call.id, id)).status).toBe(404);
    const ref = { tenantId: call.tenant.id, callId: call.id };
    await app.get(CallFiles).load(ref);
    expect(app.get(CallFiles).snapshot(ref)).toEqual([]);
  });

  it('are refused before a byte when there is no room, and take none', async () => {
    const { call, guestClient, host } = await twoInACall(app);
    await app.database.query(
      `insert into storage_use (tenant_id, used_bytes)
       select t.tenant_id, p.storage_bytes - 10 from tenant t join plan p on p.id = t.plan_id where t.tenant_id = $1`,
      [call.tenant.id],
    );
    const answer = await new Tus(app, guestClient).begin(PNG.length, { filename: 'a.png', chat: 'true' });
    expect([answer.status, answer.body.code]).toEqual([409, 'STORAGE_FULL']);
    await host.send('call.snapshot', {});
    expect(filesAt(host)).toEqual([]);
  });

  it('belong to a call, and to one that exists for whoever brings them', async () => {
    const { call, guestClient } = await twoInACall(app);
    const other = await twoInACall(app);
    const begin = async (client: HttpClient, more: Record<string, string>) =>
      (await new Tus(app, client).begin(PNG.length, { filename: 'a.png', chat: 'true', ...more })).body.code;
    expect(await begin(guestClient, { callId: other.call.id })).toBe('NOT_FOUND');
    expect(await begin(other.call.host.client, { callId: call.id })).toBe('NOT_FOUND');
    expect(await begin(call.host.client, {})).toBe('VALIDATION');
    expect(await begin(guestClient, { chat: 'perhaps' })).toBe('VALIDATION');
    const id = await broughtBy(app, guestClient, PNG, 'a.png');
    for (const client of [other.call.host.client, other.guestClient, call.member().client])
      expect((await fetched(client, call.id, id)).status).toBe(404);
  });

  it('of those who are not in the call, or were removed from it, are kept and not shown', async () => {
    const { call, host, guest, guestClient } = await twoInACall(app);
    const id = await broughtBy(app, call.member().client, PNG, 'a.png', { callId: call.id });
    const tus = new Tus(app, guestClient);
    const { location } = await tus.begin(PNG.length, { filename: 'b.png', chat: 'true' });
    // It has the scanner in hand when the host removes whoever sent it.
    const removed = await withVerdict(new Error('the scanner is away'), async () => {
      await tus.patch(location, 0, PNG);
      return looked(app, guestClient, location);
    });
    await host.send('participant.remove', { participantId: guest.self ?? ('' as never) });
    await app.database.query(
      `update job set run_at = now() - interval '1 hour' where kind = 'evidence.scan'`,
    );
    await app.get(JobWorker).idle();
    const { body } = await call.host.client.get<Page<EvidenceView>>(`/evidence?callId=${call.id}`);
    expect(body.items.map((item) => [item.id, item.state]).sort()).toEqual(
      [
        [id, 'clean'],
        [removed.evidenceId, 'clean'],
      ].sort(),
    );
    await host.send('call.snapshot', {});
    expect([filesAt(host), messagesAt(host)]).toEqual([[], []]);
  });

  it('can be sent with a pass, as what waits on a phone is', async () => {
    const { call, host, guest, guestClient } = await twoInACall(app);
    const { body: pass } = await guestClient.post<UploadPass>(`/calls/${call.id}/upload-passes`);
    const id = await broughtBy(app, pass, PNG, 'a.png', { callId: call.id });
    await host.until((line) => messagesAt(line).length > 0);
    expect(messagesAt(host)).toMatchObject([{ fileId: id, by: guest.self, byName: 'ゲスト' }]);
  });

  it('are in the log: who brought what', async () => {
    const { call, guest, guestClient } = await twoInACall(app);
    const id = await broughtBy(app, guestClient, PNG, 'a.png');
    const rows = await app.database.query<{ details: unknown }>(
      `select details from audit_entry where tenant_id = $1 and action = 'file.added'`,
      [call.tenant.id],
    );
    const what = { kind: 'sheet', type: 'image/png', bytes: PNG.length, sha256: sha256Of(PNG) };
    expect(rows).toEqual([{ details: { callId: call.id, fileId: id, participantId: guest.self, ...what } }]);
  });
});
