import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EvidenceView, Page, UploadView } from '@rinjo/contract';
import sharp from 'sharp';
import { Upload } from 'tus-js-client';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { ContentScanner, type ScannerState } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, FakeScanner, keepIn, sha256Of } from '../support/evidence.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { Tus } from '../support/tus.js';

/** A scanner whose signatures change when the test says so. */
class Signatures extends FakeScanner {
  version: string | null = 'clamd/1';
  ready = true;

  override state(): Promise<ScannerState> {
    return Promise.resolve(
      this.ready ? { ready: true, scanner: this.version } : { ready: false, fault: 'silent' },
    );
  }
}

describe('what comes, or is looked at, again', () => {
  let app: TestApp;
  const scanner = new Signatures();
  beforeAll(async () => {
    app = await startApp({
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(scanner),
    });
  });
  afterAll(() => app.close());

  const photo = (): Promise<Buffer> =>
    sharp({ create: { width: 32, height: 32, channels: 3, background: '#fa0' } })
      .jpeg()
      .toBuffer();
  const listed = async (client: SignedInClient): Promise<readonly EvidenceView[]> =>
    (await client.get<Page<EvidenceView>>('/evidence')).body.items;
  async function aDay(tenant: GivenTenant): Promise<void> {
    await app.database.query(`update job set run_at = run_at - interval '1 day' where tenant_id = $1`, [
      tenant.id,
    ]);
    await app.get(JobWorker).idle();
  }

  it('a photo whose answer was lost is one photo, however often it is sent', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const bytes = await photo();
    const metadata = { filename: 'a.jpg', sha256: sha256Of(bytes), takenAt: '2026-11-26T01:23:45.678Z' };
    const first = await new Tus(app, client).whole(bytes, metadata);
    await app.get(JobWorker).idle();
    const [kept] = await listed(client);
    // The phone knows nothing of the first one: it begins anew, as a client of the protocol does.
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const url = await new Promise<string>((resolve, reject) => {
      const upload = new Upload(bytes, {
        endpoint: `${app.url}/api/v1/uploads`,
        headers: { cookie, origin: app.url, 'X-Rinjo': '1' },
        ...{ metadata, retryDelays: [0, 0], onError: reject },
        onSuccess: () => resolve(upload.url ?? ''),
      });
      upload.start();
    });
    expect(url.endsWith(first.location)).toBe(true);
    expect((await client.get<UploadView>(`/uploads/${kept?.id ?? ''}`)).body).toMatchObject({
      ...{ state: 'kept', evidenceId: kept?.id, offset: bytes.length },
    });
    await aDay(tenant);
    await aDay(tenant); // the first upload is forgotten by now
    const again = await new Tus(app, client).begin(bytes.length, metadata);
    expect(again.body).toMatchObject({ state: 'kept', evidenceId: kept?.id });
    expect(await listed(client)).toHaveLength(1);
    const use = await app.database.query<{ reserved: string }>(
      'select reserved_bytes as reserved from storage_use where tenant_id = $1',
      [tenant.id],
    );
    expect(use).toEqual([{ reserved: '0' }]);
  });

  it('is another photo when it was taken at another time, or by somebody else outside of a call', async () => {
    const tenant = await app.given.tenant();
    const [{ client }, { client: other }] = [await tenant.signedIn('admin'), await tenant.signedIn()];
    const bytes = await photo();
    const metadata = { filename: 'a.jpg', sha256: sha256Of(bytes), takenAt: '2026-11-26T01:23:45.678Z' };
    await new Tus(app, client).whole(bytes, metadata);
    await new Tus(app, client).whole(bytes, { ...metadata, takenAt: '2026-11-26T01:23:45.679Z' });
    await new Tus(app, other).whole(bytes, metadata);
    await app.get(JobWorker).idle();
    expect(await listed(client)).toHaveLength(3);
  });

  it('is scanned again when there are new signatures, and locked when they find something', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const [good, bad] = [
      await keepIn(app, tenant, randomBytes(100), { ownMaking: false }),
      await keepIn(app, tenant, randomBytes(200), { ownMaking: false }),
    ];
    await app.get(JobWorker).idle();
    scanner.seen.length = 0;
    await aDay(tenant);
    expect(scanner.seen).toEqual([]); // the same signatures say the same
    scanner.version = 'clamd/2';
    await aDay(tenant);
    expect([...scanner.seen].sort()).toEqual([good.sha256, bad.sha256].sort());
    expect((await contentOf(client, bad.id)).status).toBe(200);
    scanner.version = 'clamd/3';
    scanner.verdict = 'infected';
    await app.database.query(`update evidence set scanned_with = 'clamd/3' where id = $1`, [good.id]);
    await aDay(tenant);
    scanner.verdict = 'clean';
    expect((await contentOf(client, bad.id)).status).toBe(404);
    expect((await client.get<EvidenceView>(`/evidence/${bad.id}`)).body.state).toBe('infected');
    expect((await contentOf(client, good.id)).status).toBe(200);
  });

  it('does not wait for ever when nobody tries to scan it any more', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    scanner.verdict = new Error('The scanner is away');
    const { id } = await keepIn(app, tenant, randomBytes(100), { ownMaking: false });
    await app.get(JobWorker).idle();
    await app.database.query(
      `update job set attempts = max_attempts, run_at = now() - interval '1 minute'
       where tenant_id = $1 and kind = 'evidence.scan'`,
      [tenant.id],
    );
    await app.get(JobWorker).idle();
    const dead = await app.database.query(
      `select from job where tenant_id = $1 and kind = 'evidence.scan' and failed_at is not null`,
      [tenant.id],
    );
    expect(dead).toHaveLength(1);
    scanner.ready = false;
    await aDay(tenant);
    expect((await client.get<EvidenceView>(`/evidence/${id}`)).body.state).toBe('quarantined');
    scanner.ready = true;
    scanner.verdict = 'clean';
    await aDay(tenant);
    expect((await client.get<EvidenceView>(`/evidence/${id}`)).body.state).toBe('clean');
  });
});
