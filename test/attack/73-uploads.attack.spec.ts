import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS, type UploadPass } from '@rinjo/contract';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { FakeScanner } from '../support/evidence.js';
import { FakeMedia } from '../support/fake-media.js';
import { TestClock } from '../support/test-clock.js';
import { checksumOf, Tus } from '../support/tus.js';
import { PNG, twoInACall } from '../support/two-in-a-call.js';

const HOUR_MS = 3600_000;

describe('73: uploads', () => {
  let app: TestApp;
  const clock = new TestClock();
  beforeAll(async () => {
    app = await startApp({
      clock,
      media: new FakeMedia(),
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(new FakeScanner()),
    });
  });
  afterAll(() => app.close());

  const idle = (): Promise<void> => app.get(JobWorker).idle();
  /** Bytes that count, and objects and parts that are there. */
  async function left(tenantId: string) {
    const [row] = await app.database.query<Record<string, string>>(
      `select coalesce(max(used_bytes), 0) as used, coalesce(max(reserved_bytes), 0) as reserved,
         (select count(*) from stored_object where tenant_id = $1) as objects,
         (select count(*) from upload where tenant_id = $1) as uploads
       from storage_use where tenant_id = $1`,
      [tenantId],
    );
    return Object.fromEntries(Object.entries(row ?? {}).map(([key, value]) => [key, Number(value)]));
  }

  async function twoPeople() {
    const tenant = await app.given.tenant();
    const [one, other] = [await tenant.signedIn('member'), await tenant.signedIn('member')];
    return { tenantId: tenant.id, mine: new Tus(app, one.client), others: new Tus(app, other.client), one };
  }
  const photo = { filename: 'a.png' };

  it('is nobody else’s, not even another session of the same person', async () => {
    const { mine, others } = await twoPeople();
    const stranger = new Tus(app, (await (await app.given.tenant()).signedIn('admin')).client);
    const { location } = await mine.begin(PNG.length, photo);
    for (const foreign of [
      others,
      stranger,
      new Tus(app, app.anonymous()),
      new Tus(app, { token: 'rju_no' }),
    ]) {
      expect([401, 404]).toContain((await foreign.head(location)).status);
      expect([401, 404]).toContain((await foreign.patch(location, 0, PNG)).status);
      expect([401, 404]).toContain((await foreign.remove(location)).status);
    }
    expect((await mine.head(location)).offset).toBe(0);
  });

  it('refuses bytes for another place, and keeps where it is', async () => {
    const { mine } = await twoPeople();
    const { location } = await mine.begin(PNG.length, photo);
    await mine.patch(location, 0, PNG.subarray(0, 100));
    for (const offset of [0, 99, 101, PNG.length]) {
      const answer = await mine.patch(location, offset, PNG.subarray(100));
      expect([answer.status, answer.body.code]).toEqual([409, 'UPLOAD_OFFSET']);
    }
    expect((await mine.head(location)).offset).toBe(100);
    const both = await Promise.all([1, 2].map(() => mine.patch(location, 100, PNG.subarray(100, 200))));
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await mine.patch(location, 200, Buffer.concat([PNG.subarray(200), PNG]))).body.code).toBe(
      'TOO_LARGE',
    );
    expect((await mine.head(location)).offset).toBe(200);
  });

  it('refuses bytes that are not those that were sent', async () => {
    const { mine } = await twoPeople();
    const { location } = await mine.begin(PNG.length, photo);
    for (const algorithm of ['sha256', 'sha1']) {
      const wrong = { 'upload-checksum': checksumOf(algorithm, Buffer.from('other')) };
      const answer = await mine.patch(location, 0, PNG, wrong);
      expect([answer.status, answer.body.code]).toEqual([460, 'CHECKSUM_MISMATCH']);
    }
    expect((await mine.patch(location, 0, PNG, { 'upload-checksum': 'md5 AAAA' })).body.code).toBe(
      'VALIDATION',
    );
    expect((await mine.head(location)).offset).toBe(0);
    const right = { 'upload-checksum': checksumOf('sha256', PNG) };
    expect(await mine.patch(location, 0, PNG, right)).toMatchObject({ status: 204, offset: PNG.length });
    await idle();
    expect((await mine.read(location)).body.state).toBe('kept');
  });

  it('keeps nothing of a file that is not the one that was announced', async () => {
    const { tenantId, mine } = await twoPeople();
    const { location } = await mine.whole(PNG, { ...photo, sha256: 'a'.repeat(64) });
    await idle();
    expect((await mine.read(location)).body).toMatchObject({ state: 'refused', refusal: 'HASH_MISMATCH' });
    expect(await left(tenantId)).toMatchObject({ used: 0, reserved: 0, objects: 0 });
  });

  it('keeps nothing of what may not be kept', async () => {
    const { tenantId, mine } = await twoPeople();
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const { location } = await mine.whole(page, { filename: 'a.jpg' });
    await idle();
    expect((await mine.read(location)).body).toMatchObject({ state: 'refused', refusal: 'type' });
    expect(await left(tenantId)).toMatchObject({ used: 0, reserved: 0, objects: 0 });
  });

  it('reserves the room before the first byte, and never more than there is', async () => {
    const { tenantId, mine } = await twoPeople();
    const [plan] = await app.database.query<{ max: string }>(
      'select p.storage_bytes as max from tenant t join plan p on p.id = t.plan_id where t.tenant_id = $1',
      [tenantId],
    );
    const max = Number(plan?.max);
    await app.database.query('insert into storage_use (tenant_id, used_bytes) values ($1, $2)', [
      tenantId,
      max - 1_000,
    ]);
    expect((await mine.begin(1_001, photo)).body.code).toBe('STORAGE_FULL');
    const begun = await Promise.all([1, 2, 3].map(() => mine.begin(400, photo)));
    expect(begun.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
    expect(await left(tenantId)).toMatchObject({ reserved: 800 });
    const [first] = begun.filter(({ status }) => status === 201);
    expect((await mine.patch(first?.location ?? '', 0, randomBytes(401))).body.code).toBe('TOO_LARGE');
    expect((await mine.remove(first?.location ?? '')).status).toBe(204);
    expect(await left(tenantId)).toMatchObject({ reserved: 400, objects: 0, uploads: 1 });
  });

  it('gives back what was abandoned, a day after the last byte', async () => {
    const { tenantId, mine } = await twoPeople();
    const { location } = await mine.begin(20_000, photo);
    await mine.patch(location, 0, randomBytes(10_000));
    await idle();
    expect(await left(tenantId)).toEqual({ used: 0, reserved: 20_000, objects: 1, uploads: 1 });
    clock.advance(23 * HOUR_MS);
    await idle();
    // The session is over by now; the upload is not.
    expect(await left(tenantId)).toMatchObject({ reserved: 20_000, objects: 1 });
    clock.advance(2 * HOUR_MS);
    await idle();
    expect(await left(tenantId)).toEqual({ used: 0, reserved: 0, objects: 0, uploads: 0 });
  });

  it('goes on where the line broke', async () => {
    const { mine, one } = await twoPeople();
    const bytes = Buffer.concat([PNG, randomBytes(300_000)]);
    const { location } = await mine.begin(bytes.length, photo);
    await brokenPatch(app.url, location, [...one.client.cookies], bytes.subarray(0, 200_000), bytes.length);
    let { offset } = await mine.head(location);
    while (offset === 0) ({ offset } = await mine.head(location)); // the server hears of it when it does
    expect(offset).toBe(200_000);
    expect((await mine.patch(location, offset, bytes.subarray(offset))).status).toBe(204);
    await idle();
    expect((await mine.read(location)).body.state).toBe('kept');
  });

  it('has no more parts, files or metadata than a file needs', async () => {
    const { mine } = await twoPeople();
    const begin = async (bytes: number, metadata: Record<string, string>) =>
      (await mine.begin(bytes, metadata)).body.code;
    expect(await begin(0, photo)).toBe('VALIDATION');
    expect(await begin(LIMITS.uploadBytes + 1, photo)).toBe('TOO_LARGE');
    expect(await begin(10, {})).toBe('VALIDATION');
    expect(await begin(10, { ...photo, tenantId: 'x' })).toBe('VALIDATION');
    expect(await begin(10, { ...photo, latitude: '91', longitude: '0' })).toBe('VALIDATION');
    expect(await begin(10, { ...photo, filename: 'x'.repeat(LIMITS.fileName + 1) })).toBe('VALIDATION');
  });

  it('needs a call or a site that exists for whoever uploads', async () => {
    const { mine } = await twoPeople();
    const { call, guestClient } = await twoInACall(app);
    expect((await mine.begin(10, { ...photo, callId: call.id })).body.code).toBe('NOT_FOUND');
    const other = (await twoInACall(app)).call;
    const guest = new Tus(app, guestClient);
    expect((await guest.begin(10, { ...photo, callId: other.id })).body.code).toBe('NOT_FOUND');
    expect((await guest.begin(10, photo)).status).toBe(201);
  });

  it('goes on with a pass when the session is over: into that call, and nothing else', async () => {
    const { call, host, guestClient } = await twoInACall(app);
    const other = (await twoInACall(app)).call;
    const issued = await guestClient.post<UploadPass>(`/calls/${call.id}/upload-passes`);
    expect(issued.status).toBe(201);
    const { token } = issued.body;
    const begun = await new Tus(app, guestClient).begin(PNG.length, photo);
    await host.send('call.end', {});
    const late = new Tus(app, { token });
    expect((await new Tus(app, guestClient).head(begun.location)).status).toBe(401);
    expect((await late.patch(begun.location, 0, PNG)).status).toBe(204);
    expect((await late.begin(10, { ...photo, callId: other.id })).status).toBe(404);
    for (const path of [`/calls/${call.id}`, '/evidence', `/calls/${call.id}/upload-passes`, '/me']) {
      const answer = await fetch(`${app.url}/api/v1${path}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect([path, [401, 403, 404, 405].includes(answer.status)]).toEqual([path, true]);
    }
    await app.database.query('update upload_pass set items_left = 1 where call_id = $1', [call.id]);
    expect((await late.begin(10, photo)).status).toBe(201);
    expect((await late.begin(10, photo)).status).toBe(404);
    await idle();
    clock.advance(LIMITS.uploadPassS * 1000);
    expect((await late.begin(10, photo)).status).toBe(401);
  });
});

/** Sends the first bytes of a longer body and cuts the line. */
function brokenPatch(
  url: string,
  location: string,
  cookies: readonly (readonly [string, string])[],
  bytes: Buffer,
  length: number,
): Promise<void> {
  return new Promise((resolve) => {
    const sending = request(new URL(location, url), {
      method: 'PATCH',
      headers: {
        ...{
          origin: url,
          'x-rinjo': '1',
          cookie: cookies.map(([name, value]) => `${name}=${value}`).join('; '),
        },
        ...{ 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-length': length },
        'content-type': 'application/offset+octet-stream',
      },
    });
    sending.on('error', () => resolve());
    sending.write(bytes, () => sending.destroy());
  });
}
