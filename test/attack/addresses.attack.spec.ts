import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PasskeyRequestOptions, PendingSignIn, RecoveryCodes } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { ticketFor } from '../support/call-line.js';
import { TestDeskLine } from '../support/desk-line.js';
import type { GivenTenant, GivenUser, SignedInClient } from '../support/given.js';
import { givenConnection } from '../support/given-connection.js';
import { type HttpClient, refusal } from '../support/http-client.js';
import { encodeResponse } from '../support/idp/index.js';
import { buildCall } from '../support/call-builder.js';
import { RawSocket, Refused } from '../support/raw-socket.js';
import type { SamlBrowser } from '../support/saml.js';
import { type HeldPasskey, ok, PASSWORD, SecondFactors } from '../support/second-factors.js';
import { TestClock } from '../support/test-clock.js';

const OFFICE = '192.0.2.10';
const HOME = '198.51.100.7';
const RANGES = ['192.0.2.0/24'];

/** Sets the list as it is stored: how it is set by people is tested where they do it. */
const limit = async (app: TestApp, tenant: GivenTenant, ranges: readonly string[] = RANGES) => {
  const { id } = await tenant.user({ roles: ['admin'] });
  await app.database.query(
    `insert into tenant_address_list (tenant_id, version, ranges, notes, changed_by, changed_at)
     values ($1, 1, $2, $3, $4, now())`,
    [tenant.id, ranges, ranges.map(() => ''), id],
  );
};

/** A request as it comes through a proxy from somewhere. */
const from = <Body>(
  app: TestApp,
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

const elsewhere = refusal(403, 'ADDRESS_NOT_ALLOWED');

describe('every way in is closed outside the addresses of a tenant, and open inside', () => {
  const clock = new TestClock();
  let app: TestApp;
  let factors: SecondFactors;
  let tenant: GivenTenant;
  let user: GivenUser;
  let client: SignedInClient;
  beforeAll(async () => {
    app = await startApp({ clock, environment: { TRUST_PROXY_HOPS: '1' } });
    factors = new SecondFactors(app, clock);
  });
  beforeEach(async () => {
    tenant = await app.given.tenant();
    user = await tenant.user({ roles: ['admin'], password: PASSWORD });
    client = await tenant.clientFor(user, clock.now());
  });
  afterAll(() => app.close());

  const post = <Body>(browser: HttpClient, address: string, path: string, body?: unknown) =>
    from<Body>(app, browser, address, 'POST', path, body);
  const sessions = async (): Promise<number> =>
    (await app.database.query('select from session where tenant_id = $1', [tenant.id])).length;

  it('for a passkey alone: refused before it is looked at, and good where it may be used', async () => {
    const { key } = await factors.passkey(client);
    await limit(app, tenant);
    const before = await sessions();
    const browser = app.anonymous();
    const asked = async (address: string) =>
      ok(await post<PasskeyRequestOptions>(browser, address, '/sign-in/passkey/options'), 200);
    const outside = key.get(await asked(HOME));
    expect(await post(browser, HOME, '/sign-in/passkey', outside)).toMatchObject(elsewhere);
    expect([await sessions(), browser.cookies.has('__Host-sid')]).toEqual([before, false]);
    // What was shown outside was not used up, nor is it worth less or more inside.
    expect(await post(browser, OFFICE, '/sign-in/passkey', outside)).toMatchObject({ status: 200 });
    expect(await sessions()).toBe(before + 1);
  });

  it('for each second step: right codes and passkeys open nothing from elsewhere, and are not used up', async () => {
    const { key } = await factors.passkey(client);
    const { secret } = await factors.totp(client);
    const { codes } = ok(await client.post<RecoveryCodes>('/me/recovery-codes'), 200);
    await limit(app, tenant);
    const path = '/sign-in/second-factor';
    const begun = async (): Promise<HttpClient> => {
      const browser = app.anonymous();
      const signIn = { tenant: tenant.slug, email: user.email, password: PASSWORD };
      const pending = ok(await post<PendingSignIn>(browser, OFFICE, '/sign-in', signIn), 200);
      expect(pending.ways).toEqual(['passkey', 'totp', 'recovery_code']);
      return browser;
    };
    const withPasskey = async (browser: HttpClient, held: HeldPasskey['key'], address: string) =>
      held.get(ok(await post<PasskeyRequestOptions>(browser, address, `${path}/passkey/options`), 200));
    clock.advance(30_000);
    const ways: readonly (readonly [string, (browser: HttpClient) => Promise<unknown>])[] = [
      ['totp', () => Promise.resolve({ code: factors.code(secret) })],
      ['recovery-code', () => Promise.resolve({ code: codes[0] })],
      ['passkey', (browser) => withPasskey(browser, key, OFFICE)],
    ];
    for (const [way, shown] of ways) {
      const browser = await begun();
      const proof = await shown(browser);
      const before = await sessions();
      expect([way, await post(browser, HOME, `${path}/${way}`, proof)]).toMatchObject([way, elsewhere]);
      expect([way, await sessions(), browser.cookies.has('__Host-sid')]).toEqual([way, before, false]);
      expect([way, (await post(browser, OFFICE, `${path}/${way}`, proof)).status]).toEqual([way, 200]);
      expect(await sessions()).toBe(before + 1);
    }
    const moved = await begun();
    expect(await post(moved, HOME, `${path}/passkey/options`)).toMatchObject(elsewhere);
  });

  it('for setting up a second step that a role needs', async () => {
    await app.database.query(
      `insert into tenant_security (tenant_id, version, mfa_required_roles) values ($1, 1, '{admin}')`,
      [tenant.id],
    );
    await limit(app, tenant);
    const browser = app.anonymous();
    const signIn = { tenant: tenant.slug, email: user.email, password: PASSWORD };
    const pending = ok(await post<PendingSignIn>(browser, OFFICE, '/sign-in', signIn), 200);
    expect(pending.next).toBe('enrolment');
    for (const path of ['/sign-in/enrolment/totp', '/sign-in/enrolment/passkey/options']) {
      expect([path, await post(browser, HOME, path)]).toMatchObject([path, elsewhere]);
      expect([path, (await post(browser, OFFICE, path)).status]).toEqual([path, 200]);
    }
  });

  it('for a session that is open already, on HTTP, on a desk line and on the way into a call', async () => {
    const call = await buildCall(app, { tenant });
    const { host } = call;
    await limit(app, tenant);
    expect(await from(app, host.client, HOME, 'GET', '/session')).toMatchObject(elsewhere);
    expect(await post(host.client, HOME, `/calls/${call.id}/tickets`)).toMatchObject(elsewhere);
    expect((await from(app, host.client, OFFICE, 'GET', '/session')).status).toBe(200);
    const opening = (open: Promise<{ close(): void }>): Promise<string> =>
      open.then(
        (line) => {
          line.close();
          return 'in';
        },
        (thrown: unknown) => (thrown instanceof Refused ? thrown.code : String(thrown)),
      );
    expect(await opening(TestDeskLine.open(host.client, { address: HOME }))).toBe('ADDRESS_NOT_ALLOWED');
    expect(await opening(TestDeskLine.open(host.client, { address: OFFICE }))).toBe('in');
    // A ticket that was given inside opens no socket outside, and is spent.
    const given = async (): Promise<string> =>
      ok(await post<{ ticket: string }>(host.client, OFFICE, `/calls/${call.id}/tickets`), 201).ticket;
    const enter = (ticket: string, address: string) =>
      opening(RawSocket.open(app.url, { ticket }, { headers: { 'x-forwarded-for': address } }));
    expect(await enter(await given(), HOME)).toBe('ADDRESS_NOT_ALLOWED');
    expect(await enter(await given(), OFFICE)).toBe('in');
    await expect(ticketFor(host.client, call.id)).rejects.toThrow('No ticket: 403'); // from 127.0.0.1
  });

  it('for a key, in any spelling of an address, beside the list of the key itself', async () => {
    const [free, bound] = [
      await tenant.program(),
      await tenant.program({ addresses: ['198.51.100.0/24', '192.0.2.128/25'] }),
    ];
    await limit(app, tenant, [...RANGES, '2001:db8::/32']);
    const use = async ({ client: program }: typeof free, address: string) =>
      (await program.sendWith<{ code?: string }>({ 'x-forwarded-for': address }, 'GET', '/users')).body
        .code ?? 'in';
    for (const address of [OFFICE, `::ffff:${OFFICE}`, '2001:db8::7'])
      expect([address, await use(free, address)]).toEqual([address, 'in']);
    for (const address of [HOME, `::ffff:${HOME}`, '2001:db9::7', '::1'])
      expect([address, await use(free, address)]).toEqual([address, 'ADDRESS_NOT_ALLOWED']);
    expect(await use(bound, OFFICE)).toBe('ADDRESS_NOT_ALLOWED'); // the tenant's, not the key's
    expect(await use(bound, HOME)).toBe('ADDRESS_NOT_ALLOWED'); // the key's, not the tenant's
    expect(await use(bound, '192.0.2.200')).toBe('in');
  });
});

/** node-saml has the real clock. */
describe('single sign-on outside the addresses of a tenant', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ environment: { TRUST_PROXY_HOPS: '1' } });
  });
  afterAll(() => app.close());

  it('opens nothing, adds nobody, leads back to a page, and the same answer is good inside', async () => {
    const connection = await givenConnection(app, await app.given.tenant());
    await limit(app, connection.tenant);
    const browser = connection.browser();
    const answerFrom = (client: SamlBrowser, xml: string, relayState: string | null, address: string) =>
      client.raw('POST', `/saml/${connection.id}/acs`, {
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': address,
        },
        body: new URLSearchParams({
          SAMLResponse: encodeResponse(xml),
          ...(relayState !== null && { RelayState: relayState }),
        }).toString(),
      });
    const people = async (): Promise<unknown> =>
      app.database.query('select count(*)::int as n from user_account where tenant_id = $1', [
        connection.tenant.id,
      ]);
    const before = [await people(), await connection.sessions()];
    const request = await browser.begin();
    const xml = connection.respond(request);
    const outside = await answerFrom(browser, xml, request.relayState, HOME);
    expect(outside).toMatchObject(elsewhere);
    expect(outside.headers.get('refresh')).toMatch(/^0; url=\/sign-in\?reason=sso&request=/);
    expect(browser.cookies.has('__Host-sid')).toBe(false);
    expect([await people(), await connection.sessions()]).toEqual(before);
    expect((await answerFrom(browser, xml, request.relayState, OFFICE)).status).toBe(303);
    const session = await from(app, browser, OFFICE, 'GET', '/session');
    expect(session.status).toBe(200);
    const [entry] = await app.database.query<{ what: string }>(
      `select details->>'what' as what from audit_entry where tenant_id = $1 and action = 'access.denied'`,
      [connection.tenant.id],
    );
    expect(entry).toEqual({ what: 'address' });
    // Nor does a fresh proof count that was shown elsewhere.
    await app.database.query(
      `update session set authenticated_at = now() - interval '1 hour' where tenant_id = $1`,
      [connection.tenant.id],
    );
    const begun = await browser.raw('GET', `/saml/${connection.id}/login?fresh=1`, {
      headers: { 'x-forwarded-for': HOME },
    });
    expect(begun).toMatchObject(elsewhere);
  });
});
