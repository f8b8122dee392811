import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import type { Tx } from '../../apps/api/src/platform/database/tx.js';
import { UserEntity } from '../../apps/api/src/modules/identity/index.js';
import { startApp, type TestApp } from '../support/app.js';

describe('the one door to the database (case 24)', () => {
  let app: TestApp;
  let tenantDb: TenantDb;
  beforeAll(async () => {
    app = await startApp();
    tenantDb = app.get(TenantDb);
  });
  afterAll(() => app.close());

  const principal = async () => jobPrincipal((await app.given.tenant()).id, 'test');

  it('does not let a transaction be used after it ended', async () => {
    const kept: Tx[] = [];
    await tenantDb.run(await principal(), (tx) => {
      kept.push(tx);
      return Promise.resolve();
    });
    for (const tx of kept) {
      expect(() => tx.repo(UserEntity)).toThrow('must not outlive');
      expect(() => tx.query('select 1')).toThrow('must not outlive');
      expect(() => tx.afterCommit(() => undefined)).toThrow('must not outlive');
    }
  });

  it('refuses run inside run, also of another tenant, and works again afterwards', async () => {
    const [outer, inner] = [await principal(), await principal()];
    await expect(tenantDb.run(outer, () => tenantDb.run(inner, () => Promise.resolve(1)))).rejects.toThrow(
      'inside',
    );
    await expect(tenantDb.run(inner, () => Promise.resolve(2))).resolves.toBe(2);
  });

  it('leaves no tenant behind on a connection', async () => {
    await tenantDb.run(await principal(), (tx) => tx.query('select 1'));
    const nobody = await tenantDb.run(await principal(), (tx) => tx.query(`select from user_account`));
    expect(nobody).toEqual([]);
  });

  it('runs effects after the commit in order, and none after a rollback', async () => {
    const seen: string[] = [];
    const who = await principal();
    await tenantDb.run(who, (tx) => {
      tx.afterCommit(() => seen.push('first'));
      tx.afterCommit(() => seen.push('second'));
      seen.push('work');
      return Promise.resolve();
    });
    await tenantDb
      .run(who, (tx) => {
        tx.afterCommit(() => seen.push('never'));
        return Promise.reject(new Error('no'));
      })
      .catch(() => seen.push('rolled back'));
    expect(seen).toEqual(['work', 'first', 'second', 'rolled back']);
  });
});
