import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceStore, StorageQuota } from '../../apps/api/src/modules/evidence/index.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { Mailer } from '../../apps/api/src/platform/mail/mailer.port.js';
import { containerOf, ObjectStore } from '../../apps/api/src/platform/object-store/object-store.port.js';
import { SealedStore } from '../../apps/api/src/platform/sealed-store/sealed-store.js';
import { startApp, type TestApp } from '../support/app.js';
import { keeper, keepIn, piecesOf, sha256Of } from '../support/evidence.js';
import { FakeMailer } from '../support/fake-mailer.js';
import { FakeMedia } from '../support/fake-media.js';
import type { GivenTenant } from '../support/given.js';
import { rowFinding } from '../support/row-finding.js';
import { TestClock } from '../support/test-clock.js';
import { PNG, twoInACall, upload } from '../support/two-in-a-call.js';

describe('the storage of a tenant', () => {
  let app: TestApp;
  const clock = new TestClock();
  const mailer = new FakeMailer();
  beforeAll(async () => {
    app = await startApp({
      clock,
      media: new FakeMedia(),
      override: (builder) => builder.overrideProvider(Mailer).useValue(mailer),
    });
  });
  afterAll(() => app.close());

  const withRoom = (storageBytes: number): Promise<GivenTenant> =>
    app.given.tenant({ plan: { storageBytes } });
  const useOf = (tenant: GivenTenant) => app.get(StorageQuota).use(keeper(tenant));
  const objectsOf = async (tenant: GivenTenant): Promise<number> =>
    (await app.get(ObjectStore).list(containerOf(tenant.id))).objects.length;

  it('is counted to the byte when many reserve at once', async () => {
    const tenant = await withRoom(1_000);
    const quota = app.get(StorageQuota);
    const reserved = await Promise.allSettled(
      Array.from({ length: 30 }, () => quota.reserve(keeper(tenant), 70)),
    );
    expect(reserved.filter(({ status }) => status === 'fulfilled')).toHaveLength(14);
    const refused = reserved.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'STORAGE_FULL', details: { used: 980, max: 1_000 } });
    expect(await useOf(tenant)).toEqual({ used: 0, reserved: 980, max: 1_000 });
    const kept = reserved.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    await Promise.all(
      kept.map((one, n) =>
        n % 2 === 0
          ? quota.release(keeper(tenant), one)
          : app.get(TenantDb).run(keeper(tenant), (tx) => quota.commit(tx, one, 60)),
      ),
    );
    expect(await useOf(tenant)).toEqual({ used: 7 * 60, reserved: 0, max: 1_000 });
    const [only] = kept;
    await expect(
      app
        .get(TenantDb)
        .run(keeper(tenant), (tx) => quota.commit(tx, only ?? { id: '' as never, bytes: 0 }, 1)),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is full at its limit and says so; nothing is left of what did not fit', async () => {
    const tenant = await withRoom(1_000);
    await keepIn(app, tenant, randomBytes(900));
    await expect(keepIn(app, tenant, randomBytes(101))).rejects.toMatchObject({
      code: 'STORAGE_FULL',
      details: { used: 900, max: 1_000 },
    });
    await keepIn(app, tenant, randomBytes(100));
    expect([await useOf(tenant), await objectsOf(tenant)]).toEqual([
      { used: 1_000, reserved: 0, max: 1_000 },
      2,
    ]);
  });

  it('keeps nothing that is longer than was said, breaks off or is not what was hashed', async () => {
    const tenant = await withRoom(10_000);
    const store = app.get(EvidenceStore);
    const meta = { kind: 'file' as const, name: 'a', contentType: 'text/plain', bytes: 100 };
    const broken = async function* (): AsyncGenerator<Buffer, void, undefined> {
      yield await Promise.resolve(randomBytes(10));
      throw new Error('The line broke');
    };
    const add = (source: AsyncIterable<Buffer>, sha256?: string) =>
      store.add(keeper(tenant), { ...meta, ...(sha256 !== undefined && { sha256 }) }, source);
    await expect(add(piecesOf(randomBytes(101), 10))).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await expect(add(broken())).rejects.toThrow('The line broke');
    const content = randomBytes(50);
    await expect(add(piecesOf(content), sha256Of(randomBytes(50)))).rejects.toMatchObject({
      code: 'HASH_MISMATCH',
    });
    expect([await useOf(tenant), await objectsOf(tenant)]).toEqual([
      { used: 0, reserved: 0, max: 10_000 },
      0,
    ]);
    expect((await add(piecesOf(content), sha256Of(content))).sha256).toBe(sha256Of(content));
    expect(await useOf(tenant)).toEqual({ used: 50, reserved: 0, max: 10_000 });
  });

  it('gets back what a process that died had reserved, and its object goes', async () => {
    const tenant = await withRoom(10_000);
    const quota = app.get(StorageQuota);
    const object = { objectId: '0193f000-0000-7000-8000-000000000001' as never, version: 1 };
    const dead = await quota.reserve(keeper(tenant), 500, { object });
    await app.get(SealedStore).write(tenant.id, object, piecesOf(randomBytes(500)));
    const alive = await quota.reserve(keeper(tenant), 300);
    clock.advance(30 * 60_000);
    await quota.grow(keeper(tenant), alive, 50);
    await app.get(JobWorker).idle();
    expect([(await useOf(tenant)).reserved, await objectsOf(tenant)]).toEqual([850, 1]);
    clock.advance(31 * 60_000);
    await app.get(JobWorker).idle();
    expect([(await useOf(tenant)).reserved, await objectsOf(tenant)]).toEqual([350, 0]);
    await expect(
      app.get(TenantDb).run(keeper(tenant), (tx) => quota.commit(tx, dead, 500)),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    clock.advance(60 * 60_000);
    await app.get(JobWorker).idle();
    expect((await useOf(tenant)).reserved).toBe(0);
  });

  it('tells administrators at 80 and at 95 percent, once for every crossing', async () => {
    const tenant = await withRoom(1_000);
    const admin = await tenant.signedIn('admin');
    const notices = async (): Promise<unknown[]> => {
      await app.get(JobWorker).idle();
      const rows = await app.database.query<{ details: { percent: number } }>(
        `select details from audit_entry where tenant_id = $1 and action = 'storage.nearly_full' order by seq`,
        [tenant.id],
      );
      const letters = mailer.letters
        .filter(({ to }) => to === admin.user.email)
        .map(({ subject }) => subject);
      return [
        rows.map(({ details }) => details.percent),
        letters.map((subject) => /\d+(?=%)/.exec(subject)?.[0]),
      ];
    };
    await keepIn(app, tenant, randomBytes(799));
    expect(await notices()).toEqual([[], []]);
    await keepIn(app, tenant, randomBytes(1));
    await keepIn(app, tenant, randomBytes(100));
    expect(await notices()).toEqual([[80], ['80']]);
    await keepIn(app, tenant, randomBytes(60));
    expect(await notices()).toEqual([
      [80, 95],
      ['80', '95'],
    ]);
    const row = () => {
      const now = clock.now().getTime();
      const window = { from: new Date(now - 86_400_000), to: new Date(now + 1), tenantId: tenant.id };
      return rowFinding(app, 25, window);
    };
    expect(await row()).toMatchObject({
      ...{ unmet: false, unverified: true },
      figures: [
        { name: 'storage_used', amount: 960, target: 1_000 },
        { name: 'storage_notices_in_time', amount: 2, target: 2 },
      ],
    });
    await app.get(TenantDb).run(keeper(tenant), (tx) => app.get(StorageQuota).freed(tx, 400));
    await keepIn(app, tenant, randomBytes(300));
    expect(await notices()).toEqual([
      [80, 95, 80],
      ['80', '95', '80'],
    ]);
    clock.advance(2 * 3_600_000);
    mailer.failing = true;
    await app.get(TenantDb).run(keeper(tenant), (tx) => app.get(StorageQuota).freed(tx, 400));
    await keepIn(app, tenant, randomBytes(400));
    await app.get(JobWorker).idle();
    expect(await row()).toMatchObject({ unmet: false });
    clock.advance(61 * 60_000);
    expect(await row()).toMatchObject({ unmet: true });
    mailer.failing = false;
  });

  it('that is full does not stop a call: the file is there for everybody, and not kept', async () => {
    const { call, host, guestClient } = await twoInACall(app);
    await app.database.query(
      `update plan set storage_bytes = 10 where id = (select plan_id from tenant where tenant_id = $1)`,
      [call.tenant.id],
    );
    const sent = await upload(app, guestClient, call, 'kind=photo', PNG);
    expect(sent).toMatchObject({ status: 201, body: { kept: false } });
    await host.until(({ events }) => events.some((e) => e.name === 'file.added'));
    const rows = await app.database.query(
      `select details from audit_entry where tenant_id = $1 and action = 'evidence.not_kept'`,
      [call.tenant.id],
    );
    expect(rows).toEqual([{ details: { callId: call.id, fileId: sent.body.id, reason: 'STORAGE_FULL' } }]);
  });
});
