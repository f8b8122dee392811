import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntryView, Page, WebhookDeliveryId } from '@rinjo/contract';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { DomainError } from '../../apps/api/src/platform/errors/domain-error.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { SystemClock } from '../../apps/api/src/platform/time/clock.js';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant } from '../support/given.js';
import { idleWorker, JobNode, type TestJob } from '../support/job-node.js';

describe('jobs of another tenant (case 29)', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      override: (builder) => builder.overrideProvider(JobWorker).useValue(idleWorker),
    });
  });
  afterAll(() => app.close());

  const insert = (tenant: GivenTenant, payload: unknown, as: GivenTenant = tenant) =>
    app.get(TenantDb).run(jobPrincipal(as.id, 'attacker'), (tx) =>
      tx.query(
        `insert into job (tenant_id, id, kind, payload, run_at, max_attempts, created_at)
         values ($1, $2, 'webhook.deliver', $3, now() - interval '1 minute', 3, now())`,
        [tenant.id, randomUUID(), JSON.stringify(payload)],
      ),
    );
  const jobsOf = (tenant: GivenTenant) =>
    app.database.query<{ last_error: string; failed_at: Date | null }>(
      'select * from job where tenant_id = $1',
      [tenant.id],
    );
  const refusalsOf = async (tenant: GivenTenant) => {
    const { client } = await tenant.signedIn('admin');
    const { body } = await client.get<Page<AuditEntryView>>('/audit-entries');
    return body.items.filter(({ action }) => action === 'access.denied');
  };

  it('cannot be written: the fence refuses a row that names another tenant', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    await expect(insert(b, { deliveryId: randomUUID() }, a)).rejects.toThrow('row-level security');
    expect(await jobsOf(b)).toEqual([]);
  });

  it('cannot be reached by a job that names one of their things: refused and in the log of the tenant that tried', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const seen: TestJob[] = [];
    const node = new JobNode(app, new SystemClock(), async (job) => {
      seen.push(job);
      const found = await app
        .get(TenantDb)
        .run(job.principal, (tx) =>
          tx.query('select from user_account where id = $1', [job.payload.deliveryId]),
        );
      if (found.length === 0) throw new DomainError('NOT_FOUND');
    });
    const theirs = (await b.user()).id;
    await insert(a, { deliveryId: theirs });
    await node.worker.idle();
    expect(seen.map(({ principal }) => principal.tenantId)).toEqual([a.id]);
    expect(await jobsOf(a)).toMatchObject([{ last_error: 'NOT_FOUND', failed_at: expect.any(Date) }]);
    expect(await refusalsOf(a)).toMatchObject([
      { outcome: 'refused', actor: { kind: 'job' }, details: { what: 'job webhook.deliver' } },
    ]);
    expect(await refusalsOf(b)).toEqual([]);
  });

  it('with forged contents are not worked on at all, and are in the log', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const seen: TestJob[] = [];
    const node = new JobNode(app, new SystemClock(), (job) => Promise.resolve(void seen.push(job)));
    const forged = [
      { deliveryId: randomUUID() as WebhookDeliveryId, tenantId: b.id },
      { deliveryId: randomUUID(), principal: { tenantId: b.id, permissions: ['user:manage'] } },
      { deliveryId: { $ne: null } },
      { deliveryId: "' or 1=1 --" },
      {},
    ];
    for (const payload of forged) await insert(a, payload);
    await node.worker.idle();
    expect(seen).toEqual([]);
    const refused = await jobsOf(a);
    expect(refused.map((row) => row.last_error)).toEqual(forged.map(() => 'VALIDATION'));
    expect(refused.every((row) => row.failed_at !== null)).toBe(true);
    expect(await refusalsOf(a)).toHaveLength(forged.length);
  });
});
