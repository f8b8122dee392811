import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CurrentSession,
  FactorsView,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
  PendingSignIn,
  SessionView,
} from '@rinjo/contract';
import { Mailer } from '../../../apps/api/src/platform/mail/mailer.port.js';
import { startApp, type TestApp } from '../../support/app.js';
import { FakeMailer } from '../../support/fake-mailer.js';
import { refusal } from '../../support/http-client.js';
import { ok, PASSWORD, SecondFactors } from '../../support/second-factors.js';
import { SoftwareAuthenticator } from '../../support/software-authenticator.js';
import { TestClock } from '../../support/test-clock.js';

describe('passkeys', () => {
  const clock = new TestClock();
  const mailer = new FakeMailer();
  let app: TestApp;
  let factors: SecondFactors;
  beforeAll(async () => {
    app = await startApp({ clock, override: (b) => b.overrideProvider(Mailer).useValue(mailer) });
    factors = new SecondFactors(app, clock);
  });
  afterAll(() => app.close());

  it('are asked for as discoverable, with verification, without attestation', async () => {
    const { client, user } = await (await app.given.tenant()).signedIn();
    const options = ok(await client.post<PasskeyCreationOptions>('/me/passkeys/options'), 200);
    expect(options).toMatchObject({
      rp: { id: '127.0.0.1', name: 'Rinjo' },
      user: { name: user.email, displayName: user.displayName },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(Buffer.from(options.challenge, 'base64url')).toHaveLength(32);
    expect(Buffer.from(options.user.id, 'base64url').toString('hex')).toBe(user.id.replaceAll('-', ''));
  });

  it('are several, named, and listed with their use; the first one brings recovery codes', async () => {
    const { client, user } = await (await app.given.tenant()).signedIn();
    const first = await factors.passkey(client, '現場のスマホ');
    expect(first.recoveryCodes).toHaveLength(10);
    const second = await factors.passkey(client, 'Laptop');
    expect(second.recoveryCodes).toBeNull();
    const path = `/me/passkeys/${second.passkey.id}`;
    expect(ok(await client.patch(path, { name: 'Office laptop' }), 200)).toMatchObject({
      name: 'Office laptop',
    });
    const { body } = await client.get<FactorsView>('/me/factors');
    expect(body).toMatchObject({
      passkeys: [
        { name: '現場のスマホ', lastUsedAt: null, synced: false },
        { name: 'Office laptop', lastUsedAt: null },
      ],
      totp: null,
      recoveryCodesLeft: 10,
      required: false,
      breakGlass: false,
    });
    const again = ok(await client.post<PasskeyCreationOptions>('/me/passkeys/options'), 200);
    expect(again.excludeCredentials).toHaveLength(2);
    expect((await client.delete(path)).status).toBe(204);
    expect((await client.delete(path)).status).toBe(404);
    expect((await mailer.to(user.email, /パスキーが追加/)).text).toContain(user.displayName);
    await mailer.to(user.email, /パスキーが削除/);
  });

  it('sign in alone, in the tenant that they belong to', async () => {
    const tenant = await app.given.tenant();
    const { client, user } = await tenant.signedIn();
    const { key } = await factors.passkey(client);
    const browser = app.anonymous();
    const options = ok(await browser.post<PasskeyRequestOptions>('/sign-in/passkey/options'), 200);
    expect(options).toMatchObject({ rpId: '127.0.0.1', userVerification: 'required', allowCredentials: [] });
    const session = ok(await browser.post<CurrentSession>('/sign-in/passkey', key.get(options)), 200);
    expect(session).toMatchObject({ user: { id: user.id }, tenant: { id: tenant.id } });
    const sessions = ok(await browser.get<SessionView[]>('/sessions'), 200);
    expect(sessions.find(({ current }) => current)?.factors).toEqual(['passkey']);
    const { body } = await browser.get<FactorsView>('/me/factors');
    expect(body.passkeys[0]?.lastUsedAt).toBe(clock.now().toISOString());
  });

  it('are a second factor after the password', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    const { key } = await factors.passkey(await tenant.clientFor(user, clock.now()));
    const browser = app.anonymous();
    const pending = ok(await factors.password<PendingSignIn>(browser, tenant, user), 200);
    expect(pending).toMatchObject({ next: 'second_factor', ways: ['passkey', 'recovery_code'] });
    expect((await browser.get('/session')).status).toBe(401);
    expect(ok(await browser.get<PendingSignIn>('/sign-in/pending'), 200)).toEqual(pending);
    const options = ok(
      await browser.post<PasskeyRequestOptions>('/sign-in/second-factor/passkey/options'),
      200,
    );
    expect(options.allowCredentials).toHaveLength(1);
    const answer = await browser.post<CurrentSession>('/sign-in/second-factor/passkey', key.get(options));
    expect(ok(answer, 200)).toMatchObject({ user: { id: user.id } });
    expect(browser.cookies.has('__Host-pending')).toBe(false);
    expect((await browser.get('/session')).status).toBe(200);
  });

  it('that were copied are refused, with a letter to the person and an entry', async () => {
    const tenant = await app.given.tenant();
    const { client, user } = await tenant.signedIn();
    const { key } = await factors.passkey(client, 'Old key');
    const signIn = async (counter: number) => {
      const browser = app.anonymous();
      const options = ok(await browser.post<PasskeyRequestOptions>('/sign-in/passkey/options'), 200);
      return browser.post('/sign-in/passkey', key.get(options, { counter }));
    };
    expect((await signIn(40)).status).toBe(200);
    for (const counter of [40, 7, 0])
      expect(await signIn(counter)).toMatchObject(refusal(401, 'FACTOR_REJECTED'));
    expect((await mailer.to(user.email, /拒否/)).text).toContain('Old key');
    const refused = await app.database.query(
      `select from audit_entry where tenant_id = $1 and action = 'factor.passkey_copied' and outcome = 'refused'`,
      [tenant.id],
    );
    expect(refused).toHaveLength(3);
    expect((await signIn(41)).status).toBe(200);
  });

  it('are not registered twice, nor by another account or tenant', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn();
    const { key } = await factors.passkey(client);
    for (const other of [
      client,
      (await tenant.signedIn()).client,
      (await (await app.given.tenant()).signedIn()).client,
    ]) {
      const options = ok(await other.post<PasskeyCreationOptions>('/me/passkeys/options'), 200);
      expect(await other.post('/me/passkeys', key.create(options))).toMatchObject(refusal(409, 'CONFLICT'));
    }
  });

  it('are registered with verification of the person, in our page, for our challenge', async () => {
    const { client } = await (await app.given.tenant()).signedIn();
    for (const deviation of [
      { unverified: true },
      { origin: 'https://evil.example' },
      { rpId: 'evil.example' },
      { challenge: 'A'.repeat(43) },
      { crossOrigin: true },
      { type: 'webauthn.get' },
    ]) {
      const options = ok(await client.post<PasskeyCreationOptions>('/me/passkeys/options'), 200);
      const made = new SoftwareAuthenticator(app.url).create(options, 'x', deviation);
      expect([deviation, await client.post('/me/passkeys', made)]).toMatchObject([
        deviation,
        refusal(401, 'FACTOR_REJECTED'),
      ]);
    }
    const options = ok(await client.post<PasskeyCreationOptions>('/me/passkeys/options'), 200);
    clock.advance(5 * 60_000);
    const late = new SoftwareAuthenticator(app.url).create(options);
    expect(await client.post('/me/passkeys', late)).toMatchObject(refusal(401, 'FACTOR_REJECTED'));
  });
});
