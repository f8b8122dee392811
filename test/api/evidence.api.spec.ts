import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AddedFile, EvidenceView, Page } from '@rinjo/contract';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { Mailer } from '../../apps/api/src/platform/mail/mailer.port.js';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { buildCall } from '../support/call-builder.js';
import { contentOf, FakeScanner, keepIn, sha256Of } from '../support/evidence.js';
import { FakeMailer } from '../support/fake-mailer.js';
import { FakeMedia } from '../support/fake-media.js';
import { type HttpClient, refusal } from '../support/http-client.js';
import { PNG, twoInACall, upload } from '../support/two-in-a-call.js';

describe('evidence', () => {
  let app: TestApp;
  const scanner = new FakeScanner();
  const mailer = new FakeMailer();
  beforeAll(async () => {
    app = await startApp({
      media: new FakeMedia(),
      override: (builder) =>
        builder.overrideProvider(ContentScanner).useValue(scanner).overrideProvider(Mailer).useValue(mailer),
    });
  });
  beforeEach(() => {
    scanner.verdict = 'clean';
  });
  afterAll(() => app.close());

  const scanned = (): Promise<void> => app.get(JobWorker).idle();
  const listed = async (client: HttpClient, query = ''): Promise<readonly EvidenceView[]> =>
    (await client.get<Page<EvidenceView>>(`/evidence${query}`)).body.items;
  const logOf = async (tenantId: string, action: string): Promise<readonly Record<string, unknown>[]> =>
    (
      await app.database.query<{ details: Record<string, unknown> }>(
        'select details from audit_entry where tenant_id = $1 and action = $2 order by seq',
        [tenantId, action],
      )
    ).map(({ details }) => details);

  it('keeps what was shared in a call, byte for byte, beyond the call', async () => {
    const { call, host, guestClient } = await twoInACall(app);
    const sent = await upload(app, guestClient, call, 'kind=photo&name=%E5%86%99%E7%9C%9F.png', PNG);
    const file: AddedFile = { ...sent.body, kept: true };
    expect(sent).toMatchObject({ status: 201, body: { kept: true } });
    await scanned();
    await host.send('call.end', {});
    const { body: item } = await call.host.client.get<EvidenceView>(`/evidence/${file.id}`);
    expect(item).toMatchObject({
      ...{ id: file.id, kind: 'photo', state: 'clean', callId: call.id, name: '写真.png', bytes: PNG.length },
      ...{
        sha256: file.sha256,
        width: 192,
        height: 192,
        byUserId: null,
        byName: 'ゲスト',
        contentType: 'image/png',
      },
    });
    const content = await contentOf(call.host.client, file.id);
    expect([content.status, content.bytes.equals(PNG), sha256Of(content.bytes)]).toEqual([
      200,
      true,
      file.sha256,
    ]);
    expect(scanner.seen).toContain(file.sha256);
    expect(await logOf(call.tenant.id, 'evidence.opened')).toEqual([
      { evidenceId: file.id, callId: call.id },
    ]);
  });

  it('is handed out when it was found clean, and otherwise not', async () => {
    for (const verdict of ['infected', 'unscannable', new Error('not now')] as const) {
      scanner.verdict = verdict;
      const tenant = await app.given.tenant();
      const { client } = await tenant.signedIn('admin');
      const { id } = await keepIn(app, tenant, randomBytes(100), { ownMaking: false });
      expect((await contentOf(client, id)).status).toBe(404);
      await scanned();
      const state = verdict instanceof Error ? 'quarantined' : verdict;
      expect((await client.get<EvidenceView>(`/evidence/${id}`)).body.state).toBe(state);
      expect((await contentOf(client, id)).status).toBe(404);
    }
  });

  it('tells every administrator of a virus, and nobody else', async () => {
    scanner.verdict = 'infected';
    const tenant = await app.given.tenant();
    const [one, two] = [await tenant.signedIn('admin'), await tenant.signedIn('admin')];
    await tenant.signedIn('member');
    const { id } = await keepIn(app, tenant, randomBytes(100), { ownMaking: false, name: '請求書.pdf' });
    await scanned();
    const letters = mailer.letters.filter(({ text }) => text.includes(`/evidence/${id}`));
    expect(letters.map(({ to }) => to).sort()).toEqual([one.user.email, two.user.email].sort());
    expect(letters[0]?.text).toContain('請求書.pdf');
  });

  it('answers one range of the content, and no more than one', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const bytes = randomBytes(200_000);
    const { id, sha256 } = await keepIn(app, tenant, bytes, { name: 'a "b".bin' });
    const all = await contentOf(client, id);
    expect(all.bytes.equals(bytes)).toBe(true);
    expect(Object.fromEntries(all.headers)).toMatchObject({
      ...{ etag: `"${sha256}"`, 'accept-ranges': 'bytes', 'content-length': '200000' },
      'content-disposition': `attachment; filename="a _b_.bin"; filename*=UTF-8''a%20%22b%22.bin`,
      ...{ 'x-content-type-options': 'nosniff', 'content-type': 'application/octet-stream' },
    });
    const part = await contentOf(client, id, { range: 'bytes=65000-131999' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 65000-131999/200000']);
    expect([part.headers.get('etag'), part.bytes.equals(bytes.subarray(65_000, 132_000))]).toEqual([
      `"${sha256}"`,
      true,
    ]);
    const many = await contentOf(client, id, { range: 'bytes=0-1,5-6' });
    expect([many.status, many.headers.get('content-range')]).toEqual([416, 'bytes */200000']);
    const head = await contentOf(client, id, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), head.bytes.length]).toEqual([200, '200000', 0]);
    expect((await contentOf(client, id, { 'if-none-match': `"${sha256}"` })).status).toBe(304);
    expect((await contentOf(client, id, { range: 'bytes=0-1', 'if-range': '"x"' })).bytes).toHaveLength(
      200_000,
    );
    expect(await logOf(tenant.id, 'evidence.opened')).toHaveLength(1);
  });

  it('hands nothing out of an object that is not what was written', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const [one, two] = [
      await keepIn(app, tenant, randomBytes(500)),
      await keepIn(app, tenant, randomBytes(500)),
    ];
    await app.database.query(
      `update evidence set object_id = (select object_id from evidence where id = $1) where id = $2`,
      [one.id, two.id],
    );
    await app.database.query(
      `update stored_object set wrapped_key = (select wrapped_key from stored_object where id =
         (select object_id from evidence where id = $1)) where tenant_id = $2`,
      [one.id, tenant.id],
    );
    await app.database.query('update stored_object set bytes = 499 where tenant_id = $1', [tenant.id]);
    const answer = await client.get(`/evidence/${two.id}/content`);
    expect(answer).toMatchObject(refusal(500, 'INTEGRITY_FAILED'));
    expect(await logOf(tenant.id, 'evidence.integrity_failed')).toEqual([
      { evidenceId: two.id, reason: 'altered' },
    ]);
  });

  it('is listed page by page, by call, site and kind, to those who see the call', async () => {
    const call = await buildCall(app);
    const { client: stranger } = await call.tenant.signedIn();
    const { client: admin } = await call.tenant.signedIn('admin');
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1)
      ids.unshift(
        (await keepIn(app, call.tenant, Buffer.from([n]), n % 2 === 0 ? { callId: call.id } : {})).id,
      );
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: Page<EvidenceView> = (await admin.get<Page<EvidenceView>>(`/evidence?limit=2${query}`))
        .body;
      pages.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(ids);
    const idsOf = async (client: HttpClient, query = ''): Promise<string[]> =>
      (await listed(client, query)).map(({ id }) => id);
    expect(await idsOf(call.member().client)).toEqual(ids);
    expect(await idsOf(call.member().client, `?callId=${call.id}`)).toEqual([ids[0], ids[2], ids[4]]);
    expect(await idsOf(stranger)).toEqual([ids[1], ids[3]]);
    expect(await stranger.get(`/evidence?callId=${call.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await stranger.get(`/evidence/${String(ids[0])}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect((await contentOf(stranger, String(ids[0]))).status).toBe(404);
    expect(await idsOf(admin, '?kind=photo')).toEqual([]);
    expect(await idsOf(admin, '?kind=file&limit=1')).toEqual([ids[0]]);
  });

  it('is there for guests in their own call, while it goes on', async () => {
    const { call, host, guestClient } = await twoInACall(app);
    const own = await keepIn(app, call.tenant, Buffer.from('own'), { callId: call.id });
    const none = await keepIn(app, call.tenant, Buffer.from('none'));
    const other = await buildCall(app, { tenant: call.tenant });
    const others = await keepIn(app, call.tenant, Buffer.from('others'), { callId: other.id });
    expect((await listed(guestClient)).map(({ id }) => id)).toEqual([own.id]);
    expect((await contentOf(guestClient, own.id)).status).toBe(200);
    for (const { id } of [none, others]) {
      expect((await contentOf(guestClient, id)).status).toBe(404);
      expect(await guestClient.get(`/evidence/${id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    }
    await host.send('call.end', {});
    expect([401, 404]).toContain((await contentOf(guestClient, own.id)).status);
  });
});
