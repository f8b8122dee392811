import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TenantId, WebhookDeliveryId } from '@rinjo/contract';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { DomainError } from '../../apps/api/src/platform/errors/domain-error.js';
import type { JobOptions } from '../../apps/api/src/platform/jobs/job-queue.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant } from '../support/given.js';
import { idleWorker, JobNode, type TestJob } from '../support/job-node.js';
import { TestClock } from '../support/test-clock.js';

const KIND = 'webhook.deliver';

describe('the job queue', () => {
  let app: TestApp;
  let clock: TestClock;
  beforeAll(async () => {
    app = await startApp({
      override: (builder) => builder.overrideProvider(JobWorker).useValue(idleWorker),
    });
  });
  beforeEach(async () => {
    clock = new TestClock();
    await app.database.query('delete from job');
  });
  afterAll(() => app.close());

  const inTenant = (tenant: Pick<GivenTenant, 'id'>) => jobPrincipal(tenant.id, 'test');
  const add = async (
    node: JobNode,
    tenant: GivenTenant,
    options?: JobOptions,
  ): Promise<WebhookDeliveryId> => {
    const deliveryId = randomUUID() as WebhookDeliveryId;
    await app.get(TenantDb).run(inTenant(tenant), (tx) => node.queue.add(tx, KIND, { deliveryId }, options));
    return deliveryId;
  };
  const rows = () =>
    app.database.query<{
      tenant_id: TenantId;
      attempts: number;
      last_error: string | null;
      run_at: Date;
      failed_at: Date | null;
    }>('select * from job order by created_at, id');
  /** A node that writes down what it is given. */
  const listening = (seen: TestJob[]): JobNode =>
    new JobNode(app, clock, (job) => {
      seen.push(job);
      return Promise.resolve();
    });

  it('does a job once, in its tenant, when the transaction that added it has committed', async () => {
    const seen: TestJob[] = [];
    const node = listening(seen);
    const tenant = await app.given.tenant();
    await app
      .get(TenantDb)
      .run(inTenant(tenant), async (tx) => {
        await node.queue.add(tx, KIND, { deliveryId: randomUUID() as WebhookDeliveryId });
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    const deliveryId = await add(node, tenant);
    await node.worker.idle();
    expect(seen).toMatchObject([{ kind: KIND, payload: { deliveryId }, attempt: 1 }]);
    expect(seen[0]?.principal).toMatchObject({ tenantId: tenant.id, actor: { kind: 'job' } });
    expect(seen[0]?.principal.permissions.size).toBe(0);
    expect(await rows()).toEqual([]);
  });

  it('is worked on by several processes, each job by one of them', async () => {
    const [a, b]: [TestJob[], TestJob[]] = [[], []];
    const [first, second] = [listening(a), listening(b)];
    const tenants = [await app.given.tenant(), await app.given.tenant(), await app.given.tenant()];
    const added: string[] = [];
    for (const tenant of tenants) for (let n = 0; n < 12; n += 1) added.push(await add(first, tenant));
    await Promise.all([first.worker.idle(), second.worker.idle()]);
    const done = [...a, ...b].map(({ payload }) => payload.deliveryId as string);
    expect(done.toSorted()).toEqual(added.toSorted());
  });

  it('hears of a job from another process at once', async () => {
    const tenant = await app.given.tenant();
    const heard: { resolve: (job: TestJob) => void } = { resolve: () => undefined };
    const job = new Promise<TestJob>((resolve) => (heard.resolve = resolve));
    const node = new JobNode(app, clock, (taken) => {
      heard.resolve(taken);
      return Promise.resolve();
    });
    node.worker.onApplicationBootstrap();
    await add(listening([]), tenant);
    expect((await job).principal.tenantId).toBe(tenant.id);
    await node.worker.beforeApplicationShutdown();
  });

  it('does not start a job before its time', async () => {
    const seen: TestJob[] = [];
    const node = listening(seen);
    await add(node, await app.given.tenant(), { runAt: new Date(clock.now().getTime() + 60_000) });
    await node.worker.idle();
    expect(seen).toEqual([]);
    clock.advance(60_000);
    await node.worker.idle();
    expect(seen).toHaveLength(1);
  });

  it('adds no second job of a key before the first has ended', async () => {
    const seen: TestJob[] = [];
    const node = listening(seen);
    const [tenant, other] = [await app.given.tenant(), await app.given.tenant()];
    for (const whose of [tenant, tenant, other]) await add(node, whose, { dedupeKey: 'same' });
    await node.worker.idle();
    expect(seen.map(({ principal }) => principal.tenantId).toSorted()).toEqual(
      [tenant.id, other.id].toSorted(),
    );
    await add(node, tenant, { dedupeKey: 'same' });
    await node.worker.idle();
    expect(seen).toHaveLength(3);
  });

  it('tries again later and later, then keeps the dead job with the reason', async () => {
    let attempts = 0;
    const node = new JobNode(app, clock, () => {
      attempts += 1;
      return Promise.reject(new DomainError('BUSY'));
    });
    await add(node, await app.given.tenant());
    await node.worker.idle();
    const [waiting] = await rows();
    expect(waiting).toMatchObject({ attempts: 1, last_error: 'BUSY', failed_at: null });
    const delay = (waiting?.run_at.getTime() ?? 0) - clock.now().getTime();
    expect(delay).toBeGreaterThanOrEqual(800);
    expect(delay).toBeLessThanOrEqual(1_200);
    for (let n = 0; n < 5; n += 1) {
      clock.advance(2_500);
      await node.worker.idle();
    }
    expect(attempts).toBe(3);
    expect(await rows()).toMatchObject([{ attempts: 3, last_error: 'BUSY', failed_at: expect.any(Date) }]);
  });

  it('runs a job again when its process was gone for the visibility time, and believes the late one nothing', async () => {
    const tenant = await app.given.tenant();
    const taken: TestJob[] = [];
    const hanging = new JobNode(app, clock, (job) => {
      taken.push(job);
      return new Promise(() => undefined); // as good as killed: nothing is ever heard of it again
    });
    const deliveryId = await add(hanging, tenant);
    hanging.worker.wake();
    while (taken.length === 0) await new Promise(setImmediate);
    const seen: TestJob[] = [];
    const second = listening(seen);
    clock.advance(29_000);
    await second.worker.idle();
    expect(seen).toEqual([]);
    clock.advance(1_000);
    await second.worker.idle();
    expect(seen).toMatchObject([{ payload: { deliveryId }, attempt: 2 }]);
    const [late] = taken;
    await expect(
      app.get(TenantDb).run(inTenant(tenant), async (tx) => late?.complete(tx)),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('leaves work to its process for as long as that says so, and soon goes on with what nobody renews', async () => {
    const tenant = await app.given.tenant();
    const policy = { delaysMs: [1_000], visibilityMs: 30_000, renewed: true } as const;
    const taken: TestJob[] = [];
    const working = new JobNode(
      app,
      clock,
      (job) => {
        taken.push(job);
        return new Promise((_, reject) => {
          job.signal.addEventListener('abort', () => reject(new Error('aborted')));
        });
      },
      policy,
    );
    const deliveryId = await add(working, tenant);
    working.worker.wake();
    while (taken.length === 0) await new Promise(setImmediate);
    const seen: TestJob[] = [];
    const second = listening(seen);
    for (let n = 0; n < 6; n += 1) {
      const [before] = await rows();
      clock.advance(10_000);
      // It has said so again when the row says later.
      while ((await rows())[0]?.run_at.getTime() === before?.run_at.getTime())
        await new Promise(setImmediate);
      await second.worker.idle();
    }
    expect(seen).toEqual([]);
    // Its process stands still, its time is over, and another takes the job.
    await app.database.query('update job set run_at = $1', [clock.now()]);
    await second.worker.idle();
    expect(seen).toMatchObject([{ payload: { deliveryId }, attempt: 2 }]);
    // When it goes on, it finds out that the work is another's, and stops.
    clock.advance(10_000);
    await working.worker.idle();
    expect(taken[0]?.signal.aborted).toBe(true);
    expect(await rows()).toEqual([]);
  });

  it('gives back at shutdown what has not ended in time', async () => {
    const tenant = await app.given.tenant();
    const taken: TestJob[] = [];
    const stopping = new JobNode(app, clock, (job) => {
      taken.push(job);
      return new Promise((_, reject) => {
        job.signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
    });
    await add(stopping, tenant);
    stopping.worker.wake();
    while (taken.length === 0) await new Promise(setImmediate);
    const stopped = stopping.worker.beforeApplicationShutdown();
    while (clock.waiting === 0) await new Promise(setImmediate);
    clock.advance(2_000);
    await stopped;
    expect(await rows()).toMatchObject([{ attempts: 0, failed_at: null, taken_by: null }]);
    const seen: TestJob[] = [];
    await listening(seen).worker.idle();
    expect(seen).toHaveLength(1);
  });

  it('lets what is under way end at shutdown, and takes nothing more', async () => {
    const tenant = await app.given.tenant();
    const ends: (() => void)[] = [];
    const node = new JobNode(app, clock, () => new Promise((resolve) => ends.push(resolve)));
    await add(node, tenant);
    node.worker.wake();
    while (ends.length === 0) await new Promise(setImmediate);
    const stopped = node.worker.beforeApplicationShutdown();
    for (const end of ends) end();
    await stopped;
    expect(await rows()).toEqual([]);
    await add(node, tenant);
    node.worker.wake();
    expect(await rows()).toMatchObject([{ attempts: 0 }]);
  });

  it('serves a tenant with one job beside a tenant with many slow ones', async () => {
    const [flood, quiet] = [await app.given.tenant(), await app.given.tenant()];
    const ends: (() => void)[] = [];
    const seen: TenantId[] = [];
    const node = new JobNode(app, clock, (job) => {
      seen.push(job.principal.tenantId);
      if (job.principal.tenantId === quiet.id) return Promise.resolve();
      return new Promise((resolve) => ends.push(resolve));
    });
    for (let n = 0; n < 40; n += 1) await add(node, flood);
    node.worker.wake();
    while (ends.length < 4) await new Promise(setImmediate);
    await add(node, quiet);
    node.worker.wake();
    while (!seen.includes(quiet.id)) await new Promise(setImmediate);
    expect(seen.filter((id) => id === flood.id)).toHaveLength(4);
    await app.database.query('delete from job');
    for (const end of ends) end();
    await node.worker.idle(); // or it takes what the next test adds
  });

  it('lets a handler end or postpone its job in its own transaction', async () => {
    const tenant = await app.given.tenant();
    let next: Date | null = null;
    const node = new JobNode(app, clock, async (job) => {
      await app.get(TenantDb).run(job.principal, async (tx) => {
        if (job.attempt === 1) next = await job.fail(tx, 'status_500');
        else await job.complete(tx);
      });
    });
    await add(node, tenant);
    await node.worker.idle();
    expect(await rows()).toMatchObject([{ last_error: 'status_500', run_at: next }]);
    clock.advance(1_200);
    await node.worker.idle();
    expect(await rows()).toEqual([]);
  });
});
