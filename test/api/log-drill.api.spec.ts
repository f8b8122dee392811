import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditLogView, UserId } from '@rinjo/contract';
import { LogSealer } from '../../apps/api/src/modules/audit/transparency/log-sealer.js';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { AuditTrail } from '../../apps/api/src/platform/events/audit-trail.port.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { Mailer } from '../../apps/api/src/platform/mail/mailer.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { FakeMailer } from '../support/fake-mailer.js';
import { TestClock } from '../support/test-clock.js';
import { eventually } from '../boot/support/eventually.js';

const SOMEONE = '0193f000-0000-7000-8000-000000000001' as UserId;
const MIN = 60_000;
const HOUR = 60 * MIN;

describe('a log that is watched', () => {
  const mailer = new FakeMailer();
  const clock = new TestClock();
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      clock,
      override: (builder) => builder.overrideProvider(Mailer).useValue(mailer),
    });
  });
  afterAll(() => app.close());

  async function given(entries: number) {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const write = (count: number): Promise<void> =>
      app.get(TenantDb).run(jobPrincipal(tenant.id, 'test'), async (tx) => {
        for (let n = 0; n < count; n += 1)
          await app.get(AuditTrail).record(tx, 'user.deactivated', { userId: SOMEONE });
      });
    await write(entries);
    await app.get(LogSealer).now();
    await app.get(JobWorker).idle();
    const log = async (): Promise<AuditLogView> => (await client.get<AuditLogView>('/audit-log')).body;
    // A day later nobody is signed in any more.
    const entriesOf = (action: string): Promise<readonly unknown[]> =>
      app.database.query('select details from audit_entry where tenant_id = $1 and action = $2', [
        tenant.id,
        action,
      ]);
    return { tenant, write, log, entriesOf };
  }

  it('is drilled at once and then each day, and says so', async () => {
    const { log, entriesOf } = await given(700);
    const drilled = await eventually('the drill', async () => {
      await app.get(JobWorker).idle();
      return (await log()).drill ?? undefined;
    });
    expect(drilled).toMatchObject({ sound: true, tried: 7, missed: 0 });
    expect(await entriesOf('audit.drilled')).toHaveLength(1);
    // For whoever keeps a copy elsewhere, by webhook.
    const { checkpoint } = await log();
    expect(await entriesOf('audit.published')).toEqual([{ details: { size: 700, note: checkpoint?.note } }]);
    clock.advance(25 * HOUR);
    await eventually('the second drill', async () => {
      await app.get(JobWorker).idle();
      return (await entriesOf('audit.drilled')).length === 2 || undefined;
    });
  });

  it('is no more what was signed: its administrators are told, once a day, and nothing is signed', async () => {
    const { tenant, write, log, entriesOf } = await given(20);
    await app.database.query(
      `begin; set local session_replication_role = replica;
       update audit_entry set action = 'user.created' where tenant_id = '${tenant.id}' and seq = 7; commit`,
    );
    mailer.letters.length = 0;
    for (let round = 0; round < 3; round += 1) {
      await write(1);
      await app.get(LogSealer).now();
      clock.advance(MIN);
    }
    expect(await entriesOf('audit.altered')).toMatchObject([{ details: { size: 20 } }]);
    const letter = await eventually('a letter', () => mailer.letters[0]);
    expect(letter.subject).toContain('Rinjo');
    expect(mailer.letters).toHaveLength(1);
    const { alteredAt, checkpoint } = await log();
    expect(alteredAt).not.toBeNull();
    expect(checkpoint?.size).toBe(20);
  });

  it('is older than what is kept outside of the database, after a backup was restored: a new process says so once', async () => {
    const { tenant, write, log, entriesOf } = await given(30);
    await app.database.query(
      `begin; set local session_replication_role = replica;
       delete from audit_entry where tenant_id = '${tenant.id}' and seq > 10;
       delete from audit_reference where tenant_id = '${tenant.id}' and seq > 10;
       delete from audit_checkpoint where tenant_id = '${tenant.id}';
       update audit_head set size = 10 where tenant_id = '${tenant.id}'; commit`,
    );
    mailer.letters.length = 0;
    for (let start = 0; start < 2; start += 1) {
      const next = await startApp({
        database: app.database,
        clock,
        override: (builder) => builder.overrideProvider(Mailer).useValue(mailer),
      });
      await write(1);
      await next.get(LogSealer).now();
      await next.close();
    }
    expect(await entriesOf('audit.rolled_back')).toEqual([{ details: { size: 11, keptSize: 30 } }]);
    const letter = await eventually('a letter', () => mailer.letters[0]);
    expect(letter.text).toContain('30');
    expect(mailer.letters).toHaveLength(1);
    const { rolledBack, checkpoint, alteredAt } = await log();
    expect(rolledBack).toMatchObject({ size: 11, keptSize: 30 });
    // What came after is signed: a restored backup is no reason to stop.
    expect([checkpoint?.size, alteredAt]).toEqual([13, null]);
  });
});
