import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PasskeyRequestOptions, PendingSignIn } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { type HttpClient, refusal } from '../support/http-client.js';
import { ok, PASSWORD, SecondFactors } from '../support/second-factors.js';
import { SoftwareAuthenticator } from '../support/software-authenticator.js';
import { TestClock } from '../support/test-clock.js';

describe('second factors (case 53)', () => {
  const clock = new TestClock();
  let app: TestApp;
  let factors: SecondFactors;
  beforeAll(async () => {
    app = await startApp({ clock });
    factors = new SecondFactors(app, clock);
  });
  afterAll(() => app.close());

  const person = async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    const client = await tenant.clientFor(user, clock.now());
    const waiting = async (): Promise<HttpClient> => {
      const browser = app.anonymous();
      expect(ok(await factors.password<PendingSignIn>(browser, tenant, user), 200).next).toBe(
        'second_factor',
      );
      return browser;
    };
    return { tenant, user, client, waiting };
  };
  const sessionsOf = async (userId: string): Promise<number> => {
    const rows = await app.database.query('select from session where user_id = $1', [userId]);
    return rows.length;
  };

  it('TOTP code twice: refused, also an older one, also ten at once', async () => {
    const { user, client, waiting } = await person();
    const { secret } = await factors.totp(client);
    const code = factors.code(secret);
    const send = (browser: HttpClient, sent = code) =>
      browser.post('/sign-in/second-factor/totp', { code: sent });
    expect((await send(await waiting())).status).toBe(200);
    expect(await send(await waiting())).toMatchObject(refusal(401, 'FACTOR_REJECTED'));
    expect(await send(await waiting(), factors.code(secret, -1))).toMatchObject(
      refusal(401, 'FACTOR_REJECTED'),
    );
    clock.advance(30_000);
    const before = await sessionsOf(user.id);
    const next = factors.code(secret);
    const browsers = [];
    for (let n = 0; n < 10; n += 1) browsers.push(await waiting());
    const answers = await Promise.all(browsers.map((browser) => send(browser, next)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await sessionsOf(user.id)).toBe(before + 1);
  });

  it('one waiting sign-in makes one session, whoever is fast', async () => {
    const { user, client, waiting } = await person();
    const { recoveryCodes } = await factors.totp(client);
    const before = await sessionsOf(user.id);
    const browser = await waiting();
    const answers = await Promise.all(
      recoveryCodes.slice(0, 4).map((code) => browser.post('/sign-in/second-factor/recovery-code', { code })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await sessionsOf(user.id)).toBe(before + 1);
  });

  it('passkey challenge twice, late, or made for another step: refused', async () => {
    const { user, client, waiting } = await person();
    const { key } = await factors.passkey(client);
    const browser = app.anonymous();
    const alone = async () => ok(await browser.post<PasskeyRequestOptions>('/sign-in/passkey/options'), 200);
    const once = await alone();
    expect((await browser.post('/sign-in/passkey', key.get(once))).status).toBe(200);
    expect(await browser.post('/sign-in/passkey', key.get(once))).toMatchObject(
      refusal(401, 'FACTOR_REJECTED'),
    );
    const burnt = await alone();
    const failed = await browser.post('/sign-in/passkey', key.get(burnt, { unverified: true }));
    expect(failed).toMatchObject(refusal(401, 'FACTOR_REJECTED'));
    expect(await browser.post('/sign-in/passkey', key.get(burnt))).toMatchObject(
      refusal(401, 'FACTOR_REJECTED'),
    );
    const late = await alone();
    clock.advance(5 * 60_000);
    expect(await browser.post('/sign-in/passkey', key.get(late))).toMatchObject(
      refusal(401, 'FACTOR_REJECTED'),
    );
    const second = await waiting();
    expect(await second.post('/sign-in/second-factor/passkey', key.get(await alone()))).toMatchObject(
      refusal(401, 'FACTOR_REJECTED'),
    );
    const path = '/sign-in/second-factor/passkey/options';
    const forSecond = ok(await second.post<PasskeyRequestOptions>(path), 200);
    expect(await browser.post('/sign-in/passkey', key.get(forSecond))).toMatchObject(
      refusal(401, 'FACTOR_REJECTED'),
    );
    const before = await sessionsOf(user.id);
    const shared = await alone();
    const copies = [1, 2, 3, 4, 5].map(() => app.anonymous().post('/sign-in/passkey', key.get(shared)));
    expect((await Promise.all(copies)).filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await sessionsOf(user.id)).toBe(before + 1);
  });

  it('passkey of another origin, host, frame, kind, person or key: refused', async () => {
    const { client } = await person();
    const { key } = await factors.passkey(client);
    const browser = app.anonymous();
    const options = async () =>
      ok(await browser.post<PasskeyRequestOptions>('/sign-in/passkey/options'), 200);
    for (const deviation of [
      { origin: 'https://evil.example' },
      { origin: app.url.replace('127.0.0.1', 'localhost') },
      { origin: `${app.url}.evil.example` },
      { rpId: 'evil.example' },
      { challenge: 'A'.repeat(43) },
      { crossOrigin: true },
      { type: 'webauthn.create' },
      { unverified: true },
      { userHandle: Buffer.alloc(16).toString('base64url') },
    ])
      expect([
        deviation,
        await browser.post('/sign-in/passkey', key.get(await options(), deviation)),
      ]).toMatchObject([deviation, refusal(401, 'FACTOR_REJECTED')]);
    const stranger = new SoftwareAuthenticator(app.url);
    const forged = { ...stranger.get(await options()), id: key.get(await options()).id, userHandle: null };
    expect(await browser.post('/sign-in/passkey', forged)).toMatchObject(refusal(401, 'FACTOR_REJECTED'));
    const unknown = { ...stranger.get(await options()), userHandle: null };
    expect(await browser.post('/sign-in/passkey', unknown)).toMatchObject(refusal(401, 'FACTOR_REJECTED'));
    expect((await browser.get('/session')).status).toBe(401);
  });

  it('passkey of another tenant: never a second factor here, and alone it opens its own tenant', async () => {
    const a = await person();
    const b = await person();
    const { key } = await factors.passkey(a.client);
    await factors.passkey(b.client);
    const second = await b.waiting();
    const path = '/sign-in/second-factor/passkey';
    const options = ok(await second.post<PasskeyRequestOptions>(`${path}/options`), 200);
    expect(await second.post(path, key.get(options))).toMatchObject(refusal(401, 'FACTOR_REJECTED'));
    const browser = app.anonymous();
    const alone = ok(await browser.post<PasskeyRequestOptions>('/sign-in/passkey/options'), 200);
    expect(ok(await browser.post('/sign-in/passkey', key.get(alone)), 200)).toMatchObject({
      tenant: { id: a.tenant.id },
    });
    const refusedInB = await app.database.query(
      `select from audit_entry where tenant_id = $1 and action = 'signin.rejected' and details->>'reason' = 'second_factor'`,
      [b.tenant.id],
    );
    expect(refusedInB).toHaveLength(1);
  });

  it('passkey of somebody who was deactivated: refused like one that is unknown', async () => {
    const { tenant, user, client } = await person();
    const { key } = await factors.passkey(client);
    const { client: admin } = await tenant.signedIn('admin');
    ok(await admin.patch(`/users/${user.id}`, { status: 'deactivated' }), 200);
    const browser = app.anonymous();
    const options = ok(await browser.post<PasskeyRequestOptions>('/sign-in/passkey/options'), 200);
    expect(await browser.post('/sign-in/passkey', key.get(options))).toMatchObject(
      refusal(401, 'FACTOR_REJECTED'),
    );
  });

  it('codes are throttled for the person, over all waiting sign-ins', async () => {
    const { client, waiting } = await person();
    await factors.totp(client);
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      const browser = await waiting();
      const { status } = await browser.post('/sign-in/second-factor/totp', { code: String(n).repeat(6) });
      statuses.push(status);
    }
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses[5]).toBe(429);
  });
});
