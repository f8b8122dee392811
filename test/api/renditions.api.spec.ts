import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ErasedEvidence,
  EvidenceReceipt,
  EvidenceVerification,
  EvidenceView,
  StorageView,
} from '@rinjo/contract';
import { createHash, createPublicKey, verify } from 'node:crypto';
import sharp from 'sharp';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { canRenderPdfs } from '../../apps/api/src/platform/renditions/pdf-rendition.js';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, FakeScanner, sha256Of } from '../support/evidence.js';
import type { HttpClient } from '../support/http-client.js';
import { lockedPdf, redPdf } from '../support/small-pdf.js';
import { Tus } from '../support/tus.js';

const TAKEN_AT = '2026-11-26T01:23:45.678Z';

describe('an uploaded photo', () => {
  let app: TestApp;
  const scanner = new FakeScanner();
  beforeAll(async () => {
    app = await startApp({
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(scanner),
    });
  });
  afterAll(() => app.close());

  const photo = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 1600, height: 1200, channels: 3, background } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 40/1 0/1' } })
      .jpeg()
      .toBuffer();

  async function uploaded(client: HttpClient, bytes: Buffer, filename = 'a.jpg') {
    const sha256 = sha256Of(bytes);
    const metadata = { filename, sha256, takenAt: TAKEN_AT, clockOffsetMs: '-1500' };
    const { location } = await new Tus(app, client).whole(bytes, metadata);
    await app.get(JobWorker).idle();
    return { id: location.slice(location.lastIndexOf('/') + 1), sha256 };
  }
  const thumbnail = (client: HttpClient, id: string) => contentOf(client, id, {}, 'GET', 'thumbnail');

  it('has a small copy that tells nothing of the place, and stays what it was', async () => {
    const { client } = await (await app.given.tenant()).signedIn('member');
    const bytes = await photo('#2a6');
    const { id } = await uploaded(client, bytes);
    const { body: item } = await client.get<EvidenceView>(`/evidence/${id}`);
    expect(item).toMatchObject({ hasThumbnail: true, width: 1600, height: 1200, kind: 'photo' });
    const small = await thumbnail(client, id);
    const { format, width, height, exif } = await sharp(small.bytes).metadata();
    expect([small.status, format, width, height, exif]).toEqual([200, 'webp', 640, 480, undefined]);
    const original = await contentOf(client, id);
    expect(original.bytes.equals(bytes)).toBe(true);
    expect(original.headers.get('content-disposition')).toMatch(/^attachment;/);
    const stranger = (await (await app.given.tenant()).signedIn('admin')).client;
    expect((await thumbnail(stranger, id)).status).toBe(404);
  });

  it('has a copy that fills a screen when it is larger than that, counted and erased with it', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const noise = { width: 4000, height: 3000, channels: 3 as const, background: '#333' };
    const large = await sharp({ create: { ...noise, noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 40/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect(large.length).toBeGreaterThan(4_000_000);
    const { id } = await uploaded(client, large);
    expect((await client.get<EvidenceView>(`/evidence/${id}`)).body).toMatchObject({ hasPreview: true });
    const copy = await contentOf(client, id, {}, 'GET', 'preview');
    const { format, width, height, exif } = await sharp(copy.bytes).metadata();
    expect([copy.status, format, width, height, exif]).toEqual([200, 'webp', 2048, 1536, undefined]);
    expect(copy.bytes.length).toBeLessThan(large.length / 4);
    const small = await thumbnail(client, id);
    const { body: use } = await client.get<StorageView>('/storage');
    expect(use.used).toBe(large.length + copy.bytes.length + small.bytes.length);
    const stranger = (await (await app.given.tenant()).signedIn('admin')).client;
    expect((await contentOf(stranger, id, {}, 'GET', 'preview')).status).toBe(404);
    await client.delete(`/evidence/${id}`);
    const { body: erased } = await client.post<ErasedEvidence>(`/evidence/${id}/erasure`);
    expect(erased).toMatchObject({ objects: 3, bytes: use.used });
  });

  (canRenderPdfs() ? it : it.skip)(
    'that is a document has one of its first page, and none when it cannot be read',
    async () => {
      const { client } = await (await app.given.tenant()).signedIn('member');
      const { id } = await uploaded(client, redPdf(595, 842), '手順書.pdf');
      const small = await thumbnail(client, id);
      const { format, width, height } = await sharp(small.bytes).metadata();
      expect([small.status, format, width, height]).toEqual([200, 'webp', 453, 640]);
      const { id: locked } = await uploaded(client, lockedPdf(), 'b.pdf');
      const { body: item } = await client.get<EvidenceView>(`/evidence/${locked}`);
      expect(item).toMatchObject({ state: 'clean', contentType: 'application/pdf', hasThumbnail: false });
      scanner.verdict = 'infected';
      const { id: infected } = await uploaded(client, redPdf(842, 595), 'c.pdf');
      scanner.verdict = 'clean';
      expect((await thumbnail(client, infected)).status).toBe(404);
    },
  );

  it('that is small has none: it is shown itself', async () => {
    const { client } = await (await app.given.tenant()).signedIn('member');
    const { id } = await uploaded(client, await photo('#246'));
    expect((await client.get<EvidenceView>(`/evidence/${id}`)).body).toMatchObject({ hasPreview: false });
    expect((await contentOf(client, id, {}, 'GET', 'preview')).status).toBe(404);
  });

  it('is no film: nobody needs a copy to seek in', async () => {
    const { client } = await (await app.given.tenant()).signedIn('member');
    const { id } = await uploaded(client, await photo('#135'));
    expect((await contentOf(client, id, {}, 'GET', 'film')).status).toBe(404);
  });

  it('that was not found clean has no copy either', async () => {
    const { client } = await (await app.given.tenant()).signedIn('member');
    scanner.verdict = 'infected';
    const { id } = await uploaded(client, await photo('#333'));
    scanner.verdict = 'clean';
    expect((await thumbnail(client, id)).status).toBe(404);
    expect((await contentOf(client, id)).status).toBe(404);
  });

  it('is known again by its hash, with a signature over what was said when it came', async () => {
    const { client } = await (await app.given.tenant()).signedIn('member');
    const bytes = await photo('#fa0');
    const { id, sha256 } = await uploaded(client, bytes);
    const { body: receipt } = await client.get<EvidenceReceipt>(`/evidence/${id}/receipt`);
    expect(JSON.parse(receipt.statement)).toMatchObject({
      ...{ format: 'rinjo-receipt-1', evidenceId: id, sha256, bytes: bytes.length, hashedBy: 'device' },
      ...{ takenAt: TAKEN_AT, clockOffsetMs: -1500 },
    });
    const key = createPublicKey({
      key: Buffer.from(receipt.publicKey, 'base64url'),
      format: 'der',
      type: 'spki',
    });
    const signature = Buffer.from(receipt.signature, 'base64url');
    expect(verify(null, Buffer.from(receipt.statement, 'utf8'), key, signature)).toBe(true);
    expect(verify(null, Buffer.from(`${receipt.statement} `, 'utf8'), key, signature)).toBe(false);

    const check = async (who: HttpClient, content: Buffer) =>
      (await who.post<EvidenceVerification>('/evidence/verify', { sha256: sha256Of(content) })).body;
    expect(await check(client, bytes)).toEqual({
      result: 'unaltered',
      items: [{ evidenceId: id, ...receipt }],
    });
    const altered = Buffer.from(bytes);
    altered[altered.length - 5] = (altered[altered.length - 5] ?? 0) ^ 1;
    expect(await check(client, altered)).toEqual({ result: 'unknown', items: [] });
    const stranger = (await (await app.given.tenant()).signedIn('admin')).client;
    expect(await check(stranger, bytes)).toEqual({ result: 'unknown', items: [] });
    expect(
      createHash('sha256').update(Buffer.from(receipt.publicKey, 'base64url')).digest('hex').slice(0, 16),
    ).toBe(receipt.keyId);
  });
});
