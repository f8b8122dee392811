import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntryView, LegalHoldView, Page } from '@rinjo/contract';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { containerOf, ObjectStore } from '../../apps/api/src/platform/object-store/object-store.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { keepIn } from '../support/evidence.js';
import { fullTenant } from '../support/full-tenant.js';

describe('a recording without a film', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('ends by the rules that its film would have had, and stays under a legal hold', async () => {
    const { tenant, rows } = await fullTenant(app.database, app.url);
    const { client } = await tenant.signedIn('admin');
    for (const table of ['legal_hold', 'retention_rule'])
      await app.database.query(`delete from ${table} where tenant_id = $1`, [tenant.id]);
    const [recording, call] = [rows.get('recording')?.['id'], rows.get('recording')?.['call_id']];
    const track = await keepIn(app, tenant, randomBytes(2_000));
    await app.database.query(
      `update recording_segment set object_id = (select object_id from evidence where id = $2)
       where tenant_id = $1`,
      [tenant.id, track.id],
    );
    await app.database.query('delete from evidence where id = $1', [track.id]);
    await app.database.query(
      `update recording set composition = 'failed', stopped_at = now(), stop_reason = 'stopped', ready_at = now()
       where id = $1`,
      [recording],
    );
    const left = async (): Promise<readonly number[]> => {
      const [row] = await app.database.query<{ n: number }>(
        'select count(*)::int as n from recording_segment where tenant_id = $1',
        [tenant.id],
      );
      return [row?.n ?? -1, (await app.get(ObjectStore).list(containerOf(tenant.id))).objects.length];
    };
    /** Days for it and for what is due. */
    const pass = async (n: number): Promise<void> => {
      await app.database.query(
        'update recording set ready_at = ready_at - make_interval(days => $2) where id = $1',
        [...[recording, n]],
      );
      await app.database.query(
        'update job set run_at = run_at - make_interval(days => $2) where tenant_id = $1',
        [tenant.id, n],
      );
      await app.get(JobWorker).idle();
    };
    await client.put('/evidence-retention', { keepDays: 5 });
    const { body: hold } = await client.post<LegalHoldView>('/legal-holds', {
      callId: call,
      reason: 'Court',
    });
    await pass(34);
    expect(await left()).toEqual([1, 1]);
    await pass(10);
    expect(await left()).toEqual([1, 1]); // longer than its rule says: for the hold alone
    expect((await client.post(`/legal-holds/${hold.id}/lifting`, { reason: 'Settled' })).status).toBe(204);
    await pass(1);
    expect(await left()).toEqual([0, 0]);
    const { body: log } = await client.get<Page<AuditEntryView>>('/audit-entries');
    expect(log.items.map(({ action }) => action)).toContain('recording.erased');
  });
});
