import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditLogView, Page, UserId } from '@rinjo/contract';
import { LogSealing } from '../../apps/api/src/modules/audit/transparency/log-sealing.js';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { AuditTrail } from '../../apps/api/src/platform/events/audit-trail.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { seqOfLine, verifyLog } from '../support/log-file.js';

const SOMEONE = '0193f000-0000-7000-8000-000000000001' as UserId;
const ENTRIES = 300;

describe('a log that somebody has altered (case 43)', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  async function given() {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const principal = jobPrincipal(tenant.id, 'test');
    const write = (count: number): Promise<void> =>
      app.get(TenantDb).run(principal, async (tx) => {
        for (let n = 0; n < count; n += 1)
          await app.get(AuditTrail).record(tx, 'user.deactivated', { userId: SOMEONE });
      });
    await write(ENTRIES);
    await app.get(LogSealing).seal(principal);
    const lines = async (): Promise<string[]> =>
      (await client.get<string>('/audit-log/content')).body.split('\n').filter((line) => line !== '');
    /** What only a superuser of the database can do. */
    const tamper = async (sql: string): Promise<void> => {
      await app.database.query(
        `begin; set local session_replication_role = replica; ${sql.replaceAll('$tenant', `'${tenant.id}'`)}; commit`,
      );
    };
    return { tenant, client, principal, write, lines, tamper };
  }

  const at = (lines: readonly string[], seq: number): number =>
    lines.findIndex((line) => seqOfLine(line) === seq);

  it('is found in the file: a byte flipped, an entry deleted, swapped, added, the tail cut off', async () => {
    const { lines } = await given();
    const file = await lines();
    expect(verifyLog(file).faults).toEqual([]);
    const altered = (change: (copy: string[]) => void): readonly unknown[] => {
      const copy = [...file];
      change(copy);
      return [...verifyLog(copy).faults];
    };
    const [one, other] = [at(file, 57), at(file, 58)];
    expect(
      altered((copy) => (copy[one] = (copy[one] ?? '').replace('user.deac', 'user.reac'))),
    ).toContainEqual({
      ...{ fault: 'root', seq: 1 },
    });
    expect(
      altered((copy) => (copy[one] = (copy[one] ?? '').replace(SOMEONE, SOMEONE.replace('0193', '0194')))),
    ).toEqual([{ fault: 'payload', seq: 57 }]);
    expect(altered((copy) => copy.splice(one, 1))[0]).toEqual({ fault: 'gap', seq: 57 });
    expect(altered((copy) => copy.splice(one, 2, file[other] ?? '', file[one] ?? ''))[0]).toEqual({
      ...{ fault: 'gap', seq: 57 },
    });
    expect(altered((copy) => copy.push((file[one] ?? '').replace('"seq":57', '"seq":302')))).toEqual([
      { fault: 'unsigned', seq: ENTRIES + 2 },
    ]);
    // Without what is known from elsewhere a shorter log is a log.
    expect(altered((copy) => copy.splice(at(file, ENTRIES + 1)))).toEqual([]);
  });

  it('is found in the file although it was hashed anew, because nobody else can sign it', async () => {
    const { lines } = await given();
    const file = await lines();
    const note = JSON.parse(file.at(-1) ?? '') as { readonly kind: string; readonly note: string };
    const forged = note.note.replace(`\n${ENTRIES + 1}\n`, `\n${ENTRIES}\n`);
    const copy = [...file.slice(0, at(file, ENTRIES + 1)), JSON.stringify({ ...note, note: forged })];
    expect(verifyLog(copy).faults).toContainEqual({ fault: 'signature', seq: ENTRIES });
  });

  it('still verifies when what an entry says had to be forgotten', async () => {
    const { lines } = await given();
    const file = await lines();
    const one = at(file, 57);
    const { salt, payload, ...rest } = JSON.parse(file[one] ?? '') as Record<string, unknown>;
    expect([typeof salt, typeof payload]).toEqual(['string', 'object']);
    file[one] = JSON.stringify(rest);
    expect(verifyLog(file)).toMatchObject({ faults: [], forgotten: 1, entries: ENTRIES + 1 });
  });

  it('is found by a checkpoint that was kept elsewhere: rolled back to a backup, or written anew', async () => {
    const { client, principal, lines, write, tamper, tenant } = await given();
    await write(20);
    await app.get(LogSealing).seal(principal);
    const { checkpoint } = (await client.get<AuditLogView>('/audit-log')).body;
    const kept = { keys: [], notes: [checkpoint?.note ?? ''] };
    expect(verifyLog(await lines(), kept).faults).toEqual([]);
    // As a restored backup would have it.
    await tamper(`delete from audit_entry where tenant_id = $tenant and seq > 310;
      delete from audit_checkpoint where tenant_id = $tenant and size > 310;
      update audit_head set size = 310 where tenant_id = $tenant`);
    expect(verifyLog(await lines(), kept).faults).toContainEqual({ fault: 'rolled_back', seq: 320 });
    await app.get(TenantDb).run(jobPrincipal(tenant.id, 'test'), async (tx) => {
      for (let n = 0; n < 40; n += 1)
        await app.get(AuditTrail).record(tx, 'user.reactivated', { userId: SOMEONE });
    });
    expect(verifyLog(await lines(), kept).faults).toContainEqual({ fault: 'forked', seq: 320 });
  });

  it.each([
    [
      'an entry was altered',
      `update audit_entry set action = 'user.created' where tenant_id = $tenant and seq = 299`,
    ],
    [
      'the tail was deleted',
      `delete from audit_entry where tenant_id = $tenant and seq > 290;
      update audit_head set size = 290 where tenant_id = $tenant`,
    ],
  ])('is not signed any more when %s in the database', async (_, sql) => {
    const { principal, write, tamper, client } = await given();
    const sizes = async (): Promise<readonly number[]> =>
      (await client.get<Page<{ readonly size: number }>>('/audit-log/checkpoints')).body.items.map(
        (c) => c.size,
      );
    await tamper(sql);
    await write(5);
    await expect(app.get(LogSealing).seal(principal)).rejects.toMatchObject({ name: 'LogAltered' });
    expect(await sizes()).toEqual([ENTRIES]);
  });

  it('is found in the file when what an entry says was altered in the database', async () => {
    const { lines, tamper } = await given();
    await tamper(`update audit_entry set address = '10.0.0.1' where tenant_id = $tenant and seq = 12`);
    expect(verifyLog(await lines()).faults).toEqual([{ fault: 'payload', seq: 12 }]);
  });
});
