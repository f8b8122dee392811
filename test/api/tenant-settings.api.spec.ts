import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntryView, Page, TenantSettings, TenantView } from '@rinjo/contract';
import { TenantRegistry } from '../../apps/api/src/modules/tenancy/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';

describe('the settings of a tenant', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  async function admin() {
    const tenant = await app.given.tenant({ name: 'Aoba', lobby: true });
    const { client } = await tenant.signedIn('admin');
    const { body } = await client.get<TenantSettings>('/tenant/settings');
    const audit = async () =>
      (await client.get<Page<AuditEntryView>>('/audit-entries?action=tenant.updated')).body.items;
    return { tenant, client, settings: body, audit };
  }

  it('begin with a lobby for guests, and with nothing to agree to', async () => {
    const slug = `t-${randomUUID()}`;
    const { settings } = await admin();
    const [plan] = await app.database.query<{ code: string }>('select code from plan limit 1');
    await app.get(TenantRegistry).create({ slug, name: 'New', plan: plan?.code ?? '' });
    const made = await app.database.query('select lobby_by_default from tenant where slug = $1', [slug]);
    expect(made).toEqual([{ lobby_by_default: true }]);
    expect(settings).toMatchObject({ version: 0, name: 'Aoba', lobbyByDefault: true });
    expect(settings).toMatchObject({ consentJa: '', consentEn: '', consentVersion: 0 });
  });

  it('change in the fields that are named, and say so in the audit log', async () => {
    const { client, audit } = await admin();
    const answer = await client.patch<TenantSettings>('/tenant/settings', {
      version: 0,
      lobbyByDefault: false,
    });
    expect(answer).toMatchObject({ status: 200, body: { version: 1, name: 'Aoba', lobbyByDefault: false } });
    expect(await audit()).toMatchObject([{ details: { fields: ['lobbyByDefault'] } }]);
    await client.patch('/tenant/settings', { version: 1, name: ' Aoba Works ' });
    expect((await client.get<TenantView>('/tenant')).body.name).toBe('Aoba Works');
  });

  it('name the zone of the organization, Tokyo until somebody says otherwise', async () => {
    const { client, settings, audit } = await admin();
    expect(settings.timeZone).toBe('Asia/Tokyo');
    await client.patch('/tenant/settings', { version: 0, timeZone: 'Europe/Berlin' });
    expect((await client.get<TenantView>('/tenant')).body.timeZone).toBe('Europe/Berlin');
    expect(await audit()).toMatchObject([
      { details: { 'before.timeZone': 'Asia/Tokyo', 'after.timeZone': 'Europe/Berlin' } },
    ]);
  });

  it('leave no trace when nothing changes', async () => {
    const { client, audit } = await admin();
    const { body } = await client.patch<TenantSettings>('/tenant/settings', { version: 0, name: 'Aoba' });
    expect(body.version).toBe(0);
    expect(await audit()).toEqual([]);
  });

  it('are not overwritten by an admin who has not seen the last change', async () => {
    const { tenant, client } = await admin();
    const { client: other } = await tenant.signedIn('admin');
    const [mine, theirs] = await Promise.all([
      client.patch('/tenant/settings', { version: 0, name: 'First' }),
      other.patch('/tenant/settings', { version: 0, name: 'Second' }),
    ]);
    const answers = [mine, theirs];
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)).toMatchObject(refusal(409, 'SETTINGS_CHANGED'));
    const kept = mine.status === 200 ? 'First' : 'Second';
    const { body } = await client.get<TenantSettings>('/tenant/settings');
    expect(body).toMatchObject({ version: 1, name: kept });
  });

  it.each([
    { name: '' },
    { name: 'x'.repeat(121) },
    { name: 'a\nb' },
    { timeZone: 'Mars/Base' },
    { timeZone: '' },
    { lobbyByDefault: null },
    { version: -1 },
    { settingsVersion: 4 },
  ])('refuse %j', async (bad) => {
    const { client } = await admin();
    const answer = await client.patch('/tenant/settings', { version: 0, ...bad });
    expect(answer).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('are for admins', async () => {
    const { tenant } = await admin();
    const { client } = await tenant.signedIn('member');
    expect(await client.get('/tenant/settings')).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect(await client.patch('/tenant/settings', { version: 0, name: 'Mine' })).toMatchObject(
      refusal(403, 'FORBIDDEN'),
    );
  });
});
