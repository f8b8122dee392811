import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IntegrityView, SignedIntegrityReport } from '@rinjo/contract';
import { LogSealer } from '../../../apps/api/src/modules/audit/transparency/log-sealer.js';
import { IntegrityRounds, TamperCanary } from '../../../apps/api/src/modules/operations/index.js';
import { RowMeasures } from '../../../apps/api/src/platform/measures/row-measures.js';
import { startApp, type TestApp } from '../../support/app.js';
import { keepIn } from '../../support/evidence.js';
import type { GivenTenant } from '../../support/given.js';
import { refusal } from '../../support/http-client.js';
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
  const row = (): Promise<object> | undefined =>
    app
      .get(RowMeasures)
      .of(37)
      ?.measure({ from: new Date(0), to: clock.now(), tenantId: tenant.id });
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
});
