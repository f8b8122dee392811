import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  FailoverReport,
  PlacesView,
  PrintedSheet,
  RegisteredSecondSite,
  SecondSiteStateView,
} from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { InstallationLogRounds } from '../../../apps/api/src/modules/operations/index.js';
import { Canaries } from '../../../apps/api/src/platform/proofs/canaries.js';
import { hostId } from '../../../apps/api/src/platform/nodes/host-id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type HttpAnswer, type HttpClient, refusal } from '../../support/http-client.js';
import { signedInOperator } from '../../support/operators.js';
import { ELSEWHERE } from '../../support/probers.js';

const OSAKA = { name: 'osaka', country: 'JP', region: 'Osaka' };

describe('the second site', () => {
  let app: TestApp;
  let operator: HttpClient;
  beforeAll(async () => {
    app = await startApp({ environment: { INSTALLATION_PLACE: 'JP Tokyo' } });
    operator = (await signedInOperator(app)).client;
  });
  afterAll(() => app.close());

  const view = async () => (await operator.get<SecondSiteStateView>('/operator/second-site')).body;
  const report = (of: Partial<FailoverReport> = {}): FailoverReport => ({
    ...{ id: uuidv7(), host: ELSEWHERE, release: '0.1.0', generation: 'g' },
    ...{ startedAt: new Date(Date.now() - 1_800_000).toISOString(), endedAt: new Date().toISOString() },
    ...{ recoveryMs: 1_200_000, lostMs: 30_000, originalsLostMs: 60_000 },
    ...{ objects: 3, rows: 40, logs: 2, failure: null },
    ...of,
  });
  const tell = (key: string, body: object): Promise<HttpAnswer<unknown>> =>
    app.anonymous().raw('POST', '/second-site/failovers', {
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const drilled = () =>
    app.database.query<{ id: string; passed: boolean; measured: Record<string, unknown> }>(
      `select id, passed, measured from drill where kind = 'site-failover' order by started_at, id`,
    );
  const row = async (no: number) =>
    (await operator.get<PrintedSheet>('/operator/check-sheet?locale=en')).body.rows[no - 1];
  const register = (of: object = OSAKA) => operator.post<RegisteredSecondSite>('/operator/second-site', of);
  const alerts = () => app.database.query(`select 1 from alert where canary = 'site-failover'`);
  let key = '';

  it('is registered once, where data may be, and its key is shown once', async () => {
    expect(await view()).toEqual({ site: null, allowed: ['JP'] });
    for (const wrong of [
      { ...OSAKA, name: 'Osaka' },
      { ...OSAKA, name: '' },
      { ...OSAKA, country: 'Japan' },
      { ...OSAKA, region: 'x'.repeat(81) },
      { ...OSAKA, key: 'mine' },
    ])
      expect(await register(wrong)).toMatchObject(refusal(400, 'VALIDATION'));
    expect(await register({ ...OSAKA, country: 'DE' })).toMatchObject(refusal(409, 'PLACE_NOT_ALLOWED'));
    const { status, body } = await register();
    expect([status, body.site]).toMatchObject([201, { ...OSAKA, registeredBy: expect.any(String) }]);
    expect(body.credentials).toMatchObject({ url: app.url, name: 'osaka' });
    ({ key } = body.credentials);
    expect((await view()).site).toEqual(body.site);
    expect(JSON.stringify(await view())).not.toContain(key);
    expect(await register({ ...OSAKA, name: 'nagoya' })).toMatchObject(refusal(409, 'CONFLICT'));
  });

  it('is among the places of data', async () => {
    const { body } = await operator.get<PlacesView>('/operator/places');
    expect(body.places.find(({ kind }) => kind === 'second-site')).toMatchObject({
      ...{ host: 'osaka', own: false, country: 'JP', region: 'Osaka', problem: null },
    });
    expect(await app.get(Canaries).of('residency')?.run()).toMatchObject({ outcome: 'passed' });
    const noted = await app.database.query(`select host, region from residency where kind = 'second-site'`);
    expect(noted).toEqual([{ host: 'osaka', region: 'Osaka' }]);
  });

  it('has to be drilled before it counts', async () => {
    for (const no of [6, 11])
      expect((await row(no))?.reasons).toContainEqual(
        expect.objectContaining({
          code: 'drill_never',
          text: expect.stringContaining('Switch to the second site'),
        }),
      );
  });

  it('takes results from its key alone, and none that cannot be', async () => {
    const program = await (await app.given.tenant()).program();
    for (const wrong of ['', 'x'.repeat(43), program.text])
      expect(await tell(wrong, report())).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
    expect(await operator.post('/second-site/failovers', report())).toMatchObject(
      refusal(401, 'UNAUTHENTICATED'),
    );
    for (const wrong of [
      { host: 'here' },
      { recoveryMs: -1 },
      { recoveryMs: null },
      { lostMs: null },
      { recoveryMs: 1_900_000 },
      { startedAt: '2026-01-01T00:00:00Z' },
      { endedAt: new Date(Date.now() + 3_600_000).toISOString() },
      { failure: '' },
      { more: 1 },
    ])
      expect(await tell(key, { ...report(), ...wrong })).toMatchObject(refusal(400, 'VALIDATION'));
    expect(await drilled()).toEqual([]);
  });

  it('enters a result into the ledger, once however often it is told', async () => {
    const passed = report();
    for (const time of ['once', 'again'])
      expect([time, (await tell(key, passed)).status]).toEqual([time, 204]);
    expect(await drilled()).toMatchObject([
      { id: passed.id, passed: true, measured: { site: 'osaka', outside: 1, recoveryMs: 1_200_000 } },
    ]);
    expect(await alerts()).toEqual([]);
    expect((await row(6))?.value).toContain('20 min');
  });

  it('counts nothing as another site that was on a machine of this one', async () => {
    expect((await tell(key, report({ host: hostId() }))).status).toBe(204);
    expect((await row(6))?.reasons.map(({ code }) => code)).toContain('drill_inside');
  });

  it('tells those on call of a drill that failed', async () => {
    const failed = report({ recoveryMs: null, originalsLostMs: null, failure: 'It does not open' });
    for (const time of ['once', 'again'])
      expect([time, (await tell(key, failed)).status]).toEqual([time, 204]);
    expect(await alerts()).toHaveLength(1);
    expect((await row(6))?.reasons.map(({ code }) => code)).toContain('drill_failed');
  });

  it('is removed, and its key opens nothing any more; what was registered is in the log of the installation', async () => {
    expect((await operator.delete('/operator/second-site')).status).toBe(204);
    expect(await operator.delete('/operator/second-site')).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await tell(key, report())).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
    const next = await register({ ...OSAKA, name: 'nagoya' });
    expect(next.status).toBe(201);
    // What the one before has proved is not proved of this one.
    expect((await row(6))?.reasons.map(({ code }) => code)).toContain('drill_never');
    await app.get(InstallationLogRounds).now();
    expect(
      await app.database.query(
        `select action, payload->>'name' as name from installation_log where action like 'site.%' order by seq`,
      ),
    ).toEqual([
      { action: 'site.registered', name: 'osaka' },
      { action: 'site.removed', name: 'osaka' },
      { action: 'site.registered', name: 'nagoya' },
    ]);
  });

  it('is shut to people of an organization', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    for (const answer of [
      await client.get('/operator/second-site'),
      await client.post('/operator/second-site', OSAKA),
      await client.delete('/operator/second-site'),
    ])
      expect(answer.status).toBe(401);
  });
});
