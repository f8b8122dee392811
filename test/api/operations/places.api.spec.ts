import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DestinationsView, PlacesView, PrintedSheet, SharedDestinationsView } from '@rinjo/contract';
import { Canaries } from '../../../apps/api/src/platform/proofs/canaries.js';
import { ProofLedger } from '../../../apps/api/src/platform/proofs/proof-ledger.js';
import { startApp, type TestApp } from '../../support/app.js';
import { refusal } from '../../support/http-client.js';
import { type GivenOperator, signedInOperator } from '../../support/operators.js';
import { placesFile } from '../../support/places-file.js';
import { TestClock } from '../../support/test-clock.js';
import { TestDatabase } from '../../support/test-database.js';

const STATED = {
  ...{ answer: 'yes', statementJa: '国内の設備です。', statementEn: 'All places are in Japan.' },
  ...{ document: 'memo.pdf', sha256: 'ab'.repeat(32), owner: 'Aoi Kano', validUntil: '2027-03-31' },
};

describe('where data are', () => {
  let app: TestApp;
  let operator: GivenOperator;
  const clock = new TestClock();
  beforeAll(async () => {
    app = await startApp({
      clock,
      environment: {
        ...{ SMTP_URL: 'smtp://mail.example.jp', MAIL_FROM: 'a@example.jp', INSTALLATION_PLACE: 'JP Tokyo' },
        PLACES_FILE: placesFile(['mail.example.jp']),
      },
    });
    operator = await signedInOperator(app, { clock });
  });
  afterAll(() => app.close());

  /** As the rounds of the canaries do. */
  async function canary(of: TestApp = app): Promise<string> {
    const result = await of.get(Canaries).of('residency')?.run();
    if (!result) throw new Error('There is no such canary');
    await of.get(ProofLedger).canaried({ canary: 'residency', ...result, tookMs: 1, processorMs: 1 });
    return result.outcome;
  }
  const row49 = async () =>
    (await operator.client.get<PrintedSheet>('/operator/check-sheet?locale=en')).body.rows[48];
  const view = async () => (await operator.client.get<PlacesView>('/operator/places')).body;

  it('is not measured before the first look, unverified without a statement, and yes with one', async () => {
    expect((await view()).checked).toBeNull();
    expect(await row49()).toMatchObject({ status: 'not_measured', value: '' });
    expect(await canary()).toBe('passed');
    expect(await row49()).toMatchObject({ status: 'unverified' });
    expect((await operator.client.post('/operator/check-sheet/rows/49/attestations', STATED)).status).toBe(
      201,
    );
    expect(await row49()).toMatchObject({ status: 'yes' });
    clock.advance(2 * 3_600_000 + 1);
    operator = await signedInOperator(app, { clock });
    expect(await row49()).toMatchObject({ status: 'unverified' });
  });

  it('is shown with every endpoint in use, since when, and who runs it', async () => {
    const { allowed, places, checked } = await view();
    expect(allowed).toEqual(['JP']);
    expect(checked).toMatchObject({ outcome: 'passed', detail: '4 endpoints in JP' });
    expect(places.find(({ kind }) => kind === 'mail')).toMatchObject({
      ...{ host: 'mail.example.jp', own: false, country: 'JP', region: 'Osaka', subProcessor: 'Far KK' },
      ...{ problem: null, legalBasis: { ja: '試験', en: 'Test' } },
    });
    expect(places.find(({ kind }) => kind === 'database')).toMatchObject({ own: true, region: 'Tokyo' });
    expect(places.every(({ since }) => since !== null)).toBe(true);
  });

  it('is noted again only when it changed', async () => {
    const rows = async () => (await app.database.query('select * from residency')).length;
    const before = await rows();
    await canary();
    expect(await rows()).toBe(before);
  });

  it('is shown to administrators with the hosts that their organization has set, and to operators without names', async () => {
    const tenant = await app.given.tenant();
    await app.database.query(
      `insert into webhook (tenant_id, id, url, description, events, enabled, secret, created_by, created_at)
       values ($1, gen_random_uuid(), 'https://hook.example.com/secret-path?key=1', 'Ledger', '{call.ended}', true, 'x', 'u', now())`,
      [tenant.id],
    );
    const { client: admin } = await tenant.signedIn('admin');
    expect((await admin.get<PlacesView>('/places')).body.places.length).toBe(4);
    const own = await admin.get<DestinationsView>('/places/destinations');
    expect(own.body.destinations).toEqual([
      { kind: 'webhook', host: 'hook.example.com', name: 'Ledger', enabled: true },
    ]);
    const other = await app.given.tenant();
    const { client: stranger } = await other.signedIn('admin');
    expect((await stranger.get<DestinationsView>('/places/destinations')).body.destinations).toEqual([]);
    const { client: member } = await tenant.signedIn('member');
    expect(await member.get('/places')).toMatchObject(refusal(403, 'FORBIDDEN'));
    const shared = await operator.client.get<SharedDestinationsView>('/operator/places/destinations');
    expect(shared.body.destinations).toEqual([
      { kind: 'webhook', host: 'hook.example.com', organizations: 1 },
    ]);
    expect(JSON.stringify([own.body, shared.body])).not.toContain('secret-path');
  });
});

describe('a start', () => {
  it('is refused with an endpoint that nobody registered, or in a country that is not allowed', async () => {
    const database = await TestDatabase.create();
    const mail = { SMTP_URL: 'smtp://mail.example.com', MAIL_FROM: 'a@example.com' };
    await expect(startApp({ database, environment: mail })).rejects.toThrow(
      'Places refused: mail.example.com (mail) is not in PLACES_FILE',
    );
    const abroad = { ...mail, PLACES_FILE: placesFile(['mail.example.com'], 'US') };
    await expect(startApp({ database, environment: abroad })).rejects.toThrow(
      'mail.example.com (mail) stands in US, which PLACES_ALLOWED does not name',
    );
    const allowed = await startApp({ database, environment: { ...abroad, PLACES_ALLOWED: 'JP, US' } });
    await allowed.close();
    await database.drop();
  });
});
