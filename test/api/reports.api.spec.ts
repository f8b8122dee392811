import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallId, CustomFields, EvidenceView, Page, ReportId, ReportView } from '@rinjo/contract';
import sharp from 'sharp';
import { uuidv7 } from 'uuidv7';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { JobQueue } from '../../apps/api/src/platform/jobs/job-queue.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { canRenderPdfs } from '../../apps/api/src/platform/renditions/pdf-rendition.js';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { buildCall } from '../support/call-builder.js';
import { contentOf, FakeScanner, keeper, sha256Of } from '../support/evidence.js';
import { FakeMedia } from '../support/fake-media.js';
import { type HttpClient, refusal } from '../support/http-client.js';
import { pdfText } from '../support/pdf-text.js';
import { twoInACall, upload } from '../support/two-in-a-call.js';

const plain = (text: string): string => text.replace(/\s+/g, '');

describe('a report of a call', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      media: new FakeMedia(),
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(new FakeScanner()),
    });
  });
  afterAll(() => app.close());

  const done = (): Promise<void> => app.get(JobWorker).idle();
  const photo = (width: number, height: number, orientation = 1): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 3, background: '#476' } })
      .withMetadata({ orientation })
      .jpeg()
      .toBuffer();
  const listed = async (client: HttpClient, callId: CallId): Promise<readonly ReportView[]> =>
    (await client.get<Page<ReportView>>(`/calls/${callId}/reports`)).body.items;

  async function made(client: HttpClient, callId: CallId, body = {}) {
    const asked = await client.post<ReportView>(`/calls/${callId}/reports`, body);
    expect(asked).toMatchObject({ status: 201, body: { state: 'waiting', evidenceId: null } });
    await done();
    const report = (await listed(client, callId)).find(({ id }) => id === asked.body.id);
    if (!report?.evidenceId) throw new Error(`No report: ${JSON.stringify(report)}`);
    const { bytes } = await contentOf(client, report.evidenceId);
    return { report, bytes, pdf: await pdfText(bytes) };
  }

  it('names every photo with its hash, who was there, and what was said', async () => {
    const { call, host, guest, guestClient } = await twoInACall(app);
    const [upright, turned] = [await photo(800, 600), await photo(801, 600, 6)];
    const takenAt = '2026-11-22T05:05:00.000Z';
    const proof = `sha256=${sha256Of(turned)}&takenAt=${encodeURIComponent(takenAt)}`;
    await upload(app, guestClient, call, 'kind=photo&name=front.jpg', upright, 'image/jpeg');
    const name = encodeURIComponent('銘板の写真 👷 محمد.jpg');
    const { body: file } = await upload(
      ...([app, guestClient, call, `kind=photo&name=${name}&${proof}`, turned, 'image/jpeg'] as const),
    );
    await host.send('drawing.draw', {
      surface: { kind: 'image', fileId: file.id },
      shape: {
        ...{ id: uuidv7() as never, tool: 'text', colour: 0, width: 2, points: [9000, 9000] },
        text: '継手を確認',
      },
    });
    await guest.send('chat.send', { text: '200 mm です', mentions: [] });
    await host.send('call.end', {});
    await done();
    const { report, bytes, pdf } = await made(call.host.client, call.id);
    expect(report).toMatchObject({ state: 'done', percent: 100, reason: null, language: 'ja' });
    for (const text of [
      ...[
        'front.jpg',
        '銘板の写真',
        sha256Of(upright),
        sha256Of(turned),
        'ゲスト',
        call.host.user.displayName,
      ],
      ...['2026年11月22日 14:05', '200 mm です', '継手を確認', '主催者が終了', call.view.title],
      '変更なし: 撮影した端末で計算した値と一致し、サーバーの署名も正しいことを確認',
      '変更なし: 受信時の値と一致し、サーバーの署名も正しいことを確認',
      '写真 2 枚のうち 2 枚で、変更がないことを確認しました。',
    ])
      expect(pdf.all).toContain(plain(text));
    expect(pdf).toMatchObject({ title: `通話報告書: ${call.view.title}`, language: 'ja', isTagged: true });
    // The second one was filmed lying and is printed upright.
    const sizes = [...bytes.toString('latin1').matchAll(/\/Width (\d+)\s+\/Height (\d+)/g)];
    expect(sizes.map(([, width, height]) => `${width}x${height}`).sort()).toEqual(['600x801', '800x600']);
  });

  it('is kept like everything else of the call, clean and by whoever asked', async () => {
    const call = await buildCall(app);
    const { client, user } = call.host;
    const { report, bytes, pdf } = await made(client, call.id, { language: 'en' });
    expect(pdf.all).toContain(plain('Report of a call'));
    expect(pdf).toMatchObject({ language: 'en' });
    const { body: item } = await client.get<EvidenceView>(`/evidence/${report.evidenceId}`);
    expect(item).toMatchObject({
      ...{ id: report.id, kind: 'file', state: 'clean', callId: call.id, contentType: 'application/pdf' },
      hasThumbnail: canRenderPdfs(),
      ...{ byUserId: user.id, byName: user.displayName, sha256: sha256Of(bytes), bytes: bytes.length },
    });
    const verified = await client.post<{ result: string }>('/evidence/verify', { sha256: item.sha256 });
    expect(verified.body.result).toBe('unaltered');
    // Another report does not list it among the files.
    expect((await made(client, call.id)).pdf.all).not.toContain(item.sha256);
  });

  it('prints what was entered in the organization’s own fields, as far as reports show them', async () => {
    const call = await buildCall(app);
    const { client: admin } = await call.tenant.signedIn('admin');
    const field = { subject: 'call', kind: 'text', choices: [], required: false, retired: false };
    const { body } = await admin.put<CustomFields>('/custom-fields', {
      version: 0,
      fields: [
        { ...field, label: 'Order number', inReport: true },
        { ...field, label: 'Witnessed', kind: 'yes_no', inReport: true },
        { ...field, label: 'Margin', inReport: false },
      ],
    });
    const values = ['A-17', 'yes', 'confidential'];
    const customFields = body.fields.map(({ id }, i) => ({ fieldId: id, value: values[i] }));
    const { status } = await call.host.client.patch(`/calls/${call.id}`, { customFields });
    expect(status).toBe(200);
    const { pdf } = await made(call.host.client, call.id, { language: 'en' });
    for (const text of ['Order number', 'A-17', 'Witnessed', 'Yes']) expect(pdf.all).toContain(plain(text));
    expect(pdf.all).not.toContain('confidential');
  });

  it('says of a photo that is not what came that it is not', async () => {
    const { call, guestClient } = await twoInACall(app);
    const bytes = await photo(60, 40);
    const { body: file } = await upload(app, guestClient, call, 'kind=photo&name=a.jpg', bytes, 'image/jpeg');
    await done();
    await app.database.query('update stored_object set bytes = bytes - 1 where tenant_id = $1', [
      call.tenant.id,
    ]);
    await app.database.query(
      `update stored_object set bytes = bytes + 1 where id in (select thumbnail_object_id from evidence where id = $1)`,
      [file.id],
    );
    const { pdf } = await made(call.host.client, call.id);
    expect(pdf.all).toContain(file.sha256);
    expect(pdf.all).toContain(plain('一致しません: 受信時の写真と異なるか、読み出せません'));
    expect(pdf.all).toContain(plain('写真 1 枚のうち 0 枚で'));
  });

  it('is for those for whom the call exists', async () => {
    const { call, guestClient } = await twoInACall(app);
    const path = `/calls/${call.id}/reports`;
    const stranger = (await call.tenant.signedIn('member')).client;
    const foreign = (await (await app.given.tenant()).signedIn('admin')).client;
    for (const client of [stranger, foreign]) {
      expect(await client.post(path, {})).toMatchObject(refusal(404, 'NOT_FOUND'));
      expect(await client.get(path)).toMatchObject(refusal(404, 'NOT_FOUND'));
    }
    expect(await guestClient.post(path, {})).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect(await call.host.client.post(path, { language: 'fr' })).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('tells whoever waits that the storage is full', async () => {
    const tenant = await app.given.tenant({ plan: { storageBytes: 1_000_000 } });
    const call = await buildCall(app, { tenant });
    await call.host.client.post(`/calls/${call.id}/reports`, {});
    await done();
    expect(await listed(call.host.client, call.id)).toMatchObject([
      { state: 'failed', reason: 'STORAGE_FULL', evidenceId: null },
    ]);
    expect(
      (await call.host.client.get<Page<EvidenceView>>(`/evidence?callId=${call.id}`)).body.items,
    ).toEqual([]);
  });

  it('is made once, however often somebody asks or a process dies', async () => {
    const call = await buildCall(app);
    const { client } = call.host;
    const [one, two] = await Promise.all(
      [1, 2].map(() => client.post<ReportView>(`/calls/${call.id}/reports`, {})),
    );
    await done();
    const reports = await listed(client, call.id);
    expect(new Set(reports.map(({ id }) => id))).toEqual(new Set([one?.body.id, two?.body.id]));
    // Kept, and then the process died before it could say so.
    const reportId = reports[0]?.id as ReportId;
    await app.database.query(`update call_report set state = 'making', evidence_id = null where id = $1`, [
      reportId,
    ]);
    await app
      .get(TenantDb)
      .run(keeper(call.tenant), (tx) => app.get(JobQueue).add(tx, 'report.make', { reportId }));
    await done();
    expect((await listed(client, call.id))[0]).toMatchObject({
      id: reportId,
      state: 'done',
      evidenceId: reportId,
    });
    const kept = await client.get<Page<EvidenceView>>(`/evidence?callId=${call.id}`);
    expect(kept.body.items).toHaveLength(reports.length);
  });

  it('goes from the list with its paper', async () => {
    const call = await buildCall(app);
    const { client } = call.host;
    const { report } = await made(client, call.id);
    const admin = (await call.tenant.signedIn('admin')).client;
    expect((await admin.delete(`/evidence/${report.evidenceId}`)).status).toBeLessThan(300);
    expect(await listed(client, call.id)).toEqual([]);
    expect((await admin.post(`/evidence/${report.evidenceId}/erasure`)).status).toBeLessThan(300);
    const left = await app.database.query('select id from call_report where call_id = $1', [call.id]);
    expect(left).toEqual([]);
  });
});
