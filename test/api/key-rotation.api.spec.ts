import { randomBytes } from 'node:crypto';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RotatedKey, TenantKeys } from '@rinjo/contract';
import { ColumnSecrets } from '../../apps/api/src/platform/crypto/column-secrets.js';
import { KeyStore } from '../../apps/api/src/platform/crypto/key-store.port.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, keepIn } from '../support/evidence.js';
import type { GivenTenant } from '../support/given.js';
import { refusal } from '../support/http-client.js';

const PASSWORD = 'seven cranes over the river';

describe('a new key of a tenant', () => {
  let app: TestApp;
  let other: TestApp;
  beforeAll(async () => {
    app = await startApp();
    other = await startApp({ database: app.database });
  });
  afterAll(async () => {
    await other.close();
    await app.close();
  });

  const versionsOf = async (tenant: GivenTenant): Promise<unknown[]> =>
    (
      await app.database.query<{ v: number }>(
        'select distinct key_version as v from stored_object where tenant_id = $1 order by 1',
        [tenant.id],
      )
    ).map(({ v }) => v);

  const numbersOf = async (tenant: GivenTenant): Promise<readonly number[]> =>
    (await app.get(KeyStore).versions(tenant.id)).map(({ version }) => version);

  async function later(tenant: GivenTenant, hours: number): Promise<void> {
    await app.database.query(
      'update job set run_at = run_at - make_interval(hours => $2) where tenant_id = $1',
      [...[tenant.id, hours]],
    );
    await app.get(JobWorker).idle();
    await other.get(JobWorker).idle();
  }

  it('opens everything that was there, and the old one is destroyed when nothing needs it', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const contents = [randomBytes(200_000), randomBytes(10), randomBytes(0)];
    const items = [];
    for (const content of contents) items.push(await keepIn(app, tenant, content));
    const place = { table: 'webhook', column: 'secret', rowId: '0193f000-0000-7000-8000-0000000000aa' };
    const secret = await app.get(ColumnSecrets).seal(tenant.id, place, 'whsec_secret');
    await app.database.query(
      `insert into webhook (tenant_id, id, url, description, events, enabled, secret, created_by, created_at)
       values ($1, $2, 'https://a.example/', '', '{call.ended}', true, $3, '-', now())`,
      [tenant.id, place.rowId, secret],
    );
    await client.get('/audit-log/content'); // signs the log under the key that goes
    await other.get(KeyStore).current(tenant.id); // in the memory of the other node
    const { status, body } = await client.post<RotatedKey>('/tenant/key-rotations');
    expect([status, body]).toEqual([201, { version: 2 }]);
    await later(tenant, 0);
    expect(await versionsOf(tenant)).toEqual([2]);
    const [row] = await app.database.query<{ secret: string }>(
      'select secret from webhook where tenant_id = $1',
      [tenant.id],
    );
    expect(row?.secret).toMatch(/^v1\.2\./);
    expect(await app.get(ColumnSecrets).open(tenant.id, place, row?.secret ?? '')).toBe('whsec_secret');
    expect(await numbersOf(tenant)).toEqual([1, 2]);
    await later(tenant, 49);
    expect(await numbersOf(tenant)).toEqual([2]);
    for (const node of [app, other]) {
      await expect(node.get(KeyStore).ofVersion(tenant.id, 1)).rejects.toThrow('not in the key store');
      expect((await node.get(KeyStore).current(tenant.id)).version).toBe(2);
    }
    for (const [n, { id }] of items.entries())
      expect((await contentOf(client, id)).bytes.equals(contents[n] ?? Buffer.from('-'))).toBe(true);
  });

  it('does not take the old one from what still needs it', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const { id } = await keepIn(app, tenant, randomBytes(100));
    await client.post('/tenant/key-rotations');
    await later(tenant, 0);
    // Something that nobody could seal anew.
    await app.database.query(
      `update stored_object set key_version = 1, wrapped_key = '\\x00' where tenant_id = $1`,
      [tenant.id],
    );
    await later(tenant, 49);
    expect(await numbersOf(tenant)).toEqual([1, 2]);
    expect(await client.get(`/evidence/${id}/content`)).toMatchObject(refusal(500, 'INTEGRITY_FAILED'));
  });

  it('is shown with what is sealed under each version, and never a key', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    expect((await client.get<TenantKeys>('/tenant/key-rotations')).body).toEqual({
      versions: [],
      nextAt: null,
    });
    await keepIn(app, tenant, randomBytes(100));
    await keepIn(app, tenant, randomBytes(100));
    const { body: before } = await client.get<TenantKeys>('/tenant/key-rotations');
    expect(before.versions).toMatchObject([{ version: 1, state: 'current', objects: 2, goneAt: null }]);
    const created = new Date(before.versions[0]?.createdAt ?? '');
    expect(new Date(before.nextAt ?? '').getTime() - created.getTime()).toBe(365 * 86_400_000);
    await app.get(KeyStore).rotate(tenant.id); // and nothing sealed anew yet
    const { body: between } = await client.get<TenantKeys>('/tenant/key-rotations');
    expect(between.versions).toMatchObject([
      { version: 2, state: 'current', objects: 0 },
      { version: 1, state: 'replaced', objects: 2 },
    ]);
    expect(JSON.stringify(between)).not.toContain('key"');
    const { client: member } = await tenant.signedIn();
    expect(await member.get('/tenant/key-rotations')).toMatchObject(refusal(403, 'FORBIDDEN'));
  });

  it('comes by itself after a year, for a tenant that somebody signs in to', async () => {
    const tenant = await app.given.tenant();
    const { id } = await keepIn(app, tenant, randomBytes(500));
    const user = await tenant.user({ roles: ['admin'], password: PASSWORD });
    const signIn = () =>
      app.anonymous().post('/sign-in', { tenant: tenant.slug, email: user.email, password: PASSWORD });
    expect((await signIn()).status).toBeLessThan(300);
    expect((await signIn()).status).toBeLessThan(300);
    const waiting = () =>
      app.database.query<{ n: number }>(
        `select count(*)::int as n from job where tenant_id = $1 and kind = 'tenant_key.renew'`,
        [tenant.id],
      );
    expect(await waiting()).toEqual([{ n: 1 }]);
    await later(tenant, 8 * 24);
    expect(await numbersOf(tenant)).toEqual([1]);
    // A year passes: for this store a key is as old as its file.
    const file = join(app.database.keySettings.KEYSTORE_DIR, tenant.id, '1');
    const aYearAgo = new Date(Date.now() - 366 * 86_400_000);
    utimesSync(file, aYearAgo, aYearAgo);
    await later(tenant, 8 * 24);
    expect((await app.get(KeyStore).current(tenant.id)).version).toBe(2);
    await later(tenant, 1);
    expect(await versionsOf(tenant)).toEqual([2]);
    const audited = await app.database.query(
      `select actor_kind from audit_entry where tenant_id = $1 and action = 'tenant_key.rotated'`,
      [tenant.id],
    );
    expect(audited).toEqual([{ actor_kind: 'job' }]);
    expect(await waiting()).toEqual([{ n: 1 }]);
    const { client } = await tenant.signedIn('admin');
    expect((await contentOf(client, id)).status).toBe(200);
  });

  it('is for those who may change the security of the tenant', async () => {
    const { client } = await (await app.given.tenant()).signedIn();
    expect(await client.post('/tenant/key-rotations')).toMatchObject(refusal(403, 'FORBIDDEN'));
  });
});
