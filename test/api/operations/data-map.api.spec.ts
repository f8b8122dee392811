import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataMapView, PrintedSheet } from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { refusal } from '../../support/http-client.js';
import { type GivenOperator, signedInOperator } from '../../support/operators.js';
import { TestClock } from '../../support/test-clock.js';

const HANDLED = {
  ...{ answer: 'yes', statementJa: '取扱規程があります。', statementEn: 'Staff follow handling rules.' },
  ...{ document: 'rules.pdf', sha256: 'ab'.repeat(32), owner: 'Aoi Kano', validUntil: '2027-03-31' },
};

describe('the map of personal data', () => {
  let app: TestApp;
  let operator: GivenOperator;
  const clock = new TestClock();
  beforeAll(async () => {
    app = await startApp({ clock });
    operator = await signedInOperator(app, { clock });
  });
  afterAll(() => app.close());

  const row41 = async () =>
    (await operator.client.get<PrintedSheet>('/operator/check-sheet?locale=en')).body.rows[40];

  it('is read by operators, with what the installation itself keeps', async () => {
    const { body } = await operator.client.get<DataMapView>('/operator/data-map');
    expect(body.undefinedColumns).toEqual([]);
    expect(body.tables.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['operator', 'on_call_list', 'user_account']),
    );
    const account = body.tables.find(({ table }) => table === 'user_account');
    expect(account?.uses[0]?.columns).toEqual(expect.arrayContaining(['email', 'display_name']));
    expect(account?.uses[0]).toMatchObject({
      retention: { ja: '利用者が消去されるまで', en: 'Until the person is erased' },
    });
    expect(body.personalColumns).toBeGreaterThan(200);
    expect(body.columns).toBeGreaterThan(body.personalColumns * 3);
  });

  it('is read by administrators of an organization, without the tables of the installation', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const names = (await admin.get<DataMapView>('/data-map')).body.tables.map(({ table }) => table);
    expect(names).toEqual(expect.arrayContaining(['user_account', 'evidence', 'audit_entry']));
    expect(names).not.toContain('operator');
    const { client: member } = await tenant.signedIn('member');
    expect(await member.get('/data-map')).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect(await app.anonymous().get('/operator/data-map')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
  });

  it('is taken along as a table in both languages', async () => {
    const cookie = [...operator.client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const file = async (locale: string): Promise<string> => {
      const answer = await fetch(`${app.url}/api/v1/operator/data-map/file?locale=${locale}`, {
        headers: { cookie },
      });
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      return answer.text();
    };
    expect(await file('ja')).toContain('"session","address","不正な利用を防ぎ、調べるため"');
    expect(await file('en')).toContain('"session","address","To prevent and look into abuse"');
    expect(await operator.client.get('/operator/data-map/file?locale=fr')).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
  });

  it('answers row 41: unverified without handling rules, yes with them, unmet with a column that came later', async () => {
    expect(await row41()).toMatchObject({ status: 'unverified' });
    const stated = await operator.client.post('/operator/check-sheet/rows/41/attestations', HANDLED);
    expect(stated.status).toBe(201);
    const row = await row41();
    expect(row).toMatchObject({ status: 'yes', answer: 'Yes' });
    expect(row?.value).toContain('Columns without definition 0');
    await app.database.query('alter table site add column owner_phone text');
    expect(await row41()).toMatchObject({ status: 'unmet' });
    const { body } = await operator.client.get<DataMapView>('/operator/data-map');
    expect(body.undefinedColumns).toEqual(['site.owner_phone']);
    await app.database.query('alter table site drop column owner_phone');
    clock.advance(150 * 86_400_000);
    operator = await signedInOperator(app, { clock });
    expect(await row41()).toMatchObject({ status: 'expired' });
  });
});
