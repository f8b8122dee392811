import { createPublicKey, verify } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ErasureView, SignedErasureCertificate, TenantId } from '@rinjo/contract';
import { LifeSweep } from '../../../apps/api/src/modules/operations/index.js';
import { LogSealer } from '../../../apps/api/src/modules/audit/transparency/log-sealer.js';
import { KeyStore } from '../../../apps/api/src/platform/crypto/key-store.port.js';
import { containerOf, ObjectStore } from '../../../apps/api/src/platform/object-store/object-store.port.js';
import { startApp, type TestApp } from '../../support/app.js';
import { contentOf, keepIn } from '../../support/evidence.js';
import { fullTenant } from '../../support/full-tenant.js';
import type { GivenTenant } from '../../support/given.js';
import { refusal } from '../../support/http-client.js';
import { signedInOperator } from '../../support/operators.js';
import { rowFinding } from '../../support/row-finding.js';
import { TestClock } from '../../support/test-clock.js';
import { TestDatabase } from '../../support/test-database.js';

const DAY = 86_400_000;
const CACHES_MS = 300_000;
const SECRET = Buffer.from('The valve behind the east wall leaks. '.repeat(2_000));

describe('the erasure of a tenant', () => {
  let database: TestDatabase;
  let app: TestApp;
  const clock = new TestClock();
  beforeAll(async () => {
    database = await TestDatabase.create();
    app = await startApp({ database, clock });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const sweep = (): Promise<void> => app.get(LifeSweep).now();
  const tables = async (): Promise<readonly string[]> =>
    (await database.query<{ name: string }>('select t as name from tenant_tables() t')).map(
      ({ name }) => name,
    );
  /** Rows of a tenant in every table that has any, by the superuser, whom no fence holds. */
  const rowsOf = async (id: TenantId): Promise<Readonly<Record<string, number>>> => {
    const found: Record<string, number> = {};
    for (const name of await tables()) {
      const [row] = await database.query<{ n: number }>(
        `select count(*)::int as n from "${name}" where tenant_id = $1`,
        [id],
      );
      if (row && row.n > 0) found[name] = row.n;
    }
    return found;
  };
  const objectsOf = async (id: TenantId): Promise<number> =>
    (await app.get(ObjectStore).list(containerOf(id))).objects.length;
  /** Cancels by the tenant's administrator, with no day to wait. */
  const cancel = async (tenant: GivenTenant, graceDays = 0): Promise<void> => {
    const client = await tenant.clientFor(await tenant.user({ roles: ['admin'] }), clock.now());
    expect(await client.post('/tenant/cancellation', { graceDays })).toMatchObject({ status: 200 });
  };
  const erasures = async (): Promise<readonly ErasureView[]> => {
    const { client } = await signedInOperator(app, { clock });
    return (await client.get<ErasureView[]>('/operator/erasures')).body;
  };
  const certificateOf = async (id: string): Promise<SignedErasureCertificate> => {
    const { client } = await signedInOperator(app, { clock });
    return (await client.get<SignedErasureCertificate>(`/operator/erasures/${id}/certificate`)).body;
  };

  it('begins on the day, destroys keys, objects and every row, and certifies it', async () => {
    const { tenant } = await fullTenant(database, app.url); // a row in every table
    const stays = await app.given.tenant({ name: 'Stays' });
    const kept = await keepIn(app, stays, SECRET);
    await keepIn(app, tenant, SECRET);
    await database.query('delete from legal_hold where tenant_id = $1', [tenant.id]);
    await app.get(LogSealer).now();
    const before = await rowsOf(tenant.id);
    expect(Object.keys(before).length).toBeGreaterThan(80);
    const staying = await rowsOf(stays.id);

    await cancel(tenant, 30);
    clock.advance(30 * DAY - 1);
    await sweep();
    expect((await rowsOf(tenant.id))['tenant']).toBe(1);
    expect(await objectsOf(tenant.id)).toBeGreaterThan(0);
    clock.advance(1);
    await sweep();
    expect(await rowsOf(tenant.id)).toEqual({});
    expect(await objectsOf(tenant.id)).toBe(0);
    const [erasing] = await erasures();
    expect(erasing).toMatchObject({
      tenant: { id: tenant.id },
      state: 'listed',
      certifiedAt: null,
      again: false,
    });

    // Another process may have the key in memory for so long: nothing is certified before.
    clock.advance(CACHES_MS - 1);
    await sweep();
    expect((await erasures())[0]?.state).toBe('listed');
    clock.advance(1);
    await sweep();
    const [done] = await erasures();
    expect(done).toMatchObject({ state: 'certified', certifiedAt: clock.now().toISOString() });

    const { document, signature, publicKey } = await certificateOf(done?.id ?? '');
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    const signed = (text: string): boolean =>
      verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
    expect([signed(document), signed(document.replace('"rowsLeft":0', '"rowsLeft":1'))]).toEqual([
      true,
      false,
    ]);
    const said = JSON.parse(document) as Record<string, unknown>;
    expect(said).toMatchObject({
      ...{ number: done?.id, tenant: { id: tenant.id, slug: tenant.slug }, cancelledBy: 'administrator' },
      rows: {
        user_account: expect.any(Number),
        evidence: expect.any(Number),
        audit_entry: expect.any(Number),
      },
      objects: { count: expect.any(Number) },
      keys: [{ version: 1 }],
      verification: { rowsLeft: 0, objectsLeft: 0, keysRefused: [1] },
      copies: {
        lastCopyOn: new Date(clock.now().getTime() - CACHES_MS + 35 * DAY).toISOString().slice(0, 10),
      },
    });
    const counted = said['rows'] as Record<string, number>;
    expect(Object.keys(before).filter((table) => !(table in counted) && !EPHEMERAL.includes(table))).toEqual(
      [],
    );

    // Whoever stays has lost nothing.
    const after = await rowsOf(stays.id);
    expect(Object.entries(staying).filter(([table, n]) => (after[table] ?? 0) < n)).toEqual([]);
    const client = await stays.clientFor(await stays.user({ roles: ['admin'] }), clock.now());
    expect((await contentOf(client, kept.id)).bytes.equals(SECRET)).toBe(true);
    expect(await app.get(KeyStore).isErased(stays.id)).toBe(false);
    await expect(app.get(KeyStore).current(tenant.id)).rejects.toThrow('was erased');
    await expect(app.get(KeyStore).rotate(tenant.id)).rejects.toThrow('was erased');
  }, 120_000);

  it('keeps its ledger from everybody who might change it', async () => {
    await expect(database.query('update erasure set at = now()')).rejects.toThrow('append-only');
    await expect(database.query('delete from erasure_certificate')).rejects.toThrow('append-only');
    await expect(database.query('truncate erasure')).rejects.toThrow('append-only');
  });

  it('waits while there is a legal hold, and counts its day from the end of that', async () => {
    const { tenant } = await fullTenant(database, app.url);
    await cancel(tenant);
    clock.advance(40 * DAY);
    await sweep();
    expect((await rowsOf(tenant.id))['tenant']).toBe(1);
    await database.query('delete from legal_hold where tenant_id = $1', [tenant.id]);
    await sweep();
    expect(await rowsOf(tenant.id)).toEqual({});
    const [begun] = await erasures();
    expect([begun?.tenant.id, begun?.dueAt]).toEqual([tenant.id, clock.now().toISOString()]);
  }, 60_000);

  it('goes on where it was stopped, at whatever step that was', async () => {
    const { tenant } = await fullTenant(database, app.url);
    await database.query('delete from legal_hold where tenant_id = $1', [tenant.id]);
    await keepIn(app, tenant, SECRET);
    await cancel(tenant);
    const broken = (): never => {
      throw new Error('the power went');
    };
    const [keys, store] = [app.get(KeyStore), app.get(ObjectStore)];
    const stateNow = async () => (await erasures()).find((one) => one.tenant.id === tenant.id)?.state;

    const noKeys = jest.spyOn(keys, 'destroyAll').mockImplementation(broken);
    await sweep();
    noKeys.mockRestore();
    expect([await stateNow(), await keys.isErased(tenant.id)]).toEqual(['counted', false]);

    const noObjects = jest.spyOn(store, 'removeContainer').mockImplementation(broken);
    await sweep();
    noObjects.mockRestore();
    expect([await stateNow(), await keys.isErased(tenant.id)]).toEqual(['keys_destroyed', true]);

    // A table that cannot be emptied: those before it stay empty, and the rest is there.
    await database.query(`
      create function power_cut() returns trigger language plpgsql as $$ begin raise exception 'the power went'; end $$;
      create trigger power_cut before delete on user_account for each row execute function power_cut();`);
    await sweep();
    const left = await rowsOf(tenant.id);
    expect(left).toMatchObject({ user_account: expect.any(Number), tenant: 1 });
    expect([left['audit_entry'], left['evidence'], await stateNow()]).toEqual([
      undefined,
      undefined,
      'objects_purged',
    ]);
    await database.query('drop trigger power_cut on user_account; drop function power_cut();');
    const unwritten = jest.spyOn(store, 'put').mockImplementation(broken);
    await sweep();
    expect([await rowsOf(tenant.id), await stateNow()]).toEqual([{}, 'rows_purged']);
    clock.advance(CACHES_MS);
    await sweep();
    expect(await stateNow()).toBe('rows_purged');
    unwritten.mockRestore();
    await sweep();
    expect(await stateNow()).toBe('certified');
  }, 60_000);

  it('removes no row of a tenant that is not being erased', async () => {
    const tenant = await app.given.tenant();
    await tenant.user();
    await expect(database.query('select tenant_erase($1)', [tenant.id])).rejects.toThrow('not being erased');
    expect((await rowsOf(tenant.id))['user_account']).toBe(1);
  });

  it('is repeated when an old backup brings the tenant back, before anybody is served; nothing of it decrypts', async () => {
    const tenant = await app.given.tenant({ name: 'Comes back' });
    const kept = await keepIn(app, tenant, SECRET);
    const other = await app.given.tenant({ name: 'Other' });
    const others = await keepIn(app, other, SECRET);
    await app.close();
    const backup = await database.backUp();

    app = await startApp({ database, clock });
    await cancel(app.given.known(tenant.id, tenant.slug));
    await sweep();
    clock.advance(CACHES_MS);
    await sweep();
    expect(await rowsOf(tenant.id)).toEqual({});
    await app.close();
    await database.restore(backup);
    expect((await rowsOf(tenant.id))['evidence']).toBe(1);
    const { KEYSTORE_DIR, OBJECT_STORE_DIR } = database.keySettings;
    expect(existsSync(join(OBJECT_STORE_DIR, containerOf(tenant.id)))).toBe(true);
    expect(readdirSync(join(KEYSTORE_DIR, tenant.id)).sort()).toEqual(['1.destroyed', 'erased']);

    app = await startApp({ database, clock });
    expect(await rowsOf(tenant.id)).toEqual({});
    expect(await objectsOf(tenant.id)).toBe(0);
    await expect(app.get(KeyStore).ofVersion(tenant.id, 1)).rejects.toThrow('not in the key store');
    expect((await erasures())[0]).toMatchObject({
      tenant: { id: tenant.id },
      again: true,
      state: 'rows_purged',
    });
    clock.advance(CACHES_MS);
    await sweep();
    const [done] = await erasures();
    expect(done).toMatchObject({ again: true, state: 'certified' });
    expect(JSON.parse((await certificateOf(done?.id ?? '')).document)).toMatchObject({ erasedBefore: true });
    const still = app.given.known(other.id, other.slug);
    const client = await still.clientFor(await still.user({ roles: ['admin'] }), clock.now());
    expect((await contentOf(client, others.id)).bytes.equals(SECRET)).toBe(true);
    expect(await client.get(`/evidence/${kept.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
  }, 120_000);

  it('answers row 31 of the check sheet from its ledger', async () => {
    const window = { from: new Date(0), to: new Date(clock.now().getTime() + 1), tenantId: null };
    const found = await rowFinding(app, 31, window);
    expect(found).toMatchObject({ notMeasured: false, unmet: false, unverified: true });
    expect(found.figures.map(({ name }) => name)).toEqual(['erasures', 'erasure_certificate']);
    const nothing = { ...window, to: new Date(0) };
    expect(await rowFinding(app, 31, nothing)).toMatchObject({
      notMeasured: true,
      figures: [],
    });
    expect(await rowFinding(app, 36, nothing)).toMatchObject({
      notMeasured: true,
      figures: [],
    });
  });
});

/** Gone before anything is counted: sessions end with the cancellation, and what is short-lived by itself. */
const EPHEMERAL: readonly string[] = [
  ...['session', 'saml_session', 'log_export_grant', 'tenant_export_grant'],
  ...['call_ticket', 'desk_line', 'idempotency_key'],
];
