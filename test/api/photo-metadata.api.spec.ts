import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  EvidenceReceipt,
  EvidenceVerification,
  EvidenceView,
  PhotoMetadataRule,
  TenantSettings,
  UploadView,
} from '@rinjo/contract';
import { stripPhoto } from '@rinjo/photo-metadata';
import sharp from 'sharp';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, FakeScanner, sha256Of } from '../support/evidence.js';
import { FakeMedia } from '../support/fake-media.js';
import type { GivenTenant } from '../support/given.js';
import type { HttpClient } from '../support/http-client.js';
import { Tus } from '../support/tus.js';
import { twoInACall, upload } from '../support/two-in-a-call.js';

const WHERE = { latitude: '35.5', longitude: '139.5', accuracy: '12' };

describe('the tenant’s rule for the metadata of photos', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      media: new FakeMedia(),
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(new FakeScanner()),
    });
  });
  afterAll(() => app.close());

  /** As a phone writes it. */
  const photo = (): Promise<Buffer> =>
    sharp({ create: { width: 320, height: 240, channels: 3, background: '#fa0' } })
      .withExif({
        IFD0: { Make: 'Maker' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 40/1 1234/100', GPSLongitudeRef: 'E' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();

  async function set(tenant: GivenTenant, photoMetadata: PhotoMetadataRule): Promise<void> {
    const { client } = await tenant.signedIn('admin');
    const { body } = await client.get<TenantSettings>('/tenant/settings');
    const changed = await client.patch<TenantSettings>('/tenant/settings', {
      ...{ version: body.version, photoMetadata },
    });
    expect(changed).toMatchObject({ status: 200, body: { photoMetadata } });
  }

  async function sent(client: HttpClient, bytes: Buffer, sha256 = sha256Of(bytes)): Promise<string> {
    const metadata = { filename: 'a.jpg', sha256, takenAt: '2026-11-26T01:23:45.678Z', ...WHERE };
    const { location } = await new Tus(app, client).whole(bytes, metadata);
    await app.get(JobWorker).idle();
    return location.slice(location.lastIndexOf('/') + 1);
  }
  const statementOf = async (client: HttpClient, id: string): Promise<unknown> =>
    JSON.parse((await client.get<EvidenceReceipt>(`/evidence/${id}/receipt`)).body.statement);
  const verified = async (client: HttpClient, bytes: Buffer): Promise<EvidenceVerification> =>
    (await client.post<EvidenceVerification>('/evidence/verify', { sha256: sha256Of(bytes) })).body;
  const stripped = (bytes: Buffer, rule: 'strip_position' | 'strip_all'): Buffer => {
    const left = stripPhoto(bytes, rule);
    if (left === null || left === 'unreadable') throw new Error(String(left));
    return Buffer.from(left);
  };

  it('keeps everything bit for bit unless somebody decides otherwise', async () => {
    const { client } = await (await app.given.tenant()).signedIn('member');
    expect((await client.get('/upload-rules')).body).toEqual({ photoMetadata: 'keep', film: 'announce' });
    const bytes = await photo();
    const id = await sent(client, bytes);
    expect((await contentOf(client, id)).bytes.equals(bytes)).toBe(true);
    const { body } = await client.get<EvidenceView>(`/evidence/${id}`);
    expect(body.position).toMatchObject({ latitude: 35.5, longitude: 139.5 });
  });

  it.each(['strip_position', 'strip_all'] as const)(
    'takes away what a device has left in, and the receipt says so (%s)',
    async (rule) => {
      const tenant = await app.given.tenant();
      await set(tenant, rule);
      const { client } = await tenant.signedIn('member');
      expect((await client.get('/upload-rules')).body).toMatchObject({ photoMetadata: rule });
      const bytes = await photo();
      const id = await sent(client, bytes);
      const kept = await contentOf(client, id);
      expect(kept.bytes.equals(stripped(bytes, rule))).toBe(true);
      expect(kept.bytes.includes('Maker')).toBe(rule === 'strip_position');
      const { body } = await client.get<EvidenceView>(`/evidence/${id}`);
      expect(body).toMatchObject({ sha256: sha256Of(kept.bytes), position: null, width: 240, height: 320 });
      expect(await statementOf(client, id)).toMatchObject({
        ...{ sha256: body.sha256, hashedBy: 'server', strippedBy: rule, cameSha256: sha256Of(bytes) },
      });
      expect(await verified(client, bytes)).toMatchObject({
        result: 'stripped',
        items: [{ evidenceId: id }],
      });
      expect(await verified(client, kept.bytes)).toMatchObject({ result: 'unaltered' });
    },
  );

  it('leaves alone what the device has stripped before it took the hash', async () => {
    const tenant = await app.given.tenant();
    await set(tenant, 'strip_position');
    const { client } = await tenant.signedIn('member');
    const bytes = stripped(await photo(), 'strip_position');
    const id = await sent(client, bytes);
    expect((await contentOf(client, id)).bytes.equals(bytes)).toBe(true);
    const statement = await statementOf(client, id);
    expect(statement).toMatchObject({ hashedBy: 'device', sha256: sha256Of(bytes) });
    expect(statement).not.toHaveProperty('strippedBy');
  });

  it('still refuses what is not what the device has hashed, and what no rule can be kept in', async () => {
    const tenant = await app.given.tenant();
    await set(tenant, 'strip_all');
    const { client } = await tenant.signedIn('member');
    const refusalOf = async (id: string): Promise<unknown> =>
      (await client.get<UploadView>(`/uploads/${id}`)).body;
    const bytes = await photo();
    expect(await refusalOf(await sent(client, bytes, '0'.repeat(64)))).toMatchObject({
      ...{ state: 'refused', refusal: 'HASH_MISMATCH' },
    });
    const cut = bytes.subarray(0, bytes.length - 40);
    expect(await refusalOf(await sent(client, cut))).toMatchObject({ state: 'refused', refusal: 'metadata' });
  });

  it('holds in a call as well: everybody gets what is kept', async () => {
    const { call, guestClient } = await twoInACall(app);
    await set(call.tenant, 'strip_position');
    const bytes = await photo();
    const query = `kind=photo&sha256=${sha256Of(bytes)}&takenAt=2026-11-26T01:23:45.678Z`;
    const { status, body } = await upload(app, guestClient, call, query, bytes, 'image/jpeg');
    const left = stripped(bytes, 'strip_position');
    expect([status, body.sha256]).toEqual([201, sha256Of(left)]);
    await app.get(JobWorker).idle();
    const { client } = call.host;
    expect((await contentOf(client, body.id)).bytes.equals(left)).toBe(true);
    expect(await statementOf(client, body.id)).toMatchObject({
      hashedBy: 'server',
      cameSha256: sha256Of(bytes),
    });
  });
});
