import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EvidenceReceipt, LIMITS } from '@rinjo/contract';
import { ContentScanner } from '../../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../../support/app.js';
import { broughtBy } from '../../support/brought-file.js';
import { buildCall, type BuiltCall } from '../../support/call-builder.js';
import { FakeScanner } from '../../support/evidence.js';
import { FakeMedia } from '../../support/fake-media.js';
import type { HttpClient } from '../../support/http-client.js';
import { PNG, twoInACall, upload } from '../../support/two-in-a-call.js';

describe('files of a call', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      media: new FakeMedia(),
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(new FakeScanner()),
    });
  });
  afterAll(() => app.close());

  async function fetched(client: HttpClient, call: BuiltCall, id: string) {
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return fetch(`${app.url}/api/v1/calls/${call.id}/files/${id}/content`, { headers: { cookie } });
  }
  it('come to everybody in the call byte for byte, with their pixels', async () => {
    const { call, host, guestClient } = await twoInACall(app);
    const { status, body } = await upload(
      app,
      guestClient,
      call,
      'kind=photo&name=%E5%86%99%E7%9C%9F.png',
      PNG,
    );
    expect([status, body.kind, body.name]).toEqual([201, 'photo', '写真.png']);
    expect([body.width, body.height, body.bytes, body.type]).toEqual([192, 192, PNG.length, 'image/png']);
    expect(body.sha256).toBe(createHash('sha256').update(PNG).digest('hex'));
    await host.until(({ events }) =>
      events.some((e) => e.name === 'file.added' && e.payload.file.id === body.id),
    );
    const answer = await fetched(call.host.client, call, body.id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(PNG)).toBe(true);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are there for nobody who is not in the call, and gone when it ends', async () => {
    const { call, host, guestClient } = await twoInACall(app);
    const { body } = await upload(app, guestClient, call, 'kind=freeze', PNG);
    const invited = call.member().client;
    const stranger = (await buildCall(app)).host.client;
    for (const client of [invited, stranger, app.anonymous()])
      expect([401, 404]).toContain((await fetched(client, call, body.id)).status);
    expect((await upload(app, invited, call, 'kind=freeze', PNG)).body.code).toBe('NOT_FOUND');
    await host.send('call.end', {});
    expect([401, 404]).toContain((await fetched(call.host.client, call, body.id)).status);
  });

  it('are refused when they are not what may be shared, and nobody hears of them', async () => {
    const { call, host, guestClient } = await twoInACall(app);
    const code = async (bytes: Buffer, query = 'kind=photo', type = 'image/png') =>
      (await upload(app, guestClient, call, query, bytes, type)).body.code;
    expect(await code(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
      'UNSUPPORTED_MEDIA_TYPE',
    );
    expect(await code(Buffer.from('%PDF-1.7'), 'kind=photo')).toBe('UNSUPPORTED_MEDIA_TYPE');
    expect(await code(PNG, 'kind=photo', 'text/html')).toBe('UNSUPPORTED_MEDIA_TYPE');
    expect(await code(Buffer.alloc(0))).toBe('VALIDATION');
    for (const query of ['', 'kind=program', 'kind=attachment', 'kind=sheet'])
      expect(await code(PNG, query)).toBe('VALIDATION');
    expect(await code(PNG, `kind=photo&name=${'x'.repeat(LIMITS.fileName + 1)}`)).toBe('VALIDATION');
    expect(await code(Buffer.concat([PNG, Buffer.alloc(LIMITS.fileBytes)]))).toBe('TOO_LARGE');
    await host.send('call.snapshot', {});
    expect(host.events.filter(({ name }) => name === 'file.added')).toEqual([]);
  });

  it('have the hash that their device computed, or do not come', async () => {
    const { call, guestClient } = await twoInACall(app);
    const taken = 'kind=photo&takenAt=2026-11-26T01:23:45.678Z&clockOffsetMs=-1500';
    const sha256 = createHash('sha256').update(PNG).digest('hex');
    const wrong = await upload(app, guestClient, call, `${taken}&sha256=${'a'.repeat(64)}`, PNG);
    expect([wrong.status, wrong.body.code]).toEqual([409, 'HASH_MISMATCH']);
    const { body: file } = await upload(app, guestClient, call, `${taken}&sha256=${sha256}`, PNG);
    const { body: receipt } = await call.host.client.get<EvidenceReceipt>(`/evidence/${file.id}/receipt`);
    expect(JSON.parse(receipt.statement)).toMatchObject({
      ...{ sha256, hashedBy: 'device', takenAt: '2026-11-26T01:23:45.678Z', clockOffsetMs: -1500 },
    });
  });

  it('of a document are one picture a page, whoever turns to it', async () => {
    const { call, host, guestClient } = await twoInACall(app);
    const plan = await broughtBy(app, guestClient, Buffer.from('%PDF-1.7'), '横断図.pdf');
    await host.until(({ events }) => events.some(({ name }) => name === 'file.added'));
    const page = `kind=sheet&pageOf=${plan}&pageNumber=2&pageCount=3`;
    const first = await upload(app, call.host.client, call, page, PNG);
    expect([first.status, first.body.page]).toEqual([201, { fileId: plan, number: 2, count: 3 }]);
    const second = await upload(app, guestClient, call, page, PNG);
    expect(second.body).toEqual(first.body);
    const code = async (query: string) => (await upload(app, guestClient, call, query, PNG)).body.code;
    expect(await code(`${page}0&pageNumber=0`)).toBe('VALIDATION');
    expect(await code(`kind=sheet&pageOf=${plan}&pageNumber=4&pageCount=3`)).toBe('VALIDATION');
    expect(await code(`kind=sheet&pageOf=${plan}`)).toBe('VALIDATION');
    // A page of what is no document, or of another call's.
    expect(await code(`kind=sheet&pageOf=${first.body.id}&pageNumber=1&pageCount=1`)).toBe('NOT_FOUND');
    const other = await twoInACall(app);
    const foreign = await upload(app, other.guestClient, other.call, page, PNG);
    expect(foreign.body.code).toBe('NOT_FOUND');
    await host.send('call.snapshot', {});
    expect(host.events.filter(({ name }) => name === 'file.added')).toHaveLength(2);
  });

  it('fill a call up to its limit', async () => {
    const { call, guestClient } = await twoInACall(app);
    const large = Buffer.concat([PNG, Buffer.alloc(LIMITS.fileBytes - PNG.length)]);
    const fits = LIMITS.callFileBytes / LIMITS.fileBytes;
    for (let n = 0; n < fits; n++)
      expect((await upload(app, guestClient, call, 'kind=freeze', large)).status).toBe(201);
    expect((await upload(app, guestClient, call, 'kind=freeze', PNG)).body.code).toBe('FILES_FULL');
  });
});
