import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntryView, Page, TenantAddresses } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { TestDeskLine } from '../support/desk-line.js';
import type { GivenTenant } from '../support/given.js';
import { type HttpClient, refusal } from '../support/http-client.js';

const PASSWORD = 'a long enough password';
const OFFICE = '192.0.2.10';
const HOME = '198.51.100.7';

/** Behind a proxy, so that requests can come from elsewhere. */
describe('the addresses of a tenant', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ environment: { TRUST_PROXY_HOPS: '1' } });
  });
  afterAll(() => app.close());

  const from = <Body = TenantAddresses>(
    client: HttpClient,
    address: string,
    method: string,
    path: string,
    body?: unknown,
  ) =>
    client.raw<Body>(method, path, {
      headers: {
        ...{ origin: app.url, 'x-rinjo': '1', 'x-forwarded-for': address },
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const office = { range: '192.0.2.0/24', note: 'Head office' };
  const limitTo = async (tenant: GivenTenant, ranges: readonly object[] = [office]) => {
    const { client } = await tenant.signedIn('admin');
    const set = { version: 0, ranges, lockMeOut: true };
    expect(await from(client, OFFICE, 'PUT', '/tenant/addresses', set)).toMatchObject({ status: 200 });
    return client;
  };

  it('are none at first: everybody comes from everywhere', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    expect((await from(client, HOME, 'GET', '/tenant/addresses')).body).toEqual({
      ...{ version: 0, ranges: [], yourAddress: HOME },
    });
  });

  it('are set once it is said that one’s own is not among them', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const set = { version: 0, ranges: [{ range: '192.0.2.77/24', note: 'Head office' }, office] };
    const refused = await from(client, HOME, 'PUT', '/tenant/addresses', set);
    expect(refused).toMatchObject({
      ...refusal(409, 'ADDRESS_LOCKOUT'),
      body: { details: { address: HOME } },
    });
    const { body } = await from(client, OFFICE, 'PUT', '/tenant/addresses', set);
    expect(body).toEqual({ version: 1, ranges: [office], yourAddress: OFFICE });
    const stale = await from(client, OFFICE, 'PUT', '/tenant/addresses', { ...set, ranges: [] });
    expect(stale).toMatchObject(refusal(409, 'SETTINGS_CHANGED'));
    for (const range of ['0.0.0.0/0', 'office', '10.0.0.0/99', 7])
      expect(
        await from(client, OFFICE, 'PUT', '/tenant/addresses', { version: 1, ranges: [{ range, note: '' }] }),
      ).toMatchObject(refusal(400, 'VALIDATION'));
    const log = await from(client, OFFICE, 'GET', '/audit-entries?action=tenant.addresses_changed');
    expect(log.body).toMatchObject({ items: [{ details: { before: [], after: ['192.0.2.0/24'] } }] });
  });

  it('hold for sessions on every request, for sign-in and for keys, and not for guests', async () => {
    const tenant = await app.given.tenant();
    const program = await tenant.program();
    const guest = await tenant.guestClient();
    const { client: member } = await tenant.signedIn();
    const user = await tenant.user({ password: PASSWORD });
    const signIn = (address: string, password = PASSWORD) =>
      from(app.anonymous(), address, 'POST', '/sign-in', {
        ...{ tenant: tenant.slug, email: user.email, password },
      });
    const admin = await limitTo(tenant);
    expect((await from(member, OFFICE, 'GET', '/session')).status).toBe(200);
    expect((await from(member, `::ffff:${OFFICE}`, 'GET', '/session')).status).toBe(200);
    expect(await from(member, HOME, 'GET', '/session')).toMatchObject(refusal(403, 'ADDRESS_NOT_ALLOWED'));
    expect((await signIn(OFFICE)).status).toBe(200);
    expect(await signIn(HOME)).toMatchObject(refusal(403, 'ADDRESS_NOT_ALLOWED'));
    expect(await signIn(HOME, 'wrong')).toMatchObject(refusal(403, 'ADDRESS_NOT_ALLOWED'));
    const asProgram = (address: string) =>
      program.client.sendWith({ 'x-forwarded-for': address }, 'GET', '/users');
    expect((await asProgram(OFFICE)).status).toBe(200);
    expect(await asProgram(HOME)).toMatchObject(refusal(403, 'ADDRESS_NOT_ALLOWED'));
    expect((await from(guest, HOME, 'GET', '/guest/session')).status).not.toBe(403);
    const log = await from<Page<AuditEntryView>>(admin, OFFICE, 'GET', '/audit-entries');
    const { items } = log.body;
    const refused = items.filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ action, address, details }) => [action, address, details])).toEqual([
      ['key.refused', HOME, { keyId: program.keyId, reason: 'address' }],
      ['access.denied', HOME, { what: 'address' }],
      ['access.denied', HOME, { what: 'address' }],
    ]);
  });

  it('close the open lines of people outside at once, and let them open no other', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn();
    const [inside, outside] = await Promise.all(
      [OFFICE, HOME].map((address) => TestDeskLine.open(client, { address })),
    );
    await limitTo(tenant);
    await outside?.gone();
    expect(inside?.lost).toBe(false);
    await expect(TestDeskLine.open(client, { address: HOME })).rejects.toMatchObject({
      code: 'ADDRESS_NOT_ALLOWED',
    });
    inside?.close();
  });

  it('are of one tenant: nothing changes for another', async () => {
    await limitTo(await app.given.tenant());
    const { client } = await (await app.given.tenant()).signedIn();
    expect((await from(client, HOME, 'GET', '/session')).status).toBe(200);
  });
});
