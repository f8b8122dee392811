import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DatabaseChecksView, IntegrityView, SignedIntegrityReport } from '@rinjo/contract';
import { Environment } from '../../../apps/api/src/config/environment.js';
import { LogSealer } from '../../../apps/api/src/modules/audit/transparency/log-sealer.js';
import {
  DatabaseChecks,
  IntegrityRounds,
  TamperCanary,
} from '../../../apps/api/src/modules/operations/index.js';
import type { RowFinding } from '../../../apps/api/src/platform/measures/row-finding.js';
import { Ids } from '../../../apps/api/src/platform/crypto/ids.js';
import { SystemDb } from '../../../apps/api/src/platform/database/system-db.js';
import { Logger } from '../../../apps/api/src/platform/logging/logger.js';
import { startApp, type TestApp } from '../../support/app.js';
import { keepIn } from '../../support/evidence.js';
import type { GivenTenant } from '../../support/given.js';
import { refusal } from '../../support/http-client.js';
import { signedInOperator } from '../../support/operators.js';
import { rowFinding } from '../../support/row-finding.js';
import { TestClock } from '../../support/test-clock.js';

const DAY = 86_400_000;

describe('the integrity of what a tenant keeps', () => {
  let app: TestApp;
  let tenant: GivenTenant;
  const clock = new TestClock();
  beforeAll(async () => {
    app = await startApp({ clock, integrity: true });
    tenant = await app.given.tenant();
  });
  afterAll(() => app.close());

  const round = (): Promise<void> => app.get(IntegrityRounds).now();
  const view = async (): Promise<IntegrityView> => {
    const client = await tenant.clientFor(await tenant.user({ roles: ['admin'] }), clock.now());
    return (await client.get<IntegrityView>('/integrity')).body;
  };
  const row = (): Promise<RowFinding> =>
    rowFinding(app, 37, { from: new Date(0), to: clock.now(), tenantId: tenant.id });
  const fileOf = async (evidenceId: string): Promise<string> => {
    const [object] = await app.database.query<{ id: string; version: number }>(
      `select o.id, o.version from evidence e join stored_object o on o.tenant_id = e.tenant_id and o.id = e.object_id where e.id = $1`,
      [evidenceId],
    );
    const name = `${object?.id ?? ''}.${String(object?.version)}`;
    const { OBJECT_STORE_DIR } = app.database.keySettings;
    const paths = readdirSync(OBJECT_STORE_DIR, { recursive: true, encoding: 'utf8' });
    const found = paths.find((path) => path.endsWith(name));
    return join(OBJECT_STORE_DIR, found ?? '');
  };

  it('is checked object by object, and the day is an entry of the log', async () => {
    for (let n = 0; n < 3; n += 1)
      await keepIn(app, tenant, randomBytes(100_000), { name: `${String(n)}.bin` });
    expect(await view()).toMatchObject({ objects: 3, neverChecked: 3, runs: [] });
    expect(await row()).toMatchObject({ notMeasured: true, figures: [] });
    await app.get(LogSealer).now();
    await round();
    expect(await view()).toMatchObject({
      ...{ objects: 3, neverChecked: 0, differences: [] },
      runs: [{ checked: 3, objects: 3, neverChecked: 0, differences: 0 }],
    });
    const logged = await app.database.query(
      `select 1 from audit_entry where tenant_id = $1 and action = 'integrity.checked'`,
      [tenant.id],
    );
    expect(logged).toHaveLength(1);
    expect((await app.get(TamperCanary).run()).outcome).toBe('passed');
  });

  it('finds one flipped byte in the store, keeps saying so, and sees when it is mended', async () => {
    const item = await keepIn(app, tenant, randomBytes(200_000), { name: '銘板.jpg' });
    const file = await fileOf(item.id);
    const before = readFileSync(file);
    const altered = Buffer.from(before);
    altered.writeUInt8(altered.readUInt8(150_000) ^ 1, 150_000);
    writeFileSync(file, altered);
    clock.advance(DAY);
    await round();
    const found = await view();
    expect(found.differences).toMatchObject([
      { fault: 'altered', evidence: { id: item.id, name: '銘板.jpg' } },
    ]);
    expect(found.runs[0]).toMatchObject({ differences: 1, objects: 4 });
    expect(await row()).toMatchObject({ unmet: true });
    const [entry] = await app.database.query<{ details: object }>(
      `select details from audit_entry where tenant_id = $1 and action = 'integrity.difference'`,
      [tenant.id],
    );
    expect(entry?.details).toMatchObject({ fault: 'altered' });
    writeFileSync(file, before);
    clock.advance(21 * DAY);
    await round();
    expect((await view()).differences).toEqual([]);
  });

  it('is reported each month, under a signature, to the tenant alone', async () => {
    clock.advance(31 * DAY);
    await round();
    const [report] = (await view()).reports;
    expect(report).toMatchObject({ month: expect.stringMatching(/^\d{4}-\d\d$/) });
    const client = await tenant.clientFor(await tenant.user({ roles: ['admin'] }), clock.now());
    const path = `/integrity/reports/${report?.id ?? ''}`;
    const { document, signature, publicKey } = (await client.get<SignedIntegrityReport>(path)).body;
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(document), key, Buffer.from(signature, 'base64'))).toBe(true);
    expect(JSON.parse(document)).toMatchObject({
      ...{ format: 'rinjo-integrity-1', tenant: tenant.id, objects: 4 },
      differences: { atTheEnd: 0 },
    });
    const other = await app.given.tenant();
    const stranger = await other.clientFor(await other.user({ roles: ['admin'] }), clock.now());
    expect(await stranger.get(path)).toMatchObject(refusal(404, 'NOT_FOUND'));
  });

  const TOOLS = '/usr/lib/postgresql/15/bin';
  const withTools = existsSync(join(TOOLS, 'pg_amcheck')) ? it : it.skip;

  withTools(
    'looks through tables and indexes with the tool of PostgreSQL where it is installed',
    async () => {
      const owner = new URL(process.env['RINJO_TEST_SERVER_DEFAULT'] ?? '');
      owner.pathname = `/${app.database.name}`;
      const settings = { POSTGRES_BIN_DIR: TOOLS, BACKUP_DATABASE_URL: owner.href };
      const look = async (of: Partial<typeof settings> = {}): Promise<string | undefined> => {
        const environment = Object.assign(Object.create(app.get(Environment)) as Environment, settings, of);
        const parts = [clock, app.get(Ids), app.get(Logger)] as const;
        await new DatabaseChecks(app.get(SystemDb), environment, ...parts).run();
        clock.advance(1_000);
        return (await app.get(DatabaseChecks).newest())?.outcome;
      };
      expect(await look({ POSTGRES_BIN_DIR: '' })).toBe('absent');
      expect(await look()).toBe('absent');
      await app.database.query('create extension amcheck');
      expect(await look()).toBe('sound');
      // An index on a function that answers otherwise later has none of its rows.
      await app.database.query(`
      create table looked_at (a int); insert into looked_at select generate_series(1, 100);
      create function of_a(int) returns int language sql immutable as 'select $1';
      create index on looked_at (of_a(a));
      create or replace function of_a(int) returns int language sql immutable as 'select -$1'`);
      expect(await look()).toBe('faulty');
      expect(await row()).toMatchObject({ unmet: true });
      const { client } = await signedInOperator(app, { clock });
      const shown = await client.get<DatabaseChecksView>('/operator/database-checks');
      expect(shown.body.newest).toMatchObject({ outcome: 'faulty' });
      expect(shown.body.newest?.detail).toContain('lacks matching index tuple');
      expect(await look({ BACKUP_DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' })).toBe('failed');
    },
  );
});
