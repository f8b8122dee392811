import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { AuditTrail } from '../../apps/api/src/platform/events/audit-trail.port.js';
import type { UserId } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';

interface Entry {
  readonly seq: string;
  readonly action: string;
  readonly outcome: string;
}

describe('audit log', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const entriesOf = (tenantId: string): Promise<Entry[]> =>
    app.database.query<Entry>(
      'select seq, action, outcome from audit_entry where tenant_id = $1 order by seq',
      [tenantId],
    );
  const someone = '0193f000-0000-7000-8000-000000000001' as UserId;

  it('numbers the entries of 50 parallel writers without a gap (case 44)', async () => {
    const tenant = await app.given.tenant();
    const tenantDb = app.get(TenantDb);
    const audit = app.get(AuditTrail);
    const principal = jobPrincipal(tenant.id, 'test');
    const writers = Array.from({ length: 50 }, (_, i) =>
      tenantDb.run(principal, async (tx) => {
        await audit.record(tx, 'user.deactivated', { userId: someone });
        if (i % 2 === 0) await audit.record(tx, 'user.reactivated', { userId: someone });
        if (i % 5 === 0) throw new Error('rolled back');
      }),
    );
    const settled = await Promise.allSettled(writers);
    expect(settled.filter((s) => s.status === 'rejected')).toHaveLength(10);
    const entries = await entriesOf(tenant.id);
    expect(entries.map((entry) => Number(entry.seq))).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  });

  it('leaves no entry of a change that was rolled back, and keeps the refusal (case 44)', async () => {
    const tenant = await app.given.tenant();
    const tenantDb = app.get(TenantDb);
    const audit = app.get(AuditTrail);
    const principal = jobPrincipal(tenant.id, 'test');
    const change = tenantDb.run(principal, async (tx) => {
      await audit.record(tx, 'user.deactivated', { userId: someone });
      throw new Error('no');
    });
    await expect(change).rejects.toThrow('no');
    await audit.recordRefusal(principal, 'access.denied', { what: 'test' });
    expect(await entriesOf(tenant.id)).toEqual([{ seq: '1', action: 'access.denied', outcome: 'refused' }]);
  });
});
